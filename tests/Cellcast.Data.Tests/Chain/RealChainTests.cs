using Cellcast.Chain;
using Cellcast.Data.Answers;
using Cellcast.Data.Scenarios;
using Cellcast.Simulation;
using Xunit.Abstractions;

namespace Cellcast.Data.Tests.Chain;

public sealed class RealChainTests(ITestOutputHelper output)
{
    // Newton steps a year: the most that speed allows (design goal), on any rung.
    private const int MostSteps = 75;

    public static TheoryData<string> Scenarios => [.. new ScenarioLibrary(RepositoryData.Scenarios, RealChain.Package.Vocabulary()).Names];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Every_shipped_scenario_converges_in_every_year_and_its_balance_sheets_close(string name)
    {
        var scenario = new ScenarioLibrary(RepositoryData.Scenarios, RealChain.Package.Vocabulary()).Load(name).Scenario;
        var inputs = ScenarioInputs.Of(RealChain.Inputs, scenario, []);
        var solved = SolvedChain.Of(RealChain.Package, inputs, scenario, new ScenarioCosts(RealChain.Package, inputs), 2040, ChainKnowledge.Latest);

        output.WriteLine($"{name}: steps {string.Join(' ', solved.Run.Years.Select(year => year.Steps))}");
        // A year that the scenario does not change is the outlook's own: found without a step.
        Assert.All(solved.Run.Years, year => Assert.InRange(year.Steps, 0, MostSteps));
        Assert.Empty(BalanceCheck.Failures(RealChain.Results(solved, 2020), solved.Scenario.Chain.Graph.Products));
    }

    // Home bias keeps packs apart by region. While orders followed cost alone, those of Europe sold at a quarter over full cost for a decade.
    [Fact]
    public void Plants_come_where_buyers_would_pay_for_them()
    {
        var solved = RealChain.Baseline;
        var chain = solved.Scenario.Chain;
        var packs = chain.Graph.IndexOf("pack_ev");
        var (paid, cost) = (new double[chain.RegionCount], new double[chain.RegionCount]);
        foreach (var year in solved.Run.Years.Where(year => year.Year > 2030))
        {
            for (var s = 0; s < solved.Run.Sellers.Count; s++)
            {
                var seller = solved.Run.Sellers[s];
                if (seller.Product == packs)
                {
                    paid[chain.Nodes[seller.Node].Region] += year.Output[s] * year.Price[s];
                    cost[chain.Nodes[seller.Node].Region] += year.Output[s] * (year.CashCost[s] + year.FixedCost[s]);
                }
            }
        }

        output.WriteLine(string.Join(' ', paid.Select((sum, region) => (sum / cost[region]).ToString("0.00"))));
        Assert.All(Enumerable.Range(0, chain.RegionCount), region => Assert.InRange(paid[region] / cost[region], 0.85, 1.15));
    }

    // Buyers count what recyclers sell: while they did not, lithium and nickel seemed to run out after 2035, everybody turned to the few cells without them, and a semi-solid one cost six times the year before.
    [Fact]
    public void No_cell_of_a_gigawatt_hour_or_more_doubles_its_price_from_one_year_to_the_next()
    {
        // Lithium-sulphur, a tenth of a GWh, does in 2039: semi-solid cells buy the makers of lithium-metal anodes out.
        var solved = RealChain.Baseline;
        var cells = solved.Scenario.Chain.Graph.Products.Select((product, index) => (product, index)).Where(pair => pair.product.Stage == "cell").ToList();
        Assert.NotEmpty(cells);
        foreach (var (product, index) in cells)
        {
            var before = double.PositiveInfinity;
            foreach (var year in solved.Run.Years.Where(year => year.Year > 2026))
            {
                double made = 0, earned = 0;
                for (var s = 0; s < solved.Run.Sellers.Count; s++)
                {
                    made += solved.Run.Sellers[s].Product == index ? year.Output[s] : 0;
                    earned += solved.Run.Sellers[s].Product == index ? year.Output[s] * year.Price[s] : 0;
                }

                var price = made >= 1 ? earned / made : double.PositiveInfinity;
                Assert.True(price < 2 * before || double.IsInfinity(price), $"{product.Id} {year.Year}: {price:0} USD/kWh after {before:0}");
                before = price;
            }
        }
    }

