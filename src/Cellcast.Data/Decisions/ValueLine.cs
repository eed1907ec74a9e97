namespace Cellcast.Data.Decisions;

/// <summary>What a stage earns in a place in a year, for batteries alone. Million USD of 2024 a year.</summary>
/// <param name="Sales">Sold at the gate.</param>
/// <param name="Bought">Bought from other stages and outside the chain.</param>
/// <param name="Support">Production credits and guaranteed prices.</param>
/// <param name="Margin">Receipts over cash cost.</param>
/// <param name="CapitalCost">Cost of the capacity that stands.</param>
public readonly record struct ValueLine(double Sales, double Bought, double Support, double Margin, double CapitalCost)
{
    /// <summary>Wages, energy, capital and profit.</summary>
    public double Added => Sales - Bought;

    /// <summary>Wages, energy, upkeep: what of value added and support is no margin.</summary>
    public double OwnCashCost => Added + Support - Margin;

    /// <summary>What is left after the cost of capital.</summary>
    public double Profit => Margin - CapitalCost;

    /// <summary>Adds two.</summary>
    public static ValueLine operator +(ValueLine one, ValueLine other) => new(
        one.Sales + other.Sales, one.Bought + other.Bought, one.Support + other.Support, one.Margin + other.Margin, one.CapitalCost + other.CapitalCost);
}
