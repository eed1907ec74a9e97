using Cellcast.Data.Accounts;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>C13 and lever L13: money that runs out, first come first served.</summary>
public sealed class C13_CappedGrants(ITestOutputHelper output)
{
    [Fact, System("C13", Kind.Outcome)]
    public void A_sum_for_plants_is_never_overdrawn_is_spent_on_what_is_built_and_shows_in_the_accounts()
    {
        var solved = SolvedScenarios.Of("l13-lump-sum");
        var funds = solved.Run.Funds!;
        var home = solved.Scenario.Chain.Regions.Index().First(region => region.Item == "United States").Index;
        var paid = Enumerable.Range(2029, 12).ToDictionary(year => year, year => funds.PaidUntil(0, home, year));
        output.WriteLine(string.Join(", ", paid.Select(of => FormattableString.Invariant($"{of.Key}: {of.Value:0}"))) + FormattableString.Invariant($" of {funds.Fund(0).BudgetMillions:0} million USD of 2024"));

        Assert.Equal(0, paid[2029]);
        Assert.True(paid[2030] > 0);
        Assert.True(paid[2040] <= funds.Fund(0).BudgetMillions * (1 + 1e-9));
        Assert.True(paid[2040] > 0.9 * funds.Fund(0).BudgetMillions, "more is built than it is for");

        var account = PolicyAccounts.Of(
            SolvedScenarios.World, SolvedScenarios.Scenario("l13-lump-sum"), [], new AccountsQuestion("United States", [new PolicyGroup("sum", ["L13-US-SUM"])], 2030, 2040, "cell")).Accounts[0];
        for (var year = 2030; year <= 2040; year++)
        {
            Assert.Equal(funds.Fund(0).Charge * paid[year], account.Paid[year - 2030], 1e-6);
        }
    }
}
