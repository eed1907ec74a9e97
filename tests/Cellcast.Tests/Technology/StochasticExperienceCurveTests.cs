using Cellcast.Technology;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.Technology;

public sealed class StochasticExperienceCurveTests
{
    // Recommended for lithium-ion cells (learning note section 3).
    private static readonly StochasticExperienceCurve LithiumIon = new(0.42, 0.10, 0.14, 0.19);

    // Output of 2 rising to 3.8 TWh a year from 5.9 TWh: cumulative output grows 3.4 times to 2030.
    private static readonly double Growth = Math.Log(3.4);

    [Fact]
    public void Half_price_by_2030_has_a_chance_of_about_a_third()
    {
        // Learning note (2): median -40%, probability of -50% about 0.32.
        Assert.Equal(0.60, LithiumIon.Median(5, Growth), 2);
        Assert.Equal(0.32, LithiumIon.ProbabilityBelow(0.5, 5, Growth), 2);
    }

    [Fact]
    public void The_variance_is_that_of_the_exponent_and_of_the_summed_noise()
    {
        // s_u^2 = 0.0196 / 1.0361 = 0.018917; (4 x 1.19^2 + 1) = 6.6644; 0.018917 x 6.6644 = 0.12607; 0.01 x 1.22378^2 = 0.01498.
        Assert.Equal(0.14105, LithiumIon.LogVariance(5, Growth), 5);
        Assert.Equal(0, LithiumIon.LogVariance(0, 0));
    }

    [Fact]
    public void The_closed_form_agrees_with_simulated_futures()
    {
        // Ten thousand futures drawn from equation (5) itself, with the peer's parameters (Way et al. 2022: 0.421, 0.063, 0.103, 0.19).
        var curve = new StochasticExperienceCurve(0.421, 0.063, 0.103, 0.19);
        const int years = 10;
        const double yearlyGrowth = 0.2;
        const int futures = 20_000;
        var random = new Random(20251121);
        var shockSd = 0.103 / Math.Sqrt(1 + (0.19 * 0.19));
        var ends = new double[futures];
        for (var i = 0; i < futures; i++)
        {
            var exponent = 0.421 + (0.063 * Normal(random));
            var (y, last) = (0.0, 0.0);
            for (var t = 0; t < years; t++)
            {
                var shock = shockSd * Normal(random);
                y += (-exponent * yearlyGrowth) + shock + (0.19 * last);
                last = shock;
            }

            ends[i] = y;
        }

        Array.Sort(ends);
        foreach (var p in new[] { 0.05, 0.25, 0.5, 0.75, 0.95 })
        {
            Assert.Equal(Math.Log(curve.Quantile(p, years, years * yearlyGrowth)), ends[(int)(p * futures)], tolerance: 0.02);
        }
    }

    [Fact]
    public void A_chemistry_without_history_has_a_wide_fan_that_is_cut_where_learning_ends()
    {
        // Prior N(0.31, 0.25) cut to 0-0.7, noise 0.15 (LP091, LP092). A normal cut at -1.24 and +1.56 standard deviations has mean
        // 0.31 + 0.25 (phi(1.24) - phi(1.56)) / (Phi(1.56) - Phi(-1.24)) = 0.31 + 0.25 (0.1849 - 0.1182) / 0.8331 = 0.330.
        var prior = new StochasticExperienceCurve(0.31, 0.25, 0.15, 0.19, 0, 0.7);
        var tenfold = Math.Log(10);
        Assert.InRange(-Math.Log(prior.Median(5, tenfold)) / tenfold, 0.31, 0.34);

        // With next to no noise the fan is that of the exponent alone, and ends at 10^-0.7 and 1.
        var sure = new StochasticExperienceCurve(0.31, 0.25, 1e-6, 0, 0, 0.7);
        Assert.InRange(sure.Quantile(0.001, 5, tenfold), Math.Pow(10, -0.7), Math.Pow(10, -0.69));
        Assert.InRange(sure.Quantile(0.999, 5, tenfold), 0.98, 1.0);
    }

    [Fact]
    public void Cutting_far_out_changes_nothing()
    {
        var cut = new StochasticExperienceCurve(0.42, 0.10, 0.14, 0.19, -1, 2);
        Assert.Equal(LithiumIon.Quantile(0.05, 5, Growth), cut.Quantile(0.05, 5, Growth), 6);
        Assert.Equal(LithiumIon.ProbabilityBelow(0.5, 5, Growth), cut.ProbabilityBelow(0.5, 5, Growth), 6);
    }

