using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data;
using Cellcast.Data.Names;
using Cellcast.Data.Scenarios;
using Cellcast.Data.Studies;
using Cellcast.Data.Technologies;

namespace Cellcast.Cli.Commands;

/// <summary>A chemistry on one page, and what can be said of all: pipeline, dates, patents.</summary>
internal static class TechCommand
{
    private const string UsualRegion = "China", UsualApplication = "grid_short", Race = "race", Pipeline = "pipeline", Dates = "dates", Patents = "patents", Adoption = "adoption", Switch = "switch", Map = "map", Curves = "curves", Research = "research", Baseline = "baseline", DearLithium = "high-lithium";

    private const string World = "World";

    // A fan of fewer says nothing of its ends, of more takes an hour.
    private const int LeastRuns = 8, MostRuns = 5_000;

    public static CommandEntry Entry { get; } = new(
        "tech",
        "A chemistry on one page: cost, learning, readiness, plants, patents, fit",
        "With a chemistry: its page. With race: who may cost less than LFP, when and with what chance. With pipeline: next-generation plants, pledged and expected. With dates: promised starts against reality. With patents: who invents, and whether it turns into plants. With research: what public money for research gains in years, by state and by cell, worked line by line. With curves: how past forecasts of cell prices did. With map: energy by mass and volume against mineral risk. With adoption: shares of a run, what limits each newcomer, a fan of whole runs, named forecasts. With switch: sodium-ion against LFP under a path of lithium.",
        [
            new("tech LFP", "one page"),
            new("tech na-ion --in eu", "cost followed in a region"),
            new("tech race --application grid --in eu", "parity, what must be true, sodium over the lithium price"),
            new("tech pipeline", "which pledges are real and when they arrive"),
            new("tech dates", "how far a launch date can be trusted"),
            new("tech patents", "papers, patents, firms, plants"),
            new("tech research --sum 500MUSD", "years gained per 100 million USD, with and without the rule to apply together"),
            new("tech curves", "how far experience curves were off, and whether their bands held"),
            new("tech map", "energy by mass and by volume, minerals and their risk"),
            new("tech adoption", "shares by chemistry, limits, next generation with a fan, forecasts"),
            new("tech adoption --application ev_mass --in eu --runs 0", "one use in one region, the run alone"),
            new("tech switch", "break-even lines and what buyers do when lithium stays dear"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var name = new Argument<string?>("name") { Description = "A chemistry, or race, pipeline, dates, patents, adoption, switch, map, curves, research", Arity = ArgumentArity.ZeroOrOne };
        name.CompletionSources.Add(_ => session.CompleteChemistries());
        name.CompletionSources.Add([Race, Pipeline, Dates, Patents, Adoption, Switch, Map, Curves, Research]);
        command.Arguments.Add(name);
        var where = new Option<string?>("--in", "--region") { HelpName = "region", Description = $"Where cost is followed ({UsualRegion}); with adoption whose buyers (the world)" };
        where.CompletionSources.Add(_ => session.CompleteRegions());
        var use = new Option<string?>("--application") { HelpName = "application", Description = "With race: grid, ev, drones_multirotor ... (grid); with adoption: ev_mass, grid_short, vehicles ... (all)" };
        var aim = new Option<string?>("--target") { HelpName = "USD/kWh", Description = "With race: cost to reach in 2035 (that of LFP then)" };
        var money = new Option<string?>("--sum") { HelpName = "MUSD", Description = "With research: the sum that is worked (the largest that a state gives)" };
        var scenario = new Option<string?>("--scenario") { HelpName = "name", Description = $"With adoption: whose run ({Baseline}); with switch: the path of lithium ({DearLithium})" };
        scenario.CompletionSources.Add(_ => session.CompleteScenarios());
        var when = new Option<string?>("--years") { HelpName = "years", Description = "With adoption and switch: 2025..2035, 2030 or 2025,2030,2040" };
        var size = new Option<int?>("--runs") { HelpName = "number", Description = $"With adoption: whole runs of the fan, 0 for none ({AdoptionQuestion.UsualRuns})" };
        var seed = new Option<int?>("--seed") { HelpName = "number", Description = "With adoption: seed of the fan (1)" };
        foreach (var option in new Option[] { where, use, aim, money, scenario, when, size, seed })
        {
            command.Options.Add(option);
        }

        var changes = new ChangeOption(command, session);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            if (result.GetValue(name) is Adoption or Switch)
            {
                return RunPages(session, result, changes, form, new(result.GetValue(name)!, result.GetValue(scenario), result.GetValue(use), result.GetValue(where), result.GetValue(when), result.GetValue(size), result.GetValue(seed)));
            }

            var package = session.LoadPackage(result, [.. TechnologyCard.Tables, .. TradeOffPage.Tables, .. CurvePage.Tables, .. PatentPage.Tables, .. ResearchPage.Tables]);
            var inputs = changes.Changed(result, package, words);
            var names = Names(package);
            var asked = result.GetValue(name) is { } text ? words.Name(names, text) : "";
            if (asked.Length == 0)
            {
                words.Add($"which technology? allowed: {string.Join(", ", names.Ids)}");
            }

            var region = result.GetValue(where) is { } place ? words.Name(Session.Regions(package), place) : UsualRegion;
            var target = result.GetValue(aim) is { } amount ? words.Quantity(amount, "--target", "USD/kWh", double.NaN) : (double?)null;
            var application = Application(words, new FitCatalogue(package), result.GetValue(use) ?? UsualApplication);
            if (asked != Race && (result.GetValue(use) ?? result.GetValue(aim)) is not null)
            {
                words.Add("--application and --target go with tech race");
            }

            var sum = result.GetValue(money) is { } given ? words.Quantity(given, "--sum", "MUSD", double.NaN) : (double?)null;
            if (asked != Research && sum is not null)
            {
                words.Add("--sum goes with tech research");
            }

            if ((result.GetValue(scenario) ?? result.GetValue(when)) is not null || (result.GetValue(size) ?? result.GetValue(seed)) is not null)
            {
                words.Add("--scenario, --years, --runs and --seed go with tech adoption and tech switch");
            }

            words.ThrowIfAny();
            if (result.GetValue(where) is not null && asked is Pipeline or Dates or Patents or Map or Curves or Research)
            {
                session.Note($"tech {asked} does not depend on a region: --in is not used");
            }

            var desk = new StudyDesk(package, inputs);
            var answer = asked switch
            {
                Race => RacePage.Of(new FitDesk(desk, region, Session.UsualYear), application!, region, target),
                Curves => CurvePage.Of(desk),
                Research => ResearchPage.Of(desk, sum),
                Map => TradeOffPage.Page(new FitDesk(desk, region, Session.UsualYear)),
                Pipeline => PipelinePage.Pipeline(desk),
                Dates => PipelinePage.Dates(desk),
                Patents => PatentPage.Of(desk),
                _ => TechnologyCard.Of(desk, asked, region),
            };
            return Write(session, result, changes, form, answer, package);
        });
    }