    [Fact]
    public void What_cells_hold_and_give_back_follows_from_the_bill_of_materials()
    {
        var (chain, recycling) = (RealChain.Baseline.Scenario.Chain, RealChain.Baseline.Scenario.Recycling);
        double Of(string cell, string material) => recycling.Content[(chain.Graph.IndexOf(cell) * recycling.Materials.Length) + Array.IndexOf(recycling.Materials, chain.Graph.IndexOf(material))];

        // kg per kWh: 0.089 kg of lithium in an LFP cell are 0.47 kg of carbonate; one without nickel gives none back.
        Assert.InRange(Of("cell_lfp", "li2co3"), 0.42, 0.60);
        Assert.Equal(0, Of("cell_lfp", "ni_so4"));
        Assert.InRange(Of("cell_nmc_hi", "ni_so4"), 0.55, 0.85);
        Assert.NotEqual(recycling.KindOf[chain.Graph.IndexOf("cell_lfp")], recycling.KindOf[chain.Graph.IndexOf("cell_nmc_hi")]);
        Assert.All(recycling.Recovered, share => Assert.InRange(share, 0, 1));
        for (var a = 0; a < chain.ApplicationCount; a++)
        {
            Assert.InRange(recycling.Retired.AsSpan(a * recycling.Ages, recycling.Ages).ToArray().Sum(), 0.99, 1);
        }
    }

    [Fact]
    public void No_more_of_a_metal_comes_back_than_returned_cells_held()
    {
        var (run, recycling) = (RealChain.Baseline.Run, RealChain.Baseline.Scenario.Recycling);
        var chain = RealChain.Baseline.Scenario.Chain;
        for (var m = 0; m < recycling.Materials.Length; m++)
        {
            double held = 0, sold = 0;
            foreach (var year in run.Years)
            {
                sold += year.Recycled.AsSpan(chain.At(recycling.Materials[m], 0), chain.RegionCount).ToArray().Sum();
                Assert.True(sold <= held * (1 + 1e-9));
                held += Enumerable.Range(0, year.Returned.Length).Sum(place => year.Returned[place] * recycling.Content[(place / chain.RegionCount * recycling.Materials.Length) + m]);
            }

            output.WriteLine($"{chain.Graph.Products[recycling.Materials[m]].Id}: {sold:0} of {held:0} kt by {run.Years[^1].Year}");
            Assert.True(sold > 0);
        }
    }

    [Fact]
    public void Without_a_limit_on_preferences_the_equilibrium_of_2020_reproduces_the_base_year()
    {
        var scenario = RealChain.Baseline.Scenario;
        var chain = scenario.Chain with { Rules = scenario.Chain.Rules with { PreferenceLimit = 100 } };
        var state = BaseYear.Of(chain, scenario.NewDemand(), scenario.Lanes, 2020);
        var run = new ChainRun(chain, state, scenario.NewDemand(), scenario.Lanes, new ObservedCapacity(chain, state), 2020, 2020);
        run.Solve();

        var (price, made) = Gaps(state, run);
        output.WriteLine($"price {price:G3} (ln), output {made:G3} of the world's");
        Assert.InRange(price, 0, 1e-6);
        Assert.InRange(made, 0, 1e-6);
    }

    [Fact]
    public void The_limit_on_preferences_moves_little_of_the_base_year()
    {
        var (chain, state) = (RealChain.Baseline.Scenario.Chain, RealChain.Baseline.Scenario.State);
        var limit = chain.Rules.PreferenceLimit - 1e-9;
        int clipped = 0, lanes = 0;
        foreach (var preferences in state.Preference)
        {
            lanes += preferences.Count(h => h > 0);
            clipped += preferences.Count(h => h > 0 && Math.Abs(Math.Log(h)) >= limit);
        }

        var (price, made) = Gaps(state, RealChain.Baseline.Run);
        output.WriteLine($"{clipped} of {lanes} preferences at their limit; largest gap of price {price:G3} (ln), of output {made:G3} of the world's");
        Assert.InRange((double)clipped / lanes, 0, 0.1);
        Assert.InRange(made, 0, 0.05);
    }

