namespace Cellcast.Costing;

/// <summary>What the size of a process step follows: the volume V of equation C1.</summary>
public enum StepDriver
{
    /// <summary>kWh made a year.</summary>
    Energy,

    /// <summary>kg of cathode active material mixed a year.</summary>
    CathodeActive,

    /// <summary>kg of anode active material mixed a year.</summary>
    AnodeActive,

    /// <summary>One-sided m2 of cathode coated a year.</summary>
    PositiveArea,

    /// <summary>One-sided m2 of anode coated a year.</summary>
    NegativeArea,

    /// <summary>kg of solvent evaporated a year.</summary>
    Solvent,

    /// <summary>Cells made a year, rejects included.</summary>
    Cells,

    /// <summary>The larger of the ratio of cells and the ratio of both coated areas together.</summary>
    CellsOrAreas,

    /// <summary>Cells rejected a year.</summary>
    Rejects,

    /// <summary>Modules made a year.</summary>
    Modules,

    /// <summary>Packs made a year.</summary>
    Packs,
}
