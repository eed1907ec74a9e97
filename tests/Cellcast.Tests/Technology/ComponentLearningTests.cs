using Cellcast.Costing;
using Cellcast.Technology;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.Technology;

public sealed class ComponentLearningTests
{
    // Learning note section 2: conversion 18%, fees 8%, packs 15% per doubling, material intensity 1.7% a year.
    private static readonly ComponentLearningRates Rates = new(0.18, 0.08, 0.15, 0.017, 0.88);

    // 5,900 GWh by 2025 and 3.4 times that by 2030: 1.766 doublings.
    private static readonly OutputPath LithiumIon = new([(2025, 5900), (2030, 5900 * 3.4), (2040, 5900 * 12)]);

    [Fact]
    public void Each_component_learns_at_its_own_rate()
    {
        var learning = new ComponentLearning(Rates, ProcessExperience.Of(LithiumIon), ProcessExperience.Of(LithiumIon), ProcessExperience.Of(LithiumIon), 2025);
        var in2030 = learning.At(2030);

        // log2(3.4) = 1.7655; 0.82^1.7655 = 0.7044; 0.92^1.7655 = 0.8631; 0.85^1.7655 = 0.7506; 0.983^5 = 0.9178.
        Assert.Equal(0.7044, in2030.Conversion, 4);
        Assert.Equal(0.8631, in2030.MaterialFee, 4);
        Assert.Equal(0.7506, learning.PackAt(2030), 4);
        Assert.Equal(0.9178, in2030.MaterialIntensity, 4);
        Assert.Equal(LearningFactors.None, learning.At(2025));
    }

    [Fact]
    public void Material_per_kWh_stops_falling_where_the_chemistry_ends()
    {
        var learning = new ComponentLearning(Rates, ProcessExperience.Of(LithiumIon), ProcessExperience.Of(LithiumIon), ProcessExperience.Of(LithiumIon), 2025);
        Assert.Equal(0.88, learning.At(2040).MaterialIntensity);
    }

    [Fact]
    public void Sodium_starts_far_down_the_assembly_curve_and_at_the_top_of_its_own()
    {
        // 3 GWh made in 2025, 160 a year by 2030: its own output grows 100 times. With four fifths of lithium-ion's experience,
        // conversion falls by (3 + 4720) -> (303 + 16048): 3.46 times = 1.79 doublings, 0.82^1.79 = 0.701; alone it would be 0.82^6.66 = 0.267.
        var own = new OutputPath([(2025, 3), (2030, 303)]);
        var shared = new ComponentLearning(Rates, new ProcessExperience(own, [(0.8, LithiumIon)]), ProcessExperience.Of(own), ProcessExperience.Of(LithiumIon), 2025);
        Assert.Equal(0.701, shared.At(2030).Conversion, 3);
        var alone = new ComponentLearning(Rates, ProcessExperience.Of(own), ProcessExperience.Of(own), ProcessExperience.Of(LithiumIon), 2025);
        Assert.Equal(0.267, alone.At(2030).Conversion, 3);
    }

    [Fact]
    public void A_first_plant_has_nothing_to_learn_from()
    {
        var none = new ProcessExperience(null, [(0.0, LithiumIon)]);
        Assert.Equal(1, new ComponentLearning(Rates, none, none, none, 2025).At(2030).Conversion);
    }

    [Fact]
    public void Before_the_base_year_things_cost_more()
    {
        var path = new OutputPath([(2020, 1116), (2025, 5900)]);
        var learning = new ComponentLearning(Rates, ProcessExperience.Of(path), ProcessExperience.Of(path), ProcessExperience.Of(path), 2025);

        // log2(5900 / 1116) = 2.402 doublings; 0.82^-2.402 = 1.611.
        Assert.Equal(1.611, learning.At(2020).Conversion, 3);
    }

    [Fact]
    public void Factors_never_rise_along_a_path_and_never_leave_0_to_1_after_the_base_year() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<byte>(), (yearly, share) =>
        {
            var own = OutputPath.FromYearly(2025, 1, yearly.Take(15).Select(x => (double)x));
            var learning = new ComponentLearning(
                Rates, new ProcessExperience(own, [(share / 255.0, LithiumIon)]), ProcessExperience.Of(own), ProcessExperience.Of(LithiumIon), 2025);
            var previous = learning.At(2025);
            var previousPack = learning.PackAt(2025);
            for (var year = 2026; year <= 2040; year++)
            {
                var now = learning.At(year);
                if (now.Conversion > previous.Conversion || now.MaterialFee > previous.MaterialFee || now.MaterialIntensity > previous.MaterialIntensity
                    || learning.PackAt(year) > previousPack || now.Conversion is <= 0 or > 1 || now.MaterialIntensity < 0.88)
                {
                    return false;
                }

                previous = now;
                previousPack = learning.PackAt(year);
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_path_grows_at_a_constant_rate_between_dates_and_stays_flat_outside()
    {
        var path = new OutputPath([(2020, 100), (2022, 400)]);
        Assert.Equal(200, path.Cumulative(2021), 10);
        Assert.Equal(100, path.Cumulative(2010));
        Assert.Equal(400, path.Cumulative(2050));
        Assert.Equal(200, path.Yearly(2022), 10);
        Assert.Equal(5, new OutputPath([(2020, 0), (2022, 10)]).Cumulative(2021), 10);
    }

    [Fact]
    public void Yearly_output_taken_for_cumulative_is_refused()
    {
        var falling = Assert.Throws<ArgumentException>(() => new OutputPath([(2020, 100), (2021, 90)]));
        Assert.Contains("yearly output", falling.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new OutputPath([(2021, 100), (2020, 110)]));
        Assert.Throws<ArgumentException>(() => new OutputPath([(2020, -1)]));
        Assert.Throws<ArgumentException>(() => new OutputPath([]));
    }

    [Fact]
    public void Rates_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ComponentLearningRates(1.0, 0, 0, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ComponentLearningRates(0.1, 0, 0, 0, 1.1));
    }
}
