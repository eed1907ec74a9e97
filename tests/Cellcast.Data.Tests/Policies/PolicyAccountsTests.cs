using Cellcast.Accounts;
using Cellcast.Data.Accounts;
using Cellcast.Data.Answers;
using Cellcast.Data.Policies;
using Cellcast.Data.Tests.Chain;
using Cellcast.Policy;
using Cellcast.Simulation;

namespace Cellcast.Data.Tests.Policies;

public sealed class PolicyAccountsTests
{
    private const int From = 2027, To = 2030;

    private static readonly PreparedWorld World = new(RealChain.Package);

    private static readonly Lazy<AccountsAnswer> Answer = new(() => PolicyAccounts.Of(
        World, Scenario.Empty("accounts"), [], new AccountsQuestion("United States", PolicyGroup.Named(TradePolicies.Book(RealChain.Package), ["45X", "S301"]), From, To) { Split = true }));

    private static readonly Lazy<IReadOnlyList<InstrumentCharges>> Charges = new(() => InstrumentCharges.Compile(
        TradePolicies.Book(RealChain.Package), new PolicyFacts(RealChain.Package, RealChain.Inputs), 2020, 2040));

    [Fact]
    public void What_buyers_pay_is_what_sellers_freight_and_treasuries_get()
    {
        var solved = RealChain.Baseline;
        var chain = solved.Scenario.Chain;
        foreach (var year in solved.Run.Years)
        {
            var (paid, got, bought) = (0.0, 0.0, 0.0);
            for (var place = 0; place < year.Delivered.Length; place++)
            {
                for (var origin = 0; origin < chain.RegionCount; origin++)
                {
                    var lane = (place * chain.RegionCount) + origin;
                    var (product, buyer) = (place / chain.RegionCount, place % chain.RegionCount);
                    var flow = year.Flows[lane];
                    if (flow > 0)
                    {
                        var money = solved.Scenario.Lanes.Money(product, origin, buyer, year.Year, flow, year.Values[lane]);
                        got += (origin == buyer ? year.Values[lane] : money.ExportValue + money.Interest + money.Duty) + (solved.Scenario.Lanes.Freight(product, origin, buyer, year.Year) * flow);
                        bought += flow;
                    }
                }

                paid += year.Delivered[place] * Enumerable.Range(0, chain.RegionCount).Sum(origin => year.Flows[(place * chain.RegionCount) + origin]);
            }

            // Importers who hold licences keep their rent; what is above a tariff-rate quota pays the higher duty. An exporter's rent is in the price at the border.
            for (var quota = 0; quota < solved.Run.Quotas.Count; quota++)
            {
                got += year.QuotaDuty[quota] + (solved.Run.Quotas[quota].Kind == QuotaKind.Export ? 0 : year.QuotaRent[quota]);
            }

            Assert.True(bought > 0);
            Assert.Equal(1, got / paid, 9);
        }
    }

    [Fact]
    public void What_instruments_collect_and_the_ordinary_duty_add_up_to_what_regions_collect()
    {
        var solved = RealChain.Baseline;
        var chain = solved.Scenario.Chain;
        var facts = new PolicyFacts(RealChain.Package, RealChain.Inputs);
        var treasury = Treasury.Of(chain, solved.Run, solved.Scenario.Lanes, Charges.Value);
        foreach (var year in new[] { 2023, 2025, 2030 })
        {
            // Every product but packs, of which some travel in cars and pay the ordinary duty on cars.
            var (ordinary, duties, cars) = (0.0, 0.0, 0.0);
            for (var product = 0; product < chain.ProductCount; product++)
            {
                for (var lane = 0; lane < chain.RegionCount * chain.RegionCount; lane++)
                {
                    var (origin, buyer) = (lane % chain.RegionCount, lane / chain.RegionCount);
                    var at = (chain.At(product, buyer) * chain.RegionCount) + origin;
                    var of = solved.Run.Years[year - 2020];
                    if (origin == buyer || of.Flows[at] <= 0)
                    {
                        continue;
                    }

                    var money = solved.Scenario.Lanes.Money(product, origin, buyer, year, of.Flows[at], of.Values[at]);
                    if (chain.Graph.Products[product].Id == "pack_ev")
                    {
                        cars += money.Duty;
                        continue;
                    }

                    duties += money.Duty;
                    ordinary += facts.OrdinaryDuty(facts.Products[product], chain.Regions[buyer], year) * facts.OrdinaryDutyPaid(chain.Regions[origin], chain.Regions[buyer], year) * money.CustomsValue;
                }
            }

            var named = Enumerable.Range(0, Charges.Value.Count).Where(i => Charges.Value[i].Flow == MoneyFlow.Duty)
                .Sum(i => treasury.Of(i, year) - OnPacks(solved, Charges.Value[i], year));
            var aboveQuotas = solved.Run.Years[year - 2020].QuotaDuty.Sum();
            Assert.Equal(duties, named - aboveQuotas + ordinary, 1e-6 * duties);
            Assert.Equal(duties + cars + aboveQuotas, Enumerable.Range(0, chain.RegionCount).Sum(region => treasury.Duties(region, year)), 1e-6 * duties);
        }
    }

