namespace Cellcast.Chain;

/// <summary>Parameters of markets that hold for all products.</summary>
public sealed record MarketRules
{
    /// <summary>c_B: price of the last resort as a multiple of the base-year price, above 1 (M4).</summary>
    public required double LastResortMultiple { get; init; }

    /// <summary>Years in which half of a base-year preference is lost, above 0 (M13).</summary>
    public required double PreferenceHalfLife { get; init; }

    /// <summary>Largest |ln h| read from base-year trade (M12).</summary>
    public required double PreferenceLimit { get; init; }

    /// <summary>lambda: weight of the prior where trade data are thin, 0 to 1 (M11).</summary>
    public required double PriorWeight { get; init; }

    /// <summary>The same for buyers whose trade is counted: enough that a lane nobody used has a preference of its own, 0 to 1.</summary>
    public required double CountedPriorWeight { get; init; }

    /// <summary>Attraction of the own region in the prior of trade, as a multiple of a distant one.</summary>
    public required double OwnRegionNearness { get; init; }

    /// <summary>Attraction of a neighbouring region in the prior of trade.</summary>
    public required double NeighbourNearness { get; init; }

    /// <summary>Least value added, share of the price: where a price does not even cover inputs, the price or the recipe is wrong, not the plant free (B3).</summary>
    public required double LeastValueAdded { get; init; }

    /// <summary>Largest use of effective capacity in the base year, below 1.</summary>
    public required double LargestBaseUse { get; init; }

    /// <summary>kappa of input mixes that answer price within the year, 0 to 1 (M1).</summary>
    public required double InputMixExponent { get; init; }

    /// <summary>eps of metals and graphite used outside batteries (M5).</summary>
    public required double NonBatteryElasticity { get; init; }

    /// <summary>v: price, as a multiple of the base-year one, at which half of final demand is given up (M5).</summary>
    public required double ChokeRatio { get; init; }

    /// <summary>eta: how sharply it is given up (M5).</summary>
    public required double ChokeExponent { get; init; }

    /// <summary>Years in which half of the gap between observed and modelled base-year price is gone.</summary>
    public required double PriceResidualHalfLife { get; init; }
}
