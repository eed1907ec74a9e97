namespace Cellcast.Costing;

/// <summary>
/// How far learning has brought each kind of cost down, ratios to the year of the input data (learning notes, equation 3). Market prices of
/// metals and bulk chemicals never learn, so no factor can bring a cell below <see cref="UnitCost.MaterialFloor"/>.
/// </summary>
/// <param name="Conversion">Labour, energy, equipment, buildings and what is reckoned from them.</param>
/// <param name="MaterialFee">The processing fee in the price of a material; not the metal in it.</param>
/// <param name="MaterialIntensity">kg of material per kWh.</param>
public readonly record struct LearningFactors(double Conversion, double MaterialFee, double MaterialIntensity)
{
    /// <summary>No learning.</summary>
    public static LearningFactors None { get; } = new(1, 1, 1);
}
