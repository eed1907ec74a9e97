namespace Cellcast.Costing;

/// <summary>What one cause adds to a cost, USD/kWh.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="UsdPerKwh">What it adds; negative where it saves.</param>
public readonly record struct CostEffect(CostCause Cause, double UsdPerKwh);
