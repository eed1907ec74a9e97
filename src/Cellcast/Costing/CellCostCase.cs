namespace Cellcast.Costing;

/// <summary>
/// Everything that decides what one kWh of cell costs: what is made, where, in which plant, at which prices. Immutable; change one part with
/// <see langword="with"/> to ask what it is worth.
/// </summary>
public sealed record CellCostCase
{
    /// <summary>The cell.</summary>
    public required CellDesign Design { get; init; }

    /// <summary>Material prices.</summary>
    public required MaterialPrices Prices { get; init; }

    /// <summary>The process steps and how they scale.</summary>
    public required CellPlant Plant { get; init; }

    /// <summary>Yields of the published plant, by step.</summary>
    public required StepYields StepYields { get; init; }

    /// <summary>Region.</summary>
    public required RegionFactors Region { get; init; }

    /// <summary>Finance and overheads.</summary>
    public required FinanceRules Finance { get; init; }

    /// <summary>Energy use.</summary>
    public required EnergyUse Energy { get; init; }

    /// <summary>Nameplate output of good cells, GWh/yr, above 0.</summary>
    public required double GwhPerYear { get; init; }

    /// <summary>Output over nameplate, in (0, 1].</summary>
    public required double Utilisation { get; init; }

    /// <summary>Active mass in good cells over active mass begun, in (0, 1].</summary>
    public required double Yield { get; init; }

    /// <summary>
    /// Yield the plant was sized for, where it differs from <see cref="Yield"/>: a plant in ramp buys material for its scrap, but its machines
    /// were bought for the yield it is to reach. <see langword="null"/> means that the plant is sized for its yield.
    /// </summary>
    public double? DesignYield { get; init; }

    /// <summary>Equipment of this chemistry over the equipment the step model gives, ratio.</summary>
    public double ChemistryEquipmentFactor { get; init; } = 1;

    /// <summary>How far learning has gone.</summary>
    public LearningFactors Learning { get; init; } = LearningFactors.None;
}
