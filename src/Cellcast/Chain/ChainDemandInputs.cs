using Cellcast.Demand;

namespace Cellcast.Chain;

/// <summary>What the chain is given of demand.</summary>
public sealed record ChainDemandInputs
{
    /// <summary>Demand of the outlook by application and region.</summary>
    public required DemandPaths Paths { get; init; }

    /// <summary>What investors expect of it.</summary>
    public required DemandExpectations Expectations { get; init; }

    /// <summary>Id of the product each application buys.</summary>
    public required IReadOnlyList<string> ProductOfApplication { get; init; }

    /// <summary>eps of each application, 0 or more.</summary>
    public required IReadOnlyList<double> Elasticities { get; init; }

    /// <summary>Weight of earlier years in the price that buyers go by, 0 (last year alone) to below 1.</summary>
    public required double PriceMemory { get; init; }

    /// <summary>The choice of chemistry, to be calibrated in the last year with shares.</summary>
    public required ChoiceInputs Choice { get; init; }

    /// <summary>Shares that were counted, year by year from <see cref="FirstShares"/>: by application, region and alternative.</summary>
    public required IReadOnlyList<double[]> Shares { get; init; }

    /// <summary>Year of the first shares.</summary>
    public required int FirstShares { get; init; }

    /// <summary>Last year whose shares the run may know.</summary>
    public int SharesUntil => FirstShares + Shares.Count - 1;

    /// <summary>Change of commercial stocks that was observed, flow units: [p, r, t]; NaN where none was.</summary>
    public required double[] StockBuild { get; init; }
}
