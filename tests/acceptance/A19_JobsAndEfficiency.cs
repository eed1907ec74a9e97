using Cellcast.Costing;
using Cellcast.Data;
using Cellcast.Simulation;
using Xunit.Abstractions;
using static Cellcast.Acceptance.CapacityTables;

namespace Cellcast.Acceptance;

/// <summary>A19: automation, and whether capacity can carry the jobs that are promised.</summary>
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

    [Fact, System("A19", Kind.Outcome)]
    public void Production_workers_follow_output_and_hours_and_are_a_part_of_what_whole_plants_report()
    {
        var solved = SolvedScenarios.Of("baseline");
        var results = new Results.Builder(2030, 2032);
        solved.WriteTo(results, 2030);
        var run = results.Build();
        double Of(string variable, string region, int year) => run.Value(variable, region, year) ?? 0;
        var (jobs, made) = (Of("Jobs|Cell|LFP", "Europe", 2030), Of("Production|Cell|LFP", "Europe", 2030));
        var hours = UnitCost.Of(CostCases.Read(Repository.Inputs, "LFP", "Europe", 2030, new PlantSpec(30))).HoursPerKwh;
        output.WriteLine($"{jobs / made:0.0} production workers a GWh of LFP cells in Europe in 2030; {hours:0.000} h/kWh before learning");

        // Before learning no fewer; and fewer than the 90 that whole plants report at least.
        Assert.InRange(jobs / made, 10, hours * 1e6 / Repository.Inputs.Value("worker_hours", "", "Europe", 2030));
        Assert.True(jobs / made < 90);

        // Regions and products add up.
        var regions = solved.Scenario.Chain.Regions;
        Assert.Equal(Of("Jobs", "World", 2030), regions.Sum(region => Of("Jobs", region, 2030)), 1e-6 * Of("Jobs", "World", 2030));

        // Seed 003's 125,000 by 2032: the hands on the line are a small part of them.
        output.WriteLine($"United States in 2032: {Of("Jobs", "United States", 2032):0} production workers in cell and pack plants");
        Assert.True(Of("Jobs", "United States", 2032) < 125_000);
    }
}
