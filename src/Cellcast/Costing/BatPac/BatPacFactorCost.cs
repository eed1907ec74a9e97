namespace Cellcast.Costing.BatPac;

/// <summary>What labour, equipment and buildings add to the price of a pack, USD/kWh, by BatPaC's multipliers.</summary>
/// <param name="Labour">Labour.</param>
/// <param name="Equipment">Equipment.</param>
/// <param name="Building">Buildings and land.</param>
public readonly record struct BatPacFactorCost(double Labour, double Equipment, double Building)
{
    /// <summary>All three.</summary>
    public double Total => Labour + Equipment + Building;

    /// <summary>The factor cost of a plant.</summary>
    /// <param name="size">Hours, equipment and floor of the plant.</param>
    /// <param name="kwhPerYear">Energy made, kWh/yr.</param>
    /// <param name="wageUsdPerHour">Wage, USD/h.</param>
    /// <param name="buildingUsdPerM2">Building cost, USD/m2.</param>
    /// <param name="rules">Overheads.</param>
    public static BatPacFactorCost Of(in StepSize size, double kwhPerYear, double wageUsdPerHour, double buildingUsdPerM2, BatPacRules rules) => new(
        size.HoursPerYear * wageUsdPerHour * rules.LabourMultiplier / kwhPerYear,
        size.EquipmentMusd * 1e6 * rules.EquipmentMultiplier / kwhPerYear,
        size.FloorM2 * buildingUsdPerM2 * rules.BuildingMultiplier / kwhPerYear);
}
