using Cellcast.Demand;
using Cellcast.World;

namespace Cellcast.Data;

/// <summary>
/// Reads the choice of chemistry from the tables choice_alternatives, chemistry_choice, application_values, chemistry_attributes, pack_system, products and
/// demand_base, for a base year. No share dated after the base year is read.
/// </summary>
public sealed class DemandChoice
{
    private const string Share = "chemistry_share";
    private const string Stationary = "stationary";
    private const string CellStage = "cell";
    private const string NonCellStage = "non_cell_storage";
    private const string StandIn = "LFP";

    // What stands around the cells of a storage block at the factory gate.
    private static readonly string[] BlockParts = ["rack_and_module", "container_thermal_fire", "bms_ems", "integration_margin"];

    private static readonly Unit UsdPerKg = Unit.Parse("USD/kg"), UsdPerLitre = Unit.Parse("USD/L"), UsdPerKwh = Unit.Parse("USD/kWh");
    private static readonly Unit PerMinute = Unit.Parse("USD/kWh/min"), PerDegree = Unit.Parse("USD/kWh/degC");

    private readonly Inputs inputs;
    private readonly DemandInputs demand;
    private readonly List<Row> rows;
    private readonly int[] dated;
    private readonly Dictionary<string, string> speaksFor;

    /// <summary>Reads the choice.</summary>
    /// <param name="inputs">Inputs of a package, with the changes of a scenario on top if any.</param>
    /// <param name="baseYear">Year whose shares are the latest that may be read.</param>
    public DemandChoice(Inputs inputs, int baseYear)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        this.inputs = inputs;
        demand = new DemandInputs(inputs);
        BaseYear = baseYear;
        rows = ReadAlternatives(inputs.Package);
        var applications = inputs.Package.Tables["applications"];
        speaksFor = Enumerable.Range(0, applications.RowCount).ToDictionary(
            row => applications.Text(row, "id"), row => applications.Text(row, "values_as"), StringComparer.Ordinal);
        dated = [.. inputs.Find(Share).Select(datum => datum.Year).OfType<int>().Distinct().Order()];
        SharesYear = LastDated(baseYear)
            ?? throw new DataException([new DataProblem("demand_base.csv", 0, Share, $"no share dated {baseYear} or earlier", "a base year with shares", null)]);
        Shares = ReadShares(SharesYear);
        SharesBefore = LastDated(SharesYear - 1) is { } before ? ReadShares(before) : [];
        Choice = ReadChoice();
    }

    /// <summary>Tables that reading the choice needs beside those of demand.</summary>
    public static IReadOnlyList<string> Tables { get; } =
        [.. DemandInputs.Tables, "application_values", "chemistries", "chemistry_attributes", "chemistry_choice", "choice_alternatives", "pack_system"];

    /// <summary>The base year asked for.</summary>
    public int BaseYear { get; }

    /// <summary>Year of the shares: the last one counted that is not after the base year.</summary>
    public int SharesYear { get; }

    /// <summary>Shares of that year by application, region and alternative.</summary>
    public double[] Shares { get; }

    /// <summary>Shares of the year counted before it, or empty.</summary>
    public double[] SharesBefore { get; }

    /// <summary>The choice, to be calibrated.</summary>
    public ChoiceInputs Choice { get; }

    /// <summary>Calibrates at delivered prices of the base year.</summary>
    /// <param name="price">By region and alternative, USD of 2024 per kWh; not a number where none is for sale.</param>
    public ChemistryChoice Calibrate(ReadOnlySpan<double> price) => ChoiceCalibration.Calibrate(Choice, BaseYear, price, Shares, SharesBefore);

    /// <summary>Shares as they were known in an earlier year: those counted last up to it, or those of the first count where there is none.</summary>
    public double[] SharesKnownIn(int year) => year >= SharesYear ? Shares : ReadShares(LastDated(year) ?? dated[0]);

    private int? LastDated(int year)
    {
        var last = Array.FindLastIndex(dated, counted => counted <= year);
        return last >= 0 ? dated[last] : null;
    }

    private ChoiceInputs ReadChoice()
    {
        var families = rows.Select(row => row.Family).Where(family => family.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var nests = rows.Select(row => row.Nest).Distinct(StringComparer.Ordinal).ToList();
        var (applications, regions, count) = (demand.Applications.Count, demand.Regions.Count, rows.Count);
        var traits = rows.Select(row => (Vehicle: Traits(row.Chemistry, false), Store: Traits(row.Chemistry, true))).ToArray();
        var costs = new EffectiveCost[applications * regions * count];
        var offered = new bool[applications * count];
        for (var application = 0; application < applications; application++)
        {
            var store = demand.SegmentOf(application) == Stationary;
            var (values, needs) = (Values(application), Needs(demand.Applications[application]));
            for (var k = 0; k < count; k++)
            {
                var offer = store ? traits[k].Store : traits[k].Vehicle;
                offered[(application * count) + k] = IsOnMenu(application, rows[k]) && (needs.AreMetBy(offer) || WasBought(application, k));
                for (var region = 0; region < regions; region++)
                {
                    costs[(((application * regions) + region) * count) + k] = EffectiveCost.Of(offer, values, Parts(rows[k], store, demand.Regions[region]));
                }
            }
        }

        return new ChoiceInputs
        {
            Alternatives = [.. rows.Select((row, k) => new ChoiceAlternative(
                row.Product, nests.IndexOf(row.Nest), rows.FindIndex(other => other.Product == row.Parent), FirstYear(row, k)))],
            Buyers = [.. demand.Applications.Select(application => new ChoiceBuyer(
                application, inputs.Value("logit_scale", application), inputs.Value("inertia_share", application), inputs.Value("entry_share") / Own("qualification_lag", application, 1)))],
            Regions = demand.Regions,
            Bottlenecks = families,
            Needs = [.. rows.SelectMany(row => families.Select(family => row.Family == family ? 1.0 : 0))],
            Rules = new ChoiceRules(
                inputs.Value("logit_nest"),
                inputs.Value("entrant_penalty"),
                inputs.Value("unseen_share"),
                inputs.Value("newcomer_growth"),
                (int)Math.Round(inputs.Value("newcomer_years")),
                inputs.Value("capacity_headroom"),
                inputs.Value("turn_growth")),
            HalfLife = [.. demand.Applications.SelectMany(application => demand.Regions.Select(region =>
                inputs.TryValue("choice_bias_half_life", application, region, BaseYear, out var own) ? own : inputs.Value("choice_bias_half_life", "", region)))],
            Costs = costs,
            Offered = offered,
        };
    }

    // Systems that are no cells compete only where such a system is what the application buys.
    private bool IsOnMenu(int application, Row row) => (row.Stage == CellStage) != (StageOf(demand.ProductOf(application)) == NonCellStage);

    private string StageOf(string product)
    {
        var table = inputs.Package.Tables["products"];
        return table.Text(Enumerable.Range(0, table.RowCount).First(row => table.Text(row, "id") == product), "stage");
    }

    // What is bought has passed whatever is required: the requirement is judged, the purchase is counted.
    private bool WasBought(int application, int alternative)
    {
        for (var region = 0; region < demand.Regions.Count; region++)
        {
            if (Shares[(((application * demand.Regions.Count) + region) * rows.Count) + alternative] > 0)
            {
                return true;
            }
        }

        return false;
    }

    // Pilots are bought before a chemistry counts as commercial.
    private int FirstYear(Row row, int alternative)
    {
        var first = (int)Math.Round(inputs.Value("first_commercial_year", row.Chemistry, "", BaseYear));
        return Enumerable.Range(0, demand.Applications.Count).Any(application => WasBought(application, alternative)) ? Math.Min(first, SharesYear) : first;
    }

    private double Parts(Row row, bool store, string region) =>
        row.Stage != CellStage ? 0
        : store ? BlockParts.Sum(part => inputs.ValueIn(UsdPerKwh, part, "", region, BaseYear))
        : inputs.ValueIn(UsdPerKwh, "pack_adder", row.Family, region, BaseYear);

    private ChemistryTraits Traits(string chemistry, bool store)
    {
        double Of(string parameter) => inputs.Value(parameter, chemistry, "", BaseYear);
        double Or(string parameter, double otherwise) => inputs.TryValue(parameter, chemistry, "", BaseYear, out var value) ? value : otherwise;
        return new ChemistryTraits
        {
            WhPerKg = Of("specific_energy"),
            WhPerLitre = Of("energy_density"),
            PackShare = Or("cell_to_pack_mass", 1),
            Cycles = store ? Or("storage_cycle_life", Of("cycle_life")) : Of("cycle_life"),
            CalendarYears = Of("calendar_life"),
            ColdCapacity = Of("cold_capacity"),
            ChargeRate = Of("charge_rate"),
            RunawayDegC = Or("runaway_temperature", double.PositiveInfinity),
            RoundTripEfficiency = Of("round_trip_efficiency"),
            WattPerKg = Of("specific_power"),
        };
    }

    private BuyerValues Values(int application)
    {
        var name = demand.Applications[application];
        return new BuyerValues
        {
            MassUsdPerKg = Money(UsdPerKg, "value_of_mass", name),
            VolumeUsdPerLitre = Money(UsdPerLitre, "value_of_volume", name),
            ChargeMinuteUsdPerKwh = Money(PerMinute, "value_of_charge_time", name),
            ChargingWindow = inputs.Value("charging_window"),
            ColdUsdPerKwh = Money(UsdPerKwh, "value_of_cold", name) * Own("cold_share", name, 0),
            RunawayUsdPerKwhDegC = Money(PerDegree, "value_of_runaway_margin", name),
            SafeDegC = inputs.Value("safe_temperature"),
            ServiceYears = inputs.Value("service_years", name),
            CyclesPerYear = Own("cycles_per_year", name, 0),
            CycleStretch = Own("cycle_stretch", name, 1),
            ReplacementPrice = inputs.Value("replacement_price"),
            DiscountRate = inputs.Value("choice_discount_rate"),
            LossUsdPerKwh = demand.SegmentOf(application) == Stationary ? inputs.ValueIn(UsdPerKwh, "loss_price") : 0,
        };
    }

    private HardRequirements Needs(string application) => new(
        Mild("requirement_min_pack_specific_energy", application),
        Mild("requirement_min_cell_specific_energy", application),
        Mild("requirement_min_cell_energy_density", application),
        Mild("requirement_min_cycles", application),
        Mild("requirement_min_calendar_life", application),
        Mild("requirement_min_specific_power", application));

    private double Mild(string parameter, string application) =>
        Subject(parameter, application) is { } subject ? inputs.Range(parameter, subject, "", BaseYear).Low : 0;

    private double Own(string parameter, string application, double otherwise) =>
        Subject(parameter, application) is { } subject ? inputs.Value(parameter, subject, "", BaseYear) : otherwise;

    private double Money(Unit unit, string parameter, string application) =>
        Subject(parameter, application) is { } subject ? inputs.ValueIn(unit, parameter, subject, "", BaseYear) : 0;

    // The application's own row, else that of the use which speaks for it.
    private string? Subject(string parameter, string application) =>
        inputs.TryValue(parameter, application, "", BaseYear, out _) ? application
        : inputs.TryValue(parameter, speaksFor[application], "", BaseYear, out _) ? speaksFor[application]
        : null;

    private double[] ReadShares(int year)
    {
        var shares = new double[demand.Applications.Count * demand.Regions.Count * rows.Count];
        for (var application = 0; application < demand.Applications.Count; application++)
        {
            for (var k = 0; k < rows.Count; k++)
            {
                var subject = $"{rows[k].Product}.{demand.Applications[application]}.history";
                for (var region = 0; region < demand.Regions.Count; region++)
                {
                    shares[(((application * demand.Regions.Count) + region) * rows.Count) + k] = inputs.TryValue(Share, subject, demand.Regions[region], year, out var share) ? share : 0;
                }
            }
        }

        return shares;
    }

    private static List<Row> ReadAlternatives(DataPackage package)
    {
        var (table, products) = (package.Tables["choice_alternatives"], package.Tables["products"]);
        var rowOf = Enumerable.Range(0, products.RowCount).ToDictionary(row => products.Text(row, "id"), StringComparer.Ordinal);
        return
        [
            .. Enumerable.Range(0, table.RowCount).Select(row =>
            {
                var product = table.Text(row, "product");
                var at = rowOf[product];
                var chemistry = products.Text(at, "chemistry");
                return new Row(
                    product,
                    table.Text(row, "nest"),
                    table.Text(row, "parent"),
                    chemistry.Length > 0 ? chemistry : StandIn,
                    products.Text(at, "stage"),
                    products.Text(at, "stage") == CellStage ? products.Text(at, "line_family") : "");
            }),
        ];
    }

    private sealed record Row(string Product, string Nest, string Parent, string Chemistry, string Stage, string Family);
}
