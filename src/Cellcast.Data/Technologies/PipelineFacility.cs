namespace Cellcast.Data.Technologies;

/// <summary>A facility of the next generation, or several that are only counted.</summary>
/// <param name="Name">As shown.</param>
/// <param name="Group">Chemistry group.</param>
/// <param name="Region">Region.</param>
/// <param name="GwhPerYear">Size, GWh/yr; of all, where several are counted.</param>
/// <param name="Status">Status of the plant, or <c>counted</c>.</param>
/// <param name="Start">Start as promised or achieved, a year with decimals.</param>
/// <param name="Odds">Chance that it is ever built.</param>
/// <param name="Kind">Class of slips.</param>
/// <param name="IsRunning">Whether it runs.</param>
/// <param name="Source">Key of the source.</param>
public sealed record PipelineFacility(string Name, string Group, string Region, double GwhPerYear, string Status, double Start, double Odds, string Kind, bool IsRunning, string Source);
