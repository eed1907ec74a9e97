using Cellcast.Costing.Storage;
using Cellcast.Technology;
using Cellcast.World;

namespace Cellcast.Data;

/// <summary>
/// Learning, growth limits and storage systems as the model wants them, read from the tables chemistries, learning, output_paths, storage_cost,
/// chemistry_attributes, pack_system, flow_battery, iron_air and metal_prices.
/// </summary>
/// <remarks>No number stands here: every value is a row of the package and answers to an override of the scenario.</remarks>
public sealed class TechnologyInputs
{
    private const string WholeWorld = "World";
    private const string AllLithiumIon = "liion";
    private const string NextGeneration = "next_generation";
    private const string LearningRate = "learning_rate";
    private const string GrowthLimit = "output_growth_limit";

    // Names of the rungs of the growth ladder carry their bounds, GWh a year.
    private const double FirstRungGwh = 5;
    private const double SecondRungGwh = 50;

    private static readonly Unit UsdPerKwh = Unit.Parse("USD/kWh");
    private static readonly Unit UsdPerKw = Unit.Parse("USD/kW");
    private static readonly Unit UsdPerKg = Unit.Parse("USD/kg");
    private static readonly Unit UsdPerMwh = Unit.Parse("USD/MWh");

    // Durations whose yearly cycles the package states, by the subject that names them.
    private static readonly (double Hours, string Subject)[] Durations = [(4, "4h"), (10, "10h"), (100, "100h")];

    private readonly Inputs _inputs;
    private readonly Dictionary<string, (string Group, bool IsLithium, string LineFamily)> _chemistries;
    private readonly string _outlook;

