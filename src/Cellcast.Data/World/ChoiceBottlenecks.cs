using Cellcast.Chain;

namespace Cellcast.Data;

/// <summary>
/// What buyers see running short when they choose a chemistry (Q11): the lines and materials of the stages the package names, and how much of each a unit of every product
/// takes all the way up the chain.
/// </summary>
internal sealed class ChoiceBottlenecks
{
    private readonly ChainInputs chain;
    private readonly int[] groups;

    /// <param name="inputs">Says which stages buyers see.</param>
    /// <param name="chain">The chain.</param>
    public ChoiceBottlenecks(Inputs inputs, ChainInputs chain)
    {
        this.chain = chain;
        groups = [.. Enumerable.Range(0, chain.Groups.Count).Where(g =>
            inputs.TryValue("capacity_seen", chain.Graph.Products[chain.Groups[g].Products[0]].Stage, "", 0, out var seen) && seen > 0)];
    }

    /// <summary>Names of the groups of the chain.</summary>
    public IReadOnlyList<string> Names => [.. groups.Select(g => chain.Groups[g].Name)];

    /// <summary>Units of each group per unit of each product: by product and group.</summary>
    public double[] NeedsOf(IEnumerable<string> products) => [.. products.SelectMany(product =>
    {
        var needs = UnitsPerUnit(chain.Graph.IndexOf(product));
        return groups.Select(g => chain.Groups[g].Products.Sum(member => needs[member]));
    })];

    // Where one input can stand for another none of them is a bottleneck.
    private double[] UnitsPerUnit(int product)
    {
        var needs = new double[chain.ProductCount];
        needs[product] = 1;
        for (var k = chain.Graph.Order.Count - 1; k >= 0; k--)
        {
            var made = chain.Graph.Order[k];
            foreach (var use in chain.UsesOf[made].Where(use => needs[made] > 0 && !use.IsMix))
            {
                needs[use.Input] += needs[made] * use.PerUnit;
            }
        }

        return needs;
    }
}
