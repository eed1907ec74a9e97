using Cellcast.Demand;
using Cellcast.World;

namespace Cellcast.Data;

/// <summary>
/// The blocks behind demand, read from the package: electric cars and storage with their answers to price and policy, and the bridge between the measures of demand.
/// </summary>
public sealed class DemandBlocks
{
    private const string History = "history";
    private const string WholeWorld = "World";
    private const string BatteryCars = "ev_car_battery";
    private const string HybridCars = "ev_car_hybrid";

    // The outlook whose sales stand for the mix of battery cars and hybrids where an outlook gives GWh alone.
    private const string MixOutlook = "IEA STEPS 2024";

    // Year whose sales and share of sales give the size of the car market.
    private const int MarketYear = 2023;

    private static readonly Unit Usd = Unit.Parse("USD/vehicle"), KwhPerCar = Unit.Parse("kWh/vehicle");
    private static readonly Unit UsdPerKwh = Unit.Parse("USD/kWh"), UsdPerKw = Unit.Parse("USD/kW"), Hours = Unit.Parse("h"), Months = Unit.Parse("months");

    private readonly Inputs inputs;
    private readonly DemandInputs demand;

    /// <summary>Reads from inputs.</summary>
    /// <param name="inputs">Inputs of a package, with the changes of a scenario on top if any.</param>
    public DemandBlocks(Inputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        this.inputs = inputs;
        demand = new DemandInputs(inputs);
    }

    /// <summary>Tables that reading the blocks needs beside those of demand.</summary>
    public static IReadOnlyList<string> Tables { get; } = [.. DemandInputs.Tables, "history", "pack_system"];

    /// <summary>The electric cars of a region.</summary>
    /// <param name="region">A model region, or World.</param>
    /// <param name="year">A year of the model.</param>
    public ElectricCarMarket CarMarket(string region, int year) => new()
    {
        PriceUsd = inputs.ValueIn(Usd, "ev_car_price", "", region, year),
        BatteryKwh = inputs.ValueIn(KwhPerCar, "ev_energy", "battery", region, year),
        HybridKwh = inputs.ValueIn(KwhPerCar, "ev_energy", "hybrid", region, year),
        HybridShare = HybridShare(region, year),
        Elasticity = inputs.Value("ev_sales_elasticity"),
        MonthsAhead = inputs.ValueIn(Months, "months_bought_ahead", "", "", 0),
        CarsPerYear = MarketOf(region),
    };

    /// <summary>Share of car sales that standards and mandates ask to be electric, 0 where none.</summary>
    public double SalesFloor(string region, int year) => inputs.TryValue("ev_sales_floor", "", region, year, out var share) ? share : 0;

    /// <summary>Grid storage of a region.</summary>
    public StorageMarket StorageMarket(string region, int year) => new(
        inputs.ValueIn(UsdPerKwh, "bop_civil", "", region, year)
            + inputs.ValueIn(UsdPerKwh, "developer_and_interconnection", "", region, year)
            + (inputs.ValueIn(UsdPerKw, "pcs", "", region, year) / inputs.ValueIn(Hours, "energy_part_inverter_hours", "", "", year)),
        inputs.Value("storage_cost_elasticity"));

    /// <summary>Storage that tenders and obligations ask for, GWh/yr; 0 where none.</summary>
    public double StorageFloor(string region, int year) => inputs.TryValue("storage_floor", "", region, year, out var gwh) ? gwh : 0;

    /// <summary>Electric cars that a source counts or an outlook foresees, cars a year.</summary>
    /// <param name="label">History, or the name of an outlook in demand_observed.</param>
    /// <param name="region">A model region, or World.</param>
    /// <param name="year">A year the source speaks of.</param>
    /// <returns>Battery cars and hybrids; <see langword="null"/> where the source says nothing of that year.</returns>
    public (double Battery, double Hybrid)? Sales(string label, string region, int year) =>
        Counted("ev_sales", BatteryCars, region, year, label) is { } battery && Counted("ev_sales", HybridCars, region, year, label) is { } hybrid ? (battery, hybrid) : null;

