using Cellcast.Markets;

namespace Cellcast.Chain;

/// <summary>
/// What one year of the chain came to, in flat arrays: product p, region r (buyer d, origin o), node n, seller s. Flow units per year and USD of 2024 per unit.
/// </summary>
public sealed class ChainYear
{
    private readonly int purchaseRules;

    internal ChainYear(ChainInputs inputs, int sellers, int quotas, int year, RunArrays? arrays = null, int purchaseRules = 0)
    {
        arrays ??= new RunArrays();
        Year = year;
        var places = inputs.ProductCount * inputs.RegionCount;
        Capacity = arrays.Take(inputs.Nodes.Count);
        Effective = arrays.Take(inputs.Nodes.Count);
        Utilisation = arrays.Take(inputs.Nodes.Count);
        Margin = arrays.Take(inputs.Nodes.Count);
        Output = arrays.Take(sellers);
        Price = arrays.Take(sellers);
        CashCost = arrays.Take(sellers);
        FixedCost = arrays.Take(sellers);
        Credit = arrays.Take(sellers);
        CreditCost = arrays.Take(sellers);
        CompliantShare = arrays.Take(sellers);
        ComplianceCost = arrays.Take(sellers);
        Array.Fill(CompliantShare, double.NaN);
        CompliantPurchases = arrays.Take(places);
        PurchaseComplianceCost = arrays.Take(places);
        BonusPurchases = arrays.Take(places);
        PurchasesKept = arrays.Take(places * purchaseRules);
        this.purchaseRules = purchaseRules;
        Array.Fill(BonusPurchases, double.NaN);
        Array.Fill(PurchasesKept, 1);
        Relief = arrays.Take(places);
        Array.Fill(CompliantPurchases, double.NaN);
        Array.Fill(Relief, 1);
        TopUp = arrays.Take(sellers);
        Use = arrays.Take(places);
        Unserved = arrays.Take(places);
        Recycled = arrays.Take(places);
        Returned = arrays.Take(places);
        Delivered = arrays.Take(places);
        Index = arrays.Take(places);
        StockBuild = arrays.Take(places);
        Stock = arrays.Take(places);
        FinalDemand = arrays.Take(places);
        NonBatteryUse = arrays.Take(places);
        Flows = arrays.Take(places * inputs.RegionCount);
        Values = arrays.Take(Flows.Length);
        Barred = arrays.Take(places);
        QuotaLimit = arrays.Take(quotas);
        QuotaUsed = arrays.Take(quotas);
        QuotaRent = arrays.Take(quotas);
        QuotaDuty = arrays.Take(quotas);
        ChemistryShares = arrays.Take(inputs.ShareCount);
        TargetShares = arrays.Take(inputs.ShareCount);
        WishedShares = arrays.Take(inputs.ShareCount);
        BuyersPrice = arrays.Take(inputs.RegionCount * inputs.AlternativeCount);
        ApplicationDemand = arrays.Take(inputs.ApplicationCount * inputs.RegionCount);
    }

    /// <summary>Calendar year.</summary>
    public int Year { get; }

    /// <summary>Newton steps the solver took.</summary>
    public int Steps { get; internal set; }

    /// <summary>Nameplate capacity: [n].</summary>
    public double[] Capacity { get; }

    /// <summary>Effective capacity: [n].</summary>
    public double[] Effective { get; }

    /// <summary>Use of effective capacity, 0 to 1: [n].</summary>
    public double[] Utilisation { get; }

    /// <summary>m = (P - vc) / w: [n].</summary>
    public double[] Margin { get; }

    /// <summary>Sold: [s].</summary>
    public double[] Output { get; }

    /// <summary>Gate price: [s].</summary>
    public double[] Price { get; }

    /// <summary>vc: [s].</summary>
    public double[] CashCost { get; }

    /// <summary>Credits received per unit, which <see cref="CashCost"/> is net of: [s].</summary>
    public double[] Credit { get; }

    /// <summary>The cost of production that credits which are a share of it count on: [s].</summary>
    public double[] CreditCost { get; }

    /// <summary>Share of output made of inputs that a rule allows, which earns the credits hanging on it; not a number where no rule asks: [s].</summary>
    public double[] CompliantShare { get; }

    /// <summary>What the inputs of a compliant unit cost more at last year's prices: [s].</summary>
    public double[] ComplianceCost { get; }

    /// <summary>Share of what projects install that earns the credits hanging on a rule on what they buy, but on none on a bonus; not a number where no rule asks: [p, d].</summary>
    public double[] CompliantPurchases { get; }

