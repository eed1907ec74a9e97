using Cellcast.World;

namespace Cellcast.Data.Backtests;

/// <summary>Something that can be both observed and read from a run: a variable, or a share made of several.</summary>
/// <param name="Name">Its name, in the style of a variable's.</param>
/// <param name="Form">How it is made.</param>
/// <param name="Kind">What kind of observation it is.</param>
/// <param name="Stage">Where in the chain: Mined, Cell, ..., or Demand.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Quantity">The quantity it is made of, such as Production.</param>
/// <param name="Products">The products together.</param>
/// <param name="Owner">The owner group; empty where owners do not matter.</param>
/// <param name="Origin">The origin of trade; empty where it is no trade.</param>
/// <param name="Buyer">The buyer of trade.</param>
/// <param name="Applications">The applications; empty where it is no demand.</param>
public sealed record Measure(
    string Name,
    MeasureForm Form,
    ScoreKind Kind,
    string Stage,
    string Unit,
    string Quantity,
    IReadOnlyList<Product> Products,
    string Owner,
    string Origin,
    string Buyer,
    IReadOnlyList<string> Applications);
