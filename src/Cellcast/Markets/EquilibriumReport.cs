namespace Cellcast.Markets;

/// <summary>How a solve went.</summary>
/// <param name="Converged">Whether the residual is within the tolerance.</param>
/// <param name="Rung">Rung of the ladder that solved it, or the last one tried.</param>
/// <param name="Steps">Newton steps on all rungs.</param>
/// <param name="LinearIterations">GMRES iterations on all rungs.</param>
/// <param name="Residual">Largest |ln S - ln D| over plants, those of negligible use counted less.</param>
/// <param name="WorstPlant">Plant with the largest residual.</param>
public readonly record struct EquilibriumReport(
    bool Converged,
    EquilibriumRung Rung,
    int Steps,
    int LinearIterations,
    double Residual,
    PlantId WorstPlant);
