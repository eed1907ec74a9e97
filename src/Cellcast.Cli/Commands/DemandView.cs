using Cellcast.Cli.Json;
using Cellcast.Data;
using Cellcast.Demand;

namespace Cellcast.Cli.Commands;

/// <summary>One outlook in one place, ready to be written.</summary>
internal sealed class DemandView
{
    /// <summary>The place that is all regions together.</summary>
    public const string WholeWorld = "World";

    // Cars are sold to buyers on price and to buyers on range; vans, trucks and two-wheelers are no cars.
    private static readonly string[] CarApplications = ["ev_mass", "ev_long"];

    private readonly DemandInputs demand;
    private readonly DemandBlocks blocks;
    private readonly DemandPaths paths;
    private readonly int place;

    public DemandView(DemandInputs demand, DemandBlocks blocks, string outlook, string region, int[]? chosen)
    {
        this.demand = demand;
        this.blocks = blocks;
        paths = demand.Paths(outlook);
        Outlook = demand.Outlooks.First(row => row.Id == outlook);
        Region = region;
        Chosen = chosen;
        place = region == WholeWorld ? -1 : demand.Regions.ToList().IndexOf(region);
    }

    public OutlookRow Outlook { get; }

    public string Region { get; }

    public int[]? Chosen { get; }

    public IReadOnlyList<string> Applications => demand.Applications;

    public IReadOnlyList<string> Names => demand.Names;

    public int LastObserved => paths.LastObservedYear;

    public int[] AllYears => Chosen ?? [.. Enumerable.Range(paths.FirstYear, paths.LastYear - paths.FirstYear + 1)];

    public int[] HistoryYears => [.. Enumerable.Range(paths.FirstYear, paths.LastObservedYear - paths.FirstYear + 1)];

    public double Gwh(int application, int year) => Gwh(paths, application, year);

    public double All(int year) => All(paths, year);

    public IEnumerable<(OutlookRow Outlook, Func<int, double> Total)> Beside() => demand.Scenarios.Select(row =>
    {
        var other = demand.Paths(row.Id);
        return (row, (Func<int, double>)(year => All(other, year)));
    });

    public IReadOnlyList<BridgeLine> Bridge(int year) => blocks.Bridge(year, Region);

    public IEnumerable<DemandRowJson> Rows() => Enumerable.Range(0, Applications.Count).SelectMany(application =>
        AllYears.Select(year => new DemandRowJson(Applications[application], Names[application], year, year <= LastObserved, Gwh(application, year))));

    public IEnumerable<BridgeJson> BridgeRows() => HistoryYears.SelectMany(year => Bridge(year).Select(line => new BridgeJson(year, line.Name, line.Kind.ToString(), line.Gwh)));

    public IEnumerable<CarsJson> CarRows(int[] years) => years.Select(year =>
    {
        var market = blocks.CarMarket(Region, year);
        var gwh = Enumerable.Range(0, Applications.Count).Where(application => CarApplications.Contains(Applications[application], StringComparer.Ordinal)).Sum(application => Gwh(application, year));
        var labels = year <= LastObserved ? ["history"] : Outlook.Labels;
        var stated = labels.Select(label => blocks.Sales(label, Region, year)).FirstOrDefault(sales => sales is not null);
        return new CarsJson(year, gwh, market.KwhPerCar, market.CarsFor(gwh), stated is { } sales ? sales.Battery + sales.Hybrid : null, market.HybridShare, blocks.SalesFloor(Region, year));
    });

    public DemandJson Json(bool withBridge, bool withCars) => new(
        Outlook.Id,
        Outlook.Edition,
        Region,
        Outlook.Policies,
        [.. Rows()],
        [.. Beside().SelectMany(other => AllYears.Where(year => year > LastObserved)
            .Select(year => new OutlookJson(other.Outlook.Id, other.Outlook.Name, other.Outlook.Publisher, other.Outlook.Edition, year, other.Total(year))))],
        withBridge ? [.. BridgeRows()] : null,
        withCars ? [.. CarRows(AllYears)] : null);

    private double Gwh(DemandPaths from, int application, int year) => place < 0 ? from.World(application, year) : from.Quantity(application, place, year);

    private double All(DemandPaths from, int year) => Enumerable.Range(0, Applications.Count).Sum(application => Gwh(from, application, year));
}
