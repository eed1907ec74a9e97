using Cellcast.Accounts;

namespace Cellcast.Tests.Accounts;

public sealed class SurplusTests
{
    [Fact]
    public void Buyers_lose_the_rise_of_the_price_on_the_mean_of_what_they_bought()
    {
        // 10 more on a mean of 90, and 2 less on a mean of 50: 900 - 100.
        Assert.Equal(800, Surplus.ConsumerCost([60, 20], [100, 40], [70, 18], [80, 60]), 12);
    }

    [Fact]
    public void What_is_not_sold_in_one_of_the_runs_has_no_price_to_compare()
    {
        Assert.Equal(0, Surplus.ConsumerCost([0], [0], [70], [80]));
    }

    [Fact]
    public void The_change_back_costs_the_negative() =>
        Assert.Equal(-Surplus.ConsumerCost([60], [100], [70], [80]), Surplus.ConsumerCost([70], [80], [60], [100]), 12);
}
