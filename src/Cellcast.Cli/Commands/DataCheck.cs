using System.CommandLine;
using Cellcast.Cli.Output;
using Cellcast.Data;

namespace Cellcast.Cli.Commands;

/// <summary><c>data check</c>: loads everything under every rule and counts what is there.</summary>
internal static class DataCheck
{
    public static void Add(Command parent, Session session)
    {
        var command = new Command("check", "Apply every rule to every row and count rows by their basis");
        command.SetAction(result =>
        {
            Write(new Screen(session.Output, session.Terminal), session.LoadPackage(result));
            return Failure.Done;
        });
        parent.Subcommands.Add(command);
    }

    private static void Write(Screen screen, DataPackage package)
    {
        var table = new TextTable("table", "kind", ">rows", ">reported", ">derived", ">assumed", "title");
        var (rows, unsourced) = (0, 0);
        var total = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var each in package.Tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal))
        {
            var count = Bases(each);
            rows += each.RowCount;
            unsourced += Unsourced(each);
            foreach (var (basis, number) in count)
            {
                total[basis] = total.GetValueOrDefault(basis) + number;
            }

            table.Add(each.Name, Kind(each.Schema.Kind), $"{each.RowCount}", Of(count, "reported"), Of(count, "derived"), Of(count, "assumed"), each.Schema.Title);
        }

        table.Add(screen.Bold("all"), "", $"{rows}", Of(total, "reported"), Of(total, "derived"), Of(total, "assumed"));
        table.Write(screen);
        screen.Line();
        screen.Line($"{package.Tables.Count} tables, {rows} rows: no problem; {unsourced} data without a source");
        screen.Line($"version {package.Version}, content {package.Hash}");
        foreach (var overlay in package.Overlays)
        {
            screen.Line($"overlay {overlay.Folder}: {string.Join(", ", overlay.Tables.Select(change => $"{change.Table} {change.Replaced} replaced, {change.Added} added"))}");
        }
    }

    private static string Kind(TableKind kind) => kind switch
    {
        TableKind.Input => "input",
        TableKind.Observation => "observed",
        _ => "reference",
    };

    private static string Of(Dictionary<string, int> counts, string basis) => counts.TryGetValue(basis, out var count) ? $"{count}" : "";

    private static Dictionary<string, int> Bases(Table table)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        if (table.Has(DatumColumns.Basis))
        {
            var bases = table.Texts(DatumColumns.Basis);
            for (var row = 0; row < table.RowCount; row++)
            {
                counts[bases[row]] = counts.GetValueOrDefault(bases[row]) + 1;
            }
        }

        return counts;
    }

    private static int Unsourced(Table table)
    {
        if (!table.Schema.IsDatumTable)
        {
            return 0;
        }

        var sources = table.Texts(DatumColumns.Source);
        return Enumerable.Range(0, table.RowCount).Count(row => sources.IsBlank(row));
    }
}
