namespace Cellcast.Costing;

/// <summary>
/// Densities in g/cm3 (true densities, without pores) and the pore share of the separator, for masses, volumes and the pore check (A6, A9, A10).
/// </summary>
/// <param name="Aluminium">Aluminium foil.</param>
/// <param name="Copper">Copper foil.</param>
/// <param name="Lithium">Lithium metal.</param>
/// <param name="Electrolyte">Liquid electrolyte.</param>
/// <param name="CathodeActive">Cathode active material, crystal.</param>
/// <param name="AnodeActive">Anode active material, crystal.</param>
/// <param name="Carbon">Conductive carbon.</param>
/// <param name="CathodeBinder">PVDF.</param>
/// <param name="AnodeBinder">CMC and SBR.</param>
/// <param name="SeparatorPorosity">Pore share of the separator film, 0..1.</param>
public readonly record struct MaterialDensities(
    double Aluminium,
    double Copper,
    double Lithium,
    double Electrolyte,
    double CathodeActive,
    double AnodeActive,
    double Carbon,
    double CathodeBinder,
    double AnodeBinder,
    double SeparatorPorosity);
