namespace Cellcast.Costing;

/// <summary>Energy a plant uses per kWh of cell (cost model C5), and the part that dry coating saves.</summary>
/// <param name="ElectricityKwhPerKwh">Electricity, kWh/kWh.</param>
/// <param name="HeatKwhPerKwh">Heat, kWh/kWh.</param>
/// <param name="CoatingElectricityShare">Share of the electricity used by the steps that dry coating drops.</param>
/// <param name="CoatingHeatShare">Share of the heat used by the steps that dry coating drops.</param>
public readonly record struct EnergyUse(
    double ElectricityKwhPerKwh, double HeatKwhPerKwh, double CoatingElectricityShare = 0, double CoatingHeatShare = 0);