    /// <summary>Reads from a package.</summary>
    /// <param name="package">The package, for the table of chemistries.</param>
    /// <param name="inputs">Its inputs, with the overrides of a scenario on top if any.</param>
    /// <param name="outlook">Which paths of output learning follows.</param>
    public TechnologyInputs(DataPackage package, Inputs inputs, OutputOutlook outlook = OutputOutlook.Central)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(inputs);
        _inputs = inputs;
        _outlook = outlook switch { OutputOutlook.Low => "_low", OutputOutlook.High => "_high", _ => "" };
        var table = package.Tables["chemistries"];
        _chemistries = Enumerable.Range(0, table.RowCount).ToDictionary(
            row => table.Text(row, "id"),
            row => (table.Text(row, "output_group"), table.Text(row, "carrier") == "lithium", table.Text(row, "line_family")),
            StringComparer.Ordinal);
    }

    /// <summary>How fast lithium-ion cell prices fall as a whole, with the error of such a forecast (all-in price, not to be used beside components).</summary>
    public StochasticExperienceCurve LithiumIonCurve() => new(
        _inputs.Value("learning_exponent", AllLithiumIon),
        _inputs.Value("learning_exponent_sd", AllLithiumIon),
        _inputs.Value("learning_noise", AllLithiumIon),
        _inputs.Value("learning_noise_moving_average"));

    /// <summary>The same for a chemistry without a history of its own: a wide prior, cut where the package says.</summary>
    public StochasticExperienceCurve NextGenerationCurve()
    {
        var cut = _inputs.Range("learning_exponent", NextGeneration);
        return new StochasticExperienceCurve(
            _inputs.Value("learning_exponent", NextGeneration),
            _inputs.Value("learning_exponent_sd", NextGeneration),
            _inputs.Value("learning_noise", NextGeneration),
            _inputs.Value("learning_noise_moving_average"),
            cut.Low,
            cut.High);
    }

    /// <summary>Share of the shocks to cost that two chemistries of a process have in common.</summary>
    public double ParityShockCorrelation() => _inputs.Value("parity_shock_correlation");

    /// <summary>Year at which every learning factor is 1.</summary>
    public int LearningBaseYear() => (int)_inputs.Value("learning_base_year");

    /// <summary>How a chemistry's cost falls by component along the path of output.</summary>
    /// <param name="chemistry">Id of a chemistry with costs.</param>
    /// <exception cref="DataException">The chemistry is unknown, or an input is missing.</exception>
    public ComponentLearning LearningOf(string chemistry)
    {
        var (group, isLithium, _) = ChemistryOf(chemistry);
        var own = group.Length > 0 ? OutputOf(group) : null;
        var others = OthersThan(isLithium && group.Length > 0 ? group : null);
        ProcessExperience By(string spillover) => new(own, [(_inputs.Value(spillover, chemistry), others)]);

        // Vanadium flow and iron-air have no cathode whose use could get better: their parts are named one by one.
        var floor = _inputs.TryValue("material_intensity_floor", chemistry, "", LearningBaseYear(), out var stated) ? stated : 1;
        var rates = new ComponentLearningRates(
            _inputs.Value(LearningRate, "conversion"),
            _inputs.Value(LearningRate, "active_material"),
            _inputs.Value(LearningRate, "pack"),
            _inputs.Value("material_intensity_improvement"),
            floor);
        return new ComponentLearning(rates, By("conversion_spillover"), By("material_spillover"), By("pack_spillover"), LearningBaseYear());
    }

    /// <summary>World output of a group of chemistries, cumulative by year: what had been made before the first year, plus each year's output.</summary>
    /// <param name="group">Subject of output_paths; <c>liion</c> is all lithium-ion.</param>
    /// <exception cref="DataException">There is no such group.</exception>
    public OutputPath OutputOf(string group) => OutputPath.FromYearly(FirstYear(group), StartOf(group), YearlyOf(group));

    /// <summary>The limits on the growth of a new chemistry's output.</summary>
    public GrowthLadder GrowthLadder() => new(
    [
        (FirstRungGwh, _inputs.Value(GrowthLimit, "below_5_gwh")),
        (SecondRungGwh, _inputs.Value(GrowthLimit, "from_5_to_50_gwh")),
        (double.PositiveInfinity, _inputs.Value(GrowthLimit, "above_50_gwh")),
    ]);

    /// <summary>
    /// What stands around the cells of a vehicle pack, USD/kWh. Where the package gives no parts it is one number for the whole adder.
    /// </summary>
    /// <param name="chemistry">Id of a cell chemistry.</param>
    /// <param name="region">Where the pack is made.</param>
    /// <param name="year">Year of the cost.</param>
    /// <exception cref="DataException">The chemistry is unknown or has no pack.</exception>
    public IReadOnlyList<StoragePart> PackParts(string chemistry, string region, int year) =>
        [new StoragePart("module, pack and thermal parts", _inputs.ValueIn(UsdPerKwh, "pack_adder", ChemistryOf(chemistry).LineFamily, region, year))];

    /// <summary>What stands around the cells of a grid storage plant.</summary>
    /// <param name="region">Where it is built; a region without rows of its own takes those of the world.</param>
    /// <param name="year">Year of the cost.</param>
    public CellStorageSystem StorageSystem(string region, int year) => new(
        [
            PerKwh("rack and module", "rack_and_module", region, year),
            PerKwh("container, cooling and fire protection", "container_thermal_fire", region, year),
            PerKwh("management systems", "bms_ems", region, year),
            PerKwh("integration", "integration_margin", region, year),
        ],
        [PerKw("power conversion", "pcs", region, year)],
        [
            PerKwh("balance of plant and civil works", "bop_civil", region, year),
            PerKwh("development and grid connection", "developer_and_interconnection", region, year),
        ]);

    /// <summary>A vanadium flow battery with its energy and its power apart.</summary>
    /// <param name="region">Where it is built.</param>
    /// <param name="year">Year of the cost.</param>
    public DecoupledStorage VanadiumFlowBattery(string region, int year) => VanadiumFlow.Of(
        new VanadiumFlowInputs(
            _inputs.Value("vanadium_per_energy", "", region, year),
            _inputs.ValueIn(UsdPerKwh, "flow_electrolyte_conversion", "", region, year),
            _inputs.ValueIn(UsdPerKwh, "flow_tanks_piping", "", region, year),
            _inputs.ValueIn(UsdPerKw, "flow_stack", "", region, year),
            _inputs.ValueIn(UsdPerKw, "flow_power_bop", "", region, year),
            _inputs.ValueIn(UsdPerKw, "pcs", "", region, year),
            _inputs.Value("flow_epc_share", "", region, year)),
        _inputs.ValueIn(UsdPerKg, "metal_price", "vanadium_pentoxide", region, year));

    /// <summary>An iron-air battery with its energy and its power apart.</summary>
    /// <param name="region">Where it is built.</param>
    /// <param name="year">Year of the cost.</param>
    public DecoupledStorage IronAirBattery(string region, int year) => IronAir.Of(
        _inputs.ValueIn(UsdPerKwh, "iron_air_energy_part", "", region, year),
        _inputs.ValueIn(UsdPerKw, "iron_air_power_part", "", region, year));

    /// <summary>
    /// A grid storage plant at the package's installed cost. To levelise a cost of the model instead, replace its capital costs.
    /// </summary>
    /// <param name="chemistry">Id of a chemistry with storage costs: LFP, Na-layered, VRFB, Iron-air.</param>
    /// <param name="region">Where it is built.</param>
    /// <param name="hours">Hours of discharge at full power; its yearly cycles lie between those stated for 4, 10 and 100 hours.</param>
    /// <param name="year">Year of the investment.</param>
    /// <exception cref="DataException">The chemistry has no storage costs.</exception>
    public StorageProject StorageProject(string chemistry, string region, double hours, int year) => new()
    {
        EnergyCapexUsdPerKwh = _inputs.ValueIn(UsdPerKwh, "storage_capex_energy", chemistry, region, year),
        PowerCapexUsdPerKw = _inputs.ValueIn(UsdPerKw, "storage_capex_power", chemistry, region, year),
        DurationHours = hours,
        RoundTripEfficiency = _inputs.Value("round_trip_efficiency", chemistry, region, year),
        CalendarLifeYears = _inputs.Value("storage_life", chemistry, region, year),
        CycleLife = CycleLife(chemistry, region, year),
        CyclesPerYear = CyclesPerYear(hours, region, year),
        DepthOfDischarge = _inputs.Value("storage_depth_of_discharge", "", region, year),
        DegradationPerYear = _inputs.Value("storage_fade", chemistry, region, year),
        OperationShare = _inputs.Value("storage_upkeep", chemistry, region, year),
        EndCostShare = _inputs.Value("storage_end_cost", "", region, year),
        ChargingPriceUsdPerMwh = _inputs.ValueIn(UsdPerMwh, "charging_price", "", region, year),
        DiscountRate = _inputs.Value("storage_discount_rate", "", region, year),
    };

    private (string Group, bool IsLithium, string LineFamily) ChemistryOf(string chemistry) =>
        _chemistries.TryGetValue(chemistry, out var found)
            ? found
            : throw new DataException(
            [
                new DataProblem("chemistries.csv", 0, "id", $"chemistry '{chemistry}'", "a chemistry of the package", NearestName.Of(chemistry, _chemistries.Keys)),
            ]);

    // All lithium-ion output that is not the chemistry's own. An override may make the own path larger than the total: then nobody else makes any.
    private OutputPath OthersThan(string? ownGroup)
    {
        if (ownGroup is null)
        {
            return OutputOf(AllLithiumIon);
        }

        var all = YearlyOf(AllLithiumIon);
        var own = YearlyOf(ownGroup);
        return OutputPath.FromYearly(
            FirstYear(AllLithiumIon),
            Math.Max(0, StartOf(AllLithiumIon) - StartOf(ownGroup)),
            all.Zip(own, (total, part) => Math.Max(0, total - part)));
    }

    private int FirstYear(string group) => Years(group).First;

    private double StartOf(string group) => _inputs.Value("cumulative_output" + _outlook, group, WholeWorld, FirstYear(group));

    private List<double> YearlyOf(string group)
    {
        var (first, last) = Years(group);
        return [.. Enumerable.Range(first + 1, last - first).Select(year => _inputs.Value("annual_output" + _outlook, group, WholeWorld, year))];
    }

    private (int First, int Last) Years(string group)
    {
        var rows = _inputs.Find("annual_output" + _outlook, group);
        if (rows.Count == 0)
        {
            throw new DataException(
            [
                new DataProblem(
                    "output_paths.csv", 0, "subject", $"group '{group}'", "a group with a path of output",
                    NearestName.Of(group, _inputs.SubjectsOf("annual_output" + _outlook))),
            ]);
        }

        return (rows.Min(r => r.Year ?? int.MaxValue), rows.Max(r => r.Year ?? int.MinValue));
    }

    private double CycleLife(string chemistry, string region, int year) =>
        _inputs.TryValue("storage_cycle_life", chemistry, region, year, out var cycles) || _inputs.TryValue("cycle_life", chemistry, region, year, out cycles)
            ? cycles
            : double.PositiveInfinity;

    // Between the durations stated, cycles fall by a constant percentage per percent of hours; outside them they are those of the nearest.
    private double CyclesPerYear(double hours, string region, int year)
    {
        double At(int i) => _inputs.Value("storage_cycles_per_year", Durations[i].Subject, region, year);
        if (hours <= Durations[0].Hours)
        {
            return At(0);
        }

        for (var i = 1; i < Durations.Length; i++)
        {
            if (hours <= Durations[i].Hours)
            {
                var share = Math.Log(hours / Durations[i - 1].Hours) / Math.Log(Durations[i].Hours / Durations[i - 1].Hours);
                return At(i - 1) * Math.Pow(At(i) / At(i - 1), share);
            }
        }

        return At(Durations.Length - 1);
    }

    private StoragePart PerKwh(string name, string parameter, string region, int year) =>
        new(name, _inputs.ValueIn(UsdPerKwh, parameter, "", region, year));

    private StoragePart PerKw(string name, string parameter, string region, int year) =>
        new(name, _inputs.ValueIn(UsdPerKw, parameter, "", region, year));
}
