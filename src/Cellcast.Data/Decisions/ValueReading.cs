using Cellcast.Accounts;
using Cellcast.Chain;
using Cellcast.Data.Answers;

namespace Cellcast.Data.Decisions;

/// <summary>The value of a year of a solved run by stage, and by region or owner group.</summary>
public sealed class ValueReading
{
    private readonly ChainInputs chain;
    private readonly ChainRun run;
    private readonly ValueAccount account;
    private readonly int[] stageOf;

    /// <summary>Reads a year.</summary>
    /// <param name="solved">The run.</param>
    /// <param name="year">Calendar year, within the run.</param>
    public ValueReading(SolvedChain solved, int year)
    {
        ArgumentNullException.ThrowIfNull(solved);
        (chain, run) = (solved.Scenario.Chain, solved.Run);
        account = ValueAccount.Of(chain, run, year - run.Years[0].Year);
        var of = run.Years[year - run.Years[0].Year];
        EnergyBought = Enumerable.Range(0, chain.ProductCount).Where(p => chain.Graph.UsesOf(p).Count == 0)
            .Sum(p => Enumerable.Range(0, chain.RegionCount).Sum(d => of.Use[chain.At(p, d)] + of.StockBuild[chain.At(p, d)]));
        stageOf = [.. chain.Graph.Products.Select(product => ValueStage.All.Index().First(stage => stage.Item.Stages.Contains(product.Stage, StringComparer.Ordinal) || stage.Item.Stages.Count == 0).Index)];
    }

    /// <summary>What buyers of batteries pay in the world, million USD a year.</summary>
    public double FinalPurchases => account.FinalPurchases.Sum();

    /// <summary>Packs and storage systems that they buy, GWh a year.</summary>
    public double EnergyBought { get; }

    /// <summary>What trade takes between gates and buyers.</summary>
    public double TradeCost => account.TradeCost;

    /// <summary>What is bought outside the chain.</summary>
    public double BoughtOutside => account.BoughtOutside.Sum();

    /// <summary>What buyers of batteries pay in a region.</summary>
    public double PurchasesOf(string region) => account.FinalPurchases[IndexOf(chain.Regions, region)];

    /// <summary>A stage in the world.</summary>
    public ValueLine World(ValueStage stage) => Sum(stage, (_, _) => true);

    /// <summary>A stage where the plants stand.</summary>
    public ValueLine In(ValueStage stage, string region)
    {
        var place = IndexOf(chain.Regions, region);
        return Sum(stage, (at, _) => at == place);
    }

    /// <summary>A stage by who owns the plants; recyclers have no owners and are left out.</summary>
    public ValueLine OwnedBy(ValueStage stage, string owner)
    {
        var group = IndexOf(chain.Owners, owner);
        return Sum(stage, (_, of) => of == group);
    }

    /// <summary>Bought of a stage's goods by a region's makers and buyers for batteries, million USD, and the part that comes from abroad.</summary>
    public (double Bought, double Imported) Bought(ValueStage stage, string region, int year)
    {
        ArgumentNullException.ThrowIfNull(stage);
        var (d, of) = (IndexOf(chain.Regions, region), run.Years[year - run.Years[0].Year]);
        double bought = 0, imported = 0;
        for (var p = 0; p < chain.ProductCount; p++)
        {
            if (!stage.Stages.Contains(chain.Graph.Products[p].Stage, StringComparer.Ordinal))
            {
                continue;
            }

            var place = chain.At(p, d);
            for (var o = 0; o < chain.RegionCount; o++)
            {
                var worth = account.EndsInBatteries(p, d) * of.Flows[(place * chain.RegionCount) + o] * of.Delivered[place];
                bought += worth;
                imported += o == d ? 0 : worth;
            }
        }

        return (bought, imported);
    }

    private ValueLine Sum(ValueStage stage, Func<int, int?, bool> wanted)
    {
        ArgumentNullException.ThrowIfNull(stage);
        var (at, sum) = (ValueStage.All.Index().First(each => each.Item == stage).Index, default(ValueLine));
        if (stage.Stages.Count == 0)
        {
            for (var place = 0; place < account.Recovered.Length; place++)
            {
                sum += wanted(place % chain.RegionCount, null) ? new(account.Recovered[place], 0, 0, 0, 0) : default;
            }

            return sum;
        }

        for (var s = 0; s < run.Sellers.Count; s++)
        {
            var node = chain.Nodes[run.Sellers[s].Node];
            if (stageOf[run.Sellers[s].Product] == at && wanted(node.Region, node.Owner))
            {
                sum += new ValueLine(account.Sales[s], account.BoughtInChain[s] + account.BoughtOutside[s], account.Support[s], account.Margin[s], account.CapitalCost[s]);
            }
        }

        return sum;
    }

    private static int IndexOf(IReadOnlyList<string> ids, string id) => ids.Index().First(each => each.Item == id).Index;
}
