using Cellcast.Policy;

namespace Cellcast.Chain;

/// <summary>How far the buyers of a region stay with sellers whom rules on what they buy bar (P7).</summary>
/// <remarks>Nothing is allocated after construction.</remarks>
internal sealed class KeptLanes
{
    private readonly ChainInputs inputs;
    private readonly SourcingRule[] rules;

    // By rule and place [p, r]: preference that is left to those whom it bars.
    private readonly double[][] left;

    // By rule the rules on bonuses that come on top of its credits.
    private readonly int[][] onTop;

    /// <summary>All lanes open.</summary>
    /// <param name="inputs">The chain.</param>
    /// <param name="rules">The rules.</param>
    public KeptLanes(ChainInputs inputs, SourcingRule[] rules)
    {
        (this.inputs, this.rules) = (inputs, rules);
        left = [.. rules.Select(_ => Enumerable.Repeat(1.0, inputs.ProductCount * inputs.RegionCount).ToArray())];
        onTop = [.. rules.Select(rule => rules.Index().Where(other => IsOver(other.Item, rule)).Select(other => other.Index).ToArray())];
    }

    /// <summary>Preference left by a rule, by place, 1 to 0.</summary>
    /// <param name="rule">Index of the rule.</param>
    public double[] Of(int rule) => left[rule];

    /// <summary>Whether rules on bonuses come on top of a rule.</summary>
    /// <param name="rule">Index of the rule.</param>
    public bool HasOnTop(int rule) => onTop[rule].Length > 0;

    /// <summary>How far the buyers of a region stay with a seller, all rules together.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="node">The seller.</param>
    /// <param name="buyer">Index of the buyers' region.</param>
    /// <param name="year">Calendar year.</param>
    public double Stays(int product, ChainNode node, int buyer, int year)
    {
        var stays = 1.0;
        for (var k = 0; k < rules.Length; k++)
        {
            stays *= Stays(k, product, node, buyer, year);
        }

        return stays;
    }

    /// <summary>The same of the rules on bonuses on top of a rule: what they took is given back before that rule is reckoned (P16).</summary>
    /// <param name="rule">Index of the rule.</param>
    /// <param name="product">Index of the product.</param>
    /// <param name="node">The seller.</param>
    /// <param name="buyer">Index of the buyers' region.</param>
    /// <param name="year">Calendar year.</param>
    public double StaysOnTop(int rule, int product, ChainNode node, int buyer, int year)
    {
        var stays = 1.0;
        foreach (var other in onTop[rule])
        {
            stays *= Stays(other, product, node, buyer, year);
        }

        return stays;
    }

    private double Stays(int rule, int product, ChainNode node, int buyer, int year)
    {
        var open = left[rule][inputs.At(product, buyer)];
        return open < 1 ? 1 - (rules[rule].BarredShare(product, node.Region, node.Owner, year) * (1 - open)) : 1;
    }

    private static bool IsOver(SourcingRule rule, SourcingRule of) => rule.Purchases?.Under is { } under && (under == of || IsOver(under, of));
}
