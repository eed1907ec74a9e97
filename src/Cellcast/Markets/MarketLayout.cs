namespace Cellcast.Markets;

/// <summary>The arrays of a compiled year. "Slot" is a place in these arrays, "id" the order in which the builder was given things.</summary>
internal sealed class MarketLayout
{
    // --- counts and the order of the chain -------------------------------------------------------------------------------------------------

    public required int PlantCount { get; init; }

    public required int LiveLanes { get; init; }

    /// <summary>Blocks in order of the chain; each is one product, or several made by the same plants.</summary>
    public required MarketBlock[] Blocks { get; init; }

    public required ProductRange[] Products { get; init; }

    public required string[] ProductNames { get; init; }

    // --- ids to slots -----------------------------------------------------------------------------------------------------------------------

    public required int[] PlantSlot { get; init; }

    public required int[] PlantIdOfSlot { get; init; }

    public required int[] SupplierSlot { get; init; }

    public required int[] MarketSlot { get; init; }

    public required string[] PlantNames { get; init; }

    // --- plants -----------------------------------------------------------------------------------------------------------------------------

    public required double[] Capacity { get; init; }

    public required double[] NormalLogit { get; init; }

    public required double[] InverseBeta { get; init; }

    /// <summary>Plants that are tariff-rate quotas.</summary>
    public required int[] TariffQuotas { get; init; }

    // --- sellers (slots padded to whole vectors for each product; padding has plant -1) -----------------------------------------------------------

    public required int[] ProductOfSlot { get; init; }

    public required int[] PlantOfSlot { get; init; }

    /// <summary>Seller whose price a capacity link pays; -1 for a plant.</summary>
    public required int[] SourceOfSlot { get; init; }

    /// <summary>Plant whose capacity weighs the seller in buyers' choices: its own, or that of the origin behind a link.</summary>
    public required int[] OriginPlant { get; init; }

    public required double[] Conversion { get; init; }

    public required double[] FixedCost { get; init; }

    /// <summary>Floor under the receipts of a seller, USD per unit, 0 for none.</summary>
    public required double[] ReceiptFloor { get; init; }

    /// <summary>Whether the margin is a share of cash cost, as the rent of a tariff-rate quota is, and the fixed cost stands for that share.</summary>
    public required bool[] IsShareOfCost { get; init; }

    /// <summary>Units of plant capacity that one unit of the product takes.</summary>
    public required double[] CapacityPerUnit { get; init; }

    // --- uses: what a seller buys; fixed inputs first, then its mixes, each mix side by side -------------------------------------------------------

    public required int[] UseStart { get; init; }

    public required int[] UseMarket { get; init; }

    public required double[] UseQuantity { get; init; }

    public required double[] UsePreference { get; init; }

    public required int[] UseSupplier { get; init; }

    public required int[] MixStart { get; init; }

    public required MixRange[] Mixes { get; init; }

    /// <summary>For the preconditioner: uses of one product by the sellers of another.</summary>
    public required UseGroup[] UseGroups { get; init; }

    public required int[] GroupUses { get; init; }

    // --- markets ------------------------------------------------------------------------------------------------------------------------------

    public required int[] ProductOfMarket { get; init; }

    public required double[] Gamma { get; init; }

    /// <summary>ln of the attraction of the last resort per unit of the attraction of all origins: -gamma ln(c_B Cref).</summary>
    public required double[] LogLastResort { get; init; }

    public required double[] SmallestCost { get; init; }

    public required double[] PriceRatio { get; init; }

    // --- lanes --------------------------------------------------------------------------------------------------------------------------------

    public required bool[] Exists { get; init; }

    /// <summary>What the year says of lanes.</summary>
    public required LaneNumbers Lanes { get; set; }

    // --- demand from outside the chain ----------------------------------------------------------------------------------------------------------

    public required DemandResponse[] Demands { get; init; }

    public required int[] DemandMarket { get; init; }

    /// <summary>Demands of a market slot, as a range of <see cref="MarketDemands"/>.</summary>
    public required int[] DemandStart { get; init; }

    public required int[] MarketDemands { get; init; }

    /// <summary>Stocks of a market slot; the default for markets without.</summary>
    public required StockResponse[] Stocks { get; init; }

    // Where credits would carry a delivered cost below this share of the reference cost, it goes on falling without ever reaching 0.
    private const double SmallestCostShare = 1e-3;

