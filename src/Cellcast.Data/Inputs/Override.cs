using Cellcast.Simulation;
using Cellcast.World;

namespace Cellcast.Data;

/// <summary>A change of an input: from a scenario, from <c>--set</c>, or one step of a sensitivity or an ensemble.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Subject">The subject; empty for a parameter without subjects, or with a factor for all its subjects.</param>
/// <param name="Region">Where it holds; <see langword="null"/> for everywhere.</param>
/// <param name="FromYear">The first year it holds in; <see langword="null"/> from the beginning.</param>
/// <param name="ToYear">The last year it holds in; <see langword="null"/> to the end.</param>
/// <param name="Change">Whether the amounts are a value, a factor or a path.</param>
/// <param name="Amounts">One amount for a value or a factor; the dated points of a path.</param>
/// <param name="Unit">The unit of the amounts, money in USD of 2024; <see langword="null"/> for the input's own. A factor has none.</param>
public sealed record Override(
    string Parameter,
    string Subject,
    string? Region,
    int? FromYear,
    int? ToYear,
    OverrideChange Change,
    IReadOnlyList<DatedAmount> Amounts,
    Unit? Unit = null)
{
    /// <summary>An input held at one value in all years.</summary>
    public static Override ToValue(string parameter, string subject, string? region, double value, Unit? unit = null) =>
        new(parameter, subject, region, null, null, OverrideChange.Value, [new DatedAmount(null, value)], unit);

    /// <summary>An input multiplied by a factor in all years.</summary>
    public static Override ByFactor(string parameter, string subject, string? region, double factor) =>
        new(parameter, subject, region, null, null, OverrideChange.Factor, [new DatedAmount(null, factor)]);

    /// <summary>Whether it holds in a year; a question without a year (0) is met only by a change that holds in all years.</summary>
    internal bool HoldsIn(int year) => year == 0 ? FromYear is null && ToYear is null : !(year < FromYear) && !(year > ToYear);

    /// <summary>Whether it holds for a region, or for the region whose rows stand in for it.</summary>
    /// <param name="asked">The region asked for.</param>
    /// <param name="found">The region of the rows that answer.</param>
    internal bool IsFor(string asked, string found) => Region is null || Region == asked || Region == found;

    /// <summary>The input's value after the change.</summary>
    /// <param name="before">The value before, in the input's unit.</param>
    /// <param name="year">The year asked for.</param>
    /// <param name="toInputUnit">Factor from the unit of the amounts to that of the input.</param>
    internal double Apply(double before, int year, double toInputUnit) => Change switch
    {
        OverrideChange.Factor => before * Amounts[0].Amount,
        OverrideChange.Value => Amounts[0].Amount * toInputUnit,
        _ => PathAt(year) * toInputUnit,
    };

    // Straight lines between the points, flat outside; the points are in order of year.
    private double PathAt(int year)
    {
        var next = 0;
        while (next < Amounts.Count && Amounts[next].Year < year)
        {
            next++;
        }

        if (next == 0)
        {
            return Amounts[0].Amount;
        }

        if (next == Amounts.Count)
        {
            return Amounts[^1].Amount;
        }

        var (before, after) = (Amounts[next - 1], Amounts[next]);
        var share = (double)(year - before.Year!.Value) / (after.Year!.Value - before.Year.Value);
        return before.Amount + (share * (after.Amount - before.Amount));
    }
}
