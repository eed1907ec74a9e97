using Cellcast.Finance;

namespace Cellcast.Costing;

/// <summary>A cell plant as an investment: when it is built, how it comes up, what it sells at, how it is taxed.</summary>
public sealed record PlantProject
{
    /// <summary>
    /// What a kWh takes in a calendar year, at nameplate and mature yield. Region, plant size and finance rules are those of the first year;
    /// prices and learning may move.
    /// </summary>
    public required Func<int, CellCostCase> CaseInYear { get; init; }

    /// <summary>Selling price of a kWh in a calendar year, USD/kWh, real.</summary>
    public required Func<int, double> PriceInYear { get; init; }

    /// <summary>Year in which building starts.</summary>
    public required int StartYear { get; init; }

    /// <summary>Months from ground breaking to the first cell; the investment is spread over them evenly.</summary>
    public required double BuildMonths { get; init; }

    /// <summary>How the plant's yield grows with its output.</summary>
    public required YieldRamp YieldRamp { get; init; }

    /// <summary>Good output over nameplate in the first, second, ... year of operation; the last holds to the end.</summary>
    public required IReadOnlyList<double> OutputShares { get; init; }

    /// <summary>Years of operation, at least 1.</summary>
    public required int OperatingYears { get; init; }

    /// <summary>How equipment is deducted from tax, from the first year of operation.</summary>
    public required DepreciationSchedule EquipmentDeduction { get; init; }

    /// <summary>How buildings are deducted from tax, from the first year of operation.</summary>
    public required DepreciationSchedule BuildingDeduction { get; init; }

    /// <summary>Inflation by which deductions, fixed in nominal money, lose value, share a year.</summary>
    public double Inflation { get; init; }

    /// <summary>
    /// Whether a loss lowers the tax of the owner's other business in the same year; otherwise it is carried forward without limit.
    /// </summary>
    public bool OwnerUsesLosses { get; init; }

    /// <summary>The conversion of an existing line; <see langword="null"/> for a new plant.</summary>
    public LineConversion? Conversion { get; init; }
}
