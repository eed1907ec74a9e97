using Cellcast.World;

namespace Cellcast.Simulation;

/// <summary>
/// The catalogue of the value chain: what a run reports of every product in every region and year, with units, definitions and where each equation is
/// written. M are the equations of docs/model-markets.md, K those of docs/model-capacity.md, Q those of docs/model-demand.md.
/// </summary>
public static class ChainVariables
{
    /// <summary>Name of the region that holds sums over all regions, and averages weighted by quantity.</summary>
    public const string World = "World";

    /// <summary>What stands before the owner group at the end of a name.</summary>
    public const string OwnerPrefix = "Owned by ";

    /// <summary>What stands between origin and buyer at the end of a name of trade.</summary>
    public const char TradeArrow = '>';

    /// <summary>First part of the names of trade by lane.</summary>
    public const string TradeName = "Trade";

    /// <summary>First part of the names of final demand.</summary>
    public const string FinalDemandName = "Final Demand";

    /// <summary>First part of the names of the shares of chemistries.</summary>
    public const string ChemistryShareName = "Chemistry Share";

    /// <summary>What the plants are rated for.</summary>
    public static ChainQuantity Capacity { get; } = new("Capacity", ChainUnit.FlowPerYear, "Nameplate: yearly output for which the plants at work are rated", "K1");

    /// <summary>What the plants can sell: nameplate less ramp-up and plants that are not qualified (K of M2).</summary>
    public static ChainQuantity CapacityEffective { get; } = new(
        "Capacity Effective", ChainUnit.FlowPerYear, "Yearly output the plants can really sell: qualified and ramped up", "K1, M2");

    /// <summary>Output sold.</summary>
    public static ChainQuantity Production { get; } = new("Production", ChainUnit.FlowPerYear, "Output of the region's plants", "M2, M7");

    /// <summary>Output over effective capacity (M2).</summary>
    public static ChainQuantity Utilisation { get; } = new("Utilisation", ChainUnit.Share, "Production over effective capacity", "M2");

    /// <summary>Price at the gate (M2).</summary>
    public static ChainQuantity Price { get; } = new("Price", ChainUnit.Price, "Price at the gate of the region's producers, average of its owners weighted by output", "M2");

    /// <summary>Price of what leaves the region (M3).</summary>
    public static ChainQuantity ExportPrice { get; } = new(
        "Export Price",
        ChainUnit.Price,
        "Average price at the border of what the region sells abroad: the price at the gate, tax that is not refunded, export taxes and the rent of export licences",
        "M3");

    /// <summary>What buyers pay on average (M6).</summary>
    public static ChainQuantity DeliveredPrice { get; } = new(
        "Delivered Price", ChainUnit.Price, "Average paid by the region's buyers: price, freight, duties and credits of all origins", "M3, M6");

    /// <summary>Cash cost (M1).</summary>
    public static ChainQuantity CashCost { get; } = new("Cash Cost", ChainUnit.Price, "Inputs and conversion per unit, without the fixed cost, of the region's producers", "M1");

    /// <summary>Price less cash cost (M2).</summary>
    public static ChainQuantity Margin { get; } = new("Margin", ChainUnit.Price, "Price less cash cost: w e^y, small when plants stand idle and without bound as they fill", "M2");

    /// <summary>What the region uses.</summary>
    public static ChainQuantity Use { get; } = new("Use", ChainUnit.FlowPerYear, "Used in the region, by the next stage, by final demand and outside batteries", "M7");

    /// <summary>Bought abroad.</summary>
    public static ChainQuantity Imports { get; } = new("Imports", ChainUnit.FlowPerYear, "Bought from other regions", "M4");

    /// <summary>Sold abroad.</summary>
    public static ChainQuantity Exports { get; } = new("Exports", ChainUnit.FlowPerYear, "Sold to other regions", "M4");

    /// <summary>Put into stocks.</summary>
    public static ChainQuantity StockBuild { get; } = new("Stock Build", ChainUnit.FlowPerYear, "Put into stocks", "S1, S2");