    /// <summary>The bridge between the measures of demand in a year that is history.</summary>
    /// <param name="year">The year.</param>
    /// <param name="region">A model region, which has no counts of registrations, shipments and output of its own; or World.</param>
    public IReadOnlyList<BridgeLine> Bridge(int year, string region = WholeWorld)
    {
        var paths = demand.Paths("central");
        int[] regions = region == WholeWorld ? [.. Enumerable.Range(0, demand.Regions.Count)] : [demand.Regions.ToList().IndexOf(region)];
        double Use(string segment) => Enumerable.Range(0, demand.Applications.Count)
            .Where(application => demand.SegmentOf(application) == segment)
            .Sum(application => regions.Sum(place => paths.Quantity(application, place, year)));
        double Stock(string subject) => regions.Sum(place =>
            inputs.Find("stock_build", subject, demand.Regions[place]).Where(datum => datum.Year == year).Sum(datum => datum.Value));

        var isWorld = region == WholeWorld;
        var (vehicles, storage, other) = (Use("vehicle"), Use("stationary"), Use("special"));
        var (vehicleStock, storageStock) = (Stock("pack_ev.ev_mass.history"), Stock("bess.grid_short.history"));
        var residual = isWorld ? inputs.Find("residual_cells_produced").FirstOrDefault(datum => datum.Year == year) : null;
        return DemandBridge.Of(new BridgeCounts
        {
            Registered = isWorld ? Counted("registrations", "ev", WholeWorld, year, History) : null,
            Vehicles = vehicles,
            Storage = storage,
            Other = other,
            VehicleStock = vehicleStock,
            StorageStock = storageStock,
            Shipped = isWorld ? Counted("shipments", "all", WholeWorld, year, History) : null,
            // The row holds final demand with stocks less the cells counted as made.
            Produced = residual is null ? null : vehicles + storage + other + vehicleStock + storageStock - residual.Value,
        });
    }

    private double HybridShare(string region, int year)
    {
        var known = new SortedDictionary<int, double>();
        foreach (var place in new[] { region, WholeWorld })
        {
            foreach (var label in new[] { History, MixOutlook })
            {
                foreach (var datum in inputs.Find("ev_sales", $"{HybridCars}.{label}", place))
                {
                    if (datum.Year is { } at && Sales(label, place, at) is { } sales)
                    {
                        known.TryAdd(at, sales.Hybrid / (sales.Hybrid + sales.Battery));
                    }
                }
            }

            if (known.Count > 0)
            {
                break;
            }
        }

        int[] years = [.. known.Keys];
        var next = Array.FindIndex(years, each => each >= year);
        if (next <= 0)
        {
            return known[years[next < 0 ? ^1 : 0]];
        }

        var share = (double)(year - years[next - 1]) / (years[next] - years[next - 1]);
        return known[years[next - 1]] + (share * (known[years[next]] - known[years[next - 1]]));
    }

    private double MarketOf(string region)
    {
        bool Read(string parameter, out double value)
        {
            value = inputs.Find(parameter, "", region).FirstOrDefault(datum => datum.Year == MarketYear)?.Value ?? 0;
            return value > 0;
        }

        return Read("ev_car_sales_bev", out var battery) && Read("ev_car_sales_phev", out var hybrid) && Read("ev_car_sales_share", out var share)
            ? (battery + hybrid) / share
            : inputs.TryValue("car_market", "", region, MarketYear, out var cars) && region != WholeWorld ? cars : 0;
    }

    private double? Counted(string parameter, string subject, string region, int year, string label) => inputs
        .Find(parameter, $"{subject}.{label}", region)
        .FirstOrDefault(datum => datum.Year == year)?.Value;
}
