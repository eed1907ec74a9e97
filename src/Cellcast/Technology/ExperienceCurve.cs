namespace Cellcast.Technology;

/// <summary>
/// Wright's law in one factor: cost falls by the learning rate with every doubling of cumulative output, C(Z) = C0 (Z / Z0)^-b.
/// </summary>
/// <param name="Exponent">b: minus the slope of ln cost over ln cumulative output; 0 is no learning, 0.322 is 20% per doubling.</param>
/// <remarks>Learning note (1) and (2). Never apply it to a cost whose components learn by <see cref="ComponentLearning"/>.</remarks>
public readonly record struct ExperienceCurve(double Exponent)
{
    /// <summary>Share by which cost falls with each doubling of cumulative output: 1 - 2^-b.</summary>
    public double LearningRate => 1 - Math.Pow(2, -Exponent);

    /// <summary>The curve of a learning rate.</summary>
    /// <param name="learningRate">Fall of cost per doubling, below 1; negative where cost rises.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is 1 or more.</exception>
    public static ExperienceCurve OfLearningRate(double learningRate)
    {
        if (!(learningRate < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(learningRate), learningRate, "A learning rate is below 1: cost cannot fall to nothing in one doubling.");
        }

        return new ExperienceCurve(-Math.Log2(1 - learningRate));
    }

    /// <summary>Cost relative to the start, (Z / Z0)^-b.</summary>
    /// <param name="cumulative">Cumulative output, above 0, any unit.</param>
    /// <param name="initial">Cumulative output at the start, above 0, same unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A cumulative output is not above 0.</exception>
    public double Factor(double cumulative, double initial)
    {
        CheckCumulative(cumulative, nameof(cumulative));
        CheckCumulative(initial, nameof(initial));
        return Math.Pow(cumulative / initial, -Exponent);
    }

    /// <summary>
    /// How many times the cumulative output must grow for cost to fall to a share of itself: (C0 / C*)^(1/b). Infinite without learning.
    /// </summary>
    /// <param name="costShare">Target as a share of today's cost, above 0: 0.5 for half.</param>
    /// <exception cref="ArgumentOutOfRangeException">The target is not above 0.</exception>
    public double VolumeMultipleTo(double costShare)
    {
        if (!(costShare > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(costShare), costShare, "The target must be above 0.");
        }

        return Math.Pow(1 / costShare, 1 / Exponent);
    }

    /// <summary>The learning rate that brings cost to a share of itself over a growth of cumulative output: what must be true.</summary>
    /// <param name="costShare">Target as a share of today's cost, above 0.</param>
    /// <param name="volumeMultiple">Cumulative output at the target date over today's, above 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Target not above 0 or multiple not above 1.</exception>
    public static ExperienceCurve Needed(double costShare, double volumeMultiple)
    {
        if (!(costShare > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(costShare), costShare, "The target must be above 0.");
        }

        if (!(volumeMultiple > 1))
        {
            throw new ArgumentOutOfRangeException(nameof(volumeMultiple), volumeMultiple, "Cumulative output must grow for a target to be learnt.");
        }

        return new ExperienceCurve(-Math.Log(costShare) / Math.Log(volumeMultiple));
    }

    private static void CheckCumulative(double value, string name)
    {
        if (!(value > 0))
        {
            throw new ArgumentOutOfRangeException(name, value, "Cumulative output must be above 0; a chemistry without output has no experience curve yet.");
        }
    }
}
