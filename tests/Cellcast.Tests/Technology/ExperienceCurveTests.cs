using Cellcast.Technology;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.Technology;

public sealed class ExperienceCurveTests
{
    [Theory]
    [InlineData(0.20, 0.322)] // learning note (1): b 0.32 = 20%, 0.42 = 25%, 0.54 = 31%
    [InlineData(0.25, 0.415)]
    [InlineData(0.31, 0.535)]
    public void A_learning_rate_and_an_exponent_say_the_same(double rate, double exponent)
    {
        Assert.Equal(exponent, ExperienceCurve.OfLearningRate(rate).Exponent, 3);
        Assert.Equal(rate, new ExperienceCurve(-Math.Log2(1 - rate)).LearningRate, 12);
    }

    [Fact]
    public void Each_doubling_takes_the_same_share_off()
    {
        // B6: 20% per doubling: 100, 80, 64, 51.2.
        var curve = ExperienceCurve.OfLearningRate(0.2);
        Assert.Equal(0.8, curve.Factor(2, 1), 12);
        Assert.Equal(0.512, curve.Factor(40, 5), 12);
    }

    [Theory]
    [InlineData(0.20, 8.6)] // learning note (2): halving needs 8.6, 5.3, 3.7 times the cumulative output
    [InlineData(0.25, 5.3)]
    [InlineData(0.31, 3.7)]
    public void Halving_a_cost_needs_several_times_the_volume(double rate, double multiple) =>
        Assert.Equal(multiple, ExperienceCurve.OfLearningRate(rate).VolumeMultipleTo(0.5), 1);

    [Fact]
    public void The_report_s_half_price_by_2030_needs_31_percent_per_doubling()
    {
        // A12: output rising 1.6 to 5.1 TWh on 6.5 TWh cumulative in 2025 gives 23.5 / 6.5 = 3.6 times (1.85 doublings) by 2030;
        // 20% learning gives -34%, and -50% needs 1 - 0.5^(1/1.85) = 31%.
        var path = OutputPath.FromYearly(2025, 6500, [2020, 2550, 3220, 4060, 5130]);
        var doublings = path.Doublings(2025, 2030);
        Assert.Equal(1.85, doublings, 2);
        var fall = 1 - ExperienceCurve.OfLearningRate(0.2).Factor(path.Cumulative(2030), path.Cumulative(2025));
        Assert.Equal(0.34, fall, 2);
        Assert.Equal(0.31, ExperienceCurve.Needed(0.5, path.Cumulative(2030) / path.Cumulative(2025)).LearningRate, 2);
    }

    [Fact]
    public void The_pack_price_history_is_nine_doublings_at_20_percent()
    {
        // A12: 827 USD/kWh (2013) to 108 (2025): -86.9%, 9.1 doublings at 20%: ln(827 / 108) / ln(1 / 0.8) = 9.12.
        var multiple = ExperienceCurve.OfLearningRate(0.2).VolumeMultipleTo(108.0 / 827);
        Assert.Equal(9.12, Math.Log2(multiple), 2);
    }

    [Fact]
    public void Without_learning_no_volume_reaches_a_target() =>
        Assert.Equal(double.PositiveInfinity, new ExperienceCurve(0).VolumeMultipleTo(0.5));

    [Fact]
    public void More_output_never_costs_more_and_the_inverse_leads_back() =>
        Prop.ForAll(ArbMap.Default.ArbFor<ushort>(), ArbMap.Default.ArbFor<ushort>(), (rate, growth) =>
        {
            var curve = ExperienceCurve.OfLearningRate((1 + rate) / 131072.0);
            var z = 1 + (growth / 1000.0);
            var factor = curve.Factor(z, 1);
            return factor is > 0 and <= 1
                && curve.Factor(z * 1.1, 1) < factor
                && Math.Abs((curve.VolumeMultipleTo(factor) / z) - 1) < 1e-6;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_curve_needs_output_to_start_from()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExperienceCurve(0.3).Factor(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExperienceCurve(0.3).Factor(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ExperienceCurve.OfLearningRate(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ExperienceCurve.Needed(0.5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExperienceCurve(0.3).VolumeMultipleTo(0));
    }
}
