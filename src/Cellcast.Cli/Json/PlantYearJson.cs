namespace Cellcast.Cli.Json;

/// <summary>One year of a plant, million USD of 2024; outflows negative.</summary>
internal sealed record PlantYearJson(int Year, double OutputGwh, double Yield, double Revenue, double OperatingCost, double Investment, double WorkingCapital, double Tax, double CashFlow);
