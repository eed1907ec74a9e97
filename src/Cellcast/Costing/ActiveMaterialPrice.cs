namespace Cellcast.Costing;

/// <summary>
/// The price of an active material at the gate, USD/kg, kept apart by what it pays for so that a metal price flows through to the cell.
/// </summary>
/// <param name="Lithium">Lithium salts.</param>
/// <param name="Nickel">Nickel.</param>
/// <param name="Cobalt">Cobalt.</param>
/// <param name="Manganese">Manganese.</param>
/// <param name="Other">Every other raw material: phosphate, soda, hexacyanoferrate, sulphur, titania, aluminium.</param>
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
    /// <param name="usdPerKg">Price of an input by its id, USD/kg.</param>
    /// <param name="conversionMultiplier">Conversion cost of the region where it is made over that of the reference region.</param>
    public static ActiveMaterialPrice Of(ActiveMaterialRecipe recipe, Func<string, double> usdPerKg, double conversionMultiplier = 1)
    {
        double lithium = 0, nickel = 0, cobalt = 0, manganese = 0, other = 0;
        foreach (RecipeInput input in recipe.Inputs)
        {
            double spent = recipe.Spent(input, usdPerKg(input.Id));
            switch (input.Id)
            {
                case ActiveMaterialRecipe.LithiumCarbonate:
                    lithium += spent;
                    break;
                case ActiveMaterialRecipe.Nickel:
                    nickel += spent;
                    break;
                case ActiveMaterialRecipe.Cobalt:
                    cobalt += spent;
                    break;
                case ActiveMaterialRecipe.Manganese:
                    manganese += spent;
                    break;
                default:
                    other += spent;
                    break;
            }
        }
        return new ActiveMaterialPrice(
            lithium, nickel, cobalt, manganese, other, recipe.ConversionUsdPerKg * conversionMultiplier, recipe.ScrapIsPaidWhole);
    }
}
