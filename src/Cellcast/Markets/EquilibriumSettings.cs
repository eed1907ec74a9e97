namespace Cellcast.Markets;

/// <summary>Numerical settings of the solver; none of them moves a solution beyond its tolerance.</summary>
/// <param name="Tolerance">Largest |ln S - ln D| accepted.</param>
/// <param name="DirectSteps">Most Newton steps on the first rung.</param>
/// <param name="FallbackSteps">Most Newton steps on the later rungs, for each solve.</param>
/// <remarks>Engine notes 3.4.</remarks>
public sealed record EquilibriumSettings(double Tolerance = 1e-9, int DirectSteps = 120, int FallbackSteps = 300)
{
    /// <summary>The settings used unless a test asks for others.</summary>
    public static EquilibriumSettings Default { get; } = new();
}
