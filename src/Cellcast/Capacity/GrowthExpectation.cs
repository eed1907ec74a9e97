namespace Cellcast.Capacity;

/// <summary>
/// What growth investors expect of each group: they trust half the past, half the outlook known to them at the time, and change their mind slowly (K2).
/// </summary>
public sealed class GrowthExpectation
{
    private readonly double[] expected;
    private readonly double speed;
    private readonly double trailingWeight;
    private readonly double largestFall;
    private readonly double largestRise;

    /// <summary>Starts from what was expected in the base year.</summary>
    /// <param name="startByGroup">Expected growth per year of each group.</param>
    /// <param name="speed">Share of the way to the new view taken in a year, 0..1.</param>
    /// <param name="trailingWeight">Weight of observed growth against the outlook, 0..1.</param>
    /// <param name="largestFall">The most a fall tells, per year, 0..1.</param>
    /// <param name="largestRise">The most a rise tells, per year: a product that starts from next to nothing grows by any factor.</param>
    public GrowthExpectation(ReadOnlySpan<double> startByGroup, double speed, double trailingWeight, double largestFall, double largestRise)
    {
        expected = startByGroup.ToArray();
        this.speed = speed;
        this.trailingWeight = trailingWeight;
        this.largestFall = largestFall;
        this.largestRise = largestRise;
    }

    /// <summary>Expected growth per year of each group.</summary>
    public ReadOnlySpan<double> Expected => expected;

    /// <summary>Takes a year's news in.</summary>
    /// <param name="observedByGroup">Growth of the year behind.</param>
    /// <param name="outlookByGroup">Growth per year in the outlook published by then, weighted with the share of batteries in the group's demand.</param>
    /// <exception cref="ArgumentException">A list has the wrong length.</exception>
    public void Update(ReadOnlySpan<double> observedByGroup, ReadOnlySpan<double> outlookByGroup)
    {
        if (observedByGroup.Length != expected.Length || outlookByGroup.Length != expected.Length)
        {
            throw new ArgumentException($"growth is needed for {expected.Length} groups", nameof(observedByGroup));
        }

        for (var group = 0; group < expected.Length; group++)
        {
            var view = (trailingWeight * Told(observedByGroup[group])) + ((1 - trailingWeight) * Told(outlookByGroup[group]));
            expected[group] += speed * (view - expected[group]);
        }
    }

    /// <summary>What a growth seen or foretold is counted as, 1/yr.</summary>
    internal double Told(double growth) => Math.Clamp(growth, -largestFall, largestRise);
}
