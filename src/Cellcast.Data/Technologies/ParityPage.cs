using Cellcast.Costing;
using Cellcast.Data.Answers;
using Cellcast.Data.Studies;
using Cellcast.Technology;

namespace Cellcast.Data.Technologies;

/// <summary>When one chemistry in one place gets cheaper than another in another, with which probability, and what must be true for it (system A12).</summary>
public static class ParityPage
{
    private const string World = "World";

    private const int FirstYear = 2025, LastYear = 2040, RangesOf = 2030;

    /// <summary>Futures drawn where nobody says how many: the error of a probability is at most 0.8 of a point.</summary>
    public const int UsualDraws = 4_000;

    // Years in which the effect of metal prices is worked out; between them it lies on straight lines.
    private static readonly int[] Knots = [2025, 2030, 2035, 2040];

    private static readonly double[] Quantiles = [0.1, 0.25, 0.5, 0.75, 0.9];

    /// <summary>Answers.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="challenger">Chemistry, region, level and hours of who is to become cheaper.</param>
    /// <param name="rival">Than whom, at the same level and hours.</param>
    /// <param name="year">Year for which it is solved what must be true.</param>
    /// <param name="draws">How many futures.</param>
    /// <param name="seed">Seed of the draws.</param>
    public static TechnologyAnswer Of(StudyDesk desk, CostQuestion challenger, CostQuestion rival, int year, int draws, int seed)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(challenger);
        ArgumentNullException.ThrowIfNull(rival);
        return TechnologyAnswer.Traced(desk.Inputs, () =>
        {
            (challenger, rival) = (CostBook.Answerable(challenger), CostBook.Answerable(rival));
            var (names, ranges) = Metals(desk);
            var correlation = Correlation(desk, challenger, rival);
            var (own, other) = (Runner(desk, challenger, names), Runner(desk, rival, names));
            var all = ParityDates.Draw(own, other, ranges, correlation, draws, seed);
            var metalsAlone = ParityDates.Draw(own with { Curve = Certain }, other with { Curve = Certain }, ranges, correlation, draws, seed);
            var curvesAlone = ParityDates.Draw(own, other, [.. ranges.Select(_ => (1.0, 1.0))], correlation, draws, seed);
            string Date(int? after) => after is { } years ? $"{FirstYear + years}" : $"after {LastYear}";
            var median = Enumerable.Range(0, own.Cost.Count).Cast<int?>().FirstOrDefault(t => own.Cost[t!.Value] < other.Cost[t.Value]);
            var answer = $"{Words(challenger)} costs {own.Cost[0]:0.0} USD/kWh in {FirstYear}, {Words(rival)} {other.Cost[0]:0.0}; in {year} {own.Cost[year - FirstYear]:0.0} and {other.Cost[year - FirstYear]:0.0}. "
                + $"The chance that it is cheaper is {all.Cheaper(2030 - FirstYear):0%} in 2030, {all.Cheaper(2035 - FirstYear):0%} in 2035 and {all.Cheaper(LastYear - FirstYear):0%} in {LastYear}. "
                + $"Half of the futures have had a first year of parity by {Date(all.FirstQuantile(0.5))} (a tenth by {Date(all.FirstQuantile(0.1))}, nine tenths by {Date(all.FirstQuantile(0.9))}), a lasting one by {Date(all.LastingQuantile(0.5))}; {all.Never:0%} have none to {LastYear}. "
                + $"The median paths {(median is { } crossing ? crossing == 0 ? $"have it in {FirstYear} already" : $"cross in {FirstYear + crossing}" : $"do not cross to {LastYear}")}.";
            return ($"Parity: {Words(challenger)} against {Words(rival)}", answer,
                (IReadOnlyList<StudyTable>)
                [
                    ByYear(own, other, all),
                    new(
                        "Dates: a share of all futures has parity by",
                        [new("parity"), .. Quantiles.Select(share => new StudyColumn($"{share:0%}", "date_year")), new($"never to {LastYear}", "share")],
                        [
                            ["first year", .. Quantiles.Select(share => (StudyCell)(all.FirstQuantile(share) is { } date ? FirstYear + date : (double?)null)), all.Never],
                            ["for good", .. Quantiles.Select(share => (StudyCell)(all.LastingQuantile(share) is { } date ? FirstYear + date : (double?)null)), 1 - all.LastsFrom(LastYear - FirstYear)],
                        ]),
                    new(
                        "What the chance rests on",
                        [new("uncertain"), new("2030", "share"), new("2035", "share"), new($"{LastYear}", "share"), new("never", "share")],
                        [.. new[] { ("all", all), ("prices of metals alone", metalsAlone), ("experience curves alone", curvesAlone) }.Select(row => (IReadOnlyList<StudyCell>)
                            [row.Item1, row.Item2.Cheaper(2030 - FirstYear), row.Item2.Cheaper(2035 - FirstYear), row.Item2.Cheaper(LastYear - FirstYear), row.Item2.Never])]),
                    Conditions(desk, challenger, rival, year),
                ],
                (IReadOnlyList<string>)
                [
                    $"{draws:#,0} futures, seed {seed}: the error of a probability is at most {1.96 * Math.Sqrt(0.25 / draws):0.0%} (95%)",
                    $"each future: the bottom-up path of both, one exponent and yearly shocks of each experience curve around it (shared by {correlation:0.0}), never below what its materials cost; prices of metals and bulk chemicals triangular over their range of 2030, into which they open from 2025, the same for both",
                    "a chemistry without history has the wide prior of next-generation curves, so that a parity date may be early or never even where the median paths lie apart",
                    "cost alone, before duties and margins; what adoption makes of it is tech adoption",
                    "what must be true: each thing alone, both sides answering to it (a learning rate acts on both, lithium on whoever holds it); the value nearest to what the package has",
                ],
                (IEnumerable<string>)[]);
        });
    }

    private static StochasticExperienceCurve Certain { get; } = new(0, 0, 0, 0);

    private static string Words(CostQuestion of) => $"{of.Chemistry} in {of.Region}{(of.Level == CostLevel.Cell ? "" : of.Level == CostLevel.Pack ? " (pack)" : $" (system, {of.Hours:0.##} h)")}";

    // Shocks of one process are largely the same wherever it stands; of two that share lines, half.
    private static double Correlation(StudyDesk desk, CostQuestion challenger, CostQuestion rival) =>
        challenger.Chemistry == rival.Chemistry ? desk.Inputs.Range("parity_shock_correlation", "", "", FirstYear).High : desk.Technology.ParityShockCorrelation();

    private static (IReadOnlyList<IReadOnlyList<string>> Names, IReadOnlyList<(double Low, double High)> Ranges) Metals(StudyDesk desk)
    {
        // Lithium metal is made of carbonate: one price.
        string[] lithium = ["lithium_carbonate", "lithium_metal"];
        List<IReadOnlyList<string>> groups = [.. desk.Inputs.SubjectsOf("metal_price").Where(subject => !lithium.Contains(subject) && desk.Inputs.HasRows("metal_price", subject, World)).Order(StringComparer.Ordinal).Select(subject => (IReadOnlyList<string>)[subject])];
        groups.Insert(0, lithium);
        return (groups, [.. groups.Select(group => desk.Inputs.Range("metal_price", group[0], World, RangesOf)).Select(range => (range.Low / range.Value, range.High / range.Value))]);
    }

    private static ParityRunner Runner(StudyDesk desk, CostQuestion question, IReadOnlyList<IReadOnlyList<string>> metals)
    {
        var learning = desk.Book.LearningOf(question.Chemistry);
        var years = Enumerable.Range(FirstYear, LastYear - FirstYear + 1).ToList();
        var before = learning.Conversion.At(learning.BaseYear);
        var cost = years.Select(year => Cost(desk, question, year)).ToList();
        return new(
            cost,
            [.. years.Select(year => before > 0 && learning.Conversion.At(year) is var after && after > before ? Math.Log(after / before) : 0)],
            [.. years.Select(year => CostBook.IsWithoutCells(question.Chemistry) ? 0 : UnitCost.Of(desk.Book.Case(question with { Year = year })).MaterialFloor)],
            [.. metals.Select(group => Effects(desk, question, group, cost))],
            desk.Book.CurveOf(question.Chemistry));
    }

    // Costs are straight in prices: a tenth more tells what twice as much would. What prices may be opens evenly from the first year, which is known, to the year of their range.
    private static List<double> Effects(StudyDesk desk, CostQuestion question, IReadOnlyList<string> metals, List<double> cost)
    {
        const double step = 0.1;
        var dear = metals.Aggregate(desk, (on, metal) => on.With($"metal_price.{metal}=x{1 + step}"));
        var at = Knots.Select(year => (Cost(dear, question, year) - cost[year - FirstYear]) / step).ToArray();
        return
        [
            .. Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Select(year =>
            {
                var knot = Math.Min(Knots.Length - 2, Array.FindLastIndex(Knots, known => known <= year));
                var open = Math.Min(1, (double)(year - FirstYear) / (RangesOf - FirstYear));
                return open * (at[knot] + ((at[knot + 1] - at[knot]) * (year - Knots[knot]) / (Knots[knot + 1] - Knots[knot])));
            }),
        ];
    }

    private static double Cost(StudyDesk desk, CostQuestion question, int year) => desk.Book.Tree(question with { Year = year }).Value;

    private static StudyTable ByYear(ParityRunner own, ParityRunner other, ParityDates dates) => new(
        "Year by year",
        [new("year"), new("challenger", "USD/kWh"), new("rival", "USD/kWh"), new("chance of parity in it", "share"), new("had parity by then", "share"), new("has it for good", "share")],
        [.. Enumerable.Range(0, own.Cost.Count).Select(t => (IReadOnlyList<StudyCell>)[$"{FirstYear + t}", own.Cost[t], other.Cost[t], dates.Cheaper(t), dates.ReachedBy(t), dates.LastsFrom(t)])]);

    private static StudyTable Conditions(StudyDesk desk, CostQuestion challenger, CostQuestion rival, int year)
    {
        var gap = Cost(desk, challenger, year) - Cost(desk, rival, year);
        return new(
            $"What must be true for parity in {year}, one thing at a time (the gap is {gap:0.0} USD/kWh)",
            [new("thing"), new("in the package", "ratio"), new("parity at", "ratio"), new("unit"), new("")],
            [.. ParityCondition.All(desk, challenger, rival, year).Select(condition => (IReadOnlyList<StudyCell>)
            [
                condition.Name, condition.AsItIs, condition.Needed, condition.Unit, condition.Needed is { } needed ? gap > 0 == needed > condition.AsItIs ? gap > 0 ? "or more" : "or less, and it loses" : gap > 0 ? "or less" : "or more, and it loses" : condition.Why,
            ])]);
    }
}
