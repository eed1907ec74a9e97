using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Simulation;

namespace Cellcast.Cli.Commands;

/// <summary>Two runs beside each other: scenarios, or folders of results.</summary>
internal static class CompareCommand
{
    private const int UsualRows = 30;

    // Cost|Cell|LFP has three levels; what lies deeper is shown when asked for by --variable.
    private const int LevelsShown = 3;

    public static CommandEntry Entry { get; } = new(
        "compare",
        "What differs between two scenarios, or two folders of results",
        "Sorts by the relative difference. Two costs are compared, cause by cause, by cost with --versus.",
        [
            new("compare baseline high-lithium --year 2030", "what dear lithium does to every cost in 2030"),
            new("compare baseline even-start --in eu --variable \"Cost|Cell\"", "the European gap without know-how and cheap capital"),
            new("compare results/baseline my-results --csv", "two runs written earlier, as CSV"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var before = new Argument<string>("a") { Description = "A scenario, a YAML file or a folder of results" };
        var after = new Argument<string>("b") { Description = "Another" };
        before.CompletionSources.Add(_ => session.CompleteScenarios());
        after.CompletionSources.Add(_ => session.CompleteScenarios());
        var year = new Option<string?>("--year") { HelpName = "year", Description = "Year to compare (the last that both have)" };
        var region = new Option<string?>("--in") { HelpName = "region", Description = "Only this region" };
        var variable = new Option<string?>("--variable") { HelpName = "name", Description = "Only variables that start so: \"Cost|Cell|LFP\"" };
        var limit = new Option<string?>("--limit") { HelpName = "rows", Description = "Most rows to show (30); 0 shows all" };
        command.Arguments.Add(before);
        command.Arguments.Add(after);
        foreach (var option in new Option[] { year, region, variable, limit })
        {
            command.Options.Add(option);
        }

        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var regions = Session.Regions(session.LoadPackage(result, ["regions"]));
            var place = result.GetValue(region) is { } text ? words.Name(regions, text) : null;
            var asked = result.GetValue(year) is { } given ? words.Year(given, "--year", Session.UsualYear) : (int?)null;
            var most = words.Count(result.GetValue(limit), "--limit", UsualRows);
            words.ThrowIfAny();
            var (one, other) = (RunOrFolder.Load(session, result, result.GetRequiredValue(before)), RunOrFolder.Load(session, result, result.GetRequiredValue(after)));
            var at = asked ?? Math.Min(one.Results.Years[^1], other.Results.Years[^1]);
            var rows = Differences(one.Results, other.Results, at, place, result.GetValue(variable));
            return form.Write(
                result,
                () => Write(new Screen(session.Output, session.Terminal), one.Name, other.Name, at, rows, most == 0 ? rows.Count : most),
                () => AnswerJson.Write(session.Output, (IReadOnlyList<DifferenceJson>)rows, AnswerJson.Readable.IReadOnlyListDifferenceJson),
                () => WriteCsv(new CsvTable(session.Output), rows));
        });
    }

    /// <summary>Values of both that can be held against each other, those that differ most by their share first.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="year">Year.</param>
    /// <param name="region">Only this region; null for all.</param>
    /// <param name="prefix">Only variables that start so; null for those with few levels.</param>
    /// <exception cref="UsageException">They have nothing in common.</exception>
    internal static List<DifferenceJson> Differences(Results one, Results other, int year, string? region, string? prefix)
    {
        var rows = new List<DifferenceJson>();
        foreach (var variable in one.Variables)
        {
            var isAsked = prefix is null ? variable.Name.Split(Variable.Separator).Length <= LevelsShown : variable.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
            if (!isAsked || other.Find(variable.Name) is not { } same || same.Unit != variable.Unit)
            {
                continue;
            }

            foreach (var place in one.Regions.Where(place => region is null || place == region))
            {
                if (one.Value(variable.Name, place, year) is { } from && other.Value(variable.Name, place, year) is { } to)
                {
                    rows.Add(new(variable.Name, place, year, variable.Unit, from, to, to - from));
                }
            }
        }

        if (rows.Count == 0)
        {
            throw new UsageException($"the two have nothing in common for {year}{(region is null ? "" : $", {region}")}{(prefix is null ? "" : $", {prefix}")}");
        }

        return [.. rows.OrderByDescending(Relative).ThenBy(row => row.Variable, StringComparer.Ordinal).ThenBy(row => row.Region, StringComparer.Ordinal)];
    }

    private static double Relative(DifferenceJson row) => row.From == 0 ? Math.Abs(row.Difference) : Math.Abs(row.Difference / row.From);

    private static void Write(Screen screen, string one, string other, int year, List<DifferenceJson> rows, int most)
    {
        const int Width = 24;
        screen.Line(screen.Bold($"{one} to {other}, {year}") + $": {rows.Count(row => row.Difference != 0)} of {rows.Count} values differ");
        screen.Line();
        var widest = rows.Max(Relative);
        var table = new TextTable("variable", "region", "unit", ">a", ">b", ">difference", ">", "");
        foreach (var row in rows.Where(row => row.Difference != 0).Take(most))
        {
            var bar = Bar.Of(widest == 0 ? 0 : Relative(row) / widest, Width);
            table.Add(
                row.Variable, row.Region, row.Unit, Figures.Money(row.From), Figures.Money(row.To), Figures.Signed(row.Difference), row.From == 0 ? "" : Figures.SignedPercent(row.Difference / row.From),
                row.Difference > 0 ? screen.Up(bar) : screen.Down(bar));
        }

        table.Write(screen);
        var differing = rows.Count(row => row.Difference != 0);
        if (differing > most)
        {
            screen.Line($"and {differing - most} more: --limit 0 shows all");
        }
    }

    private static void WriteCsv(CsvTable csv, List<DifferenceJson> rows)
    {
        csv.Row("variable", "region", "year", "unit", "a", "b", "difference");
        foreach (var row in rows)
        {
            csv.Row(row.Variable, row.Region, row.Year, row.Unit, row.From, row.To, row.Difference);
        }
    }
}
