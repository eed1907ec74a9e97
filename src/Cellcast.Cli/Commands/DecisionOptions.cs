using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data;
using Cellcast.Data.Scenarios;
using Cellcast.Data.Technologies;
using Cellcast.Simulation;

namespace Cellcast.Cli.Commands;

/// <summary>What the questions that rest on whole runs have in common: the scenario, the region that asks, changes, and the form of the answer.</summary>
internal sealed class DecisionOptions
{
    private const string Baseline = "baseline";

    private readonly Session session;
    private readonly string usualRegion;
    private readonly Option<string?> scenario;
    private readonly Option<string?> region;
    private readonly ChangeOption changes;
    private readonly bool worldToo;

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="session">The call.</param>
    /// <param name="usualRegion">Who asks where nobody is named.</param>
    /// <param name="regionWords">What the region is for.</param>
    /// <param name="worldToo">Whether the world may be named.</param>
    public DecisionOptions(Command command, Session session, string usualRegion, string regionWords, bool worldToo = false)
    {
        (this.session, this.usualRegion, this.worldToo) = (session, usualRegion, worldToo);
        scenario = new("--scenario") { HelpName = "name", Description = $"Whose run ({Baseline})" };
        scenario.CompletionSources.Add(_ => session.CompleteScenarios());
        region = new("--in", "--region") { HelpName = "region", Description = $"{regionWords} ({usualRegion})" };
        region.CompletionSources.Add(_ => session.CompleteRegions());
        command.Options.Add(scenario);
        command.Options.Add(region);
        changes = new(command, session);
        Form = new(command);
    }

    /// <summary>The form of the answer.</summary>
    public OutputForm Form { get; }

    /// <summary>Reads what is asked.</summary>
    /// <param name="result">The words.</param>
    /// <param name="words">Collects what cannot be read.</param>
    public DecisionAsked Read(ParseResult result, Words words)
    {
        var package = session.LoadPackage(result);
        var library = new ScenarioLibrary(session.ScenarioFolder, package.Vocabulary());
        var name = result.GetValue(scenario) ?? Baseline;
        var read = name == Session.ThisScenario && session.Given is { } given ? given.Scenario : library.Load(name).Scenario;
        var world = session.WorldOf(package);
        return new(package, library, world, read, changes.Read(result, package, world.Inputs, words), Place(package, words, result.GetValue(region) ?? usualRegion));
    }

    /// <summary>Writes the answer in the form asked for.</summary>
    public int Write(ParseResult result, TechnologyAnswer answer, DataPackage package)
    {
        session.Progress.Wipe();
        return Form.Write(
            result,
            () => AnswerView.Write(new Screen(session.Output, session.Terminal), answer, changes.Written(result), package.Tables["sources"]),
            () => AnswerJson.Write(session.Output, TechnologyJson.Of(answer), AnswerJson.Readable.TechnologyJson),
            () => AnswerView.WriteCsv(new CsvTable(session.Output), answer));
    }

    private string Place(DataPackage package, Words words, string text) =>
        worldToo && text.Equals(ChainVariables.World, StringComparison.OrdinalIgnoreCase) ? ChainVariables.World : words.Name(Session.Regions(package), text);
}
