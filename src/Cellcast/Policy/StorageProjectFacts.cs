namespace Cellcast.Policy;

/// <summary>What the investment credit of section 48E asks about a storage project.</summary>
/// <param name="ConstructionStart">Day construction began: the rate, the thresholds and the ratio all follow it.</param>
/// <param name="BasisMusd">Cost the credit is taken on, million USD.</param>
public sealed record StorageProjectFacts(DateOnly ConstructionStart, double BasisMusd)
{
    /// <summary>Capacity, MW.</summary>
    public double Megawatts { get; init; } = double.PositiveInfinity;

    /// <summary>Whether the rules on wages and apprentices are met.</summary>
    public bool WagesAndApprentices { get; init; }

    /// <summary>Whether it stands in an energy community.</summary>
    public bool EnergyCommunity { get; init; }

    /// <summary>Share of manufactured-product cost that is domestic; null when the bonus is not claimed. Iron and steel are taken as domestic.</summary>
    public double? DomesticContent { get; init; }

    /// <summary>Material assistance cost ratio; null when it is not known.</summary>
    public double? MaterialRatio { get; init; }

    /// <summary>Whether the claimant is a prohibited foreign entity.</summary>
    public bool ClaimantProhibited { get; init; }
}
