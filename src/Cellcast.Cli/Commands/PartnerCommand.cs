using System.CommandLine;
using Cellcast.Data.Answers;
using Cellcast.Data.Decisions;

namespace Cellcast.Cli.Commands;

/// <summary>Which deal with a leading firm helps.</summary>
internal static class PartnerCommand
{
    private const string UsualRegion = "United States", UsualChemistry = "LFP", UsualPartners = "China,South Korea";

    private const int UsualStart = 2027, LastStart = 2033;

    public static CommandEntry Entry { get; } = new(
        "partner",
        "Which partner deal helps: licence, venture, or its own plant",
        "A plant with each deal: years behind the leader, yield ramp, cost gap over the years, price it needs, who keeps what it earns, whether it becomes a prohibited foreign entity and loses credits, what is left of the gap in the end, and for which stage a partner frees most.",
        [
            new("partner", "an American LFP plant with Chinese or Korean partners"),
            new("partner --in eu --with china --chemistry NMC811", "a European one of another chemistry"),
            new("partner --controls", "where the partner's country controls the export of the technology"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var with = new Option<string?>("--with") { HelpName = "regions", Description = $"Where partners come from, with commas ({UsualPartners})" };
        var chemistry = new Option<string?>("--chemistry") { HelpName = "name", Description = $"What is made ({UsualChemistry})" };
        var size = new Option<string?>("--size") { HelpName = "size", Description = "Nameplate: 20GWh (30)" };
        var start = new Option<string?>("--start") { HelpName = "year", Description = $"Year of ground breaking ({UsualStart})" };
        var controls = new Option<bool>("--controls") { Description = "The partners' countries control the export of the technology: what they bring is older" };
        with.CompletionSources.Add(_ => session.CompleteRegions());
        chemistry.CompletionSources.Add(_ => session.CompleteChemistries());
        foreach (var option in new Option[] { with, chemistry, size, start, controls })
        {
            command.Options.Add(option);
        }

        var options = new DecisionOptions(command, session, UsualRegion, "Where the plant stands");
        command.SetAction(result =>
        {
            var words = new Words();
            var asked = options.Read(result, words);
            var regions = Session.Regions(asked.Package);
            var partners = (result.GetValue(with) ?? UsualPartners).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => words.Name(regions, name)).Distinct().ToList();
            if (result.GetValue(with) is null)
            {
                partners.Remove(asked.Region);
            }

            var made = words.Name(Session.CostedChemistries(asked.Package), result.GetValue(chemistry) ?? UsualChemistry);
            var year = words.Year(result.GetValue(start), "--start", UsualStart);
            var nameplate = words.Quantity(result.GetValue(size), "--size", "GWh", CostQuestion.UsualPlant);
            if (partners.Count == 0 || partners.Contains(asked.Region))
            {
                words.Add($"--with: a partner of {asked.Region} comes from elsewhere");
            }

            if (Session.CostedChemistries(asked.Package).Ids.Contains(made) && !PartnerPage.HasCell(asked.Package, made))
            {
                words.Add($"--chemistry: {made} has no cell in the chain of a run");
            }

            if (year is < 2025 or > LastStart)
            {
                words.Add($"--start: from 2025 to {LastStart}, so that the plant runs by 2040");
            }

            words.ThrowIfAny();
            return options.Write(result, PartnerPage.Of(asked.World, new(asked.Scenario, asked.Changes, asked.Region, partners, made, nameplate, year, result.GetValue(controls))), asked.Package);
        });
    }
}