    [Fact]
    public void Quantiles_and_probabilities_are_each_other_s_inverse() =>
        Prop.ForAll(ArbMap.Default.ArbFor<ushort>(), ArbMap.Default.ArbFor<byte>(), (p, h) =>
        {
            var probability = (p + 1) / 65537.0;
            var years = 1 + (h % 20);
            var x = 0.2 * years;
            return Math.Abs(LithiumIon.ProbabilityBelow(LithiumIon.Quantile(probability, years, x), years, x) - probability) < 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Parity_is_even_at_equal_medians_and_symmetric() =>
        Prop.ForAll(ArbMap.Default.ArbFor<short>(), ArbMap.Default.ArbFor<byte>(), ArbMap.Default.ArbFor<byte>(), (gap, a, b) =>
        {
            var (va, vb, distance) = (a / 500.0, b / 500.0, gap / 10000.0);
            var first = StochasticExperienceCurve.ParityProbability(distance, va, 0, vb, 0.5);
            var second = StochasticExperienceCurve.ParityProbability(0, vb, distance, va, 0.5);
            return first is >= 0 and <= 1 && Math.Abs(first + second - 1) < 1e-12
                && StochasticExperienceCurve.ParityProbability(0, va, 0, vb, 0.5) == 0.5;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_shared_process_makes_the_cheaper_one_surer()
    {
        // Gap ln(124 / 108) = 0.1381, both variances 0.09: sd sqrt(0.18) = 0.4243 apart, sqrt(0.18 - 0.09) = 0.3 with half of the shocks in common.
        var gap = Math.Log(124.0 / 108);
        Assert.Equal(0.372, StochasticExperienceCurve.ParityProbability(gap, 0.09, 0, 0.09, 0), 3);
        Assert.Equal(0.323, StochasticExperienceCurve.ParityProbability(gap, 0.09, 0, 0.09, 0.5), 3);
        Assert.Equal(0.0, StochasticExperienceCurve.ParityProbability(gap, 0.09, 0, 0.09, 1), 12);
    }

    [Fact]
    public void Estimated_parameters_widen_the_band_with_the_square_of_the_horizon()
    {
        // Learning note (7): steady growth gives s^2 (h + h^2 / m): 0.01 (5 + 25 / 10) = 0.075.
        var past = Enumerable.Repeat(0.27, 10).ToArray();
        Assert.Equal(0.075, StochasticExperienceCurve.EstimatedLogVariance(0.1, 5, 5 * 0.27, past), 12);

        // Student t of 9 degrees, 95%: 1.8331 (tables).
        Assert.Equal(Math.Exp(1.8331 * Math.Sqrt(0.075)), StochasticExperienceCurve.EstimatedQuantile(0.95, 0.075, 10), 3);
        Assert.Equal(Math.Exp(-1.8331 * Math.Sqrt(0.075)), StochasticExperienceCurve.EstimatedQuantile(0.05, 0.075, 10), 3);
    }

    [Theory]
    [InlineData(0, 10, 5, 7.5)] // learning note (8): formula 7.5, its simulation 7.6
    [InlineData(0.63, 20, 10, 37.65)] // formula 37.6, its simulation 38.2: -1.26 + (1 + 1.197 + 0.3969) x 15
    public void Moore_s_law_has_the_published_forecast_error(double theta, int m, int h, double expected) =>
        Assert.Equal(expected, StochasticExperienceCurve.MooreLogVariance(Math.Sqrt(1 + (theta * theta)), theta, m, h), 2);

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959964)]
    [InlineData(0.05, -1.644854)]
    [InlineData(0.999999, 4.753424)]
    public void Normal_quantiles_are_those_of_the_tables(double probability, double z)
    {
        // A curve without growth and with unit noise over one year is the normal distribution itself.
        var unit = new StochasticExperienceCurve(0, 0, 1, 0);
        Assert.Equal(z, Math.Log(unit.Quantile(probability, 1, 0)), 6);
        Assert.Equal(probability, unit.ProbabilityBelow(Math.Exp(z), 1, 0), 6);
    }

    [Theory]
    [InlineData(1, 6.3138)] // Student t, 95%, tables
    [InlineData(2, 2.9200)]
    [InlineData(5, 2.0150)]
    [InlineData(30, 1.6973)]
    public void Student_quantiles_are_those_of_the_tables(int degrees, double expected) =>
        Assert.Equal(expected, Math.Log(StochasticExperienceCurve.EstimatedQuantile(0.95, 1, degrees + 1)), 4);

    [Fact]
    public void Impossible_parameters_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new StochasticExperienceCurve(0.4, -0.1, 0.1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StochasticExperienceCurve(0.4, 0.1, 0.1, 1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StochasticExperienceCurve(0.4, 0.1, 0.1, 0, 0.7, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => LithiumIon.Quantile(1, 5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LithiumIon.ProbabilityBelow(0, 5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LithiumIon.Median(-1, 1));
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
