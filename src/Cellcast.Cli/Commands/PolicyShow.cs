using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data.Policies;
using Cellcast.Policy;
using Cellcast.World;

namespace Cellcast.Cli.Commands;

/// <summary><c>policy show 45X</c>: an instrument, or all of one law, with what it is worth in a year.</summary>
internal static class PolicyShow
{
    public static void Add(Command parent, Session session)
    {
        var command = new Command("show", "Show an instrument, or every rule of a law, with what it is worth in a year");
        var name = new Argument<string>("name") { Description = "An id or a part of one: US-45X-CELL, 45X, S301, CN-VAT" };
        var year = new Option<string?>("--year") { HelpName = "year", Description = $"Calendar year of the keyed event ({Session.UsualYear})" };
        command.Arguments.Add(name);
        command.Options.Add(year);
        var law = new PolicyLaw(command, session);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var when = words.Year(result.GetValue(year), "--year", Session.UsualYear);
            var (_, book) = law.Read(result);
            var rows = Find(book, result.GetRequiredValue(name), words);
            words.ThrowIfAny();
            return form.Write(
                result,
                () => Write(new Screen(session.Output, session.Terminal), book, rows, when),
                () => AnswerJson.Write(session.Output, (IReadOnlyList<InstrumentJson>)[.. rows.Select(row => InstrumentJson.Of(book, row, when))], AnswerJson.Readable.IReadOnlyListInstrumentJson),
                () => WriteCsv(new CsvTable(session.Output), book, rows, when));
        });
        parent.Subcommands.Add(command);
    }

    private static List<Instrument> Find(PolicyBook book, string name, Words words)
    {
        var exact = book.All.Where(row => row.Id.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (exact.Count > 0)
        {
            return exact;
        }

        // A part of an id is one or more of the words between its hyphens.
        var part = $"-{name}-";
        var found = book.All.Where(row => $"-{row.Id}-".Contains(part, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count == 0)
        {
            var parts = book.All.SelectMany(row => row.Id.Split('-').Append(row.Id)).Distinct(StringComparer.Ordinal);
            words.Add($"no instrument '{name}'{(NearestName.Of(name, parts) is { } nearest ? $", did you mean '{nearest}'?" : "; policy list names all")}");
        }

        return found;
    }

    private static void Write(Screen screen, PolicyBook book, List<Instrument> rows, int year)
    {
        foreach (var row in rows)
        {
            var answer = InstrumentJson.Of(book, row, year);
            screen.Heading($"{row.Id}  {row.Notes.Target}");
            var table = new TextTable("", "");
            table.Add("kind", $"{row.Kind}, {row.Jurisdiction}");
            if (row.Rate is not null)
            {
                var meaning = row.Notes.RateMeaning.Length > 0 ? $", {row.Notes.RateMeaning}" : "";
                table.Add("rate", $"{PolicyList.Rate(row.Rate, row.Unit)}{meaning}");
                table.Add(screen.Bold($"in {year}"), screen.Bold(In(row, answer, year)));
            }

            table.Add("dates", $"{answer.Start ?? "always"} to {answer.End ?? "no end"}{(row.Event == KeyedEvent.Unstated ? "" : $", by the day of the {Words(row.Event)}")}{Replaced(answer)}");
            table.Add("status", $"{answer.Status}{(answer.Acts ? "" : ": does not act unless a scenario switches it on")}");
            Add(table, "origin", row.Notes.Origin);
            Add(table, "adds to", string.Join(", ", row.Stacking.AddsTo));
            Add(table, "replaces", string.Join(", ", row.Stacking.Replaces));
            Add(table, "excludes", string.Join(", ", row.Stacking.Excludes));
            table.Add("law", row.LegalBasis);
            table.Add("source", string.Join(", ", answer.Sources));
            Add(table, "uncertain", string.Join("; ", answer.Doubts));
            Add(table, "note", row.Notes.Note);
            table.Write(screen, indent: 2);
        }
    }

    private static string In(Instrument row, InstrumentJson answer, int year)
    {
        if (answer.ShareOfYear is 0)
        {
            return "not in force";
        }

        if (row.ScheduleMeaning == ScheduleMeaning.Threshold)
        {
            return answer.ThresholdThen is { } threshold ? $"{PolicyList.Rate(row.Rate, row.Unit)}; at least {Figures.Number(100 * threshold)}% must qualify" : PolicyList.Rate(row.Rate, row.Unit);
        }

        var days = DateTime.IsLeapYear(year) ? 366 : 365;
        var part = answer.ShareOfYear is < 1 and { } share ? $" on {Math.Round(share * days)} of {days} days" : "";
        return PolicyList.Rate(answer.RateThen, row.Unit) + part;
    }

    private static string Replaced(InstrumentJson answer) =>
        answer.Acts && answer.ActsUntil is { } last && last != answer.End ? $"; replaced after {last}" : "";

    private static string Words(KeyedEvent keyed) => keyed switch
    {
        KeyedEvent.ConstructionStart => "start of construction",
        KeyedEvent.InService => "placing in service",
        KeyedEvent.PlacingOnMarket => "placing on the market",
        KeyedEvent.TaxYear => "first of the tax year",
        _ => keyed.ToString().ToLowerInvariant(),
    };

    private static void Add(TextTable table, string title, string text)
    {
        if (text.Length > 0)
        {
            table.Add(title, text);
        }
    }

    private static void WriteCsv(CsvTable csv, PolicyBook book, List<Instrument> rows, int year)
    {
        csv.Row("id", "kind", "year", "rate_then", "unit", "share_of_year", "threshold", "status", "legal_basis", "source");
        foreach (var row in rows)
        {
            var answer = InstrumentJson.Of(book, row, year);
            csv.Row(row.Id, row.Kind, year, answer.RateThen, row.Unit, answer.ShareOfYear, answer.ThresholdThen, StatusWords.Of(row.Status), row.LegalBasis, row.Source);
        }
    }
}
