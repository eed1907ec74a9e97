using Cellcast.Technology;

namespace Cellcast.Tests.Technology;

public sealed class ConversionMarginTests
{
    // 10% for ever so long: a unit a year is worth 1 / ln 1.1 = 10.492 years; after one year of downtime 9.538.
    private static readonly ConversionMargin Line = new(95.38, 20, 10, 1, 0.1, 1000);

    [Fact]
    public void An_idle_line_must_earn_its_investment_back_from_when_it_runs_again() =>
        Assert.Equal(1.0, Line.Needed(), 3); // 95.38 / (10 x 9.538)

    [Fact]
    public void A_line_that_earns_must_make_up_for_downtime_and_for_what_it_loses_in_output() =>
        Assert.Equal(1.0 + (20.0 / 10 * 1.1), Line.Needed(1), 3); // half the output and a year's wait: 2 x 10.492 / 9.538 on top

    [Fact]
    public void Nothing_makes_up_for_a_downtime_without_end() =>
        Assert.Throws<InvalidOperationException>(() => (Line with { DowntimeYears = 1000 }).Needed());
}
