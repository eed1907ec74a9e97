using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data;
using Cellcast.Demand;

namespace Cellcast.Cli.Commands;

/// <summary>How much of what is wanted where: an outlook by application, outlooks beside one another, the bridge between the measures of demand.</summary>
internal static class DemandCommand
{
    private const string UsualOutlook = "central";
    private const string Total = "all uses";

    private static readonly int[] UsualYears = [2020, 2023, 2025, 2030, 2035, 2040];

    public static CommandEntry Entry { get; } = new(
        "demand",
        "Demand by application and region, outlooks side by side, and the bridge between its measures",
        "What is put to use a year, before any answer to prices: history to 2025, then an outlook. Outlooks are dated draws; those that state few totals take their split from the package. Registered, installed, shipped and produced are four measures; --bridge leads from one to the next.",
        [
            new("demand", "the central outlook of the world, and the others beside it"),
            new("demand --outlook iea_steps_2025 --in us", "another outlook, one region"),
            new("demand --bridge", "from registrations to output"),
            new("demand --cars --in eu", "the electric cars behind the GWh"),
            new("demand --in china --json", "every year, as JSON"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var outlook = new Option<string?>("--outlook") { HelpName = "id", Description = $"Outlook to show ({UsualOutlook}); the table below it lists them" };
        var region = new Option<string?>("--in", "--region") { HelpName = "region", Description = "One region: China, us, eu ... (the world)" };
        region.CompletionSources.Add(_ => session.CompleteRegions());
        var years = new Option<string?>("--years") { HelpName = "years", Description = "2025..2035, 2030 or 2025,2030,2040 (six of them as text, all as JSON or CSV)" };
        var bridge = new Option<bool>("--bridge") { Description = "Lead from vehicles registered to cells produced, year by year" };
        var cars = new Option<bool>("--cars") { Description = "Show the electric cars behind the GWh" };
        foreach (var option in new Option[] { outlook, region, years, bridge, cars })
        {
            command.Options.Add(option);
        }

        var changes = new ChangeOption(command, session);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var package = session.LoadPackage(result, DemandBlocks.Tables);
            var inputs = changes.Changed(result, package, words);
            var asked = result.GetValue(region);
            var place = asked is null || asked.Equals(DemandView.WholeWorld, StringComparison.OrdinalIgnoreCase) ? DemandView.WholeWorld : words.Name(Session.Regions(package), asked);
            int[]? chosen = result.GetValue(years) is { } text ? [.. words.Years(text, "--years")] : null;
            var demand = new DemandInputs(inputs);
            var id = words.OneOf(result.GetValue(outlook), "--outlook", UsualOutlook, [.. demand.Scenarios.Select(row => (row.Id, row.Id))]);
            words.ThrowIfAny();
            var answer = new DemandView(demand, new DemandBlocks(inputs), id, place, chosen);
            var (withBridge, withCars) = (result.GetValue(bridge), result.GetValue(cars));
            return form.Write(
                result,
                () => WriteText(new Screen(session.Output, session.Terminal), answer, withBridge, withCars),
                () => AnswerJson.Write(session.Output, answer.Json(withBridge, withCars), AnswerJson.Readable.DemandJson),
                () => WriteCsv(new CsvTable(session.Output), answer, withBridge, withCars));
        });
    }

    private static void WriteText(Screen screen, DemandView view, bool withBridge, bool withCars)
    {
        if (withBridge)
        {
            WriteBridge(screen, view);
            return;
        }

        if (withCars)
        {
            WriteCars(screen, view);
            return;
        }

        int[] years = view.Chosen ?? UsualYears;
        screen.Line(screen.Bold($"Demand, {view.Region}, {view.Outlook.Name}") + $" ({view.Outlook.Edition}), GWh a year put to use");
        screen.Line();
        var table = new TextTable(["application", .. years.Select(year => $">{year}")]);
        for (var application = 0; application < view.Applications.Count; application++)
        {
            table.Add([view.Names[application], .. years.Select(year => Figures.Number(view.Gwh(application, year)))]);
        }

        table.Add([Total, .. years.Select(year => Figures.Number(view.All(year)))]);
        table.Write(screen);
        screen.Heading("Outlooks beside one another, all uses");
        int[] ahead = [.. years.Where(year => year > view.LastObserved)];
        var others = new TextTable(["outlook", "", ">edition", .. ahead.Select(year => $">{year}")]);
        foreach (var (outlook, total) in view.Beside())
        {
            others.Add([outlook.Id, outlook.Name, $"{outlook.Edition}", .. ahead.Select(year => Figures.Number(total(year)))]);
        }

        others.Write(screen);
        screen.Line();
        screen.Line(screen.Dim($"history to {view.LastObserved}; {view.Outlook.Note}"));
        if (view.Outlook.Policies.Count > 0)
        {
            screen.Line(screen.Dim($"policies the outlook contains: {string.Join(", ", view.Outlook.Policies)}"));
        }
    }

