namespace Cellcast.Cli.Json;

/// <summary>Electric cars behind the GWh of a year.</summary>
internal sealed record CarsJson(int Year, double GwhPerYear, double KwhPerCar, double CarsImplied, double? CarsStated, double HybridShare, double FloorShare);
