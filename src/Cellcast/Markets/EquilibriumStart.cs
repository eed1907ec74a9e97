namespace Cellcast.Markets;

/// <summary>Where a solve starts.</summary>
public enum EquilibriumStart
{
    /// <summary>From the solution the workspace holds; cold if it holds none.</summary>
    Warm,

    /// <summary>From a low margin everywhere (y = -1).</summary>
    Cold,

    /// <summary>From the log-margins written into the workspace (see <see cref="MarketWorkspace.SetLogMargins"/>).</summary>
    Given,

    /// <summary>The same, with log-margins that are thought to lie near the solution: the first step is a whole one.</summary>
    Near,
}
