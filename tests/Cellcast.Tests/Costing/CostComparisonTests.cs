using Cellcast.Costing;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.Costing;

public sealed class CostComparisonTests
{
    private static readonly string[] Chemistries = [.. NotesCase.Designs.Keys];
    private static readonly string[] Places = [.. NotesCase.Regions.Keys];

    [Fact]
    public void Equal_cases_differ_by_nothing()
    {
        CostComparison comparison = CostComparison.Of(NotesCase.Of("LFP", "China"), NotesCase.Of("LFP", "China"));
        Assert.Equal(0, comparison.Difference);
        Assert.All(comparison.Effects, effect => Assert.Equal(0, effect.UsdPerKwh));
    }

    [Fact]
    public void Effects_explain_the_difference_exactly_and_the_other_way_round_with_the_other_sign() =>
        Prop.ForAll<(byte, byte), (byte, byte), (byte, byte)>((from, to, plants) =>
        {
            CellCostCase a = Case(from, plants.Item1);
            CellCostCase b = Case(to, plants.Item2);
            CostComparison forward = CostComparison.Of(a, b);
            CostComparison backward = CostComparison.Of(b, a);
            double sum = forward.From;
            foreach (CostEffect effect in forward.Effects)
            {
                sum += effect.UsdPerKwh;
            }
            return sum == forward.To
                && Math.Abs(forward.To - UnitCost.Of(b).Full) < 1e-11
                && forward.Effects.Zip(backward.Effects).All(pair => pair.First.UsdPerKwh == -pair.Second.UsdPerKwh);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_single_cause_takes_the_whole_difference()
    {
        CellCostCase busy = NotesCase.Of("LFP", "China");
        CostComparison comparison = CostComparison.Of(busy, busy with { Utilisation = 0.5 });
        Assert.Equal(comparison.Difference, comparison.Effect(CostCause.Utilisation));
        Assert.Equal(52.5 - 43.6, comparison.Difference, 1); // worked example
    }

    [Fact]
    public void Two_causes_share_what_they_do_together()
    {
        CellCostCase a = NotesCase.Of("LFP", "China");
        CellCostCase b = a with { Utilisation = 0.5, Yield = 0.7 };
        double none = UnitCost.Of(a).Full;
        double idle = UnitCost.Of(a with { Utilisation = 0.5 }).Full;
        double scrap = UnitCost.Of(a with { Yield = 0.7 }).Full;
        double both = UnitCost.Of(b).Full;
        CostComparison comparison = CostComparison.Of(a, b);
        Assert.Equal((idle - none + (both - scrap)) / 2, comparison.Effect(CostCause.Utilisation), 9);
        Assert.Equal((scrap - none + (both - idle)) / 2, comparison.Effect(CostCause.Yield), 9);
    }

    [Fact]
    public void Three_causes_get_the_mean_over_all_six_orders()
    {
        CellCostCase a = NotesCase.Of("NMC811", "China");
        CellCostCase b = a with { Utilisation = 0.6, Yield = 0.8, GwhPerYear = 5 };
        Func<CellCostCase, CellCostCase>[] steps = [c => c with { Utilisation = 0.6 }, c => c with { Yield = 0.8 }, c => c with { GwhPerYear = 5 }];
        double[] mean = new double[3];
        foreach (int[] order in new[] { new[] { 0, 1, 2 }, [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0] })
        {
            CellCostCase current = a;
            foreach (int step in order)
            {
                CellCostCase next = steps[step](current);
                mean[step] += (UnitCost.Of(next).Full - UnitCost.Of(current).Full) / 6;
                current = next;
            }
        }
        CostComparison comparison = CostComparison.Of(a, b);
        Assert.Equal(mean[0], comparison.Effect(CostCause.Utilisation), 9);
        Assert.Equal(mean[1], comparison.Effect(CostCause.Yield), 9);
        Assert.Equal(mean[2], comparison.Effect(CostCause.Scale), 9);
    }

    [Fact]
    public void What_makes_the_United_States_dearer_than_China()
    {
        // Outcome: capital cost and its return lead, labour and scrap follow, cheap gas helps, design and scale are the same.
        CostComparison comparison = CostComparison.Of(NotesCase.Of("LFP", "China"), NotesCase.Of("LFP", "United States"));
        Assert.True(comparison.Effect(CostCause.CapitalCost) > comparison.Effect(CostCause.Wage));
        Assert.True(comparison.Effect(CostCause.Wage) > comparison.Effect(CostCause.MaterialPrices));
        Assert.True(comparison.Effect(CostCause.Energy) < 0);
        Assert.Equal(0, comparison.Effect(CostCause.CellDesign));
        Assert.Equal(0, comparison.Effect(CostCause.Scale));
    }

    private static CellCostCase Case((byte Chemistry, byte Place) of, byte plant) =>
        NotesCase.Of(Chemistries[of.Chemistry % Chemistries.Length], Places[of.Place % Places.Length]) with
        {
            GwhPerYear = 1 + (plant % 4 * 10),
            Utilisation = 0.5 + (plant % 8 * 0.05),
            Learning = new LearningFactors(1 - (plant % 3 * 0.1), 1, 1),
        };
}
