using static Cellcast.Tests.Capacity.SmallIndustry;

namespace Cellcast.Tests.Capacity;

public sealed class CapacityPipelineTests
{
    [Fact]
    public void Announced_projects_are_events_that_come_with_their_probability_and_lapse_with_the_rest()
    {
        var industry = Quiet();
        industry.Pipeline.Announce(0, 2023, 50, 0.3);
        Assert.Equal(15, industry.Pipeline.Announced(0), 12);

        double[] completed = new double[4], lapsed = new double[4], started = new double[4];
        for (var i = 0; i < 4; i++)
        {
            industry.Advance();
            (completed[i], lapsed[i], started[i]) = (industry.Flows.Completions[0], industry.Flows.Lapsed[0], industry.Flows.Starts[0]);
        }

        // Due in 2023, so completed on the way from 2022; construction takes two years, so it begins in 2021. Nothing before or after.
        Assert.Equal([0, 0, 15, 0], completed);
        Assert.Equal([0, 0, 35, 0], lapsed);
        Assert.Equal([0, 15, 0, 0], started);
    }

    [Fact]
    public void Slip_moves_whole_years_and_the_part_of_a_year_left_over()
    {
        // 18 months late: half of what was due in 2021 comes in 2022, half in 2023.
        var industry = Quiet();
        industry.Pipeline.Build(0, 2021, 40, 1, 1.5);
        industry.Advance();
        Assert.Equal(0, industry.Flows.Completions[0]);
        industry.Advance();
        Assert.Equal(20, industry.Flows.Completions[0], 12);
        industry.Advance();
        Assert.Equal(20, industry.Flows.Completions[0], 12);
    }

    [Fact]
    public void What_is_begun_before_the_base_year_is_assumed_where_no_list_names_it()
    {
        // Lead time 2: what is due in 2021 was ordered in 2019; what is due in 2022 is ordered in 2020, the first year of the run. 100 x 0.3 = 30, of which 12 are known.
        var industry = new SmallIndustry(OneNode, [100]);
        industry.Pipeline.Build(0, 2021, 12, 1);
        industry.Pipeline.AssumeConstruction(industry.Parameters, industry.Stock, [0.3]);
        Assert.Equal(30, industry.Pipeline.UnderConstruction(0), 10);

        // Lead time 3.5: all of 2021 and 2022 and half of 2023: 30 + 39 + 50.7 / 2 = 94.35.
        var slow = new SmallIndustry(OneNode, [100], Plants with { LeadYears = 3.5 });
        slow.Pipeline.AssumeConstruction(slow.Parameters, slow.Stock, [0.3]);
        Assert.Equal(94.35, slow.Pipeline.UnderConstruction(0), 10);
    }

    [Fact]
    public void A_new_chemistry_enters_by_its_announced_plant_alone()
    {
        // Nothing stands, nothing is sold: no orders, whatever growth is expected. The plant comes, qualifies, sells and is added to.
        var industry = new SmallIndustry(OneNode, [0]);
        industry.Growth[0] = 0.5;
        industry.Advance();
        Assert.Equal(0, industry.Flows.Orders[0]);
        industry.Pipeline.Announce(0, 2022, 10, 0.5);
        industry.Advance();
        Assert.Equal(0, industry.Flows.Orders[0]);
        Assert.Equal(5, industry.Stock.Nameplate(0), 12);
        Assert.Equal(5 * 0.8 * 0.5, industry.Stock.Effective(0), 12);

        industry.Serve(0, 1.9);
        industry.Advance();
        Assert.True(industry.Flows.Orders[0] > 0);
    }

    private static SmallIndustry Quiet()
    {
        var industry = new SmallIndustry(OneNode, [100], Plants with { RetirementRate = 0, LateRetirementRate = 0 });
        industry.Growth[0] = -0.9;
        industry.Output[0] = 60;
        industry.Margin[0] = 1;
        return industry;
    }
}
