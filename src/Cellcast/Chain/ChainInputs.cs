using Cellcast.World;

namespace Cellcast.Chain;

/// <summary>
/// Everything a run of the value chain is given, compiled to flat arrays over small indices: product p, region r (a buyer d or an origin o), node n, year t
/// counted from <see cref="FirstYear"/>. Immutable by convention; safe to share between runs. Quantities are in the product's flow unit per year (GWh, kt,
/// million m2), money in USD of 2024 per kWh, kg or m2, so that quantity times price is million USD a year.
/// </summary>
public sealed record ChainInputs
{
    /// <summary>Products and how they are made of one another.</summary>
    public required ProductGraph Graph
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            (field, ProductCount) = (value, value.Products.Count);
        }
    }

    /// <summary>Ids of the regions.</summary>
    public required IReadOnlyList<string> Regions
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            (field, RegionCount) = (value, value.Count);
        }
    }

    /// <summary>Ids of the owner groups.</summary>
    public required IReadOnlyList<string> Owners { get; init; }

    /// <summary>First year the arrays hold.</summary>
    public required int FirstYear { get; init; }

    /// <summary>Last year the arrays hold.</summary>
    public required int LastYear { get; init; }

    /// <summary>Products that share capacity.</summary>
    public required IReadOnlyList<LineGroup> Groups { get; init; }

    /// <summary>Group of each product.</summary>
    public required IReadOnlyList<int> GroupOf { get; init; }

    /// <summary>The suppliers.</summary>
    public required IReadOnlyList<ChainNode> Nodes { get; init; }

    /// <summary>Market behaviour of each product.</summary>
    public required ProductTerms[] Terms { get; init; }

    /// <summary>Market behaviour of all.</summary>
    public required MarketRules Rules { get; init; }

    /// <summary>The bill of materials within the chain, by product made.</summary>
    public required IReadOnlyList<IReadOnlyList<ChainUse>> UsesOf { get; init; }

    /// <summary>Inputs bought outside the chain, USD per unit: [p, t].</summary>
    public required double[] Purchased { get; init; }

    /// <summary>Regional factor of conversion cost, China = 1: [r].</summary>
    public required double[] RegionFactor { get; init; }

    /// <summary>
    /// Bottom-up cash cost besides inputs of the chain, USD per unit: by product [r, t]; null where only the price tells.
    /// </summary>
    public required double[]?[] Conversion { get; init; }

    /// <summary>Bottom-up fixed cost w at normal use, USD per unit: by product [r, t]; null with <see cref="Conversion"/>.</summary>
    public required double[]?[] FixedCost { get; init; }

    /// <summary>Bottom-up cost of equipment and building, USD per unit of yearly capacity: by product [r, t]; null with <see cref="Conversion"/>.</summary>
    public required double[]?[] PlantCost { get; init; }

    /// <summary>Production workers per unit of yearly output: by product [r, t]; null where the cost model states no hours. Read after a run, never during it.</summary>
    public double[]?[] Jobs { get; init; } = [];

    /// <summary>Cost of a plant over its fixed cost of a year at normal use, years, where no bottom-up cost states it (K15): [p].</summary>
    public required double[] CapitalYears { get; init; }

    /// <summary>
    /// Observed effective capacity of a product in a region: [p, r, t]; between observed years on a straight line, NaN after <see cref="LastObservedCapacity"/>.
    /// </summary>
    public required double[] Effective { get; init; }

    /// <summary>Observed nameplate capacity, as <see cref="Effective"/>.</summary>
    public required double[] Nameplate { get; init; }

    /// <summary>Share of a node in the capacity of its group and region: [n, t].</summary>
    public required double[] OwnerShare { get; init; }

    /// <summary>Last year with observed capacity.</summary>
    public required int LastObservedCapacity { get; init; }

    /// <summary>Observed sourcing by product; null where there is none.</summary>
    public required ObservedSourcing?[] Sourcing { get; init; }

    /// <summary>Prices seen.</summary>
    public required IReadOnlyList<ObservedPrice> ObservedPrices { get; init; }

    /// <summary>Value added that quotes and the cost model state, at regional factor 1 and normal use, USD per unit: [p, t]; 0 where they state none.</summary>
    public required double[] StatedValueAdded { get; init; }

    /// <summary>Year of those quotes, which a run that may know it reaches from the value added of the base year; null for a run that may not.</summary>
    public required int? StatedIn { get; init; }

    /// <summary>What is left of value added by learning alone, 1 in the first year: [p, t].</summary>
    public required double[] Learning { get; init; }

    /// <summary>
    /// Commercial stock that buyers want, years of use: [p]; 0 for products without. That of final products follows S1, that of others, which answers the price
    /// within the year, S2.
    /// </summary>
    public required double[] StockCover { get; init; }

    /// <summary>Stock at the end of the first year, units: [p, r]; NaN where only the cover tells (S2).</summary>
    public required double[] OpeningStock { get; init; }

    /// <summary>As <see cref="OpeningStock"/> of all regions together, spread as they use the product: [p]; NaN where nothing is known.</summary>
    public required double[] OpeningStockOfWorld { get; init; }

    /// <summary>How stocks other than of final products answer the price.</summary>
    public required StockRules StockRules { get; init; }

    /// <summary>Part of the way to the wanted stock that is gone in a year, 0 to 1.</summary>
    public required double StockAdjustment { get; init; }

    /// <summary>Largest part of a year's demand that is met from stock, above 0 and below 1: plants keep running.</summary>
    public required double LargestStockDraw { get; init; }

    /// <summary>Class of freight from an origin to a buyer: [o, d].</summary>
    public required FreightLane[] Lanes { get; init; }

    /// <summary>Freight, USD per unit: [p, lane, t].</summary>
    public required double[] Freight { get; init; }

    /// <summary>Use of a product outside batteries: [p, r, t].</summary>
    public required double[] NonBatteryUse { get; init; }

    /// <summary>Number of applications that buy batteries.</summary>
    public required int ApplicationCount { get; init; }

    /// <summary>Number of chemistries and systems that they choose between.</summary>
    public required int AlternativeCount { get; init; }

    /// <summary>Length of an array of shares by application, region and alternative.</summary>
    public int ShareCount => ApplicationCount * RegionCount * AlternativeCount;

    /// <summary>Number of products.</summary>
    public int ProductCount { get; private init; }

    /// <summary>Number of regions.</summary>
    public int RegionCount { get; private init; }

    /// <summary>Number of years.</summary>
    public int YearCount => LastYear - FirstYear + 1;

    /// <summary>Place of a product and region in arrays [p, r].</summary>
    public int At(int product, int region) => (product * RegionCount) + region;

    /// <summary>Place of a product, region and year in arrays [p, r, t].</summary>
    public int At(int product, int region, int year) => (At(product, region) * YearCount) + year - FirstYear;
}