    // Largest gap between the base year and its equilibrium: ln of price where a region makes a thousandth of the world's, and output as a share of the world's.
    private (double Price, double Made) Gaps(BaseState state, ChainRun run)
    {
        var chain = RealChain.Baseline.Scenario.Chain;
        double price = 0, madeGap = 0;
        for (var p = 0; p < chain.ProductCount; p++)
        {
            var world = state.Output.AsSpan(chain.At(p, 0), chain.RegionCount).ToArray().Sum();
            for (var r = 0; r < chain.RegionCount && world > 0; r++)
            {
                var place = chain.At(p, r);
                int[] sellers = [.. Enumerable.Range(0, run.Sellers.Count).Where(s => run.Sellers[s].Product == p && chain.Nodes[run.Sellers[s].Node].Region == r && run.Years[0].Effective[run.Sellers[s].Node] > 0)];
                var lacking = Math.Abs(sellers.Sum(s => run.Years[0].Output[s]) - state.Output[place]) / world;
                if (lacking > 1e-3)
                {
                    output.WriteLine($"{chain.Graph.Products[p].Id}, {chain.Regions[r]}: makes {lacking:P2} of the world's output more or less than {state.Output[place] / world:P1}");
                }

                madeGap = Math.Max(madeGap, lacking);
                if (state.Output[place] > 1e-3 * world)
                {
                    var gap = sellers.Max(s => Math.Abs(Math.Log(run.Years[0].Price[s] / state.Price[place])));
                    if (gap > 0.1)
                    {
                        output.WriteLine($"{chain.Graph.Products[p].Id}, {chain.Regions[r]}: price {run.Years[0].Price[sellers[0]]:G4}, base year {state.Price[place]:G4}, {state.Output[place] / world:P1} of the world's output");
                    }

                    price = Math.Max(price, gap);
                }
            }
        }

        return (price, madeGap);
    }

    [Fact]
    public void What_a_run_says_of_a_year_does_not_depend_on_where_it_ends()
    {
        var (early, late) = (RealChain.To(2030).Run, RealChain.Baseline.Run);
        for (var t = 0; t < early.Years.Count; t++)
        {
            output.WriteLine($"{2020 + t}: capacity {Gap(late.Years[t].Effective, early.Years[t].Effective):G3} price {Gap(late.Years[t].Price, early.Years[t].Price):G3} flows {Gap(late.Years[t].Flows, early.Years[t].Flows):G3}");
        }

        for (var t = 0; t < early.Years.Count; t++)
        {
            Assert.InRange(Gap(late.Years[t].Effective, early.Years[t].Effective), 0, 1e-6);
            Assert.InRange(Gap(late.Years[t].Flows, early.Years[t].Flows), 0, 1e-6);
        }
    }

    // Largest gap, relative to the larger of 1 and the amount.
    private static double Gap(double[] expected, double[] actual) =>
        expected.Zip(actual, (a, b) => Math.Abs(a - b) / Math.Max(1, Math.Abs(a))).Max();

    [Fact]
    public void Nor_on_where_it_begins()
    {
        var (whole, late) = (RealChain.Results(RealChain.Baseline, 2020), RealChain.Results(RealChain.Baseline, 2030));
        foreach (var variable in late.Variables)
        {
            foreach (var region in late.Regions)
            {
                for (var year = 2030; year <= 2040; year++)
                {
                    // What is nothing in all years of the shorter run is left out of it.
                    Assert.Equal(whole.Value(variable.Name, region, year) ?? 0, late.Value(variable.Name, region, year) ?? 0);
                }
            }
        }
    }

    [Fact]
    public void At_its_own_prices_the_outlook_is_reproduced()
    {
        var baseline = RealChain.Baseline;
        var again = baseline.Scenario.NewRun(baseline.Run);
        again.Solve();
        for (var t = 0; t < again.Years.Count; t++)
        {
            output.WriteLine($"{2020 + t}: demand {Gap(baseline.Run.Years[t].FinalDemand, again.Years[t].FinalDemand):G3} capacity {Gap(baseline.Run.Years[t].Effective, again.Years[t].Effective):G3} price {Gap(baseline.Run.Years[t].Price, again.Years[t].Price):G3} shares {Gap(baseline.Run.Years[t].ChemistryShares, again.Years[t].ChemistryShares):G3}");
        }

        for (var t = 0; t < again.Years.Count; t++)
        {
            Assert.InRange(Gap(baseline.Run.Years[t].FinalDemand, again.Years[t].FinalDemand), 0, 1e-6);
        }
    }
}
