namespace Cellcast.Policy;

/// <summary>Limits on an instrument; null is none.</summary>
/// <param name="BudgetMillionUsd">Budget, million USD of 2024.</param>
/// <param name="Volume">Volume, in <paramref name="VolumeUnit"/>.</param>
/// <param name="VolumeUnit">Unit of the volume, for example GWh/yr.</param>
/// <param name="PerFirmMillionUsd">Most a firm may receive, million USD of 2024.</param>
/// <param name="ShareOfRevenue">Most a firm may receive as a share of its revenue, 0 to 1.</param>
/// <param name="Allocation">Who gets what is capped.</param>
public sealed record InstrumentCaps(
    double? BudgetMillionUsd,
    double? Volume,
    string? VolumeUnit,
    double? PerFirmMillionUsd,
    double? ShareOfRevenue,
    CapAllocation Allocation);