    /// <summary>Taken from stocks.</summary>
    public static ChainQuantity StockDraw { get; } = new("Stock Draw", ChainUnit.FlowPerYear, "Taken from stocks", "S1, S2");

    /// <summary>Held at the end of the year.</summary>
    public static ChainQuantity Stock { get; } = new(
        "Stock", ChainUnit.Amount, "Commercial stock of a metal or material in the region at the end of the year, at sea and in process included", "S2");

    /// <summary>Recovered.</summary>
    public static ChainQuantity Recycled { get; } = new("Recycled", ChainUnit.FlowPerYear, "Recovered from spent goods and scrap in the region and sold", "R1-R5");

    /// <summary>Cells that come back.</summary>
    public static ChainQuantity Returned { get; } = new("Returned", ChainUnit.FlowPerYear, "Cells at the end of their life, and scrapped in making, before collection", "R1, R2");

    /// <summary>Wanted and not served (M4).</summary>
    public static ChainQuantity Unserved { get; } = new("Unserved", ChainUnit.FlowPerYear, "Wanted by the region's buyers at the prices of the year and sold by nobody", "M4");

    /// <summary>Output that keeps a rule on inputs (P8).</summary>
    public static ChainQuantity CompliantShare { get; } = new(
        "Compliant Share", ChainUnit.Share, "Share of the output of the region's plants made of inputs that a rule allows, which earns the credits hanging on it", "P6, P8");

    /// <summary>What keeping a rule on inputs costs (P4).</summary>
    public static ChainQuantity ComplianceCost { get; } = new(
        "Compliance Cost", ChainUnit.Price, "What the inputs of a compliant unit cost more at last year's prices, average of the region's plants", "P2, P4");

    /// <summary>What projects install that keeps a rule on it (P15).</summary>
    public static ChainQuantity CompliantPurchases { get; } = new(
        "Compliant Purchases", ChainUnit.Share, "Share of what the region's projects install that keeps a rule on what they buy, or was begun before it, and earns the credits hanging on it", "P14, P15");

    /// <summary>What projects install that earns a bonus (P16).</summary>
    public static ChainQuantity BonusPurchases { get; } = new(
        "Bonus Purchases", ChainUnit.Share, "Share of what the region's projects install that has the content a bonus asks for, or keeps another rule on top of the first, and earns that bonus", "P14, P16");

    /// <summary>What keeping a rule on purchases costs (P13).</summary>
    public static ChainQuantity PurchaseComplianceCost { get; } = new(
        "Compliance Cost of Purchases", ChainUnit.Price, "What a unit that keeps a rule on it costs the region's projects more at last year's prices", "P13");

    /// <summary>Bought from those whom a rule on inputs bars (P7).</summary>
    public static ChainQuantity BarredShare { get; } = new(
        "Barred Share", ChainUnit.Share, "Share of what the region's buyers take that comes from suppliers whom a rule on inputs does not allow", "P1, P7");

    /// <summary>Capacity ordered in the year.</summary>
    public static ChainQuantity Orders { get; } = new("Orders", ChainUnit.FlowPerYear, "Capacity decided on in the year", "K6-K9");

    /// <summary>Capacity cancelled in the year.</summary>
    public static ChainQuantity Cancelled { get; } = new("Cancelled", ChainUnit.FlowPerYear, "Capacity decided on earlier and given up in the year", "K11");

    /// <summary>Capacity closed in the year.</summary>
    public static ChainQuantity Closed { get; } = new("Closed", ChainUnit.FlowPerYear, "Capacity closed in the year", "K12, K13");

    /// <summary>Capacity on the way.</summary>
    public static ChainQuantity UnderConstruction { get; } = new(
        "Under Construction", ChainUnit.FlowPerYear, "Capacity decided on and not yet at work at the end of the year", "K8");

    /// <summary>Spent on plants in the year.</summary>
    public static ChainQuantity Investment { get; } = new(
        "Investment", ChainUnit.Money, "Spent in the year on plants being built in the region: capital cost in equal parts over the time of building", "K15");

