using Cellcast.World;

namespace Cellcast.Data.Answers;

/// <summary>What one input does to a result between the ends of its range, everything else at its value.</summary>
/// <param name="Input">The input as users write it.</param>
/// <param name="Unit">Its unit; money in USD of 2024.</param>
/// <param name="Range">Its value and the ends of its range in the year asked for.</param>
/// <param name="AtLow">The result at the low end.</param>
/// <param name="AtHigh">The result at the high end.</param>
/// <param name="Basis">What the value rests on.</param>
/// <param name="Source">Key of its source.</param>
public sealed record InputSwing(string Input, Unit Unit, InputRange Range, double AtLow, double AtHigh, Basis Basis, string Source)
{
    /// <summary>Distance between the results at the two ends.</summary>
    public double Width => Math.Abs(AtHigh - AtLow);
}
