namespace Cellcast.Cli.Json;

/// <summary>The economics of a plant; money in million USD of 2024, prices in USD/kWh.</summary>
internal sealed record PlantJson(
    string Chemistry,
    string Region,
    int StartYear,
    double GwhPerYear,
    string? ConvertedFrom,
    double InvestmentMusd,
    double FirstPrice,
    double LastPrice,
    double PresentValueMusd,
    double? RateOfReturn,
    double BreakEvenPrice,
    double? PaybackYears,
    IReadOnlyList<PlantYearJson> Years);