    /// <summary>All quantities a run reports of every product, in the order of the catalogue.</summary>
    public static IReadOnlyList<ChainQuantity> All { get; } =
    [
        Capacity, CapacityEffective, Production, Utilisation, Price, ExportPrice, DeliveredPrice, CashCost, Margin, Use, Imports, Exports, StockBuild, StockDraw, Stock, Recycled, Returned,
        Unserved, CompliantShare, ComplianceCost, CompliantPurchases, BonusPurchases, PurchaseComplianceCost, BarredShare, Orders, Cancelled, Closed, UnderConstruction, Investment,
    ];

    /// <summary>What a region buys of a product from one origin, its own included: <c>Trade|Cell|LFP|China&gt;Europe</c>, written in the buyer's region (M4).</summary>
    public static Variable Trade(Product product, string origin, string buyer)
    {
        ArgumentNullException.ThrowIfNull(product);
        return new(
            Variable.Join(TradeName, product.Variable, $"{origin}{TradeArrow}{buyer}"), $"{product.FlowUnit}/yr", $"What buyers in {buyer} buy from {origin}", "M4");
    }

    /// <summary>What a quota lets pass in a year: <c>Quota Limit|Mined|Cobalt|CD-CO-Q26</c>, in the region that keeps its rent (M8).</summary>
    public static Variable QuotaLimit(Product product, string quota) =>
        Quota("Quota Limit", product, quota, $"{Flow(product)}/yr", "What a quota lets pass in its days of the year, of all goods that fall under it together", "M8");

    /// <summary>What counts against a quota (M8); above a tariff-rate quota more than its limit.</summary>
    public static Variable QuotaUse(Product product, string quota) =>
        Quota("Quota Use", product, quota, $"{Flow(product)}/yr", "What counts against a quota; imports above a tariff-rate quota included", "M8");

    /// <summary>Shadow price of a quota (M8, M14).</summary>
    public static Variable QuotaRent(Product product, string quota)
    {
        ArgumentNullException.ThrowIfNull(product);
        return Quota("Quota Rent", product, quota, product.PriceUnit, "Shadow price of a quota per unit that counts against it; of a tariff-rate quota at most the difference in duty", "M8, M14");
    }

    /// <summary>What the licences of a quota are worth to those who hold them (M8).</summary>
    public static Variable QuotaIncome(Product product, string quota) => Quota(
        "Quota Income", product, quota, MillionPerYear, "Rent received by the holders of licences, who are taken to sit in the region: exporters for an export quota, else importers", "M8");

    /// <summary>Duty on what comes in above a tariff-rate quota, besides the duty within it (M14).</summary>
    public static Variable QuotaDuty(Product product, string quota) =>
        Quota("Quota Duty", product, quota, MillionPerYear, "Duty paid above the rate within a tariff-rate quota by what comes in above it", "M14");

    /// <summary>What an application takes of its packs or systems: <c>Final Demand|EV mass market</c>.</summary>
    /// <param name="application">Name of the application.</param>
    /// <param name="product">The product it takes.</param>
    public static Variable FinalDemand(string application, Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return new(Variable.Join(FinalDemandName, application), $"{product.FlowUnit}/yr", "Packs and systems the application takes in the region", "Q1, M5");
    }

    /// <summary>A cell's share of an application's energy: <c>Chemistry Share|EV mass market|Cell|LFP</c>.</summary>
    /// <param name="application">Name of the application.</param>
    /// <param name="cell">The cell.</param>
    public static Variable ChemistryShare(string application, Product cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return new(Variable.Join(ChemistryShareName, application, cell.Variable), "share", "Share of the application's energy in cells of this chemistry", "Q6-Q12");
    }

    /// <summary>The unit of sums of money.</summary>
    internal const string MillionPerYear = "MUSD/yr";

    private static string Flow(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return product.FlowUnit;
    }

    private static Variable Quota(string name, Product product, string quota, string unit, string definition, string formula) =>
        new(Variable.Join(name, product.Variable, quota), unit, definition, formula);
}