    [Fact]
    public void Credits_of_instruments_add_up_to_what_producers_receive()
    {
        var solved = RealChain.Baseline;
        var treasury = Treasury.Of(solved.Scenario.Chain, solved.Run, solved.Scenario.Lanes, Charges.Value);
        foreach (var year in new[] { 2023, 2026, 2030, 2035 })
        {
            var paid = Enumerable.Range(0, solved.Scenario.Chain.RegionCount).Sum(region => treasury.Credits(region, year));
            var named = Enumerable.Range(0, Charges.Value.Count).Where(i => Charges.Value[i].Flow is MoneyFlow.Credit or MoneyFlow.Investment or MoneyFlow.Purchase or MoneyFlow.Reserve).Sum(i => treasury.Of(i, year));
            Assert.Equal(paid, named, 1e-6 * Math.Max(1, paid));
        }
    }

    [Fact]
    public void Public_money_of_a_run_is_what_the_accounts_of_its_instruments_say()
    {
        var results = RealChain.Results(RealChain.Baseline, From);
        var america = Answer.Value.Accounts[0];
        var treasury = Treasury.Of(RealChain.Baseline.Scenario.Chain, RealChain.Baseline.Run, RealChain.Baseline.Scenario.Lanes, Charges.Value);
        for (var year = From; year <= To; year++)
        {
            // The credit under section 45X is the only one that American producers have.
            Assert.Equal(-america.Paid[year - From], Of("Production Credits", "United States", year), 1e-9 * america.Paid[year - From]);
            Assert.Equal(-Named(MoneyFlow.Credit, year), Of("Production Credits", "World", year), 1e-6);
            Assert.Equal(-Named(MoneyFlow.Investment, year), Of("Investment Credits", "World", year), 1e-6);
            Assert.Equal(-Named(MoneyFlow.Purchase, year), Of("Purchase Credits", "World", year), 1e-6);
            Assert.Equal(-Named(MoneyFlow.Reserve, year), Of("Reserves", "World", year), 1e-6);
            foreach (var region in RealChain.Baseline.Scenario.Chain.Regions.Append("World"))
            {
                var kinds = results.Variables.Where(variable => variable.Name.StartsWith("Public Money|", StringComparison.Ordinal));
                Assert.Equal(results.Value("Public Money", region, year) ?? 0, kinds.Sum(kind => results.Value(kind.Name, region, year) ?? 0), 1e-6);
            }
        }

        double Of(string kind, string region, int year) => results.Value($"Public Money|{kind}", region, year)!.Value;

        double Named(MoneyFlow flow, int year) => Enumerable.Range(0, Charges.Value.Count).Where(i => Charges.Value[i].Flow == flow).Sum(i => treasury.Of(i, year));
    }

    [Fact]
    public void Public_money_counts_duties_as_gain_and_credits_as_loss_of_the_treasury_that_has_them()
    {
        var results = RealChain.Results(RealChain.Baseline, From);

        Assert.All(results.Series("Public Money|Duties", "United States").ToArray(), value => Assert.True(value > 0));
        Assert.True(results.Value("Public Money|Production Credits", "United States", From) < 0 && results.Value("Public Money|Purchase Credits", "United States", From) < 0);
        Assert.True(results.Value("Public Money|Export Taxes", "China", From) > 0);
        Assert.All(results.Variables.Where(variable => variable.Name.StartsWith("Public Money", StringComparison.Ordinal)), variable => Assert.Equal("MUSD/yr", variable.Unit));
    }

    [Fact]
    public void A_duty_collects_its_rate_on_the_customs_value_of_imports()
    {
        var solved = RealChain.Baseline;
        var chain = solved.Scenario.Chain;
        var index = Charges.Value.Index().First(charge => charge.Item.Instrument.Id == "US-S301-GRAPH").Index;
        var treasury = Treasury.Of(chain, solved.Run, solved.Scenario.Lanes, Charges.Value);
        var (china, america) = (chain.Regions.Index().First(region => region.Item == "China").Index, chain.Regions.Index().First(region => region.Item == "United States").Index);
        var expected = 0.0;
        foreach (var id in new[] { "gr_mined", "gr_nat" })
        {
            var lane = (chain.At(chain.Graph.IndexOf(id), america) * chain.RegionCount) + china;
            var measures = solved.Scenario.Lanes.Policy.Lane(id, "China", "United States", 2030);

            // The United States charge on the price at the exporter's port: the value at the gate, what China's treasury keeps and what waiting for a licence costs.
            expected += 0.25 * solved.Run.Years[10].Values[lane] * (1 + measures.ExportWedge) * (1 + solved.Scenario.Lanes.Policy.Waiting(chain.Graph.IndexOf(id), china, america, 2030));
        }

        Assert.True(expected > 0);
        Assert.Equal(expected, treasury.Of(index, 2030), 1e-9 * expected);
    }

