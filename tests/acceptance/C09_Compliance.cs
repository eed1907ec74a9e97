using Cellcast.Data.Accounts;
using Cellcast.Data.Answers;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>C9 in a run: firms weigh the credit against inputs that keep it (seed 003); the computation of the test itself is in the cases of the folder policy.</summary>
public sealed class C09_Compliance(ITestOutputHelper output)
{
    private const string US = "United States";

    [Fact, System("C9", Kind.Outcome)]
    public void Cell_makers_comply_while_the_credit_is_worth_more_than_other_inputs_and_give_up_as_it_fades()
    {
        var lfp = Enumerable.Range(2026, 7).ToDictionary(year => year, year => Compliant("cell_lfp", year));
        var cost = Enumerable.Range(2026, 7).ToDictionary(year => year, year => Cost("cell_lfp", year));
        output.WriteLine(string.Join(", ", lfp.Select(of => FormattableString.Invariant($"{of.Key}: {of.Value:0.00} at {cost[of.Key]:0.0} USD/kWh"))));

        Assert.True(lfp[2029] > lfp[2026] && lfp[2029] > 0.7);
        Assert.True(lfp[2032] < 0.7 * lfp[2029]);
        Assert.True(cost[2030] > cost[2026], "the threshold rises from 60% to 85%");
        Assert.InRange(cost[2030], 2, 34);

        // Ten percent of the cost of a cathode does not pay for other precursors.
        Assert.True(Compliant("cam_lfp", 2030) < 0.5);
    }

    [Fact, System("C9", Kind.Outcome)]
    public void Owners_that_are_prohibited_have_no_credit_from_2026_and_licences_a_part_of_it()
    {
        var policy = Solved.Scenario.Lanes.Policy;

        Assert.True(policy.ProductionCredit("cell_lfp", US, "China", 2025).PerUnit > 0);
        Assert.Equal(default, policy.ProductionCredit("cell_lfp", US, "China", 2026));
        Assert.All(Sellers("cell_lfp", "China"), s => Assert.Equal(0, Year(2027).Credit[s]));
        Assert.True(policy.ProductionCredit("cell_lfp", US, US, 2027).PerUnit < policy.ProductionCredit("cell_nmc_hi", US, US, 2027).PerUnit);
    }

    [Fact, System("C9", Kind.Outcome)]
    public void What_the_treasury_pays_is_the_rate_on_compliant_output()
    {
        const int Of = 2028;
        var rate = Solved.Scenario.Lanes.Policy.ProductionCredit("cell_lfp", US, "South Korea", Of).PerUnit;
        foreach (var s in Sellers("cell_lfp", "South Korea"))
        {
            Assert.Equal(rate * Year(Of).CompliantShare[s] * Year(Of).Output[s], Year(Of).Credit[s] * Year(Of).Output[s], 1e-6);
        }

        var accounts = PolicyAccounts.Of(
            SolvedScenarios.World, SolvedScenarios.Scenario("baseline"), [], new AccountsQuestion(US, [new PolicyGroup("cells", ["US-45X-CELL"])], Of, Of, "cell")).Accounts[0];
        var paid = Solved.Run.Sellers.Index()
            .Where(seller => Chain.Graph.Products[seller.Item.Product].Stage == "cell" && Chain.Regions[Chain.Nodes[seller.Item.Node].Region] == US)
            .Sum(seller => Year(Of).Credit[seller.Index] * Year(Of).Output[seller.Index]);
        Assert.Equal(paid, accounts.Paid[0], 1e-6 * paid);
    }

    [Fact, System("C9", Kind.Outcome)]
    public void The_end_of_the_credit_brings_barred_suppliers_back()
    {
        double Barred(int year)
        {
            var place = Chain.At(Product("cam_lfp"), Region(US));
            return Year(year).Barred[place] / Enumerable.Range(0, Chain.RegionCount).Sum(origin => Year(year).Flows[(place * Chain.RegionCount) + origin]);
        }

        output.WriteLine($"barred share of LFP cathode bought in the United States: {Barred(2026):0.00} in 2026, {Barred(2030):0.00} in 2030, {Barred(2033):0.00} in 2033");
        Assert.True(Barred(2030) < Barred(2026) - 0.2);
        Assert.True(Barred(2033) > Barred(2030) + 0.2);
    }

