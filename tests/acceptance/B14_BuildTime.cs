using Cellcast.Costing;
using Cellcast.Data;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>B14: what faster building and permitting is worth (seed 002).</summary>
public sealed class B14_BuildTime(ITestOutputHelper output)
{
    [Fact, System("B14", Kind.DataView)]
    public void The_United_States_build_more_slowly_than_China_and_dated_plants_alone_take_twice_as_long()
    {
        // The report: nine months in China, at least twice that in the United States.
        double Months(string region, string variant) =>
            Repository.Inputs.Find("build_time", "", region, alternatives: true).Single(datum => datum.Variant == variant).Value;
        output.WriteLine($"used: {Months("China", "")} and {Months("United States", "")} months; dated plants: {Months("China", "dated_plants")} and {Months("United States", "dated_plants")}");
        Assert.True(Months("United States", "") >= 18);
        Assert.True(Months("United States", "dated_plants") >= 2 * Months("China", "dated_plants"));
        // With the time to steady output of either it is 1.8: nine months is the fastest plant, not the ordinary one.
        Assert.Equal(1.8, Months("United States", "") / Months("China", ""), 9);
        Assert.All(Repository.Inputs.RegionsOf("build_time").Where(region => region != "China"), region => Assert.True(Months(region, "") > Months("China", "")));
    }

    [Fact, System("B14", Kind.Outcome)]
    public void Half_the_building_time_brings_revenue_forward_and_raises_present_value()
    {
        PlantEconomics At(string change) => PlantEconomics.Of(PlantProjects.Read(
            change.Length == 0 ? Repository.Inputs : Repository.Inputs.With([Repository.Inputs.Parse(change)]), "LFP", "United States", 2026, new PlantSpec(30), PlantExperience.Transfer, _ => 95));
        var (slow, fast) = (At(""), At("build_time@United States=x0.5"));
        int First(PlantEconomics plant) => plant.Years.TakeWhile(year => year.OutputGwh <= 0).Count();
        var worth = (fast.PresentValueMusd - slow.PresentValueMusd) / 18;
        output.WriteLine($"36 months: {slow.PresentValueMusd:0} MUSD, first output in year {First(slow) + 1}; 18 months: {fast.PresentValueMusd:0}, year {First(fast) + 1}; {worth:0} MUSD a month");
        Assert.True(First(fast) < First(slow));
        Assert.True(fast.PresentValueMusd > slow.PresentValueMusd);
        Assert.InRange(worth, 1, 100);
    }
}
