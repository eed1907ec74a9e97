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
