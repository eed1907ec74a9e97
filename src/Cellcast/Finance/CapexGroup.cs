namespace Cellcast.Finance;

/// <summary>Capital intensity of several projects together.</summary>
/// <param name="Name">What they have in common: a firm, a host country.</param>
/// <param name="Projects">How many there are.</param>
/// <param name="Gwh">Capacity of those whose capacity is known, GWh a year.</param>
/// <param name="TotalMusd">Their capital cost, MUSD.</param>
/// <param name="SimpleMeanMusdPerGwh">Mean of the projects, each counting once.</param>
/// <param name="WeightedMeanMusdPerGwh">Total cost over total capacity of those whose capacity is known; <see langword="null"/> where none is.</param>
public sealed record CapexGroup(
    string Name, int Projects, double Gwh, double TotalMusd, double SimpleMeanMusdPerGwh, double? WeightedMeanMusdPerGwh)
{
    /// <summary>The weighted mean, or the simple one where no capacity is known.</summary>
    public double MusdPerGwh => WeightedMeanMusdPerGwh ?? SimpleMeanMusdPerGwh;
}
