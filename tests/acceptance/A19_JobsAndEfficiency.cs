using Cellcast.Costing;
using Cellcast.Data;
using Xunit.Abstractions;
using static Cellcast.Acceptance.CapacityTables;

namespace Cellcast.Acceptance;

/// <summary>A19: automation, and whether capacity can carry the jobs that are promised (capacity and efficiency; jobs by region come with resources).</summary>
public sealed class A19_JobsAndEfficiency(ITestOutputHelper output)
{
    [Fact, System("A19", Kind.Arithmetic)]
    public void The_promised_jobs_need_all_cells_that_are_decided_in_the_United_States()
    {
        // Seed 003: as many as 125,000 jobs by 2032. Cell plants take 90 to 180 direct jobs per GWh/yr, 140 in the middle.
        var jobs = Repository.Inputs.Find("jobs_per_gwh").First(datum => datum.Subject.StartsWith("cell manufacturing, direct", StringComparison.Ordinal));
        var cells = OfStage("cell");
        var likely = Standing(cells, "United States") + Announced(cells, "United States", addition => addition.Completion);
        var decided = Standing(cells, "United States") + Announced(cells, "United States", Decided);
        output.WriteLine($"125,000 jobs are {125_000 / jobs.Value:0} GWh/yr of cells; likely in 2030 {likely:0}, decided {decided:0}");
        Assert.Equal(893, 125_000 / jobs.Value, 1.0);
        Assert.InRange(125_000 / jobs.Value, likely, decided * 1.02);
        Assert.InRange(likely * jobs.Value, 100_000, 125_000);
    }

    [Fact, System("A19", Kind.Outcome)]
    public void Automation_cuts_labour_and_cost_together_and_cost_by_less()
    {
        var plain = UnitCost.Of(CostCases.Read(Repository.Inputs, "LFP", "United States", 2026, new PlantSpec(30)));
        var automated = UnitCost.Of(CostCases.Read(Repository.Inputs.With([Repository.Inputs.Parse("labour_hours=x0.7")]), "LFP", "United States", 2026, new PlantSpec(30)));
        output.WriteLine($"labour {plain.Labour:0.0} to {automated.Labour:0.0}, full cost {plain.Full:0.0} to {automated.Full:0.0} USD/kWh");
        Assert.Equal(0.7, automated.Labour / plain.Labour, 0.02);
        Assert.True(automated.Full < plain.Full);
        Assert.True(plain.Full - automated.Full < 0.1 * plain.Full);
    }
}
