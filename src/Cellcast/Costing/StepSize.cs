namespace Cellcast.Costing;

/// <summary>Size of a process step or of a plant, before regional multipliers.</summary>
/// <param name="HoursPerYear">Direct labour, h/yr.</param>
/// <param name="EquipmentMusd">Equipment, million USD.</param>
/// <param name="FloorM2">Floor, m2.</param>
public readonly record struct StepSize(double HoursPerYear, double EquipmentMusd, double FloorM2);