    private static void WriteBridge(Screen screen, DemandView view)
    {
        int[] years = view.HistoryYears;
        screen.Line(screen.Bold($"From one measure of demand to the next, {view.Region}") + ", GWh a year");
        screen.Line();
        var byYear = years.ToDictionary(year => year, year => view.Bridge(year).ToDictionary(line => line.Name, StringComparer.Ordinal));
        var lines = years.Select(view.Bridge).MaxBy(each => each.Count)!.Concat(years.SelectMany(view.Bridge)).DistinctBy(line => line.Name).ToList();
        var table = new TextTable(["", .. years.Select(year => $">{year}")]);
        foreach (var line in Ordered(lines))
        {
            var isMeasure = line.Kind == BridgeKind.Measure;
            table.Add(
            [
                (isMeasure ? "" : line.Kind == BridgeKind.Step ? "  + " : "  ? ") + line.Name,
                .. years.Select(year => byYear[year].TryGetValue(line.Name, out var found) ? isMeasure ? Figures.Number(found.Gwh) : Figures.Signed(found.Gwh) : ""),
            ]);
        }

        table.Write(screen);
        screen.Line();
        screen.Line(screen.Dim("+ a step that has a name   ? what nobody has explained; a blank was not counted"));
        screen.Line(screen.Dim("a vehicle counts where it is registered: packs cross borders inside vehicles, so a region's use is not what its plants delivered"));
    }

    // Residuals stand before the measure they lead to, whatever year first had them.
    private static IEnumerable<BridgeLine> Ordered(List<BridgeLine> lines)
    {
        string[] order = ["registered", "larger packs", "vehicles, installed", "storage put", "electronics", "final demand: ", "stock of", "storage in transit", "final demand with", "between stocks", "shipped", "up to output", "produced"];
        return lines.OrderBy(line => Array.FindIndex(order, part => line.Name.Contains(part, StringComparison.Ordinal)));
    }

    private static void WriteCars(Screen screen, DemandView view)
    {
        screen.Line(screen.Bold($"Electric cars behind the demand, {view.Region}, {view.Outlook.Name}") + ", packs put to use");
        screen.Line();
        var table = new TextTable("year", ">GWh", ">kWh per car", ">hybrids", ">million cars implied", ">stated", ">asked by law");
        foreach (var row in view.CarRows(view.Chosen ?? UsualYears))
        {
            table.Add(
                $"{row.Year}", Figures.Number(row.GwhPerYear), Figures.Number(row.KwhPerCar), Figures.Percent(row.HybridShare), Millions(row.CarsImplied),
                row.CarsStated is { } stated ? Millions(stated) : "", row.FloorShare > 0 ? Figures.Percent(row.FloorShare) : "");
        }

        table.Write(screen);
        screen.Line();
        screen.Line(screen.Dim("implied: GWh over the kWh of a mean car; stated: sales the source counts or foresees. Law: share of all car sales, assumed"));
    }

    private static string Millions(double cars)
    {
        const double Million = 1e6;
        return Figures.Number(cars / Million);
    }

    private static void WriteCsv(CsvTable csv, DemandView view, bool withBridge, bool withCars)
    {
        if (withBridge)
        {
            csv.Row("region", "year", "line", "kind", "gwh_per_year");
            foreach (var row in view.BridgeRows())
            {
                csv.Row(view.Region, row.Year, row.Line, row.Kind, row.GwhPerYear);
            }
        }
        else if (withCars)
        {
            csv.Row("region", "outlook", "year", "gwh_per_year", "kwh_per_car", "hybrid_share", "cars_implied", "cars_stated", "floor_share");
            foreach (var row in view.CarRows(view.AllYears))
            {
                csv.Row(view.Region, view.Outlook.Id, row.Year, row.GwhPerYear, row.KwhPerCar, row.HybridShare, row.CarsImplied, row.CarsStated, row.FloorShare);
            }
        }
        else
        {
            csv.Row("outlook", "edition", "region", "application", "year", "gwh_per_year");
            foreach (var row in view.Rows())
            {
                csv.Row(view.Outlook.Id, view.Outlook.Edition, view.Region, row.Application, row.Year, row.GwhPerYear);
            }
        }
    }
}
