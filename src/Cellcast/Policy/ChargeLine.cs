namespace Cellcast.Policy;

/// <summary>What one instrument charges or gives back on a lane in a calendar year, mean over its days and over the parts of the two regions it reaches.</summary>
/// <param name="Product">Index of the product.</param>
/// <param name="Origin">Index of the origin.</param>
/// <param name="Destination">Index of the destination.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Rate">Share of the value it is counted on; see <see cref="MoneyFlow"/>.</param>
/// <param name="PerUnit">By quantity, USD of 2024 per unit.</param>
public readonly record struct ChargeLine(int Product, int Origin, int Destination, int Year, double Rate, double PerUnit);
