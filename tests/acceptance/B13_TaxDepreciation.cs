using Cellcast.Costing;
using Cellcast.Data;
using Cellcast.Data.Answers;
using Cellcast.Data.Studies;
using Cellcast.Finance;

namespace Cellcast.Acceptance;

/// <summary>B13: what tax depreciation is worth to a plant (seed 002).</summary>
public sealed class B13_TaxDepreciation
{
    [Theory, System("B13", Kind.Arithmetic)]
    [InlineData(0.08, 0.30)]
    [InlineData(0.05, 0.44)]
    public void Deductions_over_39_years_are_worth_a_third_of_their_face_value(double rate, double share)
    {
        var slow = TaxDepreciation.BuildingShare(Repository.Desk, rate);
        Assert.Equal(share, slow, 0.006);
        Assert.True(DepreciationSchedule.Immediate.PresentValueShare(rate) > 2 * slow);
    }

    [Fact, System("B13", Kind.Outcome)]
    public void Writing_plants_off_at_once_takes_a_few_dollars_off_an_American_cell_and_39_years_for_buildings_add_some()
    {
        double Cost(string scenario) => UnitCost.Of(CostCases.Read(
            ScenarioInputs.Of(SolvedScenarios.World.Inputs, SolvedScenarios.Scenario(scenario), []), "LFP", "United States", 2028, new PlantSpec(30))).Full;

        var (law, overLife, slow) = (Cost("baseline"), Cost("l61-expensing"), Cost("l61-39-years"));
        Assert.InRange(overLife - law, 0.5, 5);
        Assert.InRange(slow - law, 0.1, overLife - law);
    }
}
