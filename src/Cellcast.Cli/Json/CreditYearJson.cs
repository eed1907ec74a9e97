namespace Cellcast.Cli.Json;

/// <summary>Rates of one component in one year, under the law and without another.</summary>
internal sealed record CreditYearJson(string Component, string Rule, int Year, string Unit, double Rate, double? Without);
