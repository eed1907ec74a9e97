using System.CommandLine;
using Cellcast.Data;
using Cellcast.Data.Answers;

namespace Cellcast.Cli;

/// <summary>The options by which commands ask for a cost: where, when, in which plant, with which changes.</summary>
internal sealed class CaseOptions
{
    private readonly Option<string?> region = new("--in") { HelpName = "region", Description = "Where it is made: China, us, eu, korea ..." };

    private readonly Option<string?> year = new("--year") { HelpName = "year", Description = "2020 to 2040 (2025, the year the inputs speak of)" };

    private readonly Option<string?> plant = new("--plant") { HelpName = "size", Description = "Nameplate of the plant: 30GWh (30)" };

    private readonly Option<string?> utilisation = new("--utilisation") { HelpName = "share", Description = "Output over nameplate: 85% or 0.85 (the package's)" };

    private readonly Option<string?> level = new("--level") { HelpName = "level", Description = "cell, pack or system (cell)" };

    private readonly Option<string?> duration = new("--duration") { HelpName = "hours", Description = "Hours of a storage system: 4h (4); with --level system" };

    private readonly ChangeOption changes;

    /// <summary>Adds the options to a command.</summary>
    public CaseOptions(Command command, Session session, bool withLevel = true)
    {
        region.CompletionSources.Add(_ => session.CompleteRegions());
        level.CompletionSources.Add("cell", "pack", "system");
        command.Options.Add(region);
        command.Options.Add(year);
        command.Options.Add(plant);
        command.Options.Add(utilisation);
        if (withLevel)
        {
            command.Options.Add(level);
            command.Options.Add(duration);
        }

        changes = new ChangeOption(command, session);
    }

    /// <summary>The argument that names a chemistry.</summary>
    public static Argument<string?> Chemistry(Session session, bool required)
    {
        var argument = new Argument<string?>("chemistry")
        {
            Description = "LFP, NMC811, na-ion, ASSB-Li, VRFB ...: ./cellcast data show chemistries lists them",
            Arity = required ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne,
        };
        argument.CompletionSources.Add(_ => session.CompleteChemistries());
        return argument;
    }

    /// <summary>Whether a region was given.</summary>
    public bool HasRegion(ParseResult result) => result.GetValue(region) is not null;

    /// <summary>Whether the cost of a storage system is asked for.</summary>
    public bool IsSystem(ParseResult result) => string.Equals(result.GetValue(level), "system", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the answer differs by from that of the package alone: overlays with what they touch, then changes as written.</summary>
    public IReadOnlyList<string> Changes(ParseResult result, DataPackage package) =>
    [
        .. package.Overlays.Select(overlay =>
            $"overlay {overlay.Folder} ({overlay.Tables.Sum(table => table.Replaced)} rows replaced, {overlay.Tables.Sum(table => table.Added)} added)"),
        .. changes.Written(result),
    ];

    /// <summary>The data these options ask for, with the changes laid on.</summary>
    public Inputs Inputs(ParseResult result, DataPackage package, Words words) => changes.Changed(result, package, words);

    /// <summary>
    /// The question, complete but for what the words could not say: in the place <paramref name="instead"/> where given, else in the region asked
    /// for, else in the first of the package.
    /// </summary>
    public CostQuestion Question(ParseResult result, DataPackage package, Words words, string chemistry, string? instead = null)
    {
        var place = instead ?? result.GetValue(region) ?? Session.Regions(package).Ids[0];
        var asked = words.OneOf(result.GetValue(level), "--level", CostLevel.Cell, ("cell", CostLevel.Cell), ("pack", CostLevel.Pack), ("system", CostLevel.System));
        return new(
            words.Name(Session.CostedChemistries(package), chemistry),
            words.Name(Session.Regions(package), place),
            words.Year(result.GetValue(year), "--year", Session.UsualYear),
            asked,
            words.Quantity(result.GetValue(plant), "--plant", "GWh", CostQuestion.UsualPlant),
            words.Share(result.GetValue(utilisation), "--utilisation"),
            words.Quantity(result.GetValue(duration), "--duration", "h", CostQuestion.UsualHours));
    }
}
