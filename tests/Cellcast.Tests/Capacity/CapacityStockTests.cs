using static Cellcast.Tests.Capacity.SmallIndustry;

namespace Cellcast.Tests.Capacity;

public sealed class CapacityStockTests
{
    [Fact]
    public void The_base_year_is_reproduced_and_new_lines_qualify_over_their_first_years()
    {
        // A stock that did not grow for 4 years of life: a quarter of each age; qualified (0.5 + 0.85 + 1 + 1) / 4 = 0.8375.
        // 67 of 100 are effective, so mature lines reach 0.67 / 0.8375 = 0.8.
        var industry = new SmallIndustry(OneNode, [100], Plants with { LifeYears = 4, RetirementRate = 0, LateRetirementRate = 0 }, pastGrowth: 0, effectiveShare: 0.67);
        Assert.Equal(100, industry.Stock.Nameplate(0), 12);
        Assert.Equal(67, industry.Stock.Effective(0), 12);
        Assert.Equal(80, industry.Stock.Mature(0), 12);
        Assert.Equal(0.8, industry.Stock.MatureShare(0), 12);
        Assert.Equal(25, industry.Stock.NameplateOf(0, 2020), 12);

        // 40 come in 2021: 0.8 x 40 x (0.5, 0.85, 1) = 16, 27.2, 32. Lines of 2020 and 2019 go from 0.5 and 0.85: 80 less 25 x 0.8 x 0.15 = 77 in 2021, then 80.
        industry.Pipeline.Build(0, 2021, 40, 1);
        industry.Growth[0] = -0.9;
        industry.Output[0] = 60;
        industry.Margin[0] = 1;
        industry.Advance();
        Assert.Equal(77 + 16, industry.Stock.Effective(0), 10);
        industry.Advance();
        Assert.Equal(80 + 27.2, industry.Stock.Effective(0), 10);
        industry.Advance();
        Assert.Equal(80 + 32, industry.Stock.Effective(0), 10);
        Assert.Equal(140, industry.Stock.Nameplate(0), 10);
    }

    [Fact]
    public void Lines_that_work_better_than_their_age_allows_have_qualified_already()
    {
        var industry = new SmallIndustry(OneNode, [100], effectiveShare: 0.96);
        Assert.Equal(96, industry.Stock.Effective(0), 12);
        Assert.Equal(96, industry.Stock.Mature(0), 12);
    }

    [Fact]
    public void Lines_past_their_life_retire_faster()
    {
        // Life 4, a quarter of each age, 2% and 20%: on the way into 2021 the oldest quarter is 4 years old. 25 x 0.2 + 75 x 0.02 = 6.5.
        var industry = new SmallIndustry(OneNode, [100], Plants with { LifeYears = 4 }, pastGrowth: 0);
        industry.Margin[0] = 1;
        industry.Advance();
        Assert.Equal(6.5, industry.Flows.Retirements[0], 10);
        Assert.Equal(93.5, industry.Stock.Nameplate(0), 10);
    }

    [Fact]
    public void Observed_capacity_can_take_the_place_of_the_stock()
    {
        var industry = new SmallIndustry(OneNode, [100]);
        industry.Margin[0] = 1;
        industry.Advance();
        industry.Stock.Load(2021, [250], [140]);
        Assert.Equal(250, industry.Stock.Nameplate(0), 10);
        Assert.Equal(140, industry.Stock.Effective(0), 10);
        Assert.Equal(2021, industry.Stock.Year);
        industry.Advance();
        Assert.Equal(2022, industry.Stock.Year);
    }

    [Fact]
    public void A_group_without_plants_takes_the_mature_share_of_its_parameters()
    {
        var industry = new SmallIndustry(OneNode, [0]);
        Assert.Equal(0, industry.Stock.Effective(0));
        Assert.Equal(0.8, industry.Stock.MatureShare(0));
    }

    [Fact]
    public void More_effective_than_nameplate_is_refused() =>
        Assert.Throws<ArgumentException>(() => new SmallIndustry(OneNode, [100], effectiveShare: 1.1));
}
