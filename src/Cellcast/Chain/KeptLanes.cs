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

    /// <summary>How far the buyers of every region stay with a seller, all rules together.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="node">The seller.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="stays">Receives it by region of the buyers, 1 to 0.</param>
    /// <returns>Whether any leave.</returns>
    public bool Stays(int product, ChainNode node, int year, Span<double> stays)
    {
        stays.Fill(1);
        var any = false;
        for (var k = 0; k < rules.Length; k++)
        {
            any |= Leave(k, product, node, year, stays);
        }

        return any;
    }

    /// <summary>The same of the rules on bonuses on top of a rule: what they took is given back before that rule is reckoned (P16).</summary>
    /// <param name="rule">Index of the rule.</param>
    /// <param name="product">Index of the product.</param>
    /// <param name="node">The seller.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="stays">Receives it by region of the buyers, 1 to 0.</param>
    /// <returns>Whether any leave.</returns>
    public bool StaysOnTop(int rule, int product, ChainNode node, int year, Span<double> stays)
    {
        stays.Fill(1);
        var any = false;
        foreach (var other in onTop[rule])
        {
            any |= Leave(other, product, node, year, stays);
        }

        return any;
    }

    /// <summary>How far the buyers of a region stay with a seller for all that rules on bonuses on top of a rule take.</summary>
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
            var open = left[other][inputs.At(product, buyer)];
            stays *= open < 1 ? 1 - (rules[other].BarredShare(product, node.Region, node.Owner, year) * (1 - open)) : 1;
        }

        return stays;
    }

    // Most products are left by nobody, and most sellers barred by no rule.
    private bool Leave(int rule, int product, ChainNode node, int year, Span<double> stays)
    {
        var open = left[rule].AsSpan(inputs.At(product, 0), stays.Length);
        var share = open.ContainsAnyExcept(1.0) ? rules[rule].BarredShare(product, node.Region, node.Owner, year) : 0;
        if (share == 0)
        {
            return false;
        }

        for (var buyer = 0; buyer < stays.Length; buyer++)
        {
            stays[buyer] *= open[buyer] < 1 ? 1 - (share * (1 - open[buyer])) : 1;
        }

        return true;
    }

    private static bool IsOver(SourcingRule rule, SourcingRule of) => rule.Purchases?.Under is { } under && (under == of || IsOver(under, of));
}
