using Cellcast.Policy;
using Cellcast.World;

namespace Cellcast.Data.Policies;

/// <summary>
/// What policies need to know besides the law, from the tables prices_base, policy_reach, demand_base, deflators and exchange_rates, with the changes of a
/// scenario on top. Compilation asks for the same shares many times, so shares of demand are kept.
/// </summary>
public sealed class PolicyFacts : IPolicyFacts
{
    private const string FinalDemand = "final_demand", History = "history", CentralOutlook = "central";

    private readonly Inputs _inputs;
    private readonly Places _places;
    private readonly Lazy<DemandBlocks> _blocks;
    private readonly string _outlook;
    private readonly List<(string Application, string Product)> _uses;
    private readonly Dictionary<(string Region, int Year), Dictionary<string, double>> _demand = [];
    private readonly int _lastOfHistory;
    private readonly int _firstOfOutlook;

    /// <summary>Reads the tables of names; values are read when asked for.</summary>
    /// <param name="package">The package.</param>
    /// <param name="inputs">Its inputs, with changes on top if any.</param>
    /// <param name="outlook">Demand outlook that weighs applications after the last year of history; null for the central one.</param>
    public PolicyFacts(DataPackage package, Inputs inputs, string? outlook = null)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(inputs);
        _inputs = inputs;
        _outlook = outlook ?? CentralOutlook;
        _places = Places.Of(package);
        _blocks = new Lazy<DemandBlocks>(() => new DemandBlocks(inputs));
        Regions = [.. Ids(package, "regions")];
        Owners = [.. Ids(package, "owner_groups")];
        var stages = ProductList.Of(package).ToDictionary(product => product.Id, product => product.Stage, StringComparer.Ordinal);
        var applications = package.Tables["applications"];
        _uses = [.. Enumerable.Range(0, applications.RowCount)
            .Where(row => applications.Text(row, "segment") != "non_battery")
            .Select(row => (applications.Text(row, "id"), applications.Text(row, "product")))];
        var table = package.Tables["products"];
        Products = [.. Enumerable.Range(0, table.RowCount).Select(row => new PolicyProduct(
            table.Text(row, "id"),
            table.Text(row, "stage"),
            table.Text(row, "chemistry"),
            Unit.Parse(table.Text(row, "price_unit")),
            Unit.Parse(table.Text(row, "flow_unit")),
            UsesOf(table.Text(row, "id"), table.Text(row, "stage"), stages)))];
        (_lastOfHistory, _firstOfOutlook) = Span(package, _outlook);
    }

    /// <summary>The tables this reads, for a fast start.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        "applications", "chemistries", "countries", "deflators", "demand_base", "demand_response", "exchange_rates", "levers", "owner_groups", "policies", "policy_reach", "prices_base",
        "products", "ranges", "region_sets", "regions", "stages",
    ];

    /// <inheritdoc/>
    public IReadOnlyList<PolicyProduct> Products { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Regions { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Owners { get; }

    /// <inheritdoc/>
    public double KwhPerVehicle => _inputs.ValueIn(Unit.Parse("kWh/vehicle"), "vehicle_pack_energy", "pack_ev");

    /// <inheritdoc/>
    public double ApplicationShare(PolicyProduct product, string application, string region, int year)
    {
        ArgumentNullException.ThrowIfNull(product);
        var demand = DemandOf(region, year);
        var sum = 0.0;
        foreach (var use in product.Applications)
        {
            sum += demand[use];
        }

        return sum > 0 ? demand[application] / sum : 1.0 / product.Applications.Count;
    }

    /// <inheritdoc/>
    public double OrdinaryDuty(PolicyProduct product, string destination, int year)
    {
        ArgumentNullException.ThrowIfNull(product);
        return _inputs.ValueIn(Unit.One, "mfn_duty", product.Id, _places.RegionOf(destination), year);
    }

    /// <inheritdoc/>
    public double OrdinaryDutyPaid(string origin, string destination, int year) => Or(1, "mfn_duty_paid", _places.RegionOf(origin), _places.RegionOf(destination), year);

    /// <inheritdoc/>
    public CustomsValue BasisOf(string destination) => _inputs.ValueIn(Unit.One, "freight_dutiable", "", destination) >= 0.5 ? CustomsValue.Cif : CustomsValue.Fob;

    /// <inheritdoc/>
    public double? ValueAddedTax(string region, int year) => _inputs.TryValue("value_added_tax", "", _places.RegionOf(region), year, out var tax) ? tax : null;

    /// <inheritdoc/>
    public double? ValueAddedTaxRefunded(PolicyProduct product, string region, int year)
    {
        ArgumentNullException.ThrowIfNull(product);
        return _inputs.TryValue("export_rebate", product.Id, _places.RegionOf(region), year, out var rebate) ? rebate : null;
    }

    /// <inheritdoc/>
    public double? CertainShare(string place, string region) => _places.Certain(place, region);

    /// <inheritdoc/>
    public double SupplyShare(string place, string region, PolicyProduct product, int year) => ShareOf("supply_share", place, region, product, year);

    /// <inheritdoc/>
    public double DemandShare(string place, string region, PolicyProduct product, int year) => ShareOf("demand_share", place, region, product, year);

    /// <inheritdoc/>
    public double FirmShare(string instrument) => First("firm_import_share", "", 0, instrument, "");

    /// <inheritdoc/>
    public double LeviedShare(string instrument, string origin) =>
        _inputs.TryValue("levied_share", $"{instrument}.{origin}", "", 0, out var share) ? share : Or(1, "levied_share", instrument, "", 0);

    /// <inheritdoc/>
    public double OpenUnderLicence(string instrument) => First("licence_open_share", "", 0, instrument, "");

    /// <inheritdoc/>
    public double LicenceDelay(string instrument)
    {
        const double MonthsPerYear = 12;
        return First("licence_delay", "", 0, instrument, "") / MonthsPerYear;
    }

    /// <inheritdoc/>
    public double ClaimedShare(string instrument, int year) => Or(1, "claimed_share", instrument, "", year);

    /// <inheritdoc/>
    public double FundShare(string instrument) => Or(1, "fund_share", instrument, "", 0);

    /// <inheritdoc/>
    public double VehicleShare(PolicyProduct product, string origin, string destination, int year)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (!_inputs.TryValue("vehicle_share", product.Id, destination, year, out var share))
        {
            return 0;
        }

        return Or(share, "vehicle_share", $"{product.Id}.{origin}", destination, year);
    }

    /// <inheritdoc/>
    public double CarPricePerKwh(string region, int year)
    {
        var cars = _blocks.Value.CarMarket(region, year);
        return cars.PriceUsd / cars.KwhPerCar;
    }

    /// <inheritdoc/>
    public SourcingTerms SourcingOf(string rule) => new(
        First("compliance_odds", "", 0, rule, ""),
        First("compliance_spread", "", 0, rule, ""),
        First("compliance_overhead", "", 0, rule, ""),
        First("compliance_adjustment", "", 0, rule, ""));

    /// <inheritdoc/>
    public int ConstructionLead => (int)Math.Round(_inputs.ValueIn(Unit.Parse("yr"), "construction_lead", "", "", 0));

    /// <inheritdoc/>
    public double BegunBefore(string rule, int year) => Or(0, "begun_before", rule, "", year);

    /// <inheritdoc/>
    public double StorageElasticity => _inputs.Value("storage_cost_elasticity");

    /// <summary>Largest share of the installed cost that credits together pay a project, below 1.</summary>
    public double MostPaidToProjects => _inputs.Value("project_credit_limit", "", "", 0);

    /// <inheritdoc/>
    public double LicensedShare(PolicyProduct product, string region, int year)
    {
        ArgumentNullException.ThrowIfNull(product);
        return Or(0, "licensed_share", product.Id, region, year);
    }

    /// <inheritdoc/>
    public double LicenceCounts(string rule) => First("licence_counts", "", 0, rule, "");

    /// <inheritdoc/>
    public bool HasStocks(PolicyProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return product.Stage is not ("pack" or "system" or "non_cell_storage") && _inputs.HasRows("stock_cover", product.Id, "");
    }

    /// <inheritdoc/>
    public double ReserveStorage => _inputs.Value("reserve_storage", "", "", 0);

    /// <inheritdoc/>
    public double SiteCost(string region, int year) => _blocks.Value.StorageMarket(region, year).SiteUsdPerKwh;

    /// <inheritdoc/>
    public double EntryUnderConditions => _inputs.Value("entry_under_conditions", "", "", 0);

    /// <inheritdoc/>
    public double PaymentYears(string instrument) => _inputs.TryValue("payment_years", instrument, "", 0, out var years)
        ? years
        : throw new PolicyException($"instrument '{instrument}' pays a sum of money: over how many years is needed (payment_years.{instrument} in policy_reach)");

    /// <inheritdoc/>
    public int InvestorYears => (int)Math.Round(_inputs.Value("investor_years", "", "", 0));

    /// <inheritdoc/>
    public double InvestorDiscount => _inputs.Value("investor_discount", "", "", 0);

    /// <inheritdoc/>
    public double LawStands => _inputs.Value("law_stands", "", "", 0);

    /// <inheritdoc/>
    public double WorthOfDollar(int year) => _inputs.Value("deflator", "USD", "", MoneyConversion.BaseYear) / _inputs.Value("deflator", "USD", "", year);

    /// <inheritdoc/>
    public double ExchangeRate(string currency, int year) => currency == MoneyConversion.BaseCurrency ? 1 : _inputs.Value("exchange_rate", currency, "", year);

    private double ShareOf(string parameter, string place, string region, PolicyProduct product, int year)
    {
        ArgumentNullException.ThrowIfNull(product);
        return _places.Certain(place, region) ?? Stated(parameter, place, region, product, year);
    }

    // Apart from the above, which is asked for every lane and year and mostly needs no data.
    private double Stated(string parameter, string place, string region, PolicyProduct product, int year)
    {
        return _places.Share(place, region, where => Named(parameter, where, year, product.Id, product.Stage, ""))
            ?? throw new PolicyException($"how much of {region} '{place}' is for {product.Id} is not known: a row {parameter} for {place} in policy_reach is needed, for every product, '{product.Stage}' or '{product.Id}' (with --data, in a folder of your own)");
    }

    private double? Named(string parameter, string place, int year, params ReadOnlySpan<string> subjects)
    {
        foreach (var subject in subjects)
        {
            if (_inputs.HasRows(parameter, subject, place))
            {
                return _inputs.Value(parameter, subject, place, year);
            }
        }

        return null;
    }

    private double First(string parameter, string region, int year, params ReadOnlySpan<string> subjects)
    {
        foreach (var subject in subjects)
        {
            if (_inputs.TryValue(parameter, subject, region, year, out var value))
            {
                return value;
            }
        }

        return _inputs.Value(parameter, subjects[^1], region, year);
    }

    private double Or(double otherwise, string parameter, string subject, string region, int year) =>
        _inputs.TryValue(parameter, subject, region, year, out var value) ? value : otherwise;

    private List<string> UsesOf(string product, string stage, Dictionary<string, string> stages)
    {
        // A product that an application buys itself; a kind of storage beside the one the application names; otherwise whatever has cells in it.
        List<string> own = [.. _uses.Where(use => use.Product == product).Select(use => use.Application)];
        if (own.Count > 0)
        {
            return own;
        }

        var alike = _uses.Where(use => stages[use.Product] == stage).Select(use => use.Application).ToList();
        return alike.Count > 0 ? alike : [.. _uses.Where(use => stages[use.Product] is "pack" or "system").Select(use => use.Application)];
    }

    private Dictionary<string, double> DemandOf(string region, int year)
    {
        if (_demand.TryGetValue((region, year), out var known))
        {
            return known;
        }

        var demand = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (application, product) in _uses)
        {
            demand[application] = Demand(application, product, region, year);
        }

        _demand.Add((region, year), demand);
        return demand;
    }

    // History, then on a straight line to the first year of the outlook.
    private double Demand(string application, string product, string region, int year)
    {
        double In(string outlook, int of) => Or(0, FinalDemand, $"{product}.{application}.{outlook}", region, of);
        if (year <= _lastOfHistory)
        {
            return In(History, year);
        }

        var ahead = Math.Min(1, (year - _lastOfHistory) / (double)Math.Max(1, _firstOfOutlook - _lastOfHistory));
        return ((1 - ahead) * In(History, _lastOfHistory)) + (ahead * In(_outlook, Math.Max(year, _firstOfOutlook)));
    }

    private static (int LastOfHistory, int FirstOfOutlook) Span(DataPackage package, string outlook)
    {
        var table = package.Tables["demand_base"];
        var (parameters, outlooks, years) = (table.Texts("parameter"), table.Texts("outlook"), table.Integers("year"));
        var (last, first) = (int.MinValue, int.MaxValue);
        for (var row = 0; row < table.RowCount; row++)
        {
            if (parameters[row] == FinalDemand && years[row] is { } year)
            {
                last = outlooks[row] == History ? Math.Max(last, year) : last;
                first = outlooks[row] == outlook ? Math.Min(first, year) : first;
            }
        }

        return (last, first);
    }

    private static IEnumerable<string> Ids(DataPackage package, string table) =>
        Enumerable.Range(0, package.Tables[table].RowCount).Select(row => package.Tables[table].Text(row, "id"));
}
