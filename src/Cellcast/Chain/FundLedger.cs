using Cellcast.Capacity;
using Cellcast.Policy;

namespace Cellcast.Chain;

/// <summary>What funds for plants have left, what they paid, and what an investor may count on. Nothing is allocated after construction.</summary>
/// <remarks>Equation L10 of docs/policy.md.</remarks>
public sealed class FundLedger
{
    private readonly ChainInputs inputs;
    private readonly PlantFund[] funds;

    // Most funds are for a few products of a few regions: [p, r].
    private readonly int[][] fundsAt;
    private readonly ChainNode[] nodes;
    private readonly double chance;
    private readonly double[] left;
    private readonly double[] asked;
    private readonly double[] paid;
    private readonly int firstYear;
    private readonly int years;

    /// <param name="inputs">The chain.</param>
    /// <param name="laneCosts">The funds.</param>
    /// <param name="lastYear">Last year of the run.</param>
    internal FundLedger(ChainInputs inputs, ILaneCosts laneCosts, int lastYear)
    {
        this.inputs = inputs;
        funds = [.. laneCosts.PlantFunds];
        fundsAt = [.. Enumerable.Range(0, inputs.ProductCount * inputs.RegionCount)
            .Select(place => Enumerable.Range(0, funds.Length).Where(k => funds[k].Reaches(place / inputs.RegionCount, place % inputs.RegionCount)).ToArray())];
        nodes = [.. inputs.Nodes];
        chance = laneCosts.LawStands;
        (firstYear, years) = (inputs.FirstYear, lastYear - inputs.FirstYear + 1);
        left = [.. funds.Select(fund => fund.BudgetMillions)];
        asked = new double[funds.Length];
        paid = new double[funds.Length * inputs.RegionCount * years];
    }

    /// <summary>Number of funds.</summary>
    public int Count => funds.Length;

    /// <summary>A fund.</summary>
    /// <param name="fund">Its index.</param>
    public PlantFund Fund(int fund) => funds[fund];

    /// <summary>What a fund has paid in a region for plants placed in service up to a year, million USD of 2024.</summary>
    /// <param name="fund">Index of the fund.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="year">Calendar year.</param>
    public double PaidUntil(int fund, int region, int year)
    {
        var sum = 0.0;
        for (var t = 0; t <= year - firstYear; t++)
        {
            sum += paid[(((fund * inputs.RegionCount) + region) * years) + t];
        }

        return sum;
    }

    // What an investor counts on per unit sold: what is left over what was asked for last, as a chance to be in time.
    internal double Expected(int product, ChainNode node, int year, int inService, double fixedCost)
    {
        var use = inputs.Terms[product].Curve.NormalUtilisation;
        var sum = 0.0;
        foreach (var k in fundsAt[inputs.At(product, node.Region)])
        {
            // A law is known from the year before it begins.
            if (left[k] > 0 && funds[k].PerCapacity(product, node.Region, node.Owner, year + 1, fixedCost * use) > 0)
            {
                var inTime = asked[k] > left[k] ? left[k] / asked[k] : 1;
                sum += inTime * Math.Pow(chance, inService - year) * funds[k].PerCapacity(product, node.Region, node.Owner, inService, fixedCost * use) * funds[k].Charge / use;
            }
        }

        return sum;
    }

    // Pays for what is placed in service the year after; a line family's capacity counts by what its products sold.
    internal void Pay(ChainYear year, IReadOnlyList<ChainSeller> sellers, CapacityFlows flows, ReadOnlySpan<double> outputOfNode)
    {
        var next = year.Year + 1;
        if (next - firstYear >= years)
        {
            return;
        }

        for (var k = 0; k < funds.Length; k++)
        {
            asked[k] = 0;
            if (left[k] <= 0)
            {
                continue;
            }

            for (var pass = 0; pass < 2; pass++)
            {
                // First what all ask for, then each his part of what is left.
                var part = asked[k] > left[k] ? left[k] / asked[k] : 1;
                for (var s = 0; s < sellers.Count; s++)
                {
                    var (product, n, _) = sellers[s];
                    var node = nodes[n];
                    if (flows.CompletionsOf[n] <= 0 || !funds[k].Reaches(product, node.Region))
                    {
                        continue;
                    }

                    var share = outputOfNode[n] > 0 ? year.Output[s] / outputOfNode[n] : 1.0 / inputs.Groups[node.Group].Products.Count;
                    var worth = flows.CompletionsOf[n] * share
                        * funds[k].PerCapacity(product, node.Region, node.Owner, next, year.FixedCost[s] * inputs.Terms[product].Curve.NormalUtilisation);
                    if (pass == 0)
                    {
                        asked[k] += worth;
                    }
                    else
                    {
                        paid[(((k * inputs.RegionCount) + node.Region) * years) + next - firstYear] += part * worth;
                    }
                }
            }

            left[k] -= Math.Min(left[k], asked[k]);
        }
    }
}
