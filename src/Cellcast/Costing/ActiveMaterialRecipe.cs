namespace Cellcast.Costing;

/// <summary>
/// What one kg of an active material is made from (cost model, section d), kg/kg, and what turning it into powder costs.
/// </summary>
public sealed record ActiveMaterialRecipe
{
    /// <summary>Material id.</summary>
    public required string Material { get; init; }

    /// <summary>Lithium content, kg/kg.</summary>
    public double LithiumKg { get; init; }

    /// <summary>Nickel content, kg/kg.</summary>
    public double NickelKg { get; init; }

    /// <summary>Cobalt content, kg/kg.</summary>
    public double CobaltKg { get; init; }

    /// <summary>Manganese content, kg/kg.</summary>
    public double ManganeseKg { get; init; }

    /// <summary>Aluminium content, kg/kg.</summary>
    public double AluminiumKg { get; init; }

    /// <summary>Sodium content bought as soda ash, kg/kg.</summary>
    public double SodiumKg { get; init; }

    /// <summary>Sulphur content, kg/kg.</summary>
    public double SulphurKg { get; init; }

    /// <summary>Iron phosphate used, kg/kg.</summary>
    public double IronPhosphateKg { get; init; }

    /// <summary>Sodium hexacyanoferrate used, kg/kg.</summary>
    public double HexacyanoferrateKg { get; init; }

    /// <summary>Titanium dioxide used, kg/kg.</summary>
    public double TitaniumDioxideKg { get; init; }

    /// <summary>Lithium bought over lithium contained (excess and loss), ratio.</summary>
    public double LithiumExcess { get; init; } = 1;

    /// <summary>Price of lithium as hydroxide over the same lithium as carbonate, ratio; 1 where carbonate is used.</summary>
    public double HydroxidePremium { get; init; } = 1;

    /// <summary>Contained over bought nickel, cobalt and manganese, share.</summary>
    public double MetalYield { get; init; } = 1;

    /// <summary>Lithium carbonate per lithium, kg/kg.</summary>
    public double CarbonatePerLithium { get; init; }

    /// <summary>Soda ash per sodium, kg/kg.</summary>
    public double SodaAshPerSodium { get; init; }

    /// <summary>Conversion cost and margin of the reference region (China), USD/kg.</summary>
    public required double ConversionUsdPerKg { get; init; }

    /// <summary>Lithium carbonate equivalent bought per kg of material, kg/kg.</summary>
    public double LithiumCarbonateKg => LithiumKg * CarbonatePerLithium * LithiumExcess;

    /// <summary>
    /// Whether scrap is paid for by its whole price (lithium oxides of nickel and cobalt) or only for the lithium, nickel and cobalt in it
    /// (cost model C3: iron phosphate and sodium scrap earn nothing beyond those).
    /// </summary>
    public bool ScrapIsPaidWhole => LithiumKg > 0 && NickelKg + CobaltKg > 0;
}
