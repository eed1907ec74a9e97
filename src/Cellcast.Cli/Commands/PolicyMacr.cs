using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data.Policies;
using Cellcast.Policy;

namespace Cellcast.Cli.Commands;

/// <summary><c>policy macr --bill my-cell.csv --year 2027</c>: the material assistance cost ratio of a bill.</summary>
internal static class PolicyMacr
{
    private const int FirstYear = 2026;

    public static void Add(Command parent, Session session)
    {
        var command = new Command("macr", "The material assistance cost ratio of a bill: line by line, pass or fail, the day it fails, the cheapest change that passes");
        var bill = new Option<string?>("--bill") { HelpName = "file", Description = "CSV with item, cost, prohibited (yes, no or a share), other_cost (what another supplier asks; may be blank)" };
        var year = new Option<string?>("--year") { HelpName = "year", Description = "Year of sale; for projects the year construction begins (2026)" };
        var kind = new Option<string?>("--for") { HelpName = "what", Description = "component (45X), mineral (45X), grid or distributed storage by assigned percentages, or project by cost (48E) (component)" };
        var production = new Option<string?>("--production-row") { HelpName = "reading", Description = "How production rows of assigned percentages count, which is not settled: producer, pro-rata, exclude (producer)" };
        foreach (var option in new Option[] { bill, year, kind, production })
        {
            command.Options.Add(option);
        }

        var law = new PolicyLaw(command, session);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var when = words.Year(result.GetValue(year), "--year", FirstYear);
            var what = words.OneOf(
                result.GetValue(kind), "--for", (Rule: MaterialAssistance.Components, Grid: (bool?)null),
                ("component", (MaterialAssistance.Components, null)), ("mineral", (MaterialAssistance.Minerals, null)), ("project", (MaterialAssistance.Storage, null)),
                ("grid", (MaterialAssistance.Storage, true)), ("distributed", (MaterialAssistance.Storage, false)));
            var reading = words.OneOf(
                result.GetValue(production), "--production-row", ProductionRow.Producer,
                ("producer", ProductionRow.Producer), ("pro-rata", ProductionRow.ProRata), ("exclude", ProductionRow.Exclude));
            if (result.GetValue(bill) is null && session.Bill is null)
            {
                words.Add("--bill: which file? A CSV with the columns item, cost, prohibited, other_cost");
            }

            words.ThrowIfAny();
            var (_, book) = law.Read(result);
            var lines = session.Bill ?? MaterialBill.Read(result.GetValue(bill)!);
            var answer = Answer(book, what.Rule, what.Grid is { } grid ? AssignedPercentages.Assign(book, grid, lines, reading) : lines, when);
            return form.Write(
                result,
                () => Write(new Screen(session.Output, session.Terminal), answer, what.Grid is null ? "cost" : "percentage"),
                () => AnswerJson.Write(session.Output, answer, AnswerJson.Readable.MacrJson),
                () => WriteCsv(new CsvTable(session.Output), answer));
        });
        parent.Subcommands.Add(command);
    }

    private static MacrJson Answer(PolicyBook book, string rule, IReadOnlyList<MaterialLine> bill, int year)
    {
        var years = MaterialAssistance.Years(book, rule, bill, FirstYear, Words.LastYear);
        var threshold = MaterialAssistance.Threshold(book, rule, year);
        var passes = threshold is null || years.FirstOrDefault(one => one.Year == year) is null or { Passes: true };
        var guidance = book.All.Where(row => row.Id.StartsWith("US-MACR-", StringComparison.Ordinal) && (row.Status == InstrumentStatus.InterimGuidance || row.Id == "US-MACR-TABLES-DUE"));
        return new(
            rule,
            year,
            MaterialAssistance.Total(bill),
            MaterialAssistance.Ratio(bill),
            threshold,
            passes,
            InstrumentJson.Day(MaterialAssistance.FailsFrom(book, rule, bill, FirstYear, Words.LastYear)),
            bill,
            years,
            passes || threshold is null ? null : MaterialAssistance.CheapestChange(bill, threshold.Value),
            [.. guidance.Select(row => $"{row.Id}: {row.Notes.Target}; {row.Notes.Note}{(row.Start is { } day ? $" ({day:yyyy-MM-dd})" : "")}"), .. InstrumentDoubts.Of(book[rule])]);
    }

    private static void Write(Screen screen, MacrJson answer, string measure)
    {
        screen.Line(screen.Bold($"Material assistance cost ratio {Figures.Share(answer.Ratio)}") + $"  ({answer.Rule})");
        var verdict = answer.Threshold is not { } threshold
            ? $"no test in {answer.Year}"
            : answer.Passes ? screen.Down($"passes {answer.Year}: {Figures.Percent(threshold)} is needed") : screen.Up($"fails {answer.Year}: {Figures.Percent(threshold)} is needed");
        screen.Line(verdict + (answer.FailsFrom is { } day ? $"; fails from {day}" : "; passes every year"));
        screen.Line();
        var table = new TextTable("item", $">{measure}", ">prohibited", ">of it", ">elsewhere");
        foreach (var line in answer.Lines)
        {
            table.Add(line.Name, Figures.Number(line.Cost), Figures.Percent(line.Prohibited), Figures.Number(line.Cost * line.Prohibited), line.OtherCost is { } other ? Figures.Number(other) : "");
        }

        table.Add(screen.Bold("total"), screen.Bold(Figures.Number(answer.Total)), "", screen.Bold(Figures.Number(answer.Lines.Sum(line => line.Cost * line.Prohibited))));
        table.Write(screen, indent: 2);
        screen.Heading("By year");
        var years = new TextTable("year", ">needed", ">may be prohibited", "");
        foreach (var year in answer.Years.Where((year, index) => index == 0 || year.Threshold != answer.Years[index - 1].Threshold))
        {
            years.Add($"{year.Year}", year.Threshold is { } needed ? Figures.Percent(needed) : "no test", Figures.Number(year.Allowed), year.Passes ? "passes" : "fails");
        }

        years.Write(screen, indent: 2);
        if (!answer.Passes)
        {
            screen.Heading($"Cheapest change that passes {answer.Year}");
            screen.Paragraph(
                answer.CheapestChange is { } change
                    ? $"buy {string.Join(", ", change.Lines)} elsewhere: {(change.ExtraCost < 0 ? "saves" : "costs")} {Figures.Number(Math.Abs(change.ExtraCost))}, ratio then {Figures.Share(change.Ratio)}"
                    : "none: even with every line bought elsewhere that has another supplier it fails; fill other_cost for more lines",
                indent: 2);
        }

        screen.Heading("Uncertain");
        foreach (var doubt in answer.Doubts)
        {
            screen.Paragraph(doubt, indent: 2);
        }
    }

    private static void WriteCsv(CsvTable csv, MacrJson answer)
    {
        csv.Row("year", "threshold", "ratio", "passes", "allowed_prohibited");
        foreach (var year in answer.Years)
        {
            csv.Row(year.Year, year.Threshold, answer.Ratio, year.Passes ? "yes" : "no", year.Allowed);
        }
    }
}
