using Cellcast.World;

namespace Cellcast.Policy;

/// <summary>What the targets of instruments ask about a product.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Stage">Its stage of the chain.</param>
/// <param name="Chemistry">Its chemistry; empty where it has none.</param>
/// <param name="PriceUnit">Unit of its price in dollars: USD/kWh, USD/kg, USD/m2.</param>
/// <param name="FlowUnit">Unit of a year's flow: GWh, kt, km2.</param>
/// <param name="Applications">The applications it ends up in.</param>
public sealed record PolicyProduct(string Id, string Stage, string Chemistry, Unit PriceUnit, Unit FlowUnit, IReadOnlyList<string> Applications);
