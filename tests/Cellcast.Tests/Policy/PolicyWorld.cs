using Cellcast.Policy;
using Cellcast.World;

namespace Cellcast.Tests.Policy;

/// <summary>A small world whose every share is a round number, and instruments to try in it.</summary>
internal sealed class PolicyWorld : IPolicyFacts
{
    public static readonly Unit Kwh = Unit.Parse("USD/kWh");

    public IReadOnlyList<PolicyProduct> Products { get; init; } =
    [
        new("ore", "mined", "", Unit.Parse("USD/kg"), Unit.Parse("kt"), ["car", "grid"]),
        new("cell", "cell", "LFP", Kwh, Unit.Parse("GWh"), ["car", "grid"]),
        new("pack", "pack", "", Kwh, Unit.Parse("GWh"), ["car"]),
    ];

    public IReadOnlyList<string> Regions { get; } = ["Home", "Far", "Third"];

    public IReadOnlyList<string> Owners { get; } = ["Ours", "Theirs"];

    public double KwhPerVehicle => 50;

    public double? Tax { get; init; }

    /// <summary>A quarter of the use is storage.</summary>
    public double ApplicationShare(PolicyProduct product, string application, string region, int year) => product.Id == "pack" ? 1 : application == "car" ? 0.75 : 0.25;

    public double OrdinaryDuty(PolicyProduct product, string destination, int year) => 0.04;

    public double OrdinaryDutyPaid(string origin, string destination, int year) => origin == "Third" ? 0.5 : 1;

    public CustomsValue BasisOf(string destination) => destination == "Home" ? CustomsValue.Fob : CustomsValue.Cif;

    public double? ValueAddedTax(string region, int year) => region == "Far" ? Tax : null;

    public double? ValueAddedTaxRefunded(PolicyProduct product, string region, int year) => Tax;

    /// <summary>The country "Part" makes two fifths of what the region Far makes and buys a fifth of what it buys.</summary>
    public double SupplyShare(string place, string region, PolicyProduct product, int year) => place == region ? 1 : place == "Part" && region == "Far" ? 0.4 : 0;

    public double DemandShare(string place, string region, PolicyProduct product, int year) => place == region ? 1 : place == "Part" && region == "Far" ? 0.2 : 0;

    public double FirmShare(string instrument) => 0.3;

    public double LeviedShare(string instrument, string origin) => 1;

    public double OpenUnderLicence(string instrument) => 0.8;

    /// <summary>A quarter of a year.</summary>
    public double LicenceDelay(string instrument) => LicenceYears;

    public double LicenceYears { get; init; }

    public double ClaimedShare(string instrument, int year) => 1;

    /// <summary>The instrument of which no plant gets anything.</summary>
    public const string WithoutMoney = "nothing left";

    public double FundShare(string instrument) => instrument == WithoutMoney ? 0 : 1;

    public double VehicleShare(PolicyProduct product, string origin, string destination, int year) => product.Id == "pack" ? 0.5 : 0;

    public SourcingTerms SourcingOf(string rule) => new(0.9, 0.1, 0, 0.5);

    /// <summary>Projects take a year.</summary>
    public int ConstructionLead => 1;

    /// <summary>Of the projects of the first year a half was begun before.</summary>
    public double BegunBefore(string rule, int year) => year == 2027 ? 0.5 : 0;

    public double StorageElasticity => 1.2;

    /// <summary>Half of what the Home region makes of cells is made under licence.</summary>
    public double LicensedShare(PolicyProduct product, string region, int year) => product.Id == "cell" && region == "Home" ? 0.5 : 0;

    public double LicenceCounts(string rule) => 0.4;

    public bool HasStocks(PolicyProduct product) => product.Id == "ore";

    public double ReserveStorage => 0.03;

    public double SiteCost(string region, int year) => 50;

    public double EntryUnderConditions => 0.5;

    public double PaymentYears(string instrument) => 4;

    public int InvestorYears => 4;

    /// <summary>Each year counts four fifths of the one before.</summary>
    public double InvestorDiscount => 0.25;

    public double LawStands { get; init; } = 1;

    /// <summary>A dollar loses a tenth of its worth each year after 2024.</summary>
    public double WorthOfDollar(int year) => 1 - (0.1 * (year - 2024));

    public double ExchangeRate(string currency, int year) => currency == "USD" ? 1 : 80;

    public static Instrument Rule(
        string id, string kind, double? rate, string? unit = "percent", string? from = null, string? to = null, string jurisdiction = "Home") => new(
            id,
            jurisdiction,
            kind,
            new InstrumentTarget(["cell"], [], [], []),
            new InstrumentOrigin([], [], [], []),
            rate,
            unit,
            from is null ? null : DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
            to is null ? null : DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture),
            [],
            new InstrumentCaps(null, null, null, null, null, CapAllocation.FirstCome),
            [],
            new InstrumentStacking([], [], []),
            "",
            "",
            "",
            InstrumentStatus.Enacted);

    public static TradePolicy Compile(params Instrument[] rules) => Compile(new PolicyWorld(), rules);

    public static TradePolicy Compile(PolicyWorld world, params Instrument[] rules) => TradePolicy.Compile(PolicyBook.Of(rules, []), world, 2023, 2030);
}
