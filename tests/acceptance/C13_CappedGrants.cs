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
        var sum = Enumerable.Range(0, funds.Count).First(fund => funds.Fund(fund).Instrument.Id == "L13-US-SUM");
        var home = solved.Scenario.Chain.Regions.Index().First(region => region.Item == "United States").Index;
        var paid = Enumerable.Range(2029, 12).ToDictionary(year => year, year => funds.PaidUntil(sum, home, year));
        output.WriteLine(string.Join(", ", paid.Select(of => FormattableString.Invariant($"{of.Key}: {of.Value:0}"))) + FormattableString.Invariant($" of {funds.Fund(sum).BudgetMillions:0} million USD of 2024"));

        Assert.Equal(0, paid[2029]);
        Assert.True(paid[2030] > 0);
        Assert.True(paid[2040] <= funds.Fund(sum).BudgetMillions * (1 + 1e-9));
        Assert.True(paid[2040] > 0.9 * funds.Fund(sum).BudgetMillions, "more is built than it is for");

        var account = PolicyAccounts.Of(
            SolvedScenarios.World, SolvedScenarios.Scenario("l13-lump-sum"), [], new AccountsQuestion("United States", [new PolicyGroup("sum", ["L13-US-SUM"])], 2030, 2040, "cell")).Accounts[0];
        for (var year = 2030; year <= 2040; year++)
        {
            Assert.Equal(funds.Fund(sum).Charge * paid[year], account.Paid[year - 2030], 1e-6);
        }
    }

    [Fact, System("C13", Kind.Outcome)]
    public void Awards_by_competition_act_under_the_law_as_it_is_and_no_sum_is_overdrawn()
    {
        var run = SolvedScenarios.Of("baseline");
        var (funds, regions) = (run.Run.Funds!, run.Scenario.Chain.RegionCount);
        var paid = Enumerable.Range(0, funds.Count).ToDictionary(
            fund => funds.Fund(fund).Instrument.Id, fund => (Sum: Enumerable.Range(0, regions).Sum(region => funds.PaidUntil(fund, region, 2040)), funds.Fund(fund).BudgetMillions));
        foreach (var (id, (sum, budget)) in paid)
        {
            output.WriteLine(FormattableString.Invariant($"{id}: {sum:0} of {budget:0} million USD of 2024"));
            Assert.InRange(sum, 1, budget * (1 + 1e-9));
        }

        Assert.Equal(["EU-IF24", "JP-ESPA-23", "JP-ESPA-24", "US-48C-R1", "US-48C-R2", "US-IIJA-R1", "US-IIJA-R2"], paid.Keys.Order(StringComparer.Ordinal));

        // Six projects of 56 GWh/yr over what Europe adds: the call is spent.
        Assert.True(paid["EU-IF24"].Sum > 0.9 * paid["EU-IF24"].BudgetMillions);
    }
}