    [Fact, System("C9", Kind.Outcome)]
    public void Projects_buy_storage_that_keeps_the_credit_while_it_is_whole_and_less_as_it_fades()
    {
        var place = Chain.At(Product("bess"), Region(US));
        double Share(int year) => Year(year).CompliantPurchases[place];
        output.WriteLine(string.Join(", ", Enumerable.Range(2027, 10).Select(year =>
            FormattableString.Invariant($"{year}: {Share(year):0.00} at {Year(year).PurchaseComplianceCost[place]:0} USD/kWh"))));

        // The rule reaches what was begun from 2026 on; the credit is halved and quartered from 2035.
        Assert.True(double.IsNaN(Share(2026)));
        Assert.All(Enumerable.Range(2027, 7), year => Assert.InRange(Share(year), 0.6, 0.95));
        Assert.True(Share(2036) < Share(2033) - 0.08);
        Assert.All(Year(2037).KeptPurchases(place).ToArray(), kept => Assert.Equal(1, kept));

        // They pay more than nothing, and less than the credit of about a third of some 230 USD/kWh installed.
        Assert.All(Enumerable.Range(2027, 7), year => Assert.InRange(Year(year).PurchaseComplianceCost[place], 5, 60));
    }

    [Fact, System("C9", Kind.Outcome)]
    public void Storage_from_China_and_Chinese_cells_in_it_give_way_where_the_credit_hangs_on_it_and_come_back_after_it()
    {
        var free = SolvedScenarios.Of("l30-storage-test");
        var place = Chain.At(Product("bess"), Region(US));
        double Barred(SolvedChain of, int year) => of.Run.Years[year - 2020].Flows[(place * Chain.RegionCount) + Region("China")]
            / Enumerable.Range(0, Chain.RegionCount).Sum(origin => of.Run.Years[year - 2020].Flows[(place * Chain.RegionCount) + origin]);
        output.WriteLine($"systems from China in what America installs in 2032: {Barred(Solved, 2032):0.00}, without the test {Barred(free, 2032):0.00}; in 2039: {Barred(Solved, 2039):0.00}");

        Assert.True(Barred(Solved, 2032) < Barred(free, 2032) - 0.1);
        Assert.True(Barred(Solved, 2039) > Barred(Solved, 2032) + 0.1);

        // Without the test all projects have the credit: more is built, and more is paid.
        Assert.True(free.Run.Years[12].FinalDemand[place] > Year(2032).FinalDemand[place]);
    }

    [Fact, System("C9", Kind.Outcome)]
    public void The_treasury_pays_projects_the_rate_on_the_share_that_keeps_the_rule()
    {
        const int Of = 2031;
        var place = Chain.At(Product("bess"), Region(US));
        var (year, policy) = (Year(Of), Solved.Scenario.Lanes.Policy);
        var accounts = PolicyAccounts.Of(
            SolvedScenarios.World, SolvedScenarios.Scenario("baseline"), [], new AccountsQuestion(US, [new PolicyGroup("storage", ["US-48E-BASE", "US-48E-ALT", "US-48E-DC", "US-48E-EC"])], Of, Of, "system")).Accounts[0];
        var systems = new[] { "bess", "sys_vfb", "sys_fe" }.Select(Product).Select(product => Chain.At(product, Region(US)));

        // 6% of the few without wage rules and 30% of the others, each with its part of the bonuses, on the installed cost.
        var (rate, content) = ((0.05 * 0.06) + (0.93 * 0.3) + (0.1 * 0.35), 0.1 * 0.94);
        var paid = systems.Sum(at => year.FinalDemand[at] > 0
            ? ((rate * year.KeptPurchases(at)[0]) + (content * year.KeptPurchases(at)[1])) * (year.Delivered[at] + policy.SiteCost(Region(US), Of)) * year.FinalDemand[at]
            : 0);
        Assert.Equal(paid, accounts.Paid[0], 1e-6 * paid);
        Assert.InRange(year.CompliantPurchases[place], 0.6, 0.9);
        Assert.InRange(year.BonusPurchases[place], 0.1, year.CompliantPurchases[place]);
    }

