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
            screen.Line(screen.Bold($"Backtest on {title}") + $": {report.Rows.Count}, of which {report.Rows.Count(row => row.Observation.IsScoreOnly)} after {Observation.LastCalibrationYear}");
            Scores(screen, $"After {Observation.LastCalibrationYear}: never fitted to", report.ByKind.Where(line => line.IsScoreOnly), hasStages: false);
            Scores(screen, "The same by stage", report.ByStage.Where(line => line.IsScoreOnly), hasStages: true);
            Scores(screen, $"Up to {Observation.LastCalibrationYear}: calibration may read these", report.ByKind.Where(line => !line.IsScoreOnly), hasStages: false);
            Worst(screen, report, worst);
            Unanswered(screen, report);
            screen.Line();
        }

        screen.Paragraph("miss: mean distance, in points for shares and utilisation, as a logarithm for prices and amounts (0.10 is about 10%); skill: 1 - miss / miss of the rival on the rows "
            + "both speak of, above 0 is better than the rival; demand is given to the runs and tests nothing. docs/backtest.md says more");
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

    private static void Scores(Screen screen, string title, IEnumerable<ScoreLine> lines, bool hasStages)
    {
        var columns = new List<string> { "kind", ">rows", ">observed capacity", ">skill: last value", ">by capacity", ">endogenous capacity", ">skill: last value", ">by capacity" };
        if (hasStages)
        {
            columns.Insert(1, "stage");
        }

        var table = new TextTable([.. columns]);
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
                cells.Add(Skill(screen, score?.AgainstLastValue));
                cells.Add(Skill(screen, score?.AgainstCapacity));
            }

            table.Add([.. cells]);
        }

        if (table.Count > 0)
        {
            screen.Heading(title);
            table.Write(screen);
        }
    }

    private static void Worst(Screen screen, BacktestReport report, int count)
    {
        // The worst of either run, each row once.
        var rows = Enum.GetValues<BacktestMode>().SelectMany(mode => report.Worst(mode, count)).Distinct().OrderBy(row => row.Observation.Measure.Kind).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        screen.Heading("Worst misses");
        var table = new TextTable("measure", "region", "year", ">observed", ">observed capacity", ">endogenous", "unit", "source");
        foreach (var row in rows)
        {
            var seen = row.Observation;
            table.Add(
                seen.Measure.Name, seen.Region, seen.Year.ToString(CultureInfo.InvariantCulture), Value(seen, seen.Value), Value(seen, row.WithObservedCapacity), Value(seen, row.WithEndogenousCapacity),
                seen.Measure.Unit == "share" ? "" : seen.Measure.Unit, seen.Source);
        }

        table.Write(screen);
    }

    private static void Unanswered(Screen screen, BacktestReport report)
    {
        var names = report.Unanswered(BacktestMode.EndogenousCapacity).Select(row => row.Observation.Measure.Name).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > 0)
        {
            screen.Line();
            screen.Paragraph($"the run says nothing of {report.Unanswered(BacktestMode.EndogenousCapacity).Count()} observations: {string.Join("; ", names)}");
        }
    }

    private static string Miss(ScoreKind kind, double miss) => miss.ToString(MissUnit(kind) == "points" ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    private static string Skill(Screen screen, SkillAgainst? against)
    {
        if (against?.Skill is not { } skill)
        {
            return "";
        }

        var text = skill.ToString("0.00", CultureInfo.InvariantCulture);
        return skill > 0 ? screen.Down(text) : screen.Up(text);
    }

    private static string Value(Observation seen, double? value) => value is not { } number ? "" : seen.Measure.Unit == "share" ? Figures.Share(number) : Figures.Number(number);
}
