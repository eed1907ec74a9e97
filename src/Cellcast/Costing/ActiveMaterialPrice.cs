namespace Cellcast.Costing;

/// <summary>
/// The price of an active material at the gate, USD/kg, kept apart by what it pays for so that a metal price flows through to the cell.
/// </summary>
/// <param name="Lithium">Lithium salts.</param>
/// <param name="Nickel">Nickel.</param>
/// <param name="Cobalt">Cobalt.</param>
/// <param name="Manganese">Manganese.</param>
/// <param name="Other">Every other raw material: phosphate, soda, hexacyanoferrate, sulphur, titania, aluminium; for bought-in powders the raw part of the price.</param>
/// <param name="Conversion">Conversion cost and margin.</param>
/// <param name="ScrapIsPaidWhole">Whether scrap is paid for by the whole price or for its metals only (C3).</param>
public readonly record struct ActiveMaterialPrice(
    double Lithium,
    double Nickel,
    double Cobalt,
    double Manganese,
    double Other,
    double Conversion,
    bool ScrapIsPaidWhole = false)
{
    /// <summary>Price, USD/kg: the parts in their fixed order.</summary>
    public double UsdPerKg => Lithium + Nickel + Cobalt + Manganese + Other + Conversion;

    /// <summary>The part that is raw material, USD/kg.</summary>
    public double RawUsdPerKg => Lithium + Nickel + Cobalt + Manganese + Other;

    /// <summary>A material bought at a quoted price whose make-up is not followed.</summary>
    public static ActiveMaterialPrice Bought(double usdPerKg) => new(0, 0, 0, 0, 0, usdPerKg);

    /// <summary>Section d of the cost model: sum of content x price / yield, plus conversion x regional multiplier.</summary>
    /// <param name="recipe">What the material is made from.</param>
    /// <param name="prices">Prices of the inputs.</param>
    /// <param name="conversionMultiplier">Conversion cost of the region where it is made over that of the reference region.</param>
    public static ActiveMaterialPrice Of(ActiveMaterialRecipe recipe, in MetalPrices prices, double conversionMultiplier = 1) => new(
        recipe.LithiumCarbonateKg * prices.LithiumCarbonate * recipe.HydroxidePremium,
        recipe.NickelKg / recipe.MetalYield * prices.Nickel,
        recipe.CobaltKg / recipe.MetalYield * prices.Cobalt,
        recipe.ManganeseKg / recipe.MetalYield * prices.Manganese,
        (recipe.AluminiumKg * prices.Aluminium)
            + (recipe.SodiumKg * recipe.SodaAshPerSodium * prices.SodaAsh)
            + (recipe.SulphurKg * prices.Sulphur)
            + (recipe.IronPhosphateKg * prices.IronPhosphate)
            + (recipe.HexacyanoferrateKg * prices.Hexacyanoferrate)
            + (recipe.TitaniumDioxideKg * prices.TitaniumDioxide),
        recipe.ConversionUsdPerKg * conversionMultiplier,
        recipe.ScrapIsPaidWhole);
}
