using Cellcast.Costing;

namespace Cellcast.Data.Answers;

/// <summary>A cost year by year with a band for what experience curves have got wrong before.</summary>
public static class CostPath
{
    // The share of futures the band is to hold.
    private const double Low = 0.05, High = 0.95;

    /// <summary>
    /// The full cost of each year to the last: materials at their prices, the rest learning along the path of output. The band is the
    /// forecast error of a one-line experience curve (learning notes 6) about it, cut at what the materials alone cost.
    /// </summary>
    public static IReadOnlyList<CostPathYear> Of(CostBook book, CostQuestion question, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(question);
        question = CostBook.Answerable(question);
        var learning = book.LearningOf(question.Chemistry);
        var curve = book.CurveOf(question.Chemistry);
        var years = new List<CostPathYear>();
        for (var year = question.Year; year <= lastYear; year++)
        {
            var tree = book.Tree(question with { Year = year });
            var floor = CostBook.IsWithoutCells(question.Chemistry) ? 0 : UnitCost.Of(book.Case(question with { Year = year })).MaterialFloor;
            var ahead = Math.Max(0, year - learning.BaseYear);
            var (before, after) = (learning.Conversion.At(learning.BaseYear), learning.Conversion.At(year));
            var growth = before > 0 && after > before ? Math.Log(after / before) : 0;
            var median = curve.Median(ahead, growth);
            years.Add(new(
                year, tree.Value, floor, Math.Max(floor, tree.Value * curve.Quantile(Low, ahead, growth) / median), tree.Value * curve.Quantile(High, ahead, growth) / median));
        }

        return years;
    }
}