    private static int Write(Session session, ParseResult result, ChangeOption changes, OutputForm form, TechnologyAnswer answer, DataPackage package) => form.Write(
        result,
        () => AnswerView.Write(new Screen(session.Output, session.Terminal), answer, changes.Written(result), package.Tables["sources"]),
        () => AnswerJson.Write(session.Output, TechnologyJson.Of(answer), AnswerJson.Readable.TechnologyJson),
        () => AnswerView.WriteCsv(new CsvTable(session.Output), answer));

    // Pages that rest on whole runs.
    private static int RunPages(Session session, ParseResult result, ChangeOption changes, OutputForm form, RunWords asked)
    {
        var words = new Words();
        var isSwitch = asked.Page == Switch;
        var package = session.LoadPackage(result);
        var library = new ScenarioLibrary(session.ScenarioFolder, package.Vocabulary());
        var scenario = asked.Scenario == Session.ThisScenario && session.Given is { } given ? given.Scenario : library.Load(asked.Scenario ?? (isSwitch ? DearLithium : Baseline)).Scenario;
        var world = session.WorldOf(package);
        var overrides = changes.Read(result, package, world.Inputs, words);
        IReadOnlyList<int> years = asked.Years is { } text ? words.Years(text, "--years") : AdoptionQuestion.UsualYears;
        var place = asked.Region is null || asked.Region.Equals(World, StringComparison.OrdinalIgnoreCase) ? null : words.Name(Session.Regions(package), asked.Region);
        var (scope, problem) = asked.Application is { } use ? (AdoptionScopes.Find(package, use, place, out var unknown), unknown) : (AdoptionScope.World with { Region = place }, "");
        if (scope is null)
        {
            words.Add($"--application: {problem}");
        }

        if (asked.Runs is { } runs and not 0 and (< LeastRuns or > MostRuns))
        {
            words.Add($"--runs: {runs}; allowed: 0, or {LeastRuns} to {MostRuns}");
        }

        if (isSwitch && (asked.Application is not null || asked.Region is not null || asked.Runs is not null || asked.Seed is not null))
        {
            words.Add("--application, --in, --runs and --seed do not go with tech switch, which shows the uses that sodium-ion is sold for");
        }

        words.ThrowIfAny();
        var answer = isSwitch
            ? SodiumSwitchPage.Of(world, scenario, library.Load(Baseline).Scenario, overrides, years, session.Cancellation)
            : AdoptionPage.Of(world, new(scenario, overrides, scope!, years, asked.Runs ?? AdoptionQuestion.UsualRuns, asked.Seed ?? 1), new FanProgress(share => session.Progress.Show("fan", share)), session.Cancellation);
        session.Progress.Wipe();
        return Write(session, result, changes, form, answer, package);
    }

    private sealed record RunWords(string Page, string? Scenario, string? Application, string? Region, string? Years, int? Runs, int? Seed);

    /// <summary>Hands progress on at once, one run after another.</summary>
    private sealed class FanProgress(Action<double> show) : IProgress<double>
    {
        private readonly Lock gate = new();

        public void Report(double value)
        {
            lock (gate)
            {
                show(value);
            }
        }
    }

    private static FitApplication? Application(Words words, FitCatalogue catalogue, string text)
    {
        if (catalogue.Names.Find(text) is not { } id)
        {
            words.Add($"--application: {catalogue.Names.Unknown(text)}");
            return null;
        }

        var meant = catalogue.Meant(id);
        if (meant.Count > 1)
        {
            words.Add($"--application: '{text}' stands for {string.Join(", ", meant.Select(application => application.Id))}; name one");
            return null;
        }

        return meant[0];
    }

    private static NameIndex Names(DataPackage package)
    {
        var table = package.Tables["chemistries"];
        var costed = table.Booleans("costed");
        return new("technology",
        [
            .. Enumerable.Range(0, table.RowCount).Where(row => costed[row] == true)
                .Select(row => (table.Text(row, "id"), table.Text(row, "aliases").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Append(table.Text(row, "name")))),
            (Race, (IEnumerable<string>)[]), (Pipeline, []), (Dates, []), (Patents, []), (Adoption, []), (Switch, []), (Map, []), (Curves, []), (Research, []),
        ]);
    }
}
