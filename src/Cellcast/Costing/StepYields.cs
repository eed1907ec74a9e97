namespace Cellcast.Costing;

/// <summary>
/// Good output per input of each process step at the published plant, shares in (0, 1]. A plant of another total yield moves all of them
/// together: each step's yield is raised to k = ln y / ln (product of the active-mass yields) (cost model B1).
/// </summary>
/// <param name="Mixing">Active mass through mixing.</param>
/// <param name="CoatingSlurry">Active mass through coating.</param>
/// <param name="CoatingFoil">Foil through coating.</param>
/// <param name="SlittingSlurry">Active mass through slitting.</param>
/// <param name="SlittingFoil">Foil through slitting.</param>
/// <param name="StackingElectrode">Electrodes through stacking.</param>
/// <param name="StackingSeparator">Separator through stacking.</param>
/// <param name="ElectrolyteFilling">Electrolyte through filling.</param>
/// <param name="FormationAgeing">Whole cells through formation and ageing.</param>
/// <param name="SolventRecovery">Share of the evaporated solvent that is used again; does not move with the plant's yield.</param>
public sealed record StepYields(
    double Mixing,
    double CoatingSlurry,
    double CoatingFoil,
    double SlittingSlurry,
    double SlittingFoil,
    double StackingElectrode,
    double StackingSeparator,
    double ElectrolyteFilling,
    double FormationAgeing,
    double SolventRecovery)
{
    private readonly double _logActive = Math.Log(Mixing * CoatingSlurry * SlittingSlurry * StackingElectrode * FormationAgeing);
    private readonly double _logFoil = Math.Log(CoatingFoil * SlittingFoil * StackingElectrode * FormationAgeing);
    private readonly double _logSeparator = Math.Log(StackingSeparator * FormationAgeing);
    private readonly double _logElectrolyte = Math.Log(ElectrolyteFilling * FormationAgeing);
    private readonly double _logLithium = Math.Log(StackingElectrode * FormationAgeing);
    private readonly double _logFormation = Math.Log(FormationAgeing);

    /// <summary>Product of the active-mass yields: the published plant's total yield.</summary>
    public double ActiveMass => Math.Exp(_logActive);

    /// <summary>k of equation B1 for a plant with this total active-mass yield: 1 at the published plant, 0 at full yield.</summary>
    public double Exponent(double activeMassYield) => Math.Log(activeMassYield) / _logActive;

    /// <summary>The yield of each material group in a plant with this total active-mass yield, in (0, 1] (B1, C2).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The yield is not in (0, 1].</exception>
    public MaterialYields At(double activeMassYield)
    {
        if (!(activeMassYield > 0 && activeMassYield <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(activeMassYield), activeMassYield, "A yield is a share above 0 and at most 1.");
        }
        double k = Exponent(activeMassYield);
        return new MaterialYields(
            activeMassYield,
            Math.Exp(k * _logFoil),
            Math.Exp(k * _logSeparator),
            Math.Exp(k * _logElectrolyte),
            Math.Exp(k * _logLithium),
            Math.Exp(k * _logFormation));
    }
}
