using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>C6: what is left without work of American cell plants when the credits for cars and the standards go; the report has 29 to 72% of capacity close.</summary>
public sealed class C06_Closures(ITestOutputHelper output)
{
    [Fact, System("C6", Kind.Outcome)]
    public void Plants_without_work_grow_when_car_demand_goes_and_nobody_orders_new_ones()
    {
        var (law, shock) = (Idle("baseline"), Idle("obbba-demand-shock"));
        output.WriteLine($"idle in 2030: {law.Idle:0%} under current law, {shock.Idle:0%} after the shock (report: 29 to 72% closes); closed by 2035: {law.Closed:0%} and {shock.Closed:0%} of the capacity of 2026");
        Assert.True(shock.Idle >= law.Idle);
        Assert.True(shock.Closed >= law.Closed);

        // The report closes what the run leaves idle: a plant that covers its cash cost stands on.
        Assert.InRange(shock.Idle, 0.29, 0.72);
    }

    private static (double Idle, double Closed) Idle(string scenario)
    {
        var measures = SolvedScenarios.Measures(scenario, 2030, 2030);
        var (now, later) = (SolvedScenarios.Measures(scenario, 2026, 2026).Capacity("cell", "United States"), SolvedScenarios.Measures(scenario, 2035, 2035).Capacity("cell", "United States"));
        return (1 - (measures.Made("cell", "United States") / measures.Capacity("cell", "United States")), Math.Max(0, 1 - (later / now)));
    }
}
