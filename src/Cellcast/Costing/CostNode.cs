namespace Cellcast.Costing;

/// <summary>
/// A named amount of money and what it is made of: a leaf, or a sum of its children. A parent's value is computed from its children, left to
/// right, so it equals their sum to the last bit; there is no way to write a total that its parts do not add up to.
/// </summary>
public sealed class CostNode
{
    private readonly CostNode[] _children;

    private CostNode(string name, double value, double cash, string unit, CostNode[] children)
    {
        Name = name;
        Value = value;
        Cash = cash;
        Unit = unit;
        _children = children;
    }

    /// <summary>What the money is for, in lower case as it reads in a table: <c>cathode active material</c>.</summary>
    public string Name { get; }

    /// <summary>The amount in <see cref="Unit"/>; credits are negative.</summary>
    public double Value { get; }

    /// <summary>
    /// The part of <see cref="Value"/> that is paid in the year of production: all of it, but for the charge on capital and what can be put off
    /// when money is short.
    /// </summary>
    public double Cash { get; }

    /// <summary>Unit of this node and of every node under it, such as <c>USD/kWh</c>.</summary>
    public string Unit { get; }

    /// <summary>The parts; empty for a leaf.</summary>
    public IReadOnlyList<CostNode> Children => _children;

    /// <summary>A cost that is not broken down further.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="value">The amount, finite.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="isCash">Whether it is part of the cash cost.</param>
    /// <exception cref="ArgumentException">The amount is not a finite number.</exception>
    public static CostNode Leaf(string name, double value, string unit, bool isCash = true)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"The cost '{name}' is not a finite number.", nameof(value));
        }

        return new CostNode(name, value, isCash ? value : 0, unit, []);
    }

    /// <summary>A cost that is the sum of its parts.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="parts">At least one part, all in one unit.</param>
    /// <exception cref="ArgumentException">No part, or parts in different units.</exception>
    public static CostNode Sum(string name, params ReadOnlySpan<CostNode> parts)
    {
        if (parts.IsEmpty)
        {
            throw new ArgumentException($"The sum '{name}' has no parts.", nameof(parts));
        }

        var total = 0.0;
        var cash = 0.0;
        foreach (var part in parts)
        {
            if (part.Unit != parts[0].Unit)
            {
                throw new ArgumentException($"The sum '{name}' mixes {parts[0].Unit} ({parts[0].Name}) and {part.Unit} ({part.Name}).", nameof(parts));
            }

            total += part.Value;
            cash += part.Cash;
        }

        return new CostNode(name, total, cash, parts[0].Unit, parts.ToArray());
    }

    /// <summary>The first node of this name, looking at this node, then at its children, depth first; <see langword="null"/> where there is none.</summary>
    public CostNode? Find(string name)
    {
        if (Name == name)
        {
            return this;
        }

        foreach (var child in _children)
        {
            if (child.Find(name) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The value of the first node of this name.</summary>
    /// <exception cref="KeyNotFoundException">No node under this one has the name.</exception>
    public double ValueOf(string name) =>
        Find(name)?.Value ?? throw new KeyNotFoundException($"The cost '{Name}' has no component '{name}'.");

    /// <summary>The same tree with every leaf multiplied and the sums formed again: for shares, other units of energy, other currencies.</summary>
    /// <param name="factor">Finite multiplier.</param>
    /// <param name="unit">The unit of the result; <see langword="null"/> keeps the unit.</param>
    public CostNode Scaled(double factor, string? unit = null)
    {
        if (_children.Length == 0)
        {
            return new CostNode(Name, Value * factor, Cash * factor, unit ?? Unit, []);
        }

        var scaled = new CostNode[_children.Length];
        for (var i = 0; i < scaled.Length; i++)
        {
            scaled[i] = _children[i].Scaled(factor, unit);
        }

        return Sum(Name, scaled);
    }

    /// <summary>The same tree under another name.</summary>
    public CostNode Named(string name) => new(name, Value, Cash, Unit, _children);

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Value:0.##} {Unit}";
}