    [Fact]
    public void A_purchase_tax_not_asked_for_is_a_share_of_the_price_of_the_cars_sold()
    {
        var solved = RealChain.Baseline;
        var chain = solved.Scenario.Chain;
        var china = chain.Regions.Index().First(region => region.Item == "China").Index;
        var treasury = Treasury.Of(chain, solved.Run, solved.Scenario.Lanes, []);
        var cars = new DemandBlocks(RealChain.Inputs).CarMarket("China", 2027);
        var sold = cars.CarsFor(solved.Run.Years[7].FinalDemand[chain.At(chain.Graph.IndexOf("pack_ev"), china)]);

        // Half of the tax of ten percent; sold in packs of all cars, of which commercial ones owe it not.
        Assert.InRange(treasury.Paid(MoneyFlow.Purchase, china, 2027), 0.8 * 0.05 * cars.PriceUsd * sold / 1e6, 0.05 * cars.PriceUsd * sold / 1e6 * (1 + 1e-9));
    }

    [Fact]
    public void The_split_of_two_programmes_adds_up_to_what_they_do_together()
    {
        var answer = Answer.Value;
        var together = answer.Together!;
        Assert.Equal(4, answer.Runs);
        for (var year = 0; year < together.Years; year++)
        {
            Assert.Equal(together.BudgetCost(year), answer.Accounts.Sum(account => account.Share!.BudgetCost(year)), 6);
            Assert.Equal(together.HomeOutput(year), answer.Accounts.Sum(account => account.Share!.HomeOutput(year)), 9);
            Assert.Equal(together.HomeJobs(year), answer.Accounts.Sum(account => account.Share!.HomeJobs(year)), 6);
            Assert.Equal(together.ImportDependence(year), answer.Accounts.Sum(account => account.Share!.ImportDependence(year)), 12);
            for (var region = 0; region < together.Regions; region++)
            {
                Assert.Equal(together.ConsumerCost(region, year), answer.Accounts.Sum(account => account.Share!.ConsumerCost(region, year)), 6);
                Assert.Equal(together.ProducerGain(region, year), answer.Accounts.Sum(account => account.Share!.ProducerGain(region, year)), 6);
            }
        }
    }

    [Fact]
    public void A_credit_costs_the_budget_and_brings_output_and_a_duty_brings_revenue_and_dearer_batteries()
    {
        var answer = Answer.Value;
        var america = answer.Regions.Index().First(region => region.Item == "United States").Index;
        var (credit, duty) = (answer.Accounts[0], answer.Accounts[1]);

        Assert.True(credit.Paid.All(paid => paid > 0) && credit.Collected.All(collected => collected == 0));
        Assert.True(credit.Marginal.Sum(credit.Marginal.BudgetCost) > 0 && credit.Marginal.Sum(credit.Marginal.HomeOutput) > 0);
        Assert.True(credit.Marginal.Sum(credit.Marginal.ImportDependence) < 0 && credit.Marginal.CostPerPoint > 0);
        Assert.True(credit.Marginal.Sum(credit.Marginal.HomeJobs) > 0);
        Assert.Equal(1e6 * credit.Marginal.Sum(credit.Marginal.BudgetCost) / credit.Marginal.Sum(credit.Marginal.HomeJobs), credit.Marginal.CostPerJob!.Value, 6);
        Assert.True(duty.Collected.All(collected => collected > 0) && duty.Marginal.Sum(duty.Marginal.BudgetCost) < 0);
        Assert.True(duty.Marginal.Sum(year => duty.Marginal.ConsumerCost(america, year)) > 0);
    }

    [Fact]
    public void Groups_that_fit_nothing_or_overlap_are_refused_by_name()
    {
        var problem = Assert.Throws<PolicyException>(() => PolicyGroup.Named(TradePolicies.Book(RealChain.Package), ["45Y", "US-45X-CELL", "45X", "US-NDAA154"]));

        Assert.Contains(problem.Problems, text => text.Contains("'45Y'", StringComparison.Ordinal));
        Assert.Contains("instrument 'US-45X-CELL' is in two groups: 'US-45X-CELL' and '45X'", problem.Problems);
        Assert.Contains("instrument 'US-NDAA154' does not act in a run", problem.Problems);
    }

    private static double OnPacks(SolvedChain solved, InstrumentCharges charges, int year)
    {
        var chain = solved.Scenario.Chain;
        return charges.Lanes.Where(line => line.Year == year && chain.Graph.Products[line.Product].Id == "pack_ev").Sum(line =>
        {
            var lane = (chain.At(line.Product, line.Destination) * chain.RegionCount) + line.Origin;
            var of = solved.Run.Years[year - 2020];
            return of.Flows[lane] <= 0
                ? 0
                : (line.Rate * solved.Scenario.Lanes.Money(line.Product, line.Origin, line.Destination, year, of.Flows[lane], of.Values[lane]).CustomsValue) + (line.PerUnit * of.Flows[lane]);
        });
    }
}
