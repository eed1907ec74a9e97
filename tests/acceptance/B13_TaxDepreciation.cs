using Cellcast.Costing;
using Cellcast.Data;
using Cellcast.Data.Answers;
using Cellcast.Data.Studies;
using Cellcast.Data.Technologies;
using Cellcast.Finance;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>B13: what tax depreciation is worth to a plant (seed 002).</summary>
public sealed class B13_TaxDepreciation(ITestOutputHelper output)
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

    [Fact, System("B13", Kind.Outcome)]
    public void A_short_horizon_writes_off_a_plant_that_a_patient_owner_keeps()
    {
        // Case 1: plants were written off when prices fell. At the price that just pays a patient investor the one with a horizon of years loses on every kWh.
        var investors = TaxDepreciation.Page(Repository.Desk).Tables[1].Rows.ToDictionary(row => row[0].Text!, row => row[3].Number!.Value);
        output.WriteLine($"capital in a kWh: patient {investors["patient"]:0.0}, corporate {investors["corporate"]:0.0}, venture {investors["venture"]:0.0} USD; at once instead of over the schedules of the law {investors["the plant's own, written off"] - investors["the plant's own, expensed"]:0.0} less");
        Assert.True(investors["patient"] < investors["corporate"] && investors["corporate"] < investors["venture"]);
        Assert.True(investors["venture"] > 2 * investors["patient"]);

        // The horizon weighs more than the write-off.
        Assert.True(investors["venture"] - investors["patient"] > 5 * (investors["the plant's own, written off"] - investors["the plant's own, expensed"]));
    }

    [Fact, System("B13", Kind.Outcome)]
    public void Of_the_stages_it_is_pilot_and_scale_where_capital_was_missing()
    {
        const int Draws = 60;
        var hindcast = new Hindcast(Repository.Package, Repository.Inputs);
        HindcastSetting Of(CaseHistory history, params string[] pulled) => hindcast.Run(history, pulled, Draws);
        foreach (var history in hindcast.Cases)
        {
            var (actual, funded) = (Of(history), Of(history, "capital"));
            output.WriteLine($"{history.Id}: home makes it in volume with {actual.HomeScales:0%}, with capital all the way {funded.HomeScales:0%}; holds with {actual.HomeHolds:0%} and {funded.HomeHolds:0%}");
            Assert.True(funded.HomeScales > 1.2 * actual.HomeScales, history.Id);
            Assert.True(funded.HomeHolds > actual.HomeHolds && !funded.IsChanged, history.Id);
        }

        // Capital acts on the gates of pilot and scale alone: research, at the gate of the prototype, does less in every case ("missing middle").
        Assert.All(hindcast.Cases, history => Assert.True(Of(history, "capital").HomeScales > Of(history, "research").HomeScales, history.Id));
    }
}
