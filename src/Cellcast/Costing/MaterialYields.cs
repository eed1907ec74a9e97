namespace Cellcast.Costing;

/// <summary>Good kWh per kWh begun, by what is lost (shares in (0, 1]): a formation reject wastes everything, a slurry reject only powder.</summary>
/// <param name="ActiveMass">Coating solids: active materials, binders, carbon, solid electrolyte in coatings.</param>
/// <param name="Foil">Copper and aluminium foil.</param>
/// <param name="Separator">Separator film or solid-electrolyte layer.</param>
/// <param name="Electrolyte">Liquid electrolyte.</param>
/// <param name="Lithium">Metallic lithium, which is laminated and neither mixed nor coated.</param>
/// <param name="Formation">Casing; good cells over cells made.</param>
public readonly record struct MaterialYields(
    double ActiveMass, double Foil, double Separator, double Electrolyte, double Lithium, double Formation);
