using Cellcast.Data;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>A3, the demand side: the report's capacity of 2030 beside what each outlook wants (seed 001, Fig 3).</summary>
public sealed class A03_DemandOfOutlooks(ITestOutputHelper output)
{
    // GWh a year operating or under construction, and with what is announced: China, OECD, emerging economies.
    private const double Low = 5_862 + 1_881 + 217, High = 6_720 + 2_422 + 217;
    private const double UpperDemand = 5_100;

    [Fact, System("A3", Kind.DataView)]
    public void The_upper_demand_of_the_report_stands_among_the_outlooks() =>
        Assert.Equal(UpperDemand, new DemandInputs(Repository.Inputs).Paths("carnegie_2026").Total(2030), 6);

    [Fact, System("A3", Kind.Outcome)]
    public void What_is_built_and_begun_exceeds_the_demand_of_every_outlook()
    {
        var demand = new DemandInputs(Repository.Inputs);
        foreach (var outlook in demand.Scenarios)
        {
            var total = demand.Paths(outlook.Id).Total(2030);
            output.WriteLine($"{outlook.Name} ({outlook.Edition}): {total:0} GWh in 2030, capacity over demand {Low / total:0.00} to {High / total:0.00}; the report at its upper bound 1.56 to 1.84");
            Assert.True(Low > total, outlook.Id);
        }
    }
}
