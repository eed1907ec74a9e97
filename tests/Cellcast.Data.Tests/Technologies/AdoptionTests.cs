using Cellcast.Data.Answers;
using Cellcast.Data.Technologies;
using Cellcast.Data.Tests.Chain;
using Cellcast.Simulation;

namespace Cellcast.Data.Tests.Technologies;

public sealed class AdoptionTests
{
    private static readonly AdoptionReading Run = new(RealChain.Baseline);

    private static readonly Lazy<PreparedWorld> World = new(() => new PreparedWorld(RealChain.Package));

    [Theory]
    [InlineData(null, 2035)]
    [InlineData("ev_mass", 2023)]
    [InlineData("grid_long", 2032)]
    [InlineData("space", 2040)]
    public void Shares_of_all_that_buyers_choose_add_up_to_one(string? application, int year)
    {
        var scope = new AdoptionScope("", application is null ? [] : [application], null);
        Assert.Equal(1, Run.Products.Where(Run.IsBoughtAsItIs).Sum(product => Run.Share([product], scope, year)), 9);
    }

    [Fact]
    public void The_share_is_that_of_the_results_of_the_run()
    {
        var results = RealChain.Results(RealChain.Baseline, 2020);
        var scope = new AdoptionScope("", ["ev_mass"], "Europe");
        Assert.Equal(results.Value("Chemistry Share|EV mass market|Cell|LFP", "Europe", 2032)!.Value, Run.Share(["cell_lfp"], scope, 2032), 12);
        Assert.Equal(results.Value("Final Demand|EV mass market", "Europe", 2032)!.Value, Run.Demand(scope, 2032), 1.0);
    }

    [Fact]
    public void Gates_follow_one_another()
    {
        foreach (var product in NextGeneration.All(RealChain.Package)[^1].Products)
        {
            var limit = Run.Limit(product, AdoptionScope.World, 2033);
            Assert.InRange(limit.WouldChoose, 0, limit.MayBuy);
            Assert.Equal(Run.Share([product], AdoptionScope.World, 2033), limit.Taken, 12);
        }

        // A newcomer under ten years old takes no more than it wishes; nobody chooses anew what is not on sale.
        var early = Run.Limit("cell_assb", AdoptionScope.World, 2028);
        Assert.Equal((0.0, 0.0, "not on sale before 2031"), (early.WouldChoose, early.Taken, early.Limit));
    }

    [Theory]
    [InlineData(0.02, 0.01, 0.01, 0.01, 9.0, "hard requirements")]
    [InlineData(0.5, 0.10, 0.02, 0.02, -3.0, "qualification")]
    [InlineData(0.5, 0.10, 0.09, 0.05, 3.0, "capacity")]
    [InlineData(0.5, 0.10, 0.02, 0.01, 3.0, "qualification and capacity")]
    [InlineData(0.5, 0.02, 0.02, 0.02, 12.0, "cost")]
    [InlineData(0.5, 0.02, 0.02, 0.02, -2.0, "trust and habit")]
    public void The_limit_named_is_the_gate_that_takes_much(double may, double choose, double wished, double taken, double gap, string limit) =>
        Assert.Equal(limit, new AdoptionLimit("cell_x", 2030, 2026, may, choose, wished, taken, gap).Limit);

    [Fact]
    public void At_the_price_found_buyers_choose_the_share_and_below_what_any_price_gives_there_is_one()
    {
        string[] sodium = ["cell_na"];
        var dear = Run.PriceFor(sodium, AdoptionScope.World, 2035, 0.10)!.Value;
        var cheap = Run.PriceFor(sodium, AdoptionScope.World, 2035, 0.20)!.Value;
        Assert.InRange(cheap, 1, dear);
        Assert.Null(Run.PriceFor(sodium, AdoptionScope.World, 2035, 0.99));
    }

    [Fact]
    public void Definitions_of_the_next_generation_nest_and_leave_LMFP_out()
    {
        var all = NextGeneration.All(RealChain.Package);
        IReadOnlyList<string> Of(string id) => all.First(each => each.Id == id).Products;
        Assert.Equal(["cell_assb", "cell_lis", "cell_semi"], Of(NextGeneration.LithiumMetal).Order(StringComparer.Ordinal));
        Assert.Equal(["cell_na"], Of(NextGeneration.Sodium));
        Assert.Equal(Of(NextGeneration.LithiumMetal).Concat(Of(NextGeneration.Sodium)).Order(StringComparer.Ordinal), Of(NextGeneration.WithSodium).Order(StringComparer.Ordinal));
        Assert.Equal(["cell_si"], Of(NextGeneration.WithSilicon).Except(Of(NextGeneration.WithSodium)));
    }

