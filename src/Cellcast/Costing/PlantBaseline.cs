namespace Cellcast.Costing;

/// <summary>
/// The published plant whose steps are scaled (cost model, section b): yearly volumes and the exponents of what changes with the cell.
/// </summary>
public sealed record PlantBaseline
{
    /// <summary>Energy made, kWh/yr.</summary>
    public required double EnergyKwh { get; init; }

    /// <summary>Cells made, rejects included, 1/yr.</summary>
    public required double Cells { get; init; }

    /// <summary>Cells rejected over cells made, share.</summary>
    public required double RejectShare { get; init; }

    /// <summary>One-sided cathode area, m2/yr.</summary>
    public required double PositiveAreaM2 { get; init; }

    /// <summary>One-sided anode area, m2/yr.</summary>
    public required double NegativeAreaM2 { get; init; }

    /// <summary>Anode area over cathode area of the plant to be sized, ratio: the anode overlaps the cathode.</summary>
    public required double NegativeToPositiveArea { get; init; }

    /// <summary>Cathode active material, kg/yr.</summary>
    public required double CathodeActiveKg { get; init; }

    /// <summary>Anode active material, kg/yr.</summary>
    public required double AnodeActiveKg { get; init; }

    /// <summary>Solvent evaporated, kg/yr.</summary>
    public required double SolventKg { get; init; }

    /// <summary>Solvent evaporated per cathode area, kg/m2.</summary>
    public required double SolventKgPerM2 { get; init; }

    /// <summary>Solvent evaporated per PVDF, kg/kg.</summary>
    public required double SolventPerBinder { get; init; }

    /// <summary>Cost of the binder of a dry coating over that of a wet one, ratio.</summary>
    public double DryBinderRatio { get; init; } = 1;

    /// <summary>Cell capacity, Ah.</summary>
    public required double CellAh { get; init; }

    /// <summary>Modules made, 1/yr.</summary>
    public required double Modules { get; init; }

    /// <summary>Packs made, 1/yr.</summary>
    public required double Packs { get; init; }

    /// <summary>Exponent of coating capital in the solvent per area.</summary>
    public required double CoatingSolventExponent { get; init; }

    /// <summary>Exponent of stacking in the cell capacity.</summary>
    public required double StackingCapacityExponent { get; init; }

    /// <summary>Exponent of formation in the cell capacity.</summary>
    public required double FormationCapacityExponent { get; init; }

    /// <summary>Formation capital of large cells, ratio.</summary>
    public required double FormationLargeCellFactor { get; init; }

    /// <summary>Cells above this capacity are large, Ah.</summary>
    public required double LargeCellAh { get; init; }

    /// <summary>Exponent of pack assembly in the modules per pack.</summary>
    public required double PackModulesExponent { get; init; }

    /// <summary>Building, land and utilities share, USD/m2.</summary>
    public required double BuildingUsdPerM2 { get; init; }

    /// <summary>
    /// Smallest cell the per-cell steps may be used for, Ah. They were fitted on large pouch cells: 5 Ah cylinders would come out at two to
    /// four times the true capital. Use the equivalent 26 Ah for cylindrical cells.
    /// </summary>
    public required double SmallestValidCellAh { get; init; }
}
