namespace Cellcast.Costing;

/// <summary>
/// What one kg of an active material is made from, and what turning it into powder costs (cost model, section d).
/// </summary>
public sealed record ActiveMaterialRecipe
{
    /// <summary>Id of lithium carbonate among the inputs.</summary>
    public const string LithiumCarbonate = "lithium_carbonate";

    /// <summary>Id of nickel among the inputs.</summary>
    public const string Nickel = "nickel";

    /// <summary>Id of cobalt among the inputs.</summary>
    public const string Cobalt = "cobalt";

    /// <summary>Id of manganese among the inputs.</summary>
    public const string Manganese = "manganese";

    /// <summary>Material id.</summary>
    public required string Material { get; init; }

    /// <summary>Inputs, each at most once.</summary>
    public required IReadOnlyList<RecipeInput> Inputs { get; init; }

    /// <summary>Lithium bought over lithium contained (excess and loss), ratio of at least 1.</summary>
    public double LithiumExcess { get; init; } = 1;

    /// <summary>Price of lithium as hydroxide over the same lithium as carbonate, ratio; 1 where carbonate is used.</summary>
    public double HydroxidePremium { get; init; } = 1;

    /// <summary>Contained over bought nickel, cobalt and manganese, share.</summary>
    public double MetalRecovery { get; init; } = 1;

    /// <summary>Conversion cost and margin of the reference region (China), USD/kg.</summary>
    public required double ConversionUsdPerKg { get; init; }

    /// <summary>
    /// Whether scrap is paid for by its whole price (lithium oxides of nickel and cobalt) or only for the lithium, nickel and cobalt in it
    /// (cost model C3: iron phosphate and sodium scrap earn nothing beyond those).
    /// </summary>
    public bool ScrapIsPaidWhole => Uses(LithiumCarbonate) && (Uses(Nickel) || Uses(Cobalt));

    /// <summary>What is spent on an input per kg of material, USD/kg.</summary>
    /// <param name="input">The input.</param>
    /// <param name="usdPerKg">Its price.</param>
    public double Spent(RecipeInput input, double usdPerKg) => input.Loss switch
    {
        RecipeLoss.Lithium => input.KgPerKg * LithiumExcess * HydroxidePremium * usdPerKg,
        RecipeLoss.Metal => input.KgPerKg / MetalRecovery * usdPerKg,
        _ => input.KgPerKg * usdPerKg,
    };

    private bool Uses(string id) => Inputs.Any(input => input.Id == id && input.KgPerKg > 0);
}
