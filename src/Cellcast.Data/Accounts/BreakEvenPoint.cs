using Cellcast.Costing;

namespace Cellcast.Data.Accounts;

/// <summary>What a level of the instrument brings.</summary>
/// <param name="Level">The level, in the instrument's unit.</param>
/// <param name="Value">The measure.</param>
/// <param name="Gap">Cost at home, net of credits, and landed price of the import, USD per unit; null where no product is named or it is not made at home.</param>
/// <param name="BudgetMusd">What the home treasury collects less what it pays in the year, million USD of 2024.</param>
public sealed record BreakEvenPoint(double Level, double Value, CostGap? Gap, double BudgetMusd);
