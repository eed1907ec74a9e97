using Cellcast.Demand;

namespace Cellcast.Tests.Demand;

public sealed class DemandExpectationsTests
{
    private static readonly ExpectationRule Half = new(0.5, 1, 0.5, 2, 5);

    // 100 in 2020, doubling each year to 2022, then flat.
    private static readonly DemandPaths Paths = new("test", new DemandTable(["cars"], ["here"], [2020, 2021, 2022, 2040], 2022, [100, 200, 400, 400]), 2020, 2040);

    [Fact]
    public void In_the_first_year_there_is_nothing_seen_and_the_outlook_speaks_alone()
    {
        // 100 to 800 in three years: doubling each year.
        var expectations = new DemandExpectations(Paths, [new OutlookBelief(2020, [0], 2023, 800)], Half);
        Assert.Equal(1, expectations.Growth(0, 0, 2020), 9);
        Assert.Equal(800, expectations.Expected(0, 0, 2020, 3), 9);
        Assert.Equal(1, expectations.WorldGrowth(2020, 3), 9);
    }

    [Fact]
    public void Outlook_and_seen_growth_are_weighed()
    {
        // 2021: 200 to 800 in two years is 100% a year; seen 100%, of which half is thought to last. Half and half: 75%.
        var expectations = new DemandExpectations(Paths, [new OutlookBelief(2020, [0], 2023, 800)], Half);
        Assert.Equal(0.75, expectations.Growth(0, 0, 2021), 9);
    }

    [Fact]
    public void Nobody_knows_an_outlook_before_its_edition_or_reads_it_when_it_is_old()
    {
        var later = new DemandExpectations(Paths, [new OutlookBelief(2022, [0], 2030, 4000)], Half);
        var none = new DemandExpectations(Paths, [], Half);
        Assert.Equal(none.Growth(0, 0, 2021), later.Growth(0, 0, 2021));
        Assert.NotEqual(none.Growth(0, 0, 2022), later.Growth(0, 0, 2022));
        Assert.Equal(none.Growth(0, 0, 2025), later.Growth(0, 0, 2025));
        // Flat from 2022 on: nothing seen, nothing ahead.
        Assert.Equal(0, none.Growth(0, 0, 2025), 9);
    }
}
