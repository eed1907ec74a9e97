using Cellcast.Data.Studies;
using Cellcast.Technology;

namespace Cellcast.Data.Technologies;

/// <summary>Who invents, how much still counts, whether output follows, and whether a lead in research turns into plants (systems A10, D5).</summary>
public static class PatentPage
{
    private const string World = "World", China = "China", America = "United States", Families = "liion_patent_families", Output = "liion_annual_production", Price = "cell_price_all_spliced";

    // Reports count families of this many years as the stock; a year is looked at for the part of the stock that is recent.
    private const int StockYears = 25, Recent = 5;

    // The first years have a handful of families, of which every one is a jump.
    private const int LagsFrom = 1990;

    // The highest of a dozen correlations passes two standard errors of one by chance.
    private const double OfMany = 3;

    private static readonly int[] Shown = [1990, 1995, 2000, 2005, 2010, 2015, 2018];

    private static readonly int[] Lags = [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6];

    private static readonly double[] LessAbroad = [1, 2, 5, 10];

    private static readonly string[] Regions = [China, America, "Europe", "South Korea", "Japan"];

    /// <summary>The tables this rests on.</summary>
    public static IReadOnlyList<string> Tables { get; } = [.. StudyDesk.Tables.Concat(["patents", "nextgen_facilities", "history", "learning"]).Distinct(StringComparer.Ordinal)];

    /// <summary>Answers.</summary>
    /// <param name="desk">The desk.</param>
    public static TechnologyAnswer Of(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return TechnologyAnswer.Traced(desk.Inputs, () =>
        {
            var patents = desk.Package.Tables["patents"];
            var ladder = Ladder(desk);
            double Share(int rung, string region) => ladder[rung].Shares.TryGetValue(region, out var share) ? share : 0;
            var (firstYear, filed) = Series(desk, Families);
            var depreciation = desk.Inputs.Range("knowledge_depreciation", "", "", 2025);
            var stock = PatentStock.Depreciated(filed, depreciation.Value);
            var lags = Correlations(desk, Output);
            var best = lags.MaxBy(lag => Math.Abs(lag.Correlation));
            var answer = $"From papers to plants China's share goes {string.Join(", ", ladder.Select((rung, index) => $"{Share(index, China):0%} of {rung.Name}"))}; that of the United States {string.Join(", ", ladder.Select((rung, index) => $"{Share(index, America):0%}"))}. "
                + $"The papers stand {Share(0, China) / Share(0, America):0.0} to 1, the lithium-metal plants {Share(3, China) / Share(3, America):0.0} to 1: a lead in research comes out smaller in pledges of plants. "
                + $"Of all lithium-ion families to {firstYear + filed.Length - 1} ({filed.Sum():#,0}) {stock[^1] / filed.Sum():0%} still count at a loss of {depreciation.Value:0%} a year. "
                + $"Over the years of lithium-ion, output follows patents {(Math.Abs(best.Correlation) > OfMany * best.Chance ? $"best at a lag of {best.Lag} years (correlation of yearly changes {best.Correlation:0.00})" : $"at no lag that could be told from chance (the highest of {lags.Count} correlations of yearly changes is {best.Correlation:0.00}, at {best.Lag} years; chance gives {best.Chance:0.00} each)")}: that both grow is no sign of a lag.";
            return ("Who invents, and does it turn into plants?", answer,
                (IReadOnlyList<StudyTable>)
                [
                    new(
                        "The ladder: share of each",
                        [new("rung"), .. Regions.Select(region => new StudyColumn(region, "share")), new("China over the United States", "ratio")],
                        [.. ladder.Select((rung, index) => (IReadOnlyList<StudyCell>)[rung.Name, .. Regions.Select(region => (StudyCell)(rung.Shares.TryGetValue(region, out var share) ? share : (double?)null)), Share(index, China) / Share(index, America)])]),
                    Steps(ladder),
                    Stocks(firstYear, filed, depreciation),
                    LagTable(lags, Correlations(desk, Price)),
                    Trend(patents),
                    Unfiltered(patents),
                    PatentRows(patents, "patent_family", "Families in at least two jurisdictions: flow of 2024, stock of 25 years", "patent_stock_share", "patent_ratio"),
                    PatentRows(patents, "international", "International families, and other counts", "patent_applications", "patent_growth", "patent_rank"),
                ],
                (IReadOnlyList<string>)
                [
                    "the two filters must not be joined into one series: families filed in at least two jurisdictions (report 001) leave out most Chinese filings at home, which would raise China everywhere; the international families of 2000-2018 are older and give Japan 41 to 47%",
                    "shares of plants are of pledged or real lithium-metal plants to 2030 counted by report 001, of firms those of all next-generation chemistries (they add to 103%)",
                    "the ladder has one date a rung and five regions, two of them with papers: its correlations say whether the order of regions carries over, not after how many years",
                    "lags: yearly changes in ln of lithium-ion families, world output and cell price since 1990 (levels correlate at 0.98 at any lag because both grow); the last years of patents are still filling",
                    "without the filter: how many times less often Chinese families are filed abroad is in no source of the package, so the share is shown for several answers",
                ],
                Enumerable.Range(0, patents.RowCount).Select(row => patents.Text(row, "source")));
        });
    }

