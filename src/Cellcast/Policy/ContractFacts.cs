namespace Cellcast.Policy;

/// <summary>What the test of effective control asks about a licence or service contract with a specified foreign entity.</summary>
/// <param name="SignedOn">Day it was signed or last modified.</param>
public sealed record ContractFacts(DateOnly SignedOn)
{
    /// <summary>Years of royalty.</summary>
    public double? RoyaltyYears { get; init; }

    /// <summary>Years of services the buyer must take.</summary>
    public double? ServiceYears { get; init; }

    /// <summary>Whether all know-how needed to make the thing alone is transferred.</summary>
    public bool? WholeKnowHow { get; init; }

    /// <summary>Whether the other side says where inputs come from, directs operation, limits the use of the intellectual property, or controls output, customers or data.</summary>
    public bool? OtherControl { get; init; }

    /// <summary>Whether it is an outright purchase of intellectual property in good faith, which is outside the test.</summary>
    public bool OutrightPurchase { get; init; }
}
