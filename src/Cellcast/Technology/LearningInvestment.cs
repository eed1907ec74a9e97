namespace Cellcast.Technology;

/// <summary>
/// What it takes to buy a technology down its curve: a volume bought each year at its own cost, whatever a rival costs, until it is no dearer.
/// </summary>
/// <remarks>
/// Equation V4 of docs/questions.md: C(t) = M(t) + L(V(t)) (Z(t) / Z0)^-b, Z(t) = Z0 + what was bought before + half of the year's own; M the materials, L what a plant of that volume adds at the
/// start. Buying down as an investment after Wene, Experience Curves for Energy Technology Policy (IEA 2000).
/// </remarks>
public sealed class LearningInvestment
{
    private LearningInvestment(double[] cost, double[] premium, double[] paid, double presentValue, int? parity)
    {
        Cost = cost;
        Premium = premium;
        Paid = paid;
        PresentValue = presentValue;
        Parity = parity;
    }

    /// <summary>Cost by year, USD/kWh.</summary>
    public IReadOnlyList<double> Cost { get; }

    /// <summary>Cost over the rival's, USD/kWh; 0 from where it is no dearer.</summary>
    public IReadOnlyList<double> Premium { get; }

    /// <summary>Premium paid, million USD.</summary>
    public IReadOnlyList<double> Paid { get; }

    /// <summary>Present value of all premiums, million USD, at the start of the first year.</summary>
    public double PresentValue { get; }

    /// <summary>First year, counted from the first, in which it is no dearer than the rival; <see langword="null"/> for none.</summary>
    public int? Parity { get; }

    /// <summary>Buys.</summary>
    /// <param name="volumes">V: bought by year, GWh, not negative.</param>
    /// <param name="start">Z0: experience before the first year, GWh, above 0.</param>
    /// <param name="exponent">b.</param>
    /// <param name="learnable">L: what learning acts on at the start, USD/kWh, of a plant for a volume in GWh a year.</param>
    /// <param name="materials">M by year, USD/kWh.</param>
    /// <param name="rival">Cost of the rival by year, with what buyers willingly pay more for the technology, USD/kWh.</param>
    /// <param name="discountRate">Real, per year.</param>
    public static LearningInvestment Of(
        IReadOnlyList<double> volumes, double start, double exponent, Func<double, double> learnable, IReadOnlyList<double> materials, IReadOnlyList<double> rival, double discountRate)
    {
        ArgumentNullException.ThrowIfNull(volumes);
        ArgumentNullException.ThrowIfNull(learnable);
        ArgumentNullException.ThrowIfNull(materials);
        ArgumentNullException.ThrowIfNull(rival);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(start);
        var years = volumes.Count;
        var (cost, premium, paid) = (new double[years], new double[years], new double[years]);
        var (bought, value) = (0.0, 0.0);
        int? parity = null;
        for (var t = 0; t < years; t++)
        {
            var experience = start + bought + (volumes[t] / 2);
            cost[t] = materials[t] + (learnable(volumes[t]) * Math.Pow(experience / start, -exponent));
            premium[t] = Math.Max(0, cost[t] - rival[t]);
            paid[t] = premium[t] * volumes[t];
            value += paid[t] / Math.Pow(1 + discountRate, t + 0.5);
            bought += volumes[t];
            parity ??= cost[t] <= rival[t] ? t : null;
        }

        return new(cost, premium, paid, value, parity);
    }

    /// <summary>The constant yearly volume at which the last year has parity; <see langword="null"/> where none up to the largest has.</summary>
    /// <param name="years">How many years are bought.</param>
    /// <param name="largest">Largest volume tried, GWh a year.</param>
    /// <param name="buy">Buys volumes, as <see cref="Of"/>.</param>
    public static double? VolumeForParity(int years, double largest, Func<IReadOnlyList<double>, LearningInvestment> buy)
    {
        ArgumentNullException.ThrowIfNull(buy);
        const double least = 0.001;
        bool Reaches(double volume) => buy([.. Enumerable.Repeat(volume, years)]) is var bought && bought.Premium[years - 1] == 0;
        if (!Reaches(largest))
        {
            return null;
        }

        var (low, high) = (Math.Log(least), Math.Log(largest));
        for (var step = 0; step < 40; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Reaches(Math.Exp(middle)) ? (low, middle) : (middle, high);
        }

        return Math.Exp(high);
    }
}
