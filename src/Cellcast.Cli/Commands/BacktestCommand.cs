using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data;
using Cellcast.Data.Backtests;
using Cellcast.Simulation;

namespace Cellcast.Cli.Commands;

/// <summary>The model against what was observed, beside two naive rivals.</summary>
internal static class BacktestCommand
{
    private const int UsualWorst = 3;

    /// <summary>The command over a way to run the model.</summary>
    /// <param name="run">Runs the model from 2020 to 2025 in a mode.</param>
    public static CommandEntry EntryOf(Func<DataPackage, BacktestMode, Results> run) => new(
        "backtest",
        "Run 2020 to 2025 freely and compare with what was observed",
        "Two runs: with the capacity that was observed, and with the capacity the model builds. Observations after 2022 are never fitted to. Beside them stand two naive rivals, which know nothing after 2022 either: the last value, and shares proportional to capacity.",
        [
            new("backtest", "scores by kind and stage, and the worst misses"),
            new("backtest --observed mine.csv", "also on your own rows: variable,region,year,value,unit,source"),
            new("backtest --csv", "every observation with what was said of it"),
        ],
        (command, session) => Configure(command, session, run));

    private static void Configure(Command command, Session session, Func<DataPackage, BacktestMode, Results> run)
    {
        var observed = new Option<string?>("--observed") { HelpName = "file", Description = "Your own observations, a CSV file: variable,region,year,value,unit,source" };
        var worst = new Option<string?>("--worst") { HelpName = "count", Description = "Worst misses to show of each kind (3)" };
        command.Options.Add(observed);
        command.Options.Add(worst);
        var markdown = new Option<bool>("--markdown") { Description = "Answer as the tables of a document" };
        command.Options.Add(markdown);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var count = words.Count(result.GetValue(worst), "--worst", UsualWorst);
            if (result.GetValue(observed) is { } file && !File.Exists(file))
            {
                words.Add($"--observed: there is no file '{file}'");
            }

            words.ThrowIfAny();
            var package = session.LoadPackage(result);
            var own = result.GetValue(observed) is { } path ? ObservationFile.Read(path, package) : [];

            // The runs are the same for both sets of observations.
            var runs = Enum.GetValues<BacktestMode>().ToDictionary(mode => mode, mode => run(package, mode));
            var backtest = new Backtest(package);
            var reports = new List<(string Title, BacktestReport Report)> { ("the package's observations", backtest.Score(mode => runs[mode])) };
            if (own.Count > 0)
            {
                reports.Insert(0, ($"your observations, {result.GetValue(observed)}", backtest.Score(mode => runs[mode], own)));
            }

            return form.Write(
                result,
                result.GetValue(markdown) ? () => BacktestView.WriteMarkdown(session.Output, reports[0].Report, count) : () => BacktestView.Write(new Screen(session.Output, session.Terminal), reports, count),
                () => AnswerJson.Write(session.Output, (IReadOnlyList<BacktestJson>)[.. reports.Select(report => BacktestJson.Of(report.Title, report.Report))], AnswerJson.Readable.IReadOnlyListBacktestJson),
                () => BacktestView.WriteCsv(new CsvTable(session.Output), reports));
        });
    }
}
