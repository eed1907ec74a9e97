using System.CommandLine;
using System.Globalization;
using System.Reflection;
using Cellcast.Cli.Output;
using Cellcast.Data;
using Cellcast.Data.Answers;
using Cellcast.Data.Exports;
using Cellcast.Data.Policies;
using Cellcast.Data.Scenarios;
using Cellcast.Markets;
using Cellcast.Simulation;

namespace Cellcast.Cli.Commands;

/// <summary>Runs a scenario and writes its results with their provenance.</summary>
internal static class RunCommand
{
    private const string Baseline = "baseline";

    // The first chemistry of each of this many line families stands in the first answer; the files hold them all.
    private const int FamiliesShown = 3;

    private static readonly int[] YearsShown = [2025, 2030, 2040];

    public static CommandEntry Entry { get; } = new(
        "run",
        "Run a scenario to 2040 and write its results",
        "Writes results.csv (IAMC, one column per year), variables.csv (what each variable is) and provenance.json (version, data, scenario, changes) into a folder, all or none.",
        [
            new("run", "the baseline, written to results/baseline"),
            new("run high-lithium --out my-results", "a scenario that comes with Cellcast, written to my-results"),
            new("run --export tidy,numpy", "also as tidy CSV, one row per value, and as a NumPy array"),
            new("run my-scenario.yaml --set cost_of_capital@us=0.06", "your own file, and a change besides"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var name = new Argument<string?>("scenario") { Description = "Name of a scenario, or a YAML file (baseline)", Arity = ArgumentArity.ZeroOrOne };
        name.CompletionSources.Add(_ => session.CompleteScenarios());
        var folder = new Option<string?>("--out") { HelpName = "folder", Description = "Where the results go (results/ and the scenario's name)" };
        var from = new Option<string?>("--from") { HelpName = "year", Description = "First year (2020)" };
        var to = new Option<string?>("--to") { HelpName = "year", Description = "Last year (2040)" };
        var export = new Option<string?>("--export") { HelpName = "forms", Description = "Forms besides IAMC: tidy (CSV), numpy; several with a comma" };
        command.Arguments.Add(name);
        command.Options.Add(folder);
        command.Options.Add(export);
        command.Options.Add(from);
        command.Options.Add(to);
        var changes = new ChangeOption(command, session);
        command.SetAction(result =>
        {
            var words = new Words();
            var (first, last) = (words.Year(result.GetValue(from), "--from", Words.FirstYear), words.Year(result.GetValue(to), "--to", Words.LastYear));
            if (last < first)
            {
                words.Add($"--to: {last} comes before {first}");
            }

            // While the package is read, by one core alone.
            _ = Task.Run(SolverCode.Compile);
            var forms = Forms(words, result.GetValue(export));
            var (package, scenario) = session.LoadScenario(result, result.GetValue(name) ?? Baseline);
            var overrides = changes.Read(result, package, new Inputs(package), words);
            words.ThrowIfAny();

            // The provenance asks for the hash of the data at the end; another core can make it meanwhile.
            _ = Task.Run(() => package.Hash);
            var results = ScenarioRun.Of(package, scenario.Scenario, overrides, first, last, new Progress(share => session.Progress.Show(scenario.Scenario.Name, share)));
            session.Progress.Wipe();
            var written = result.GetValue(folder) ?? Path.Combine(session.Home, "results", scenario.Scenario.Name);
            ResultsWriter.Write(written, results, Provenance(session, package, scenario, changes.Written(result)), forms);
            Write(new Screen(session.Output, session.Terminal), session, package, scenario.Scenario, results, written);
            return Failure.Done;
        });
    }

    private static ResultForms Forms(Words words, string? text)
    {
        var forms = ResultForms.Iamc;
        foreach (var form in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            forms |= words.OneOf(form, "--export", ResultForms.Iamc, ("iamc", ResultForms.Iamc), ("tidy", ResultForms.Tidy), ("numpy", ResultForms.NumPy));
        }

        return forms;
    }

    private static Provenance Provenance(Session session, DataPackage package, LoadedScenario loaded, IReadOnlyList<string> changes) => new()
    {
        CellcastVersion = typeof(RunCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
        DataVersion = package.Version,
        DataHash = package.Hash,
        Overlays = [.. package.Overlays.Select(overlay => new ProvenanceOverlay(overlay.Folder, overlay.Tables.Sum(table => table.Added), overlay.Tables.Sum(table => table.Replaced)))],
        Scenario = loaded.Scenario.Name,
        ScenarioFiles = [.. loaded.Files.Select(file => new ProvenanceFile(Path.GetFileName(file.Path), file.Hash))],
        Outlook = loaded.Scenario.Outlook,
        Overrides = changes,
        InstrumentsWithoutEffect = [.. TradePolicies.WithoutEffect(package, loaded.Scenario).Select(instrument => instrument.Id)],
        Seed = loaded.Scenario.Seed ?? 1,
        Command = session.Line,
        Time = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Results = [],
    };

    private static void Write(Screen screen, Session session, DataPackage package, Scenario scenario, Results results, string folder)
    {
        screen.Line(screen.Bold($"{scenario.Name}: {scenario.Title}"));
        screen.Line("full cost of a cell, USD of 2024 per kWh, plants of 30 GWh/yr at mature yield");
        screen.Line();
        var years = YearsShown.Where(year => results.Years.Contains(year)).DefaultIfEmpty(results.Years[^1]).ToArray();
        var chemistries = FirstOfFamilies(package, results);
        var table = new TextTable([.. chemistries.SelectMany(chemistry => years.Select(year => $">{chemistry} {year}")).Prepend("region")]);
        foreach (var region in results.Regions)
        {
            var cells = chemistries.SelectMany(chemistry => years.Select(year => results.Value(CostVariables.Cell(chemistry).Name, region, year))).ToList();
            if (cells.TrueForAll(cell => cell is not null))
            {
                table.Add([.. cells.Select(cell => Figures.Money(cell!.Value)).Prepend(region)]);
            }
        }

        table.Write(screen);
        WriteMakers(screen, results, years);
        session.Note($"{results.Variables.Count} variables, {results.Regions.Count} regions, {results.Years[0]} to {results.Years[^1]} ({results.ValueCount} values) written to {folder}");
        session.Note($"to look at them: ./cellcast show \"Price|Cell|LFP\" --scenario \"{folder}\", or ./cellcast serve in a browser");
        foreach (var instrument in TradePolicies.WithoutEffect(package, scenario))
        {
            session.Note($"instrument {instrument.Id} is recorded; this version does not compute its effect");
        }

        foreach (var instrument in TradePolicies.WithoutChange(package, scenario, results.Years[0], results.Years[^1]))
        {
            session.Note($"instrument {instrument.Id} as changed is in every year of the run what it was{(instrument.Schedule.Count > 0 ? ": its schedule decides" : "")}");
        }
    }

    // Who makes the cells: the regions that make at least this share of the world's in any of the years shown.
    private const double SmallestShown = 0.01;

    private static void WriteMakers(Screen screen, Results results, int[] years)
    {
        const string Made = "Production|Cell";
        double At(string region, int year) => results.Value(Made, region, year) ?? 0;
        screen.Line();
        screen.Line("cells made, GWh a year: where demand, trade and capacity meet");
        screen.Line();
        var table = new TextTable([.. years.Select(year => $">{year}").Prepend("region")]);
        foreach (var region in results.Regions.Where(region => region != ChainVariables.World && years.Any(year => At(region, year) >= SmallestShown * At(ChainVariables.World, year)))
            .Append(ChainVariables.World))
        {
            table.Add([.. years.Select(year => At(region, year).ToString("N0", CultureInfo.InvariantCulture)).Prepend(region)]);
        }

        table.Write(screen);
    }

    private static List<string> FirstOfFamilies(DataPackage package, Results results)
    {
        var table = package.Tables["chemistries"];
        return
        [
            .. Enumerable.Range(0, table.RowCount)
                .Where(row => results.Find(CostVariables.Cell(table.Text(row, "id")).Name) is not null)
                .DistinctBy(row => table.Text(row, "line_family"))
                .Take(FamiliesShown)
                .Select(row => table.Text(row, "id")),
        ];
    }

    /// <summary>Hands progress on at once, on the thread that makes it.</summary>
    private sealed class Progress(Action<double> show) : IProgress<double>
    {
        public void Report(double value) => show(value);
    }
}
