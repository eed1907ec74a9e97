namespace Cellcast.Costing.Storage;

/// <summary>What a vanadium flow battery is built from.</summary>
/// <param name="VanadiumKgPerKwh">Vanadium in the electrolyte, kg per kWh of energy (about 4.25).</param>
/// <param name="ElectrolyteConversionUsdPerKwh">Making electrolyte from pentoxide, USD/kWh.</param>
/// <param name="TanksUsdPerKwh">Tanks and piping, USD/kWh.</param>
/// <param name="StackUsdPerKw">Cell stacks with membranes, USD/kW.</param>
/// <param name="PowerBalanceUsdPerKw">Pumps, heat exchange, controls, USD/kW.</param>
/// <param name="PowerConversionUsdPerKw">Inverter and transformer, USD/kW.</param>
/// <param name="ConstructionShare">Engineering, procurement and construction as a share of the rest.</param>
public sealed record VanadiumFlowInputs(
    double VanadiumKgPerKwh,
    double ElectrolyteConversionUsdPerKwh,
    double TanksUsdPerKwh,
    double StackUsdPerKw,
    double PowerBalanceUsdPerKw,
    double PowerConversionUsdPerKw,
    double ConstructionShare);
