using System.CommandLine;
using Cellcast.Cli.Output;
using Cellcast.Data;
using Cellcast.Data.Answers;
using Cellcast.Data.Scenarios;
using Cellcast.Policy;
using Cellcast.Simulation;

namespace Cellcast.Cli.Commands;

/// <summary>Scenarios as files: which there are, what they say, whether they can be read.</summary>
internal static class ScenarioCommand
{
    public static CommandEntry Entry { get; } = new(
        "scenario",
        "List, show and check scenarios",
        "A scenario is a small YAML file: a base, changes of inputs, policy instruments, a seed and notes. Checking names every problem with its line and column.",
        [
            new("scenario list", "the scenarios that come with Cellcast"),
            new("scenario show high-lithium", "what it changes, with all it inherits, as YAML"),
            new("scenario check my-scenario.yaml", "every problem of your own file at once"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var list = new Command("list", "List the scenarios that come with Cellcast");
        list.SetAction(_ => List(session));
        var name = new Argument<string>("scenario") { Description = "Name of a scenario that comes with Cellcast, or a YAML file" };
        var show = new Command("show", "Print a scenario with all it inherits") { name };
        show.SetAction(result =>
        {
            session.Output.Write(ScenarioWriter.Write(Load(session, session.LoadPackage(result), result.GetRequiredValue(name)).Scenario));
            return Failure.Done;
        });
        var check = new Command("check", "Read a scenario as a run does, name every problem, and say what it would change") { name };
        check.SetAction(result =>
        {
            var package = session.LoadPackage(result);
            var loaded = Load(session, package, result.GetRequiredValue(name));
            var problems = ScenarioCheck.Problems(session.WorldOf(package), loaded.Scenario, session.Cancellation);
            return problems.Count == 0 ? Write(new Screen(session.Output, session.Terminal), loaded) : throw new UsageException(problems);
        });
        command.Subcommands.Add(list);
        command.Subcommands.Add(show);
        command.Subcommands.Add(check);
    }

    private static LoadedScenario Load(Session session, DataPackage package, string name) => new ScenarioLibrary(session.ScenarioFolder, package.Vocabulary()).Load(name);

    private static int List(Session session)
    {
        var library = new ScenarioLibrary(session.ScenarioFolder, new ScenarioVocabulary());
        var table = new TextTable("scenario", "");
        foreach (var name in library.Names)
        {
            var scenario = library.Load(name).Scenario;
            table.Add(name, $"{scenario.Title}. {scenario.Description}");
        }

        table.Write(new Screen(session.Output, session.Terminal));
        return Failure.Done;
    }

    private static int Write(Screen screen, LoadedScenario loaded)
    {
        var scenario = loaded.Scenario;
        screen.Line($"{scenario.Name}: {scenario.Title}");
        screen.Line($"files    {string.Join(" on ", loaded.Files.Select(file => file.Path))}");
        screen.Line($"outlook  {scenario.Outlook ?? "the package's central one"}; seed {scenario.Seed ?? 1}");
        foreach (var change in scenario.Overrides)
        {
            screen.Line($"changes  {Describe(change)}");
        }

        foreach (var instrument in scenario.Instruments)
        {
            if (instrument.IsAmendment)
            {
                screen.Line($"carries  {ScenarioWords.Of(instrument)}");
                continue;
            }

            screen.Line($"carries  {instrument.Id}: {instrument.Kind} of {instrument.Jurisdiction}{(InstrumentKind.ActsInRun(instrument) ? "" : " (recorded; this version does not compute its effect)")}");
        }

        screen.Line("no problem");
        return Failure.Done;
    }

    private static string Describe(ScenarioOverride change)
    {
        var unit = change.Unit is null ? "" : $" {change.Unit}";
        var amount = change.Change switch
        {
            OverrideChange.Factor => $"times {Figures.Number(change.Amounts[0].Amount)}",
            OverrideChange.Value => $"is {Figures.Number(change.Amounts[0].Amount)}{unit}",
            _ => $"goes {string.Join(", ", change.Amounts.Select(amount => $"{amount.Year}: {Figures.Number(amount.Amount)}"))}{unit}",
        };
        var years = (change.FromYear, change.ToYear) switch
        {
            (null, null) => "all years",
            ({ } from, null) => $"from {from}",
            (null, { } to) => $"to {to}",
            var (from, to) => $"{from} to {to}",
        };
        return $"{change.Input} {amount}, {change.Region ?? "all regions"}, {years}";
    }
}
