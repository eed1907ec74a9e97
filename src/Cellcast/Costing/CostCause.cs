namespace Cellcast.Costing;

/// <summary>Why two costs differ: groups of inputs of a <see cref="CellCostCase"/> that are exchanged together.</summary>
public enum CostCause
{
    /// <summary>Prices of materials, freight and duty.</summary>
    MaterialPrices,

    /// <summary>Design of the cell: how much of each material and of each process step one kWh needs.</summary>
    CellDesign,

    /// <summary>Yield of the plant.</summary>
    Yield,

    /// <summary>Hours of work for the same steps.</summary>
    LabourProductivity,

    /// <summary>Wages.</summary>
    Wage,

    /// <summary>Energy used and its prices.</summary>
    Energy,

    /// <summary>What the same equipment and buildings cost.</summary>
    CapitalCost,

    /// <summary>Cost of capital, tax, asset lives and interest during construction.</summary>
    CostOfCapital,

    /// <summary>Size of the plant and how size acts.</summary>
    Scale,

    /// <summary>Utilisation.</summary>
    Utilisation,

    /// <summary>Rules for maintenance, overheads, working capital, warranty and scrap.</summary>
    Overheads,

    /// <summary>How the cells are made: steps, step yields, wet or dry electrodes.</summary>
    Process,

    /// <summary>How far learning has gone.</summary>
    Learning,
}
