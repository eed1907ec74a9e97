using Cellcast.Data.Accounts;
using Cellcast.Data.Policies;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>D8, D6 and E8: what catching up costs beside leaping ahead, and what public money goes to (seeds 000 and 004).</summary>
public sealed class D08_TwoRoutes(ITestOutputHelper output)
{
    [Fact, System("D8", Kind.Arithmetic)]
    public void A_gap_of_30_dollars_on_all_American_cells_is_28_billion_a_year() => Assert.Equal(28.2, 30 * 940 / 1e3, 1);

    [Fact, System("D8", Kind.Outcome)]
    public void Both_routes_cost_tens_of_billions_and_leaping_ahead_is_not_ten_times_cheaper()
    {
        var catchUp = Paid("route-catch-up", "CATCH-CREDIT");
        var leap = Paid("route-leapfrog", "LEAP-CREDIT");
        output.WriteLine($"credits 2027-2036, USD of 2024: catch up {catchUp / 1e3:0.0} billion on top of the law, leapfrog {leap / 1e3:0.0} billion (report: hundreds against several to tens)");

        // Differs from the report: a credit that is high enough for the next generation draws most cells there, and is then paid for most cells.
        Assert.InRange(catchUp, 10e3, 300e3);
        Assert.InRange(leap / catchUp, 0.3, 3);
    }

    [Fact, System("D6", Kind.Arithmetic)]
    public void Of_24_billion_at_least_21_6_went_to_lithium_ion_and_less_than_a_quarter_billion_to_solid_state()
    {
        Assert.Equal(21.6, 0.90 * 24, 12);
        Assert.Equal(0.24, 0.01 * 24, 12);
        Assert.Equal(2.4, 24 - 21.6, 9);
    }

    [Fact, System("D6", Kind.DataView)]
    public void China_s_support_of_2009_to_2023_stands_in_the_package_as_15_billion_a_year()
    {
        var book = TradePolicies.Book(Repository.Package);
        var support = book["CN-SUB-TOTAL"];
        Assert.Equal(15.4, support.Rate!.Value / (support.End!.Value.Year - support.Start!.Value.Year + 1), 0.1);
        // The report rounds 230.8 to 230 and says that it is for batteries; most of it were rebates to buyers of cars.
        Assert.Equal(24, book["US-DOE-24BN"].Rate);
    }

    [Fact, System("E8", Kind.DataView)]
    public void China_s_solid_state_fund_is_828_million_dollars_and_over_three_times_what_America_gave()
    {
        var fund = TradePolicies.Book(Repository.Package)["CN-SUB-SSB6BN"];
        var dollars = fund.Rate!.Value / 7.25 * 1e3;
        output.WriteLine($"{fund.Rate} billion yuan at 7.25: {dollars:0} million USD (report: 828)");
        Assert.Equal(828, dollars, 0.5);
        Assert.True(dollars / 240 > 3.4);
    }

    private static double Paid(string scenario, string instrument) => PolicyAccounts.Of(
        SolvedScenarios.World, SolvedScenarios.Scenario(scenario), [], new AccountsQuestion("United States", [new PolicyGroup(instrument, [instrument])], 2027, 2036)).Accounts[0].Paid.Sum();
}
