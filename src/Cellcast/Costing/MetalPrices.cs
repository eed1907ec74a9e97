namespace Cellcast.Costing;

/// <summary>Prices of what active materials are made from, USD/kg (of contained metal where a metal is named), without VAT.</summary>
/// <param name="LithiumCarbonate">Lithium carbonate.</param>
/// <param name="Nickel">Nickel.</param>
/// <param name="Cobalt">Cobalt.</param>
/// <param name="Manganese">Manganese in sulphate.</param>
/// <param name="Aluminium">Aluminium.</param>
/// <param name="SodaAsh">Soda ash.</param>
/// <param name="IronPhosphate">Iron phosphate.</param>
/// <param name="Hexacyanoferrate">Sodium hexacyanoferrate, decahydrate equivalent.</param>
/// <param name="Sulphur">Sulphur.</param>
/// <param name="TitaniumDioxide">Titanium dioxide.</param>
public readonly record struct MetalPrices(
    double LithiumCarbonate,
    double Nickel,
    double Cobalt,
    double Manganese,
    double Aluminium,
    double SodaAsh,
    double IronPhosphate,
    double Hexacyanoferrate,
    double Sulphur,
    double TitaniumDioxide);
