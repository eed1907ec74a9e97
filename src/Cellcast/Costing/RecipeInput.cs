namespace Cellcast.Costing;

/// <summary>One input of an active material.</summary>
/// <param name="Id">Id of the input, for example <c>nickel</c>; prices are looked up by it.</param>
/// <param name="KgPerKg">Contained per kg of material, kg/kg, before losses.</param>
/// <param name="Loss">Which loss applies.</param>
public readonly record struct RecipeInput(string Id, double KgPerKg, RecipeLoss Loss = RecipeLoss.None);
