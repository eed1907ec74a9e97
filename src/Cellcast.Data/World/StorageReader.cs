using Cellcast.Costing.Storage;
using Cellcast.Technology;
using Cellcast.World;

namespace Cellcast.Data;

/// <summary>Reads what stands around cells, and storage without cells: packs, systems, vanadium flow, iron-air (cost model g, C13, C14).</summary>
/// <param name="inputs">The inputs; money in USD of 2024.</param>
public sealed class StorageReader(Inputs inputs)
{
    private static readonly Unit UsdPerKwh = Unit.Parse("USD/kWh");

    private static readonly Unit UsdPerKw = Unit.Parse("USD/kW");

    private static readonly (string Parameter, string Name)[] BlockParts =
    [
        ("rack_and_module", "racks and modules"), ("container_thermal_fire", "container, cooling, fire protection"), ("bms_ems", "control electronics"),
        ("integration_margin", "integration"),
    ];

    private static readonly (string Parameter, string Name)[] SiteParts =
        [("bop_civil", "balance of plant and civil works"), ("developer_and_interconnection", "development and grid connection")];

    /// <summary>The tables this reads.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["pack_system", "flow_battery", "iron_air", "storage_cost", "chemistry_attributes", "metal_prices"];

    /// <summary>What separates a cell from a vehicle pack, by the line family of the cell.</summary>
    public IReadOnlyList<StoragePart> PackParts(string lineFamily, string region, int year) =>
        [new("pack parts and assembly", inputs.ValueIn(UsdPerKwh, "pack_adder", lineFamily, region, year))];

    /// <summary>What separates a cell from a container, a connected container and an installed plant.</summary>
    public CellStorageSystem CellSystem(string region, int year) => new(
        Parts(BlockParts, UsdPerKwh, region, year),
        Parts([("pcs", "power conversion")], UsdPerKw, region, year),
        Parts(SiteParts, UsdPerKwh, region, year));

    /// <summary>A vanadium flow battery at the vanadium price of a year.</summary>
    public DecoupledStorage VanadiumFlowBattery(string region, int year) => VanadiumFlow.Of(
        new VanadiumFlowInputs(
            inputs.ValueIn(Unit.Parse("kg/kWh"), "vanadium_per_energy", "", region, year),
            inputs.ValueIn(UsdPerKwh, "flow_electrolyte_conversion", "", region, year),
            inputs.ValueIn(UsdPerKwh, "flow_tanks_piping", "", region, year),
            inputs.ValueIn(UsdPerKw, "flow_stack", "", region, year),
            inputs.ValueIn(UsdPerKw, "flow_power_bop", "", region, year),
            inputs.ValueIn(UsdPerKw, "pcs", "", region, year),
            inputs.Value("flow_epc_share", "", region, year)),
        inputs.ValueIn(Unit.Parse("USD/kg"), "metal_price", "vanadium_pentoxide", region, year));

    /// <summary>An iron-air battery.</summary>
    public DecoupledStorage IronAirBattery(string region, int year) => IronAir.Of(
        inputs.ValueIn(UsdPerKwh, "iron_air_energy_part", "", region, year),
        inputs.ValueIn(UsdPerKw, "iron_air_power_part", "", region, year));

    /// <summary>A storage plant of an installed cost per kWh at a duration, with the life, losses and duty of its chemistry.</summary>
    /// <param name="chemistry">Chemistry id.</param>
    /// <param name="region">Region id.</param>
    /// <param name="year">Year of the inputs.</param>
    /// <param name="hours">Hours of discharge at full power, above 0.</param>
    /// <param name="capexUsdPerKwh">Installed cost at this duration, USD per kWh of energy.</param>
    public StorageProject Project(string chemistry, string region, int year, double hours, double capexUsdPerKwh) => new()
    {
        EnergyCapexUsdPerKwh = capexUsdPerKwh,
        PowerCapexUsdPerKw = 0,
        DurationHours = hours,
        RoundTripEfficiency = inputs.Value("round_trip_efficiency", chemistry, region, year),
        CalendarLifeYears = inputs.Value("storage_life", chemistry, region, year),
        CycleLife = inputs.TryValue("storage_cycle_life", chemistry, region, year, out var cycles) ? cycles : inputs.Value("cycle_life", chemistry, region, year),
        CyclesPerYear = CyclesPerYear(hours, year),
        DepthOfDischarge = inputs.Value("storage_depth_of_discharge", "", "", year),
        DegradationPerYear = inputs.Value("storage_fade", chemistry, region, year),
        OperationShare = inputs.Value("storage_upkeep", chemistry, region, year),
        EndCostShare = inputs.Value("storage_end_cost", "", "", year),
        ChargingPriceUsdPerMwh = inputs.ValueIn(Unit.Parse("USD/MWh"), "charging_price", "", "", year),
        DiscountRate = inputs.Value("storage_discount_rate", "", "", year),
    };

    /// <summary>The chemistries whose storage duty the package describes.</summary>
    public IReadOnlyList<string> StorageChemistries => inputs.SubjectsOf("storage_life");

    /// <summary>
    /// Cycles a year by duration: the rows give some durations; between two of them the cycles follow the logarithm of the
    /// duration, beyond the ends they stay.
    /// </summary>
    private double CyclesPerYear(double hours, int year)
    {
        const string Parameter = "storage_cycles_per_year";
        var known = inputs.SubjectsOf(Parameter)
            .Select(subject => (Hours: double.Parse(subject.TrimEnd('h')), Cycles: inputs.Value(Parameter, subject, "", year)))
            .OrderBy(row => row.Hours)
            .ToArray();
        var next = Array.FindIndex(known, row => row.Hours >= hours);
        if (next <= 0)
        {
            return next == 0 ? known[0].Cycles : known[^1].Cycles;
        }

        var (before, after) = (known[next - 1], known[next]);
        return before.Cycles + ((after.Cycles - before.Cycles) * Math.Log(hours / before.Hours) / Math.Log(after.Hours / before.Hours));
    }

    private IEnumerable<StoragePart> Parts((string Parameter, string Name)[] parts, Unit unit, string region, int year) =>
        parts.Select(part => new StoragePart(part.Name, inputs.ValueIn(unit, part.Parameter, "", region, year)));
}
