namespace Cellcast.Data.Answers;

/// <summary>One year of a cost path, USD of 2024 per kWh.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Full">Full cost.</param>
/// <param name="MaterialFloor">What the metals and bulk chemicals in it cost: no learning goes below; 0 for storage without cells, where it is not known.</param>
/// <param name="Low">Lower end of the 90% band.</param>
/// <param name="High">Upper end of the 90% band.</param>
public sealed record CostPathYear(int Year, double Full, double MaterialFloor, double Low, double High);
