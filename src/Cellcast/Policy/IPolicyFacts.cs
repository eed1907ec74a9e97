namespace Cellcast.Policy;

/// <summary>
/// What the law's words leave open and the computation of a lane needs: ordinary duties, whose share of a region a country is, how much of a trade a
/// rule really reaches, and the value of money. Shares lie between 0 and 1. Read while a policy is compiled, never during a run.
/// </summary>
public interface IPolicyFacts
{
    /// <summary>The products of the chain.</summary>
    IReadOnlyList<PolicyProduct> Products { get; }

    /// <summary>The model regions.</summary>
    IReadOnlyList<string> Regions { get; }

    /// <summary>The groups that own plants.</summary>
    IReadOnlyList<string> Owners { get; }

    /// <summary>Share of a product's use in a region that goes to an application; over the product's applications they sum to 1.</summary>
    double ApplicationShare(PolicyProduct product, string application, string region, int year);

    /// <summary>The ordinary (most-favoured-nation) duty of a destination, a share of customs value.</summary>
    double OrdinaryDuty(PolicyProduct product, string destination, int year);

    /// <summary>Share of the ordinary duty that goods of an origin pay under an agreement; 1 without one.</summary>
    double OrdinaryDutyPaid(string origin, string destination, int year);

    /// <summary>What the destination charges its duties on.</summary>
    CustomsValue BasisOf(string destination);

    /// <summary>Value-added tax an exporter has paid and may get back, a share of export value; null where nothing is known to be withheld.</summary>
    double? ValueAddedTax(string region, int year);

    /// <summary>What is paid back of it where no instrument says; null where the product is not named.</summary>
    double? ValueAddedTaxRefunded(PolicyProduct product, string region, int year);

    /// <summary>Share of a region that lies in a place, for every product and year, where that is certain from the map alone; null where it takes data to know it.</summary>
    double? CertainShare(string place, string region) => null;

    /// <summary>Share of a region's (or country's) supply of a product that a place makes: a country, a set of countries, or a region.</summary>
    double SupplyShare(string place, string region, PolicyProduct product, int year);

    /// <summary>Share of a region's (or country's) demand for a product that a place has.</summary>
    double DemandShare(string place, string region, PolicyProduct product, int year);

    /// <summary>Share of the origin's sales that the firms an instrument names make.</summary>
    double FirmShare(string instrument);

    /// <summary>Share of the goods of an origin that an instrument really hits, after exclusions and exemptions.</summary>
    double LeviedShare(string instrument, string origin);

    /// <summary>Share of exports that still flow under a licence requirement: the chance that a licence is given.</summary>
    double OpenUnderLicence(string instrument);

    /// <summary>How long a licence takes, years.</summary>
    double LicenceDelay(string instrument);

    /// <summary>Share of a credit that producers who may have it turn into cash.</summary>
    double ClaimedShare(string instrument, int year);

    /// <summary>Share of a sum for plants that those of the chain get: the rest goes to other industries, or was withdrawn. All of it without a row.</summary>
    double FundShare(string instrument) => 1;

    /// <summary>Share of the packs of a lane that arrive inside vehicles.</summary>
    double VehicleShare(PolicyProduct product, string origin, string destination, int year);

    /// <summary>Energy of a vehicle's pack, kWh.</summary>
    double KwhPerVehicle { get; }

    /// <summary>Price of a mean electric car before tax and credit over the energy of its pack, USD of 2024 per kWh; 0 where no credit is a share of it.</summary>
    double CarPricePerKwh(string region, int year) => 0;

    /// <summary>What firms reckon with under a rule on inputs.</summary>
    SourcingTerms SourcingOf(string rule);

    /// <summary>Years from the start of construction of a project to its service, after which a rule keyed to that start reaches what is installed.</summary>
    int ConstructionLead { get; }

    /// <summary>Share of the projects placed in service in a year that were begun before a rule and are outside of it.</summary>
    double BegunBefore(string rule, int year);

    /// <summary>How storage that is built answers its installed cost.</summary>
    double StorageElasticity { get; }

    /// <summary>Share of a region's output, of firms that no rule bars, made under a licence of firms that one does.</summary>
    double LicensedShare(PolicyProduct product, string region, int year);

    /// <summary>Chance that such a licence costs the credit under a rule.</summary>
    double LicenceCounts(string rule);

    /// <summary>Whether the chain holds commercial stocks of a product that is not sold to final demand: what a reserve can stand beside.</summary>
    bool HasStocks(PolicyProduct product);

    /// <summary>What keeping a reserve costs besides the money in it, share of its worth a year.</summary>
    double ReserveStorage { get; }

    /// <summary>What stands beside the block in the installed cost of storage, USD/kWh.</summary>
    double SiteCost(string region, int year);

    /// <summary>Share of the plants that foreign owners would build which they still build when they may hold a part only.</summary>
    double EntryUnderConditions { get; }

    /// <summary>Years over which a programme pays the whole of its sum.</summary>
    double PaymentYears(string instrument);

    /// <summary>Years of sales over which investors count credits, at least 1.</summary>
    int InvestorYears { get; }

    /// <summary>Rate at which investors discount credits to come, 1/yr.</summary>
    double InvestorDiscount { get; }

    /// <summary>Chance that a law stands from one year to the next, as investors see it.</summary>
    double LawStands { get; }

    /// <summary>Dollars of 2024 that a dollar of a year is worth.</summary>
    double WorthOfDollar(int year);

    /// <summary>Units of a currency per dollar in a year.</summary>
    double ExchangeRate(string currency, int year);
}
