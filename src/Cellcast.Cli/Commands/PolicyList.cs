using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data.Policies;
using Cellcast.Policy;
using Cellcast.World;

namespace Cellcast.Cli.Commands;

/// <summary><c>policy list</c>: the instruments, all or those of a kind, a place or a day.</summary>
internal static class PolicyList
{
    public static void Add(Command parent, Session session)
    {
        var command = new Command("list", "List instruments, all or of a kind, a jurisdiction or a day");
        var kind = new Option<string?>("--kind") { HelpName = "kind", Description = "Only this kind: tariff, production_credit, export_quota ..." };
        var jurisdiction = new Option<string?>("--by") { HelpName = "place", Description = "Only the law of this country, region or bloc" };
        var on = new Option<string?>("--on") { HelpName = "day", Description = "Only what is in force on this day: 2026-03-01" };
        foreach (var option in new[] { kind, jurisdiction, on })
        {
            command.Options.Add(option);
        }

        var law = new PolicyLaw(command, session);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var (package, book) = law.Read(result);
            var day = result.GetValue(on) is { } text ? PolicyLaw.Day(text, "--on", words) : (DateOnly?)null;
            var place = result.GetValue(jurisdiction) is { } by ? words.Name(PolicyLaw.Places(package), by) : null;
            var kinds = book.All.Select(row => row.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            if (result.GetValue(kind) is { } asked && !kinds.Contains(asked))
            {
                words.Add($"--kind: unknown '{asked}'{(NearestName.Of(asked, kinds) is { } nearest ? $", did you mean '{nearest}'?" : $", allowed: {string.Join(", ", kinds)}")}");
            }

            words.ThrowIfAny();
            var rows = book.All
                .Where(row => (result.GetValue(kind) is null || row.Kind == result.GetValue(kind))
                    && (place is null || row.Jurisdiction == place || CodeOf(package, place) == row.Jurisdiction)
                    && (day is null || book.TermOf(row.Id)?.HoldsOn(day.Value) == true))
                .ToList();
            return form.Write(
                result,
                () => Write(new Screen(session.Output, session.Terminal), rows, day),
                () => AnswerJson.Write(session.Output, (IReadOnlyList<InstrumentJson>)[.. rows.Select(row => InstrumentJson.Of(book, row, day?.Year))], AnswerJson.Readable.IReadOnlyListInstrumentJson),
                () => WriteCsv(new CsvTable(session.Output), rows));
        });
        parent.Subcommands.Add(command);
    }

    /// <summary>A rate with its unit: percent where it is a share.</summary>
    public static string Rate(double? rate, string? unit) => rate is not { } value
        ? ""
        : unit is "percent" ? $"{Figures.Number(value)}%" : unit is "share" or "fraction" ? $"{Figures.Number(100 * value)}%" : $"{Figures.Number(value)} {unit}";

    /// <summary>The code of the law-maker of a region: its country.</summary>
    public static string CodeOf(Data.DataPackage package, string region)
    {
        var table = package.Tables["regions"];
        for (var row = 0; row < table.RowCount; row++)
        {
            if (table.Text(row, "id") == region)
            {
                return region == "Europe" ? "European Union" : table.Text(row, "code");
            }
        }

        return region;
    }

    private static void Write(Screen screen, List<Instrument> rows, DateOnly? day)
    {
        if (rows.Count == 0)
        {
            screen.Line("no such instrument");
            return;
        }

        var table = new TextTable("id", "kind", ">rate", "from", "to", "status", "what");
        foreach (var row in rows)
        {
            table.Add(row.Id, row.Kind, Rate(row.Rate, row.Unit), InstrumentJson.Day(row.Start) ?? "", InstrumentJson.Day(row.End) ?? "", StatusWords.Of(row.Status), row.Notes.Target);
        }

        table.Write(screen);
        screen.Line(screen.Dim($"{rows.Count} instruments{(day is { } on ? $" in force on {on:yyyy-MM-dd}" : "")}; policy show ID says more"));
    }

    private static void WriteCsv(CsvTable csv, List<Instrument> rows)
    {
        csv.Row("id", "jurisdiction", "kind", "rate", "unit", "start", "end", "status", "legal_basis", "target", "source");
        foreach (var row in rows)
        {
            csv.Row(
                row.Id, row.Jurisdiction, row.Kind, row.Rate, row.Unit, InstrumentJson.Day(row.Start), InstrumentJson.Day(row.End), StatusWords.Of(row.Status), row.LegalBasis,
                row.Notes.Target, row.Source);
        }
    }
}
