namespace Cellcast.Policy;

/// <summary>Whether an instrument is law.</summary>
public enum InstrumentStatus
{
    /// <summary>A scenario's own.</summary>
    Scenario,

    /// <summary>Law in force or passed.</summary>
    Enacted,

    /// <summary>Interim guidance.</summary>
    InterimGuidance,

    /// <summary>Proposed.</summary>
    Proposed,

    /// <summary>Struck down by a court.</summary>
    StruckDown,

    /// <summary>Suspended.</summary>
    Suspended,

    /// <summary>Lapsed.</summary>
    Lapsed,
}
