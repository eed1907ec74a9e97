namespace Cellcast.Technology;

/// <summary>
/// What learning leaves of each kind of cost, relative to the year of the cost's own inputs: 1 is no change, 0.8 is a fall by a fifth.
/// </summary>
/// <param name="Conversion">On cell conversion: labour hours, capital, maintenance, energy and overheads of the cell plant, net of yield.</param>
/// <param name="MaterialFee">On the processing fee of active materials and components, never on the metal or chemical in them.</param>
/// <param name="MaterialIntensity">On the kilograms of active material per kWh.</param>
/// <param name="Pack">On pack and system parts and their assembly.</param>
/// <remarks>
/// Learning note (3). Metals and bulk chemicals carry no factor: their prices come from the price model. Yield carries none either: it follows
/// its own ramp with the experience of the plant, and letting both learn would count it twice.
/// </remarks>
public readonly record struct LearningFactors(double Conversion, double MaterialFee, double MaterialIntensity, double Pack)
{
    /// <summary>No learning: the year of the inputs, or a replication of a published study.</summary>
    public static LearningFactors None { get; } = new(1, 1, 1, 1);
}
