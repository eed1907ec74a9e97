using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data;
using Cellcast.Data.Answers;

namespace Cellcast.Cli.Commands;

/// <summary>The data and sources behind a result.</summary>
internal static class CiteCommand
{
    public static CommandEntry Entry { get; } = new(
        "cite",
        "The data and sources behind a result",
        "Lists every datum that a cost reads, with its range, what it rests on and where it is written, then the sources in full.",
        [
            new("cite LFP --in us --year 2026", "what a US LFP cell of 2026 rests on"),
            new("cite \"Cost|Pack|NMC811\" --in eu", "by the name a result has in an export"),
            new("cite VRFB --in china --csv", "as CSV, to check against the sources"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var what = new Argument<string>("result") { Description = "A chemistry, or the name of a result: \"Cost|Cell|LFP\"" };
        command.Arguments.Add(what);
        var options = new CaseOptions(command, session);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var package = session.LoadPackage(result, [.. CostBook.Tables, "sources"]);
            var inputs = options.Inputs(result, package, words);
            var (chemistry, level) = Parse(words, result.GetRequiredValue(what));
            var question = options.Question(result, package, words, chemistry);
            words.ThrowIfAny();
            var answer = new CostBook(package, inputs).Ask(level is { } given ? question with { Level = given } : question);
            return form.Write(
                result,
                () => Write(new Screen(session.Output, session.Terminal), answer, package.Tables["sources"]),
                () => AnswerJson.Write(session.Output, (IReadOnlyList<CitationJson>)[.. answer.Data.Select(CitationJson.Of)], AnswerJson.Readable.IReadOnlyListCitationJson),
                () => WriteCsv(new CsvTable(session.Output), answer));
        });
    }

    /// <summary>A chemistry, or a result's name: what, level, chemistry, perhaps with parts behind it, which rest on the same data.</summary>
    private static (string Chemistry, CostLevel? Level) Parse(Words words, string text)
    {
        var parts = text.Split('|', StringSplitOptions.TrimEntries);
        if (parts.Length == 1)
        {
            return (text, null);
        }

        const int Levels = 3;
        if (parts.Length < Levels || !parts[0].Equals("Cost", StringComparison.OrdinalIgnoreCase))
        {
            words.Add($"unknown result '{text}', allowed: a chemistry or Cost|Cell, Cost|Pack or Cost|System with a chemistry, as in \"Cost|Cell|LFP\"");
            return (parts[^1], null);
        }

        return (parts[2], words.OneOf(parts[1], "result", CostLevel.Cell, ("Cell", CostLevel.Cell), ("Pack", CostLevel.Pack), ("System", CostLevel.System)));
    }

    private static void Write(Screen screen, CostAnswer answer, Table sources)
    {
        screen.Line(screen.Bold(answer.Question.ToString()) + $": {Figures.Money(answer.Tree.Value)} {answer.Tree.Unit} rests on {answer.Inputs.Count} inputs");
        screen.Line(screen.Dim("of an input with many years, the row nearest the year; --csv and --json give every row"));
        screen.Line();
        var table = new TextTable("input", ">value", "unit", "low to high", "basis", "source", "written in");
        foreach (var datum in answer.Inputs)
        {
            table.Add(
                datum.Key, Figures.Number(datum.Value), datum.Unit.Symbol, $"{Figures.Number(datum.Low)} to {Figures.Number(datum.High)}", datum.Basis.ToString().ToLowerInvariant(), datum.Source,
                $"{datum.File}:{datum.Line}");
        }

        table.Write(screen);
        screen.Heading("Sources");
        var cited = answer.Sources.ToDictionary(source => source.Source, source => source.Count, StringComparer.Ordinal);
        var list = new TextTable("key", ">inputs", "");
        for (var row = 0; row < sources.RowCount; row++)
        {
            if (cited.TryGetValue(sources.Text(row, "key"), out var count))
            {
                var place = new[] { "title", "publisher", "year", "locator", "note" }.Select(column => sources.Text(row, column)).Where(part => part.Length > 0);
                list.Add(sources.Text(row, "key"), $"{count}", string.Join("; ", place));
            }
        }

        list.Write(screen);
    }

    private static void WriteCsv(CsvTable csv, CostAnswer answer)
    {
        csv.Row("input", "value", "low", "high", "unit", "basis", "source", "file", "line");
        foreach (var datum in answer.Data.Select(CitationJson.Of))
        {
            csv.Row(datum.Input, datum.Value, datum.Low, datum.High, datum.Unit, datum.Basis, datum.Source, datum.File, datum.Line);
        }
    }
}
