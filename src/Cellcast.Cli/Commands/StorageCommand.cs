using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data.Answers;

namespace Cellcast.Cli.Commands;

/// <summary>What it costs to store energy for 4, 10 and 100 hours, by chemistry.</summary>
internal static class StorageCommand
{
    public static CommandEntry Entry { get; } = new(
        "storage",
        "Levelised cost of grid storage at 4, 10 and 100 hours",
        "Installed cost by the model, and what a MWh delivered costs over the life of the plant with its losses, fade, upkeep and charging power. Beside it the same at the installed cost that sources report.",
        [
            new("storage --in china", "LFP, sodium-ion, vanadium flow and iron-air side by side"),
            new("storage VRFB --in us --hours 8,24", "one chemistry at durations of your own"),
            new("storage --in eu --set charging_price=50 --json", "dearer power to charge with, as JSON"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var chemistry = CaseOptions.Chemistry(session, required: false);
        command.Arguments.Add(chemistry);
        var options = new CaseOptions(command, session, withLevel: false);
        var hours = new Option<string?>("--hours") { HelpName = "list", Description = "Durations in hours (4,10,100)" };
        command.Options.Add(hours);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var package = session.LoadPackage(result, CostBook.Tables);
            var inputs = options.Inputs(result, package, words);
            var durations = Durations(words, result.GetValue(hours));
            var book = new CostBook(package, inputs);
            var asked = result.GetValue(chemistry);
            var sample = options.Question(result, package, words, asked ?? book.StorageChemistries[0]) with { Level = CostLevel.System };
            words.ThrowIfAny();
            if (asked is not null && !book.StorageChemistries.Contains(sample.Chemistry))
            {
                throw new UsageException($"the package does not describe {sample.Chemistry} as grid storage; it does {string.Join(", ", book.StorageChemistries)}");
            }

            var chemistries = asked is null ? book.StorageChemistries : [sample.Chemistry];
            var rows = chemistries.SelectMany(each => durations.Select(duration => Row(book, sample with { Chemistry = each, Hours = duration }))).ToList();
            return form.Write(
                result,
                () => Write(new Screen(session.Output, session.Terminal), sample, rows),
                () => AnswerJson.Write(session.Output, (IReadOnlyList<StorageJson>)rows, AnswerJson.Readable.IReadOnlyListStorageJson),
                () => WriteCsv(new CsvTable(session.Output), rows));
        });
    }

    private static double[] Durations(Words words, string? text) => text is null
        ? [.. CostQuestion.StorageHours]
        : [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => words.Quantity(part, "--hours", "h", CostQuestion.UsualHours))];

    private static StorageJson Row(CostBook book, CostQuestion question) => new(
        question.Chemistry, question.Region, question.Year, question.Hours, book.Tree(question).Value, book.LevelisedStorage(question).Value, book.ReportedLevelisedStorage(question)?.Value);

    private static void Write(Screen screen, CostQuestion sample, List<StorageJson> rows)
    {
        const int Width = 30;
        screen.Line(screen.Bold($"Grid storage, {sample.Region}, {sample.Year}") + ", USD of 2024");
        screen.Line();
        var most = rows.Max(row => row.LevelisedUsdPerMwh);
        var table = new TextTable("chemistry", ">hours", ">installed USD/kWh", ">levelised USD/MWh", ">at reported capital", "");
        foreach (var row in rows)
        {
            table.Add(
                row.Chemistry, Figures.Number(row.Hours), Figures.Money(row.CapitalUsdPerKwh), Figures.Money(row.LevelisedUsdPerMwh),
                row.LevelisedAtReportedCapitalUsdPerMwh is { } reported ? Figures.Money(reported) : "", screen.Accent(Bar.Of(row.LevelisedUsdPerMwh / most, Width)));
        }

        table.Write(screen);
        screen.Line();
        screen.Line(screen.Dim("yearly cycles fall with the duration; charging power, losses, fade, upkeep and end of life are in the levelised cost"));
    }

    private static void WriteCsv(CsvTable csv, List<StorageJson> rows)
    {
        csv.Row("chemistry", "region", "year", "hours", "installed_usd_per_kwh", "levelised_usd_per_mwh", "levelised_at_reported_capital_usd_per_mwh");
        foreach (var row in rows)
        {
            csv.Row(row.Chemistry, row.Region, row.Year, row.Hours, row.CapitalUsdPerKwh, row.LevelisedUsdPerMwh, row.LevelisedAtReportedCapitalUsdPerMwh);
        }
    }
}