    /// <summary>What a compliant unit costs projects more at last year's prices: [p, d].</summary>
    public double[] PurchaseComplianceCost { get; }

    /// <summary>Share of what projects install that earns a bonus for content, or one whose rule comes on top of another; not a number where none asks: [p, d].</summary>
    public double[] BonusPurchases { get; }

    /// <summary>Share of what projects install with which each rule on it is kept, and those it comes on top of; 1 where none asks: [p, d, rule].</summary>
    public double[] PurchasesKept { get; }

    /// <summary>What is built over what would be if all projects had those credits (P15): [p, d].</summary>
    public double[] Relief { get; }

    /// <summary>Whether a rule on inputs holds in the year.</summary>
    public bool SourcingActs { get; internal set; }

    /// <summary>Bought from those whom a rule on inputs bars: [p, d].</summary>
    public double[] Barred { get; }

    /// <summary>What a state adds to the price, per unit, up to a guaranteed one: [s].</summary>
    public double[] TopUp { get; }

    /// <summary>w: [s].</summary>
    public double[] FixedCost { get; }

    /// <summary>Used in the region, in the chain and outside, stock build left out: [p, d].</summary>
    public double[] Use { get; }

    /// <summary>Wanted and not served below the last-resort price: [p, d].</summary>
    public double[] Unserved { get; }

    /// <summary>Recovered from cells of earlier years and sold: [p, r].</summary>
    public double[] Recycled { get; }

    /// <summary>Cells at the end of their life, and scrapped in making, before collection: [p, r].</summary>
    public double[] Returned { get; }

    /// <summary>Average price paid: [p, d].</summary>
    public double[] Delivered { get; }

    /// <summary>Choice index: [p, d].</summary>
    public double[] Index { get; }

    /// <summary>Put into stock (negative: drawn): [p, d].</summary>
    public double[] StockBuild { get; }

    /// <summary>Held at the end of the year, units: [p, d]; 0 for products whose stocks are not counted.</summary>
    public double[] Stock { get; }

    /// <summary>Final demand wanted at the prices of the year: [p, d].</summary>
    public double[] FinalDemand { get; }

    /// <summary>Used outside batteries: [p, d].</summary>
    public double[] NonBatteryUse { get; }

    /// <summary>What a quota lets pass, of all that fall under it together; NaN in a year without it: [q].</summary>
    public double[] QuotaLimit { get; }

    /// <summary>What counts against a quota: [q].</summary>
    public double[] QuotaUsed { get; }

    /// <summary>Rent that the holders of licences receive, million USD (for flow units of a million price units): [q].</summary>
    public double[] QuotaRent { get; }

    /// <summary>Duty paid above the rate within a tariff-rate quota by what comes in above it, in the unit of <see cref="QuotaRent"/>: [q].</summary>
    public double[] QuotaDuty { get; }

    /// <summary>Shares of chemistries, by application, region and alternative.</summary>
    public double[] ChemistryShares { get; }

    /// <summary>Shares buyers would choose if they chose everything anew (Q8), as <see cref="ChemistryShares"/>; those counted where they are history.</summary>
    public double[] TargetShares { get; }

    /// <summary>Shares after inertia and the qualification of newcomers, before what lines can make limits them (Q9, Q10), as <see cref="ChemistryShares"/>.</summary>
    public double[] WishedShares { get; }

    /// <summary>Price that buyers went by, USD/kWh: [r, alternative]; not a number where none is for sale or shares are history.</summary>
    public double[] BuyersPrice { get; }

    /// <summary>Demand of the outlook, GWh: [application, r].</summary>
    public double[] ApplicationDemand { get; }

    /// <summary>Trade: [p, buyer, origin].</summary>
    public double[] Flows { get; }

    /// <summary>Worth of trade at the seller's gate, million USD of 2024: [p, buyer, origin].</summary>
    public double[] Values { get; }

    /// <summary>Share of a seller's output that has the credits hanging on rules on inputs; 1 where none asks.</summary>
    /// <param name="seller">Index of the seller.</param>
    public double KeptShare(int seller) => double.IsNaN(CompliantShare[seller]) ? 1 : CompliantShare[seller];

    /// <summary>Share of what projects install that has the credits hanging on each rule on what they buy, in the order of <see cref="Policy.TradePolicy.PurchaseRules"/>; 1 where none asks.</summary>
    /// <param name="place">Index of product and region.</param>
    public ReadOnlySpan<double> KeptPurchases(int place) => PurchasesKept.AsSpan(place * purchaseRules, purchaseRules);
}
