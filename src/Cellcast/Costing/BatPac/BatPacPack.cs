namespace Cellcast.Costing.BatPac;

/// <summary>A pack and its yearly number, as BatPaC states a plant that makes packs. For replication only; Cellcast's own plants make cells.</summary>
public sealed record BatPacPack
{
    /// <summary>Packs made, 1/yr.</summary>
    public required double PacksPerYear { get; init; }

    /// <summary>Energy of a pack, kWh.</summary>
    public required double PackKwh { get; init; }

    /// <summary>Good cells in a pack.</summary>
    public required double CellsPerPack { get; init; }

    /// <summary>Modules in a pack.</summary>
    public required double ModulesPerPack { get; init; }

    /// <summary>Capacity of a cell, Ah.</summary>
    public required double CellAh { get; init; }

    /// <summary>Cathode active material in a cell, g.</summary>
    public required double CathodeActiveGPerCell { get; init; }

    /// <summary>Anode active material in a cell, g.</summary>
    public required double AnodeActiveGPerCell { get; init; }

    /// <summary>One-sided cathode area of a cell, cm2.</summary>
    public required double PositiveAreaCm2PerCell { get; init; }

    /// <summary>One-sided anode area of a cell, cm2.</summary>
    public required double NegativeAreaCm2PerCell { get; init; }

    /// <summary>PVDF in a pack, kg.</summary>
    public required double CathodeBinderKg { get; init; }

    /// <summary>CMC and SBR in a pack, kg.</summary>
    public required double AnodeBinderKg { get; init; }

    /// <summary>Water evaporated per anode area at the baseline, kg/m2.</summary>
    public required double BaselineAnodeSolventKgPerM2 { get; init; }

    /// <summary>Energy made, kWh/yr.</summary>
    public double KwhPerYear => PacksPerYear * PackKwh;

    /// <summary>Volumes of the plant over the baseline.</summary>
    /// <param name="yields">Yields at the published plant.</param>
    /// <param name="baseline">The published plant.</param>
    /// <param name="baselineModulesPerPack">Modules in a pack of the published plant.</param>
    public PlantVolumes Volumes(StepYields yields, PlantBaseline baseline, double baselineModulesPerPack)
    {
        double goodCells = PacksPerYear * CellsPerPack;
        double cells = goodCells / yields.FormationAgeing;
        double positiveArea = cells * PositiveAreaCm2PerCell / 1e4;
        double negativeArea = cells * NegativeAreaCm2PerCell / 1e4;
        double cathodeSolvent = PacksPerYear * baseline.SolventPerBinder * CathodeBinderKg / yields.ActiveMass;
        double anodeSolvent = PacksPerYear * baseline.SolventPerBinder * AnodeBinderKg / yields.ActiveMass;
        double cellRatio = cells / baseline.Cells;
        double areaRatio = (positiveArea + negativeArea) / (baseline.PositiveAreaM2 + baseline.NegativeAreaM2);
        return new PlantVolumes(
            KwhPerYear / baseline.EnergyKwh,
            goodCells * CathodeActiveGPerCell / 1000 / yields.ActiveMass / baseline.CathodeActiveKg,
            goodCells * AnodeActiveGPerCell / 1000 / yields.ActiveMass / baseline.AnodeActiveKg,
            positiveArea / baseline.PositiveAreaM2,
            negativeArea / baseline.NegativeAreaM2,
            cathodeSolvent / baseline.SolventKg,
            cellRatio,
            Math.Max(cellRatio, areaRatio),
            cells * (1 - yields.FormationAgeing) / (baseline.RejectShare * baseline.Cells),
            PacksPerYear * ModulesPerPack / baseline.Modules,
            PacksPerYear / baseline.Packs,
            cathodeSolvent / positiveArea / baseline.SolventKgPerM2,
            anodeSolvent / negativeArea / BaselineAnodeSolventKgPerM2,
            CellAh,
            ModulesPerPack / baselineModulesPerPack);
    }
}
