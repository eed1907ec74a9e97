using Cellcast.Technology.Fit;

namespace Cellcast.Tests.Technology.Fit;

public sealed class ChemistryFitTests
{
    private static readonly FitNeed Energy = new("energy", 200, 400, HigherIsBetter: true, IsVeto: true, Weight: 1);

    private static readonly FitNeed Cost = new("cost", 2, 1, HigherIsBetter: false, IsVeto: false, Weight: 0.5);

    [Theory]
    [InlineData(200, 0)] // at the requirement
    [InlineData(250, 0.25)] // (250 - 200) / (400 - 200)
    [InlineData(400, 1)]
    [InlineData(900, 1)]
    [InlineData(100, 0)]
    public void A_metric_is_worth_nothing_at_the_requirement_and_all_from_the_wish_on(double value, double worth) => Assert.Equal(worth, Energy.Worth(value), 12);

    [Theory]
    [InlineData(2, 0)]
    [InlineData(1.25, 0.75)] // (1.25 - 2) / (1 - 2)
    [InlineData(0.5, 1)]
    public void Where_lower_is_better_the_scale_turns_round(double value, double worth) => Assert.Equal(worth, Cost.Worth(value), 12);

    [Fact]
    public void Without_a_requirement_half_the_wish_is_where_worth_begins() =>
        Assert.Equal(0.5, new FitNeed("energy", null, 400, true, false, 1).Worth(300), 12); // (300 - 200) / (400 - 200)

    [Fact]
    public void The_score_is_the_weighted_mean()
    {
        var fit = ChemistryFit.Of("cell", [Energy, Cost], need => need == Energy ? new Measured(250, 200, 300) : new Measured(1, 1, 1));

        Assert.Equal(FitVerdict.Fits, fit.Verdict);
        Assert.Equal(((1 * 0.25) + (0.5 * 1)) / 1.5, fit.Score, 12);
    }

    [Theory]
    [InlineData(180, 220, FitVerdict.AtItsBest)]
    [InlineData(180, 190, FitVerdict.Vetoed)]
    [InlineData(210, 220, FitVerdict.Fits)]
    public void A_hard_requirement_missed_rules_out_unless_the_good_end_of_the_range_meets_it(double value, double high, FitVerdict verdict) =>
        Assert.Equal(verdict, ChemistryFit.Of("cell", [Energy], _ => new Measured(value, 100, high)).Verdict);

    [Fact]
    public void What_is_not_known_is_neither_met_nor_missed_and_worth_nothing()
    {
        var fit = ChemistryFit.Of("cell", [Energy, Cost], need => need == Energy ? null : new Measured(1, 1, 1));

        Assert.Equal(FitVerdict.NotKnown, fit.Verdict);
        Assert.Equal(0.5 / 1.5, fit.Score, 12);
    }

    [Fact]
    public void A_soft_requirement_never_rules_out() =>
        Assert.Equal(FitVerdict.Fits, ChemistryFit.Of("cell", [Cost], _ => new Measured(50, 50, 50)).Verdict);

    [Fact]
    public void A_verdict_outranks_any_score()
    {
        var poorButFitting = ChemistryFit.Of("poor", [Energy], _ => new Measured(201, 201, 201));
        var goodButRuledOut = ChemistryFit.Of("good", [Energy, Cost with { Weight = 100 }], need => need == Energy ? new Measured(10, 10, 10) : new Measured(1, 1, 1));

        Assert.Equal(["poor", "good"], ChemistryFit.Ranked([goodButRuledOut, poorButFitting]).Select(fit => fit.Chemistry));
    }
}