    [Fact, System("C9", Kind.Outcome)]
    public void A_bonus_for_content_brings_systems_and_cells_home_and_costs_what_those_who_have_the_content_are_paid()
    {
        var free = SolvedScenarios.Of("l06-content-bonus");
        var place = Chain.At(Product("bess"), Region(US));
        double Home(SolvedChain of, string product, int year) => of.Run.Years[year - 2020].Flows[(Chain.At(Product(product), Region(US)) * Chain.RegionCount) + Region(US)]
            / Enumerable.Range(0, Chain.RegionCount).Sum(origin => of.Run.Years[year - 2020].Flows[(Chain.At(Product(product), Region(US)) * Chain.RegionCount) + origin]);
        output.WriteLine(string.Join("; ", Enumerable.Range(2026, 11).Select(year => FormattableString.Invariant(
            $"{year}: bonus on {Year(year).BonusPurchases[place]:0.00}, American systems {Home(Solved, "bess", year):0.000} ({Home(free, "bess", year):0.000}), LFP cells {Home(Solved, "cell_lfp", year):0.000} ({Home(free, "cell_lfp", year):0.000})"))));

        // Nothing before it holds: what is begun in 2025 is built in 2026. Then more at home every year, though far from all: who has the content anyway is paid too.
        Assert.Equal(free.Run.Years[5].Flows, Year(2025).Flows, (one, other) => Math.Abs(one - other) < 1e-6 * Math.Max(1, one));
        Assert.True(double.IsNaN(Year(2025).BonusPurchases[place]));
        Assert.All(Enumerable.Range(2026, 10), year =>
        {
            Assert.InRange(Home(Solved, "bess", year) - Home(free, "bess", year), 0.003, 0.15);
            Assert.True(Home(Solved, "cell_lfp", year) > Home(free, "cell_lfp", year));
            Assert.InRange(Year(year).BonusPurchases[place], 0.1, 0.5);
        });
    }

    private static SolvedChain Solved => SolvedScenarios.Of("baseline");

    private static Chain.ChainInputs Chain => Solved.Scenario.Chain;

    private static Chain.ChainYear Year(int year) => Solved.Run.Years[year - Solved.Run.Years[0].Year];

    private static int Product(string id) => Chain.Graph.IndexOf(id);

    private static int Region(string id) => Chain.Regions.Index().First(region => region.Item == id).Index;

    private static int[] Sellers(string product, string owner) =>
    [
        .. Enumerable.Range(0, Solved.Run.Sellers.Count).Where(s => Solved.Run.Sellers[s].Product == Product(product)
            && Chain.Nodes[Solved.Run.Sellers[s].Node].Region == Region(US) && Chain.Owners[Chain.Nodes[Solved.Run.Sellers[s].Node].Owner] == owner),
    ];

    private static double Compliant(string product, int year) => Mean(product, year, s => Year(year).CompliantShare[s]);

    private static double Cost(string product, int year) => Mean(product, year, s => Year(year).ComplianceCost[s]);

    private static double Mean(string product, int year, Func<int, double> of)
    {
        var (sum, weight) = (0.0, 0.0);
        foreach (var s in Chain.Owners.SelectMany(owner => Sellers(product, owner)).Where(s => !double.IsNaN(Year(year).CompliantShare[s])))
        {
            (sum, weight) = (sum + (Year(year).Output[s] * of(s)), weight + Year(year).Output[s]);
        }

        return sum / weight;
    }
}
