namespace Cellcast.Chain;

/// <summary>How stocks of metals and materials answer the price (S2, M15).</summary>
public sealed record StockRules
{
    /// <summary>theta: elasticity of the wanted stock, less its working part, to the price over the one that holders think normal.</summary>
    public required double Elasticity { get; init; }

    /// <summary>k: share of the normal stock that no price sets free, 0 to 1.</summary>
    public required double WorkingShare { get; init; }

    /// <summary>Part of the way to last year's price that holders' idea of the normal one moves in a year, 0 to 1.</summary>
    public required double PriceLearning { get; init; }
}
