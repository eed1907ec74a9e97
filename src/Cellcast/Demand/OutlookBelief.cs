namespace Cellcast.Demand;

/// <summary>What a published outlook let its readers believe of the world.</summary>
/// <param name="Edition">Year of publication: nobody knew it before.</param>
/// <param name="Applications">Indices of the applications its total adds up.</param>
/// <param name="Year">The year the total speaks of.</param>
/// <param name="Gwh">The total of the world, GWh/yr, above 0.</param>
public sealed record OutlookBelief(int Edition, IReadOnlyList<int> Applications, int Year, double Gwh);
