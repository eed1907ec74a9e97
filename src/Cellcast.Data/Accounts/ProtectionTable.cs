using Cellcast.Chain;
using Cellcast.Data.Answers;
using Cellcast.Policy;

namespace Cellcast.Data.Accounts;

/// <summary>
/// Effective protection of every product made at home against one origin in a year of a run: prices at the origin's gate with freight stand for prices without
/// duties, inputs by the bill of materials, mixes by their base-year shares.
/// </summary>
public static class ProtectionTable
{
    /// <summary>Makes the table.</summary>
    /// <param name="solved">A solved chain.</param>
    /// <param name="home">Id of the region that charges.</param>
    /// <param name="origin">Id of the region charged.</param>
    /// <param name="year">Year of the run.</param>
    /// <returns>One row for each product with inputs that both make, from refining to systems.</returns>
    /// <exception cref="ArgumentException">A region or the year is not of the run, or the two regions are one.</exception>
    public static IReadOnlyList<ProtectionRow> Of(SolvedChain solved, string home, string origin, int year)
    {
        ArgumentNullException.ThrowIfNull(solved);
        var chain = solved.Scenario.Chain;
        var (buyer, seller) = (Index(chain, home), Index(chain, origin));
        var at = year - solved.Run.Years[0].Year;
        if (at < 0 || at >= solved.Run.Years.Count || buyer == seller)
        {
            throw new ArgumentException($"{home}, {origin}, {year}: two regions, and a year from {solved.Run.Years[0].Year} to {solved.Run.Years[^1].Year}", nameof(year));
        }

        var of = solved.Run.Years[at];
        var (prices, credits) = (new double[chain.ProductCount], new double[chain.ProductCount]);
        for (var product = 0; product < chain.ProductCount; product++)
        {
            prices[product] = Mean(solved, of, at, product, seller, s => of.Price[s]) ?? 0;
            prices[product] += prices[product] > 0 ? solved.Scenario.Lanes.Freight(product, seller, buyer, year) : 0;
            credits[product] = Mean(solved, of, at, product, buyer, s => of.Credit[s]) ?? double.NaN;
        }

        var rows = new List<ProtectionRow>();
        foreach (var product in chain.Graph.Order)
        {
            // Both make it, at a price: otherwise there is nothing to protect, or nothing to protect it from.
            if (chain.UsesOf[product].Count > 0 && prices[product] > 0 && !double.IsNaN(credits[product]))
            {
                rows.Add(Row(solved, product, prices, credits[product], seller, buyer, year));
            }
        }

        return rows;
    }

    private static ProtectionRow Row(SolvedChain solved, int product, double[] prices, double credit, int origin, int home, int year)
    {
        var (chain, lanes) = (solved.Scenario.Chain, solved.Scenario.Lanes);
        double Duty(int of) => prices[of] > 0 ? (lanes.Cost(of, origin, home, year).At(prices[of] - lanes.Freight(of, origin, home, year)) / WithoutDuties(of)) - 1 : 0;

        // What the origin's own treasury keeps is part of the price at the border, not a duty.
        double WithoutDuties(int of)
        {
            var freight = lanes.Freight(of, origin, home, year);
            return ((1 + lanes.Policy.Lane(of, origin, home, year).ExportWedge) * (prices[of] - freight)) + freight;
        }

        var uses = chain.UsesOf[product];
        var shares = uses.Select(use => use.Weight * use.PerUnit * prices[use.Input] / prices[product]).ToArray();
        var duties = uses.Select(use => Duty(use.Input)).ToArray();
        var (sum, paid) = (shares.Sum(), shares.Zip(duties, (share, duty) => share * duty).Sum());
        var of = chain.Graph.Products[product];
        return new ProtectionRow(
            of.Id,
            of.Stage,
            Duty(product),
            credit / prices[product],
            sum,
            sum > 0 ? paid / sum : 0,
            EffectiveProtection.Rate(Duty(product), 0, shares, duties),
            EffectiveProtection.Rate(Duty(product), credit / prices[product], shares, duties));
    }

    private static double? Mean(SolvedChain solved, ChainYear year, int at, int product, int region, Func<int, double> of)
    {
        var (sum, weight) = (0.0, 0.0);
        for (var s = 0; s < solved.Run.Sellers.Count; s++)
        {
            if (solved.Run.Sellers[s].Product == product && solved.Scenario.Chain.Nodes[solved.Run.Sellers[s].Node].Region == region && year.Output[s] > 0)
            {
                var capacity = solved.Run.CapacityOf(at, s);
                sum += capacity * of(s);
                weight += capacity;
            }
        }

        return weight > 0 ? sum / weight : null;
    }

    private static int Index(ChainInputs chain, string id)
    {
        for (var region = 0; region < chain.RegionCount; region++)
        {
            if (chain.Regions[region] == id)
            {
                return region;
            }
        }

        throw new ArgumentException($"'{id}' is no region of the chain", nameof(id));
    }
}
