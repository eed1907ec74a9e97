using Cellcast.Chain;
using Cellcast.Simulation;
using Cellcast.Tests.Chain;
using static Cellcast.Tests.Chain.SmallChain;

namespace Cellcast.Tests.Simulation;

public sealed class InvestmentReportTests
{
    private const string Packs = "Investment|Pack|All";

    [Fact]
    public void A_line_is_paid_for_in_equal_parts_over_the_years_before_it_runs()
    {
        // 10 GWh a year of packs come in 2022 and take two years: 5 a year in 2020 and 2021, at six years of fixed cost at 85% use.
        var results = Written(lead: 2, out var chain, out var run);
        var fixedCost = run.Years[0].FixedCost[chain.Sellers(run, Pack, East).First()];

        Assert.Equal(5 * 6 * 0.85 * fixedCost, results.Value(Packs, "East", 2020)!.Value, 1e-6 * fixedCost);
        Assert.Equal(results.Value(Packs, "East", 2020), results.Value("Investment|Pack", ChainVariables.World, 2020));
        Assert.NotNull(results.Value(Packs, "East", 2021));
        Assert.Null(results.Value(Packs, "East", 2022));
        Assert.Null(results.Value("Investment|Mined|Ore", "East", 2020));
    }

    [Fact]
    public void A_part_of_a_year_is_paid_for_in_the_year_before_and_bottom_up_cost_goes_first()
    {
        // Two years and a half: 4 GWh in each of the two years before 2022, 2 in the half year before, which lies before the run.
        var plants = new double[]?[4];
        plants[Pack] = [.. Enumerable.Repeat(50.0, 3 * (LastYear - FirstYear + 1))];
        var results = Written(2.5, out _, out _, chain => chain.Inputs = chain.Inputs with { PlantCost = plants });

        Assert.Equal(4 * 50, results.Value(Packs, "East", 2020)!.Value, 1e-9);
        Assert.Equal(4 * 50, results.Value(Packs, "East", 2021)!.Value, 1e-9);
    }

    [Fact]
    public void Where_nobody_invests_nothing_is_written() => Assert.Null(Written(double.NaN, out _, out _).Value(Packs, "East", 2020));

    private static Results Written(double lead, out SmallChain chain, out ChainRun run, Action<SmallChain>? change = null)
    {
        chain = new SmallChain();
        change?.Invoke(chain);
        run = chain.Solved(capacity: new Growing(chain.Inputs, new ObservedCapacity(chain.Inputs, chain.State), lead));
        var results = new Results.Builder(FirstYear, LastYear);
        InvestmentReport.Write(chain.Inputs, run, FirstYear, results);
        return results.Build();
    }

    // 10 GWh a year more of packs in the East from 2022.
    private sealed class Growing(ChainInputs inputs, ICapacityModel observed, double lead) : ICapacityModel
    {
        public void Fill(int year, Span<double> nameplate, Span<double> effective)
        {
            observed.Fill(year, nameplate, effective);
            for (var n = 0; n < nameplate.Length && year >= 2022; n++)
            {
                // Half of it belongs to each owner.
                nameplate[n] += inputs.Nodes[n].Group == 2 && inputs.Nodes[n].Region == East ? 5 : 0;
            }
        }

        public void Observe(ChainYear year, IReadOnlyList<ChainSeller> sellers, BuyersMix demand)
        {
            // What comes is given.
        }

        public CapacityChange? ChangeAfter(int year) => null;

        public double LeadYears(int node) => lead;
    }
}