    [Fact]
    public void A_fan_is_the_same_for_the_same_seed_and_its_measures_are_ordered()
    {
        const int runs = 3;
        var inputs = AdoptionInput.All(World.Value.Package, World.Value.Inputs, NextGeneration.All(RealChain.Package)[^1].Products);
        Assert.All(inputs, input => Assert.True(input.Members.Count > 0 != input.Choices.Count > 0, input.Name));
        Assert.Equal(AdoptionInput.Groups.Order(StringComparer.Ordinal), inputs.Select(input => input.Group).Distinct().Order(StringComparer.Ordinal));
        double[] Measure(AdoptionReading of) => [of.Share(["cell_na"], AdoptionScope.World, 2035), of.Share(["cell_si"], AdoptionScope.World, 2035)];
        AdoptionFan Fan(int seed) => AdoptionFan.Of(World.Value, Scenario.Empty("fan"), [], inputs, Measure, runs, seed);
        var (first, again) = (Fan(7), Fan(7));
        for (var measure = 0; measure < 2; measure++)
        {
            Assert.Equal(first.Quantile(measure, 0.5), again.Quantile(measure, 0.5));
            Assert.True(first.Quantile(measure, 0) < first.Quantile(measure, 1));
            Assert.InRange(first.Quantile(measure, 0.5), first.Error(measure, 0.5).Low, first.Error(measure, 0.5).High);
            Assert.Equal(1, first.Chance(measure, 0));
            Assert.Equal(0, first.Chance(measure, 1));
            Assert.InRange(first.Correlation(0, measure), -1, 1);
        }
    }

    [Fact]
    public void Ranges_of_a_scenario_leave_the_law_to_it_and_its_own_outlook_too()
    {
        var usual = UndecidedInputs.Of(World.Value, Scenario.Empty("usual"));
        var high = UndecidedInputs.Of(World.Value, Scenario.Empty("high") with { Outlook = "high" });

        Assert.DoesNotContain(usual, input => input.Group == AdoptionInput.Law);
        Assert.Single(usual, input => input.Group == AdoptionInput.Demand);
        Assert.Equal(usual.Where(input => input.Group != AdoptionInput.Demand).Select(input => input.Name), high.Select(input => input.Name));
    }

    [Fact]
    public void What_comes_about_is_drawn_by_its_chance_and_the_end_of_rules_changes_the_run()
    {
        var inputs = AdoptionInput.All(World.Value.Package, World.Value.Inputs, ["cell_na"]);
        var outlook = inputs.Single(input => input.Group == AdoptionInput.Demand);
        Assert.Equal(["low", "central", "central", "high", "nze"], new[] { 0.1, 0.3, 0.74, 0.9, 1.0 }.Select(place => outlook.ChoiceAt(place)!.Name));
        Assert.Equal("high", outlook.Under(Scenario.Empty("fan"), 0.9).Outlook);

        var credits = inputs.Single(input => input.Name == "credits and grants kept or ended");
        var kept = credits.Under(Scenario.Empty("fan"), 0.99);
        var ended = credits.Under(Scenario.Empty("fan"), 0.01);
        Assert.Empty(kept.Instruments);
        Assert.Contains(ended.Instruments, instrument => instrument.Id == "US-45X-CELL" && instrument.End == new DateOnly(2027, 12, 31));
        Assert.Contains(ended.Instruments, instrument => instrument.Id == "KR-ITC");
        Assert.DoesNotContain(ended.Instruments, instrument => instrument.Kind == Policy.InstrumentKind.Tariff);
    }

    [Fact]
    public void The_share_of_the_spread_is_one_for_what_decides_alone_and_about_nothing_for_the_rest()
    {
        // The wish after qualification rests on the lag and the first share alone, where nothing else is drawn.
        const int runs = 12;
        var inputs = AdoptionInput.All(World.Value.Package, World.Value.Inputs, ["cell_na"]).Where(input => input.Group == AdoptionInput.Buyers).Take(2).ToList();
        var fan = AdoptionFan.Of(World.Value, Scenario.Empty("fan"), [], inputs, of => [of.Limit("cell_na", AdoptionScope.World, 2026).Wished], runs, 3);
        Assert.Equal(runs, fan.Runs);
        Assert.InRange(fan.ShareOfSpread(0, 0) + fan.ShareOfSpread(1, 0), 0.3, 1.3);
        Assert.Equal(Math.Sqrt(4) / 11, fan.ErrorOfShare(2), 12);
    }

    [Fact]
    public void An_input_moves_between_the_ends_of_its_rows()
    {
        var solid = AdoptionInput.All(World.Value.Package, World.Value.Inputs, ["cell_assb"]).First(input => input.Name == "fee of solid electrolyte");
        var range = World.Value.Inputs.Range("value_added", "ely_sol", "China", 2030);
        Assert.Equal(range.Low / range.Value, solid.At(0).Single().Amounts[0].Amount, 12);
        Assert.Equal(range.High / range.Value, solid.At(1).Single().Amounts[0].Amount, 12);

        // The mode of the triangle is the value itself: it stands where the share of the area below it is (mode - low) / (high - low).
        var mode = (1 - (range.Low / range.Value)) / ((range.High - range.Low) / range.Value);
        Assert.Equal(1, solid.At(mode).Single().Amounts[0].Amount, 9);
    }
}
