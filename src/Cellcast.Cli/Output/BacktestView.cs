using System.Globalization;
using Cellcast.Data.Backtests;

namespace Cellcast.Cli.Output;

/// <summary>A backtest as tables: scores, then the worst misses.</summary>
internal static class BacktestView
{
    public static void Write(Screen screen, IReadOnlyList<(string Title, BacktestReport Report)> reports, int worst)
    {
        foreach (var (title, report) in reports)
        {
            screen.Line(screen.Bold($"Backtest on {title}") + $": {Size(report)}");
            foreach (var (heading, columns, rows) in Tables(report, worst))
            {
                screen.Heading(heading);
                var table = new TextTable(columns);
                foreach (var row in rows)
                {
                    table.Add(row);
                }

                table.Write(screen);
            }

            if (Unanswered(report) is { Length: > 0 } unanswered)
            {
                screen.Line();
                screen.Paragraph(unanswered);
            }

            screen.Line();
        }

        screen.Paragraph("miss: mean distance, in points for shares and utilisation, as a logarithm for prices and amounts (0.10 is about 10%); skill: 1 - miss / miss of the rival on the rows "
            + "both speak of, above 0 is better than the rival; demand is given to the runs and tests nothing. docs/backtest.md says more");
    }

    /// <summary>The same tables for a document.</summary>
    public static void WriteMarkdown(TextWriter writer, BacktestReport report, int worst)
    {
        writer.Write($"{Size(report)}.\n");
        foreach (var (heading, columns, rows) in Tables(report, worst))
        {
            writer.Write($"\n**{heading}**\n\n");
            Row(columns.Select(column => column.TrimStart('>')));
            Row(columns.Select(column => column.StartsWith('>') ? "---:" : "---"));
            foreach (var row in rows)
            {
                Row(row);
            }
        }

        if (Unanswered(report) is { Length: > 0 } unanswered)
        {
            writer.Write($"\n{char.ToUpperInvariant(unanswered[0])}{Escaped(unanswered[1..])}.\n");
        }

        void Row(IEnumerable<string> cells) => writer.Write($"| {string.Join(" | ", cells.Select(Escaped))} |\n");

        // A bar in a name would end the cell, and a star would begin emphasis.
        static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
    }

    public static void WriteCsv(CsvTable csv, IReadOnlyList<(string Title, BacktestReport Report)> reports)
    {
        csv.Row(
            "observations", "variable", "region", "year", "score_only", "kind", "stage", "unit", "observed", "observed_capacity", "endogenous_capacity", "last_value", "by_capacity", "source", "basis", "place", "note");
        foreach (var (title, report) in reports)
        {
            foreach (var row in report.Rows)
            {
                var seen = row.Observation;
                csv.Row(
                    title, seen.Measure.Name, seen.Region, seen.Year, seen.IsScoreOnly ? "true" : "false", Name(seen.Measure.Kind), seen.Measure.Stage, seen.Measure.Unit, seen.Value,
                    row.WithObservedCapacity, row.WithEndogenousCapacity, row.LastValue, row.ByCapacity, seen.Source, seen.Basis.ToString().ToLowerInvariant(), seen.Place, seen.Note);
            }
        }
    }

    public static string Name(ScoreKind kind) => kind switch
    {
        ScoreKind.CapacityShare => "capacity share",
        ScoreKind.OutputShare => "output share",
        ScoreKind.TradeShare => "trade share",
        ScoreKind.ChemistryShare => "chemistry share",
        _ => kind.ToString().ToLowerInvariant(),
    };

    public static string MissUnit(ScoreKind kind) => kind is ScoreKind.Price or ScoreKind.Amount or ScoreKind.Demand ? "logarithm" : "points";

    private static string Size(BacktestReport report) =>
        $"{report.Rows.Count} observations, of which {report.Rows.Count(row => row.Observation.IsScoreOnly)} after {Observation.LastCalibrationYear}";

    private static IEnumerable<(string Heading, string[] Columns, IReadOnlyList<string[]> Rows)> Tables(BacktestReport report, int worst)
    {
        (string Heading, string[] Columns, IReadOnlyList<string[]> Rows)[] tables =
        [
            Scores($"After {Observation.LastCalibrationYear}: never fitted to", report.ByKind.Where(line => line.IsScoreOnly), hasStages: false),
            Scores("The same by stage", report.ByStage.Where(line => line.IsScoreOnly), hasStages: true),
            Scores($"Up to {Observation.LastCalibrationYear}: calibration may read these", report.ByKind.Where(line => !line.IsScoreOnly), hasStages: false),
            Worst(report, worst),
        ];
        return tables.Where(table => table.Rows.Count > 0);
    }

    private static (string Heading, string[] Columns, IReadOnlyList<string[]> Rows) Scores(string heading, IEnumerable<ScoreLine> lines, bool hasStages)
    {
        var columns = new List<string> { "kind", ">rows", ">observed capacity: miss", ">skill, last value", ">by capacity", ">endogenous capacity: miss", ">skill, last value", ">by capacity" };
        if (hasStages)
        {
            columns.Insert(1, "stage");
        }

        var rows = new List<string[]>();
        foreach (var line in lines)
        {
            var cells = new List<string> { Name(line.Kind) };
            if (hasStages)
            {
                cells.Add(line.Stage);
            }

            cells.Add(Figures.Count(line.Observations));
            foreach (var mode in Enum.GetValues<BacktestMode>())
            {
                var score = line.Of(mode);
                cells.Add(score is null ? "" : Miss(line.Kind, score.Miss) + (score.Rows < line.Observations ? $" ({score.Rows})" : ""));
                cells.Add(Skill(score?.AgainstLastValue));
                cells.Add(Skill(score?.AgainstCapacity));
            }

            rows.Add([.. cells]);
        }

        return (heading, [.. columns], rows);
    }

    // The worst of either run, each row once.
    private static (string Heading, string[] Columns, IReadOnlyList<string[]> Rows) Worst(BacktestReport report, int count) => (
        "Worst misses",
        ["measure", "region", ">year", ">observed", ">observed capacity", ">endogenous", "unit", "source"],
        [
            .. from row in Enum.GetValues<BacktestMode>().SelectMany(mode => report.Worst(mode, count)).Distinct().OrderBy(row => row.Observation.Measure.Kind)
               let seen = row.Observation
               select new[]
               {
                   seen.Measure.Name, seen.Region, seen.Year.ToString(CultureInfo.InvariantCulture), Value(seen, seen.Value), Value(seen, row.WithObservedCapacity),
                   Value(seen, row.WithEndogenousCapacity), seen.Measure.Unit == "share" ? "" : seen.Measure.Unit, seen.Source,
               },
        ]);

    private static string Unanswered(BacktestReport report)
    {
        var rows = report.Unanswered(BacktestMode.EndogenousCapacity).ToList();
        var names = rows.Select(row => row.Observation.Measure.Name).Distinct(StringComparer.Ordinal);
        return rows.Count == 0 ? "" : $"the run says nothing of {rows.Count} observations: {string.Join("; ", names)}";
    }

    private static string Miss(ScoreKind kind, double miss) => miss.ToString(MissUnit(kind) == "points" ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    private static string Skill(SkillAgainst? against) => against?.Skill?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";

    private static string Value(Observation seen, double? value) => value is not { } number ? "" : seen.Measure.Unit == "share" ? Figures.Share(number) : Figures.Number(number);
}