    public void SetTerms(int market, MarketTerms terms)
    {
        Gamma[market] = terms.TradeElasticity;
        LogLastResort[market] = -terms.TradeElasticity * Math.Log(terms.LastResortMultiple * terms.ReferenceCost);
        SmallestCost[market] = SmallestCostShare * terms.ReferenceCost;
        PriceRatio[market] = terms.PriceRatio;
    }

    /// <summary>Slot of the lane between a seller and a market, or -1.</summary>
    public int LaneOf(SupplierId supplier, MarketId market)
    {
        var seller = SupplierSlot[supplier.Index];
        var buyer = MarketSlot[market.Index];
        if (ProductOfSlot[seller] != ProductOfMarket[buyer])
        {
            return -1;
        }

        var product = Products[ProductOfMarket[buyer]];
        var lane = product.LaneStart + ((buyer - product.MarketStart) * product.Stride) + seller - product.SupplierStart;
        return Exists[lane] ? lane : -1;
    }

    /// <summary>What is wrong with a market's terms, if anything.</summary>
    public static string? Fault(MarketTerms terms) =>
        !(terms.TradeElasticity > 0) || !double.IsFinite(terms.TradeElasticity) ? $"trade elasticity {terms.TradeElasticity} must be above 0"
        : !(terms.ReferenceCost > 0) || !double.IsFinite(terms.ReferenceCost) ? $"reference cost {terms.ReferenceCost} must be above 0"
        : !(terms.LastResortMultiple > 1) || !double.IsFinite(terms.LastResortMultiple) ? $"last-resort multiple {terms.LastResortMultiple} must be above 1"
        : !(terms.PriceRatio > 0) || !double.IsFinite(terms.PriceRatio) ? $"price ratio {terms.PriceRatio} must be above 0"
        : null;

    /// <summary>What is wrong with a delivered cost, if anything.</summary>
    public static string? Fault(LandedCost cost) =>
        !(cost.AdValorem > 0) || !double.IsFinite(cost.AdValorem) ? $"the ad valorem part {cost.AdValorem} of a delivered cost must be above 0"
        : !double.IsFinite(cost.Specific) ? $"the part per unit {cost.Specific} of a delivered cost must be a number"
        : !(cost.Floor >= 0) || !double.IsFinite(cost.Floor) ? $"a minimum import price {cost.Floor} must be 0 or more"
        : null;

    /// <summary>What is wrong with stocks, if anything.</summary>
    public static string? Fault(StockResponse stock) =>
        !(stock.Held >= 0) || !double.IsFinite(stock.Held) ? $"a stock of {stock.Held} must be 0 or more"
        : !(stock.Normal >= 0) || !double.IsFinite(stock.Normal) ? $"a normal stock of {stock.Normal} must be 0 or more"
        : !(stock.WorkingShare is >= 0 and <= 1) ? $"a working share of {stock.WorkingShare} must be between 0 and 1"
        : stock.IsAny && (!(stock.NormalIndex > 0) || !double.IsFinite(stock.NormalIndex)) ? $"normal index {stock.NormalIndex} must be above 0"
        : !(stock.Elasticity >= 0) || !double.IsFinite(stock.Elasticity) ? $"stock elasticity {stock.Elasticity} must be 0 or more"
        : stock.IsAny && !(stock.LargestDraw is > 0 and < 1) ? $"a largest draw of {stock.LargestDraw} must be above 0 and below 1"
        : null;

    /// <summary>What is wrong with a demand in a market of a trade elasticity, if anything.</summary>
    public static string? Fault(DemandResponse demand, double gamma) =>
        !(demand.Quantity >= 0) || !double.IsFinite(demand.Quantity) ? $"demand {demand.Quantity} must be 0 or more"
        : !(demand.ReferenceIndex > 0) || !double.IsFinite(demand.ReferenceIndex) ? $"reference index {demand.ReferenceIndex} must be above 0"
        : !(demand.Elasticity >= 0) || !(demand.ChokeExponent >= 0) || !(demand.ChokeRatio > 0) ? "elasticities must be 0 or more and the choke ratio above 0"
        : demand.LargestElasticity > gamma
            ? $"demand elasticity {demand.LargestElasticity} must not exceed the trade elasticity {gamma}: origins would stop being substitutes"
        : null;
}
