using Cellcast.Demand;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.Demand;

public sealed class ChemistryChoiceTests
{
    private const int Nickel = 0, Phosphate = 1, Sodium = 2, Vetoed = 3;
    private const double Scale = 0.08, Lambda = 0.6;

    private static readonly double[] Shares2020 = [0.7, 0.3, 0, 0];
    private static readonly double[] Prices = [100, 80, double.NaN, 60];

    [Fact]
    public void The_base_year_is_reproduced_exactly()
    {
        var choice = ChoiceCalibration.Calibrate(Inputs(), 2020, Prices, Shares2020);
        var found = new double[4];
        choice.Target(0, 0, 2020, Prices, found);
        Assert.Equal(Shares2020, found, (a, b) => Math.Abs(a - b) < 1e-12);
        choice.Shares(0, 0, 2020, Prices, Shares2020, found);
        Assert.Equal(Shares2020, found, (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Shares_of_the_year_before_give_the_target_its_momentum()
    {
        // From 0.2 to 0.3 with half of the choice repeated: the other half must have chosen 0.4.
        var choice = ChoiceCalibration.Calibrate(Inputs(), 2020, Prices, Shares2020, [0.8, 0.2, 0, 0]);
        var found = new double[4];
        choice.Target(0, 0, 2020, Prices, found);
        Assert.Equal(0.4, found[Phosphate], 12);
        choice.Shares(0, 0, 2020, Prices, [0.8, 0.2, 0, 0], found);
        Assert.Equal(0.3, found[Phosphate], 12);
    }

    [Fact]
    public void Two_alternatives_of_different_nests_follow_the_logit()
    {
        // No fading: the odds change by exp(scale x change of the price difference). Nickel 10 dearer: 7/3 x exp(-0.8) = 1.0484, share 0.5118.
        var choice = ChoiceCalibration.Calibrate(Inputs(double.PositiveInfinity, unseen: 1e-12), 2020, Prices, Shares2020);
        var found = new double[4];
        choice.Target(0, 0, 2021, [110, 80, double.NaN, 60], found);
        Assert.Equal(0.5118, found[Nickel], 4);
    }

    [Fact]
    public void What_prices_do_not_explain_fades()
    {
        // Cost difference 20 USD/kWh: unbiased odds exp(1.6); the bias towards nickel is ln(7/3) + 1.6 and halves in a year.
        var choice = ChoiceCalibration.Calibrate(Inputs(1, unseen: 1e-12), 2020, Prices, Shares2020);
        var found = new double[4];
        choice.Target(0, 0, 2021, Prices, found);
        var utility = (0.5 * (Math.Log(7.0 / 3) + 1.6)) - 1.6;
        Assert.Equal(1 / (1 + Math.Exp(-utility)), found[Nickel], 6);
    }

    [Fact]
    public void A_nest_counts_as_one_however_many_kinds_it_is_sorted_into()
    {
        // Two nickel kinds that cost the same beside one phosphate kind that costs that too: once habit has faded, half and half, and the kinds as in the base year.
        var inputs = Inputs(0.01) with
        {
            Alternatives = [new("nickel one", 0, -1, 2005), new("phosphate", 1, -1, 2009), new("nickel two", 0, -1, 2005)],
            Costs = [.. Enumerable.Repeat(new EffectiveCost(1, 0), 3)],
            Offered = [true, true, true],
            Needs = [1, 0, 0, 0, 1, 0, 1, 0, 0],
        };
        var choice = ChoiceCalibration.Calibrate(inputs, 2020, [100, 80, 100], [0.6, 0.3, 0.1]);
        var found = new double[3];
        choice.Target(0, 0, 2030, [90, 90, 90], found);
        Assert.Equal(0.5, found[1], 9);
        // Within the nest the weights are those of the base year, 6 to 1.
        Assert.Equal(6, found[0] / found[2], 6);
    }

    [Fact]
    public void A_veto_holds_at_any_price()
    {
        var choice = ChoiceCalibration.Calibrate(Inputs(), 2020, Prices, Shares2020);
        var found = new double[4];
        choice.Target(0, 0, 2035, [100, 80, 70, 0.01], found);
        Assert.Equal(0, found[Vetoed]);
        Assert.True(found[Sodium] > 0);
    }

    [Fact]
    public void A_newcomer_starts_in_its_year_and_grows_no_faster_than_qualification_lets_it()
    {
        var choice = ChoiceCalibration.Calibrate(Inputs(), 2020, Prices, Shares2020);
        double[] last = [.. Shares2020];
        var next = new double[4];
        for (var year = 2021; year <= 2028; year++)
        {
            choice.Shares(0, 0, year, [100, 80, 1, 60], last, next);
            // On sale from 2025; entry share 1%, then at most double.
            Assert.True(year < 2025 ? next[Sodium] == 0 : next[Sodium] <= Math.Max(0.01, 2 * last[Sodium]) + 1e-12);
            Assert.Equal(1, next.Sum(), 12);
            (last, next) = (next, last);
        }

        Assert.Equal(0.08, last[Sodium], 9);
    }

    [Fact]
    public void Buyers_turn_from_a_family_that_is_short_to_one_that_is_not()
    {
        var choice = ChoiceCalibration.Calibrate(Inputs(), 2020, Prices, Shares2020);
        var (free, bound) = (new double[4], new double[4]);
        double[] demand = [100];
        double[] none = [double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity];
        choice.SharesOfYear(2021, demand, Prices, none, Shares2020, free);
        // Nickel lines make 50 of the more than 55 (headroom 1.1) that buyers want.
        choice.SharesOfYear(2021, demand, Prices, [50, double.PositiveInfinity, double.PositiveInfinity], Shares2020, bound);
        Assert.True(free[Nickel] > 0.55);
        Assert.Equal(0.55, bound[Nickel], 9);
        Assert.Equal(1, bound.Sum(), 12);
        // Short everywhere to the same part: the wish stands, prices must ration.
        choice.SharesOfYear(2021, demand, Prices, [free[Nickel], free[Phosphate], 1], Shares2020, bound);
        Assert.Equal(free, bound, (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void A_material_that_several_families_need_turns_buyers_to_those_that_do_without()
    {
        // Nickel and vetoed cells take 2 kg of cathode per kWh, phosphate none: 100 x 0.55 x 2 = 110 kg asked at most, at a headroom of 1.1 of 100 kg made.
        var inputs = Inputs() with { Bottlenecks = ["cathode"], Needs = [2, 0, 0, 2] };
        var choice = ChoiceCalibration.Calibrate(inputs, 2020, Prices, Shares2020);
        var bound = new double[4];
        choice.SharesOfYear(2021, [100], Prices, [100], Shares2020, bound);
        Assert.Equal(0.55, bound[Nickel], 9);
        Assert.Equal(0.45, bound[Phosphate], 9);
    }

    [Fact]
    public void Nobody_is_sent_to_a_family_that_could_not_serve_him()
    {
        // Nickel can make 33 (headroom 1.1 of 30) and phosphate 55: 12 of 100 find no place and are asked of both alike, 33 : 55.
        var choice = ChoiceCalibration.Calibrate(Inputs(), 2020, Prices, Shares2020);
        var bound = new double[4];
        choice.SharesOfYear(2021, [100], Prices, [30, 50, 1], Shares2020, bound);
        Assert.Equal(33.0 / 88, bound[Nickel], 9);
        Assert.Equal(55.0 / 88, bound[Phosphate], 9);
    }

    [Fact]
    public void An_established_chemistry_takes_no_more_than_a_multiple_of_its_last_share()
    {
        // Nickel makes next to nothing; phosphate held 0.3 last year and takes at most twice that. The rest is asked of both as they stand.
        var choice = ChoiceCalibration.Calibrate(Inputs(), 2020, Prices, Shares2020);
        var bound = new double[4];
        choice.SharesOfYear(2021, [100], Prices, [10, double.PositiveInfinity, 1], Shares2020, bound);
        Assert.Equal(0.11 / 0.71, bound[Nickel], 9);
        Assert.Equal(0.60 / 0.71, bound[Phosphate], 9);
    }

    [Fact]
    public void Something_bought_that_cannot_be_is_an_error_that_names_it()
    {
        var problem = Assert.Throws<ArgumentException>(() => ChoiceCalibration.Calibrate(Inputs(), 2020, Prices, [0.5, 0.3, 0, 0.2]));
        Assert.Contains("vetoed cell was bought for cars in here in 2020", problem.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ChoiceCalibration.Calibrate(Inputs(), 2020, Prices, [0.5, 0.3, 0, 0]));
    }

    [Fact]
    public void Shares_sum_to_one_and_fall_with_the_own_price()
    {
        var choice = ChoiceCalibration.Calibrate(Inputs(), 2020, Prices, Shares2020);
        Prop.ForAll<NormalFloat, NormalFloat, NormalFloat>((first, second, third) =>
        {
            double[] price = [Price(first.Get), Price(second.Get), Price(third.Get), 60];
            double[] last = [0.5, 0.4, 0.1, 0];
            var (before, after) = (new double[4], new double[4]);
            choice.Shares(0, 0, 2027, price, last, before);
            var fine = Math.Abs(before.Sum() - 1) < 1e-12 && before.All(share => share >= 0) && before[Vetoed] == 0;
            for (var k = 0; k < 3; k++)
            {
                var dearer = price.ToArray();
                dearer[k] *= 1.2;
                choice.Shares(0, 0, 2027, dearer, last, after);
                fine &= after[k] <= before[k] + 1e-12;
            }

            return fine;
        }).QuickCheckThrowOnFailure();

        static double Price(double raw) => 20 + (Math.Abs(raw) % 300);
    }

    [Fact]
    public void A_year_allocates_nothing()
    {
        var choice = ChoiceCalibration.Calibrate(Inputs(), 2020, Prices, Shares2020);
        var next = new double[4];
        double[] demand = [100];
        double[] capacity = [50, 60, 10];
        choice.SharesOfYear(2026, demand, Prices, capacity, Shares2020, next);
        var before = GC.GetAllocatedBytesForCurrentThread();
        choice.SharesOfYear(2026, demand, Prices, capacity, Shares2020, next);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    // Nickel and phosphate have been sold for long; sodium comes in 2025, beside phosphate in its nest; one is vetoed. Effective cost is the price.
    private static ChoiceInputs Inputs(double halfLife = 3, double unseen = 0.001) => new()
    {
        Alternatives =
        [
            new ChoiceAlternative("nickel cell", 0, -1, 2005),
            new ChoiceAlternative("phosphate cell", 1, -1, 2009),
            new ChoiceAlternative("sodium cell", 1, 1, 2025),
            new ChoiceAlternative("vetoed cell", 0, -1, 2010),
        ],
        Buyers = [new ChoiceBuyer("cars", Scale, 0.5, 0.01)],
        Regions = ["here"],
        Bottlenecks = ["layered-oxide", "phosphate", "sodium"],
        Needs = [1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0],
        Rules = new ChoiceRules(Lambda, 1.5, unseen, 2, 10, 1.1, 2),
        HalfLife = [halfLife],
        Costs = [.. Enumerable.Repeat(new EffectiveCost(1, 0), 4)],
        Offered = [true, true, true, false],
    };
}
