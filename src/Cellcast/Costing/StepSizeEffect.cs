namespace Cellcast.Costing;

/// <summary>What besides its volume changes the size of a process step (cost model, section b).</summary>
public enum StepSizeEffect
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Capital follows the solvent evaporated per m2 of cathode.</summary>
    CathodeSolvent,

    /// <summary>Capital follows the solvent evaporated per m2 of anode.</summary>
    AnodeSolvent,

    /// <summary>Labour and capital follow the capacity of a cell, as a thicker stack takes longer.</summary>
    StackedCapacity,

    /// <summary>Labour, capital and area follow the capacity of a cell; capital steps up for large cells.</summary>
    FormedCapacity,

    /// <summary>Labour and capital follow the modules in a pack.</summary>
    ModulesPerPack,
}