    /// <summary>How changes of another series follow those of patents.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="parameter">A series of the history: output or price of lithium-ion cells.</param>
    public static IReadOnlyList<LagCorrelation> Correlations(StudyDesk desk, string parameter)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var (firstYear, filed) = Series(desk, Families);
        var (from, other) = Series(desk, parameter);
        var skipped = Math.Max(0, LagsFrom - firstYear);
        return [.. Lags.Select(lag => LagCorrelation.Of(filed[skipped..], firstYear + skipped, other, from, lag))];
    }

    /// <summary>Lithium-ion families filed by year, and the first year.</summary>
    public static (int FirstYear, double[] Filed) Filed(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return Series(desk, Families);
    }

    private static (int FirstYear, double[] Values) Series(StudyDesk desk, string parameter)
    {
        var years = desk.Inputs.Find(parameter).Where(datum => datum.Region == World).Select(datum => datum.Year!.Value).Distinct().Order().ToList();
        return (years[0], [.. Enumerable.Range(years[0], years[^1] - years[0] + 1).Select(year => desk.Inputs.Value(parameter, "", World, year))]);
    }

    /// <summary>Rungs of the ladder with each region's share.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyDictionary<string, double> Shares)> Ladder(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var (patents, facilities) = (desk.Package.Tables["patents"], desk.Package.Tables["nextgen_facilities"]);
        var plants = Rows(facilities, "nextgen_facilities", "lithium-metal");
        var all = plants.Values.Sum();
        return
        [
            ("highly cited papers 2018-2022", Rows(patents, "highly_cited_paper_share", "highly-cited-papers")),
            ("patent families 2024", Rows(patents, "patent_family_share", "all-batteries")),
            ("firms 2026", Rows(facilities, "nextgen_firm_share", "all-next-generation")),
            ("lithium-metal plants to 2030", plants.ToDictionary(pair => pair.Key, pair => pair.Value / all, StringComparer.Ordinal)),
        ];

        static Dictionary<string, double> Rows(Table table, string parameter, string subject) =>
            Enumerable.Range(0, table.RowCount).Where(row => table.Text(row, "parameter") == parameter && table.Text(row, "subject") == subject && table.Text(row, "region") != World)
                .GroupBy(row => table.Text(row, "region"), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(row => table.Numbers("value")[row]!.Value), StringComparer.Ordinal);
    }

    // Does the order of regions carry over from rung to rung, and how much of China's lead is left?
    private static StudyTable Steps(IReadOnlyList<(string Name, IReadOnlyDictionary<string, double> Shares)> ladder) => new(
        "From rung to rung",
        [new("from"), new("to"), new("regions with both", "ratio"), new("rank correlation", "ratio"), new("China's lead over the United States in ln, of the rung before", "ratio")],
        [.. ladder.Zip(ladder.Skip(1)).Append((ladder[1], ladder[3])).Select(step => (step.Item1, step.Item2, both: Regions.Where(region => step.Item1.Shares.ContainsKey(region) && step.Item2.Shares.ContainsKey(region)).ToList())).Select(row => (IReadOnlyList<StudyCell>)
        [
            row.Item1.Name, row.Item2.Name, row.both.Count, row.both.Count > 2 ? Math.Round(RankCorrelation([.. row.both.Select(region => row.Item1.Shares[region])], [.. row.both.Select(region => row.Item2.Shares[region])]), 2) : (double?)null,
            Math.Round(Math.Log(row.Item2.Shares[China] / row.Item2.Shares[America]) / Math.Log(row.Item1.Shares[China] / row.Item1.Shares[America]), 2),
        ])]);

    private static double RankCorrelation(double[] x, double[] y)
    {
        double[] Ranks(double[] of) => [.. of.Select(value => of.Count(other => other < value) + ((of.Count(other => other == value) - 1) / 2.0))];
        var (a, b) = (Ranks(x), Ranks(y));
        var mean = (x.Length - 1) / 2.0;
        var (ab, aa, bb) = (a.Zip(b, (p, q) => (p - mean) * (q - mean)).Sum(), a.Sum(p => (p - mean) * (p - mean)), b.Sum(q => (q - mean) * (q - mean)));
        return ab / Math.Sqrt(aa * bb);
    }

    private static StudyTable Stocks(int firstYear, double[] filed, InputRange depreciation)
    {
        var (whole, usual, slow, fast) = (PatentStock.Within(filed, StockYears), PatentStock.Depreciated(filed, depreciation.Value), PatentStock.Depreciated(filed, depreciation.Low), PatentStock.Depreciated(filed, depreciation.High));
        var recent = PatentStock.Within(filed, Recent);
        return new(
            "Lithium-ion families of the world: flow and stock",
            [
                new("year"), new("filed", "families/yr"), new($"stock of {StockYears} years", "families"), new($"stock losing {depreciation.Value:0%} a year", "families"), new($"losing {depreciation.Low:0%}", "families"), new($"losing {depreciation.High:0%}", "families"),
                new($"of the stock of {StockYears} years, filed in the last {Recent}", "share"), new("growth of the stock that counts", "1/yr"),
            ],
            [.. Shown.Select(year => (year, at: year - firstYear)).Where(row => row.at > 0 && row.at < filed.Length).Select(row => (IReadOnlyList<StudyCell>)
            [
                $"{row.year}", filed[row.at], whole[row.at], usual[row.at], slow[row.at], fast[row.at], recent[row.at] / whole[row.at], Math.Log(usual[row.at] / usual[row.at - 1]),
            ])]);
    }

    private static StudyTable LagTable(IReadOnlyList<LagCorrelation> output, IReadOnlyList<LagCorrelation> price) => new(
        "Does output follow patents? Correlation of yearly changes by lag",
        [new("years after patents"), new("with output", "ratio"), new("with cell price", "ratio"), new("pairs of years", "ratio"), new("chance gives", "ratio")],
        [.. output.Zip(price, (one, other) => (IReadOnlyList<StudyCell>)[$"{one.Lag}", Math.Round(one.Correlation, 2), Math.Round(other.Correlation, 2), one.Pairs, Math.Round(one.Chance, 2)])]);

    // What each filter says of a region at different times: a flow below the stock is a share that falls.
    private static StudyTable Trend(Table patents)
    {
        double Row(string parameter, string subject, string region) => patents.Numbers("value")[Enumerable.Range(0, patents.RowCount).First(row => patents.Text(row, "parameter") == parameter && patents.Text(row, "subject") == subject && patents.Text(row, "region") == region)]!.Value;
        var world = Row("international_patent_families", "all-storage", World);
        (string Filter, string Region, double Stock, string Of, double Flow, string FlowOf)[] rows =
        [
            ("two jurisdictions", China, Row("patent_stock_share", "six-chemistries", China), "six chemistries, 2000-2025", Row("patent_family_share", "all-batteries", China), "all batteries, 2024"),
            ("international families", "Japan", Row("international_patent_family_share", "all-batteries", "Japan"), "batteries, 2000-2018", Row("international_patent_families", "all-storage", "Japan") / world, "storage, 2018"),
        ];
        return new(
            "Share trend within each filter: stock against the latest flow",
            [new("filter"), new("region"), new("share of the stock", "share"), new("of"), new("share of the flow", "share"), new("of"), new("the share")],
            [.. rows.Select(row => (IReadOnlyList<StudyCell>)[row.Filter, row.Region, row.Stock, row.Of, row.Flow, row.FlowOf, row.Flow < row.Stock ? "falls" : "rises"])]);
    }

    private static StudyTable Unfiltered(Table patents)
    {
        var rows = Enumerable.Range(0, patents.RowCount).Where(row => patents.Text(row, "parameter") is "patent_family_share" or "patent_stock_share" && patents.Text(row, "region") == China).ToList();
        return new(
            "China's share without the filter, by how many times less often its families are filed abroad",
            [new("of"), new("behind the filter", "share"), .. LessAbroad.Skip(1).Select(factor => new StudyColumn($"{factor:0} times", "share"))],
            [.. rows.Select(row => (IReadOnlyList<StudyCell>)[$"{patents.Text(row, "subject")}, {(patents.Text(row, "parameter") == "patent_family_share" ? "flow" : "stock")}", .. LessAbroad.Select(factor => (StudyCell)PatentStock.WithoutFilter(patents.Numbers("value")[row]!.Value, factor))])]);
    }

    private static StudyTable PatentRows(Table patents, string start, string title, params ReadOnlySpan<string> others)
    {
        string[] wanted = [start, .. others];
        return new(
            title,
            [new("what"), new("of"), new("region"), new("period"), new("value", "ratio"), new("unit")],
            [.. Enumerable.Range(0, patents.RowCount).Where(row => wanted.Any(name => patents.Text(row, "parameter").StartsWith(name, StringComparison.Ordinal))).Select(row => (IReadOnlyList<StudyCell>)
            [
                patents.Text(row, "parameter").Replace('_', ' '), patents.Text(row, "subject"), patents.Text(row, "region"), patents.Text(row, "year_from") == patents.Text(row, "year") ? patents.Text(row, "year") : $"{patents.Text(row, "year_from")}-{patents.Text(row, "year")}",
                patents.Numbers("value")[row]!.Value, patents.Text(row, "unit"),
            ])]);
    }
}
