namespace Cellcast.Technology.Fit;

/// <summary>What an application asks for in one metric.</summary>
/// <param name="Metric">Id of the metric.</param>
/// <param name="Least">The requirement: worse than this is worth nothing; <see langword="null"/> where none is stated.</param>
/// <param name="Enough">The wish: from here on more is worth nothing further; <see langword="null"/> where only the requirement counts.</param>
/// <param name="HigherIsBetter">Direction.</param>
/// <param name="IsVeto">Whether missing the requirement rules a chemistry out.</param>
/// <param name="Weight">Weight in the score, not negative.</param>
public sealed record FitNeed(string Metric, double? Least, double? Enough, bool HigherIsBetter, bool IsVeto, double Weight)
{
    // Without a requirement half of the wish (twice, where lower is better) is where a metric begins to be worth something.
    private const double HalfWay = 2;

    /// <summary>Whether the metric enters the score.</summary>
    public bool Counts => Weight > 0 && Enough is not null;

    /// <summary>
    /// One-sided desirability (Derringer and Suich 1980, exponent 1): 0 up to the requirement, 1 from the wish on, straight between.
    /// </summary>
    /// <param name="value">Value of the chemistry, in the unit of the need.</param>
    /// <exception cref="InvalidOperationException">There is no wish.</exception>
    public double Worth(double value)
    {
        var enough = Enough ?? throw new InvalidOperationException($"{Metric} has no wish");
        var zero = Least ?? (HigherIsBetter ? enough / HalfWay : enough * HalfWay);
        if (zero == enough)
        {
            return Meets(value, enough) ? 1 : 0;
        }

        return Math.Clamp((value - zero) / (enough - zero), 0, 1);
    }

    /// <summary>Whether a value meets the hard requirement, if there is one.</summary>
    public bool Allows(double value) => !IsVeto || Least is not { } least || Meets(value, least);

    /// <summary>The end of a range that serves the application better.</summary>
    public double BestOf(Measured measured) => HigherIsBetter ? measured.High : measured.Low;

    private bool Meets(double value, double bound) => HigherIsBetter ? value >= bound : value <= bound;
}
