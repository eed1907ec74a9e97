using Cellcast.Accounts;
using Cellcast.Data.Answers;
using Cellcast.Simulation;

namespace Cellcast.Data.Accounts;

/// <summary>The few numbers of a solved run that accounts compare, so that the run itself need not be kept.</summary>
internal sealed class RunExtract
{
    private readonly int regions;
    private readonly int years;
    private readonly int products;
    private readonly double[] levels;
    private readonly double[] price;
    private readonly double[] bought;

    public RunExtract(SolvedChain solved, AccountsQuestion question)
    {
        var chain = solved.Scenario.Chain;
        (regions, products, years) = (chain.RegionCount, chain.ProductCount, question.To - question.From + 1);
        levels = new double[PolicyEffect.Length(regions, years)];
        price = new double[years * regions * products];
        bought = new double[price.Length];
        var home = Enumerable.Range(0, regions).First(region => chain.Regions[region] == question.Home);
        var treasury = Treasury.Of(chain, solved.Run, solved.Scenario.Lanes, []);
        for (var t = 0; t < years; t++)
        {
            var at = question.From + t - solved.Run.Years[0].Year;
            var year = solved.Run.Years[at];
            levels[t] = -treasury.Balance(home, year.Year);
            var (made, imported, used) = (0.0, 0.0, 0.0);
            for (var s = 0; s < solved.Run.Sellers.Count; s++)
            {
                var seller = solved.Run.Sellers[s];
                made += chain.Graph.Products[seller.Product].Stage == question.Stage && chain.Nodes[seller.Node].Region == home ? year.Output[s] : 0;
            }

            for (var p = 0; p < products; p++)
            {
                for (var r = 0; r < regions; r++)
                {
                    var place = chain.At(p, r);
                    price[(((t * regions) + r) * products) + p] = year.Delivered[place];
                    bought[(((t * regions) + r) * products) + p] = Math.Max(0, year.FinalDemand[place]) + year.NonBatteryUse[place];
                }

                if (chain.Graph.Products[p].Stage == question.Stage)
                {
                    var from = year.Flows.AsSpan(chain.At(p, home) * regions, regions);
                    for (var origin = 0; origin < regions; origin++)
                    {
                        used += from[origin];
                        imported += origin == home ? 0 : from[origin];
                    }
                }
            }

            levels[years + t] = made;
            levels[(2 * years) + t] = used > 0 ? imported / used : 0;
            levels[(3 * years) + t] = JobsReport.In(chain, solved.Run, home, year);
            for (var r = 0; r < regions; r++)
            {
                levels[(PolicyEffect.ProducerRow(regions, r) * years) + t] = Surplus.OfProducers(chain, solved.Run, at, r);
            }
        }
    }

    /// <summary>Home output and jobs, sums over the years.</summary>
    public (double Output, double Jobs) Scale => (levels.AsSpan(years, years).ToArray().Sum(), levels.AsSpan(3 * years, years).ToArray().Sum());

    /// <summary>What this run has over another: levels subtracted, consumers' cost by the prices of both.</summary>
    public double[] Over(RunExtract other)
    {
        var difference = new double[levels.Length];
        for (var k = 0; k < levels.Length; k++)
        {
            difference[k] = levels[k] - other.levels[k];
        }

        for (var t = 0; t < years; t++)
        {
            for (var r = 0; r < regions; r++)
            {
                var start = ((t * regions) + r) * products;
                difference[(PolicyEffect.ConsumerRow(r) * years) + t] = Surplus.ConsumerCost(
                    other.price.AsSpan(start, products), other.bought.AsSpan(start, products), price.AsSpan(start, products), bought.AsSpan(start, products));
            }
        }

        return difference;
    }
}
