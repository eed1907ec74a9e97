namespace Cellcast.Policy;

/// <summary>
/// The material assistance cost ratio: the share of cost that does not come from prohibited foreign entities, against a threshold that rises by year (policy notes 3.3).
/// </summary>
/// <remarks>ratio = (M - M_prohibited) / M. Duties are part of M, so a duty on a prohibited input lowers the ratio and one on another input raises it.</remarks>
public static class MaterialAssistance
{
    /// <summary>Rows of the thresholds: components and minerals by year of sale, storage projects by year construction begins.</summary>
    public const string Components = "US-MACR-45X-BAT", Minerals = "US-MACR-45X-CM", Storage = "US-MACR-48E-EST";

    /// <summary>Most lines with another supplier that every combination is tried of.</summary>
    public const int MostChoices = 20;

    // Ratios are compared with thresholds of whole percents: the last digits of a division do not decide.
    private const double Tolerance = 1e-12;

    /// <summary>Cost of all lines.</summary>
    public static double Total(IReadOnlyList<MaterialLine> bill)
    {
        ArgumentNullException.ThrowIfNull(bill);
        return bill.Sum(line => line.Cost);
    }

    /// <summary>The ratio of a bill; 1 for one that costs nothing.</summary>
    public static double Ratio(IReadOnlyList<MaterialLine> bill)
    {
        var total = Total(bill);
        return total == 0 ? 1 : (total - bill.Sum(line => line.Cost * line.Prohibited)) / total;
    }

    /// <summary>The threshold of a year; null when the law asks for none.</summary>
    /// <param name="book">The law.</param>
    /// <param name="rule">Row of the threshold.</param>
    /// <param name="year">Year of the keyed event.</param>
    public static double? Threshold(PolicyBook book, string rule, int year)
    {
        ArgumentNullException.ThrowIfNull(book);
        return book.TermOf(rule) is { } term && term.HoldsOn(new DateOnly(year, 12, 31)) ? term.RateIn(year) : null;
    }

    /// <summary>The test of every year of a range.</summary>
    public static IReadOnlyList<MaterialYear> Years(PolicyBook book, string rule, IReadOnlyList<MaterialLine> bill, int first, int last)
    {
        var (total, ratio) = (Total(bill), Ratio(bill));
        var years = new List<MaterialYear>();
        for (var year = first; year <= last; year++)
        {
            var threshold = Threshold(book, rule, year);
            years.Add(new MaterialYear(year, threshold, threshold is null || Passes(ratio, threshold.Value), threshold is { } least ? (1 - least) * total : total));
        }

        return years;
    }

    /// <summary>The day from which a bill fails: the first of the first year whose threshold it does not reach; null when it passes to the end of the range.</summary>
    public static DateOnly? FailsFrom(PolicyBook book, string rule, IReadOnlyList<MaterialLine> bill, int first, int last) =>
        Years(book, rule, bill, first, last).FirstOrDefault(year => !year.Passes) is { } failed ? new DateOnly(failed.Year, 1, 1) : null;

    /// <summary>The cheapest set of lines to buy elsewhere, whole, so that the bill reaches a threshold.</summary>
    /// <param name="bill">The bill.</param>
    /// <param name="threshold">Least ratio.</param>
    /// <returns>The change, of no lines when the bill passes as it is; null when even all of them do not suffice.</returns>
    /// <exception cref="PolicyException">More lines have another supplier than combinations can be tried of.</exception>
    public static MaterialChange? CheapestChange(IReadOnlyList<MaterialLine> bill, double threshold)
    {
        ArgumentNullException.ThrowIfNull(bill);
        var choices = bill.Where(line => line is { Prohibited: > 0, OtherCost: not null }).ToArray();
        if (choices.Length > MostChoices)
        {
            throw new PolicyException($"{choices.Length} lines have another supplier; the cheapest change is sought among at most {MostChoices}");
        }

        var (total, prohibited) = (Total(bill), bill.Sum(line => line.Cost * line.Prohibited));
        if (Passes(Ratio(bill), threshold))
        {
            return new MaterialChange([], 0, Ratio(bill));
        }

        var (best, bestExtra, bestRatio) = (-1, double.PositiveInfinity, 0.0);
        for (var set = 0; set < 1 << choices.Length; set++)
        {
            var (extra, freed) = (0.0, 0.0);
            for (var index = 0; index < choices.Length; index++)
            {
                if ((set & (1 << index)) != 0)
                {
                    extra += choices[index].OtherCost!.Value - choices[index].Cost;
                    freed += choices[index].Cost * choices[index].Prohibited;
                }
            }

            var ratio = (total + extra - (prohibited - freed)) / (total + extra);
            if (extra < bestExtra && Passes(ratio, threshold))
            {
                (best, bestExtra, bestRatio) = (set, extra, ratio);
            }
        }

        return best < 0 ? null : new MaterialChange([.. choices.Where((_, index) => (best & (1 << index)) != 0).Select(line => line.Name)], bestExtra, bestRatio);
    }

    private static bool Passes(double ratio, double threshold) => ratio >= threshold - Tolerance;
}
