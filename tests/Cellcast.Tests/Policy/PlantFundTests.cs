using Cellcast.Policy;
using static Cellcast.Tests.Policy.PolicyWorld;

namespace Cellcast.Tests.Policy;

public sealed class PlantFundTests
{
    private static readonly Instrument Sum = Rule("sum", "grant", 3, "GUSD", from: "2026-01-01") with { Status = InstrumentStatus.Scenario, Caps = new(null, 20, "GWh/yr", null, null, CapAllocation.FirstCome) };

    [Fact]
    public void A_sum_for_so_much_capacity_is_a_sum_per_capacity_until_it_is_spent()
    {
        var fund = Assert.Single(Compile(Sum).PlantFunds);

        // A dollar of 2026 is worth 0.8: 2,400 million for 20 GWh/yr.
        Assert.Equal(2400, fund.BudgetMillions, 9);
        Assert.Equal(120, fund.PerCapacity(1, 0, 0, 2027, 1000), 9);
        Assert.Equal(0, fund.PerCapacity(1, 0, 0, 2025, 1000));
        Assert.Equal(0, fund.PerCapacity(1, 1, 0, 2027, 1000));

        // Four years of sales, each worth four fifths of the one before: 0.8 + 0.64 + 0.512 + 0.4096.
        Assert.Equal(1 / 2.3616, fund.Charge, 9);
    }

    [Fact]
    public void A_share_of_cost_with_a_ceiling_is_a_fund_and_no_open_support()
    {
        var policy = Compile(Rule("share", "investment_credit", 0.3, "share", from: "2026-01-01") with { Status = InstrumentStatus.Scenario, Caps = new(500, null, null, null, null, CapAllocation.FirstCome) });
        var fund = Assert.Single(policy.PlantFunds);

        Assert.Equal(0, policy.InvestmentSupport(1, 0, 0, 2027));
        Assert.Equal(0.3 * 10 * 2.3616, fund.PerCapacity(1, 0, 0, 2027, 10), 9);
    }

    [Fact]
    public void A_sum_of_the_law_acts_where_it_says_what_it_is_for_and_is_recorded_where_not()
    {
        var law = Sum with { Status = InstrumentStatus.Enacted };

        Assert.Single(Compile(law).PlantFunds);
        Assert.Empty(Compile(law with { Caps = new(null, null, null, null, null, CapAllocation.FirstCome) }).PlantFunds);

        // A share with a ceiling in money acts as well; one of which no plant of the chain gets anything does not.
        var share = Rule("share", "investment_credit", 0.3, "share", from: "2026-01-01") with { Caps = new(null, 4, "GUSD", null, null, CapAllocation.FirstCome) };
        Assert.Single(Compile(share).PlantFunds);
        Assert.Empty(Compile(share with { Id = WithoutMoney }).PlantFunds);
    }

    [Fact]
    public void Aid_that_excludes_a_production_credit_reaches_who_has_none()
    {
        var aid = Rule("aid", "investment_credit", 0.3, "share", from: "2026-01-01") with
        {
            Target = new([], [], [], []),
            Caps = new(null, 4, "GUSD", null, null, CapAllocation.FirstCome),
            Stacking = new([], [], ["credit"]),
        };
        var credit = Rule("credit", "production_credit", 35, "USD/kWh", from: "2026-01-01", to: "2028-12-31");
        var fund = Assert.Single(Compile(aid, credit).PlantFunds);

        Assert.Equal(0, fund.PerCapacity(1, 0, 0, 2027, 10));
        Assert.Equal(0.3 * 10 / fund.Charge, fund.PerCapacity(1, 0, 0, 2029, 10), 9);
        Assert.Equal(0.3 * 10 / fund.Charge, fund.PerCapacity(2, 0, 0, 2027, 10), 9);
    }

    [Fact]
    public void A_sum_without_the_capacity_it_is_for_is_refused()
    {
        var error = Assert.Throws<PolicyException>(() => Compile(Sum with { Caps = new(null, null, null, null, null, CapAllocation.FirstCome) }));

        Assert.Contains("needs the capacity it pays for", error.Message, StringComparison.Ordinal);
    }
}
