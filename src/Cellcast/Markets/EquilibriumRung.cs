namespace Cellcast.Markets;

/// <summary>Which rung of the ladder of fallbacks solved a year.</summary>
public enum EquilibriumRung
{
    /// <summary>From the start asked for: last year's solution, or cold.</summary>
    Direct,

    /// <summary>Again from normal utilisation everywhere, with short pseudo-time steps.</summary>
    ShortSteps,

    /// <summary>By raising demand from a small part of itself.</summary>
    DemandContinuation,
}
