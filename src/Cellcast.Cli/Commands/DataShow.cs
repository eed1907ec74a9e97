using System.CommandLine;
using Cellcast.Cli.Output;
using Cellcast.Data;
using Cellcast.World;

namespace Cellcast.Cli.Commands;

/// <summary><c>data show NAME</c>: every row about a chemistry, a material, a parameter, a region or a table.</summary>
internal static class DataShow
{
    private static readonly string[] MatchColumns = [DatumColumns.Parameter, DatumColumns.Subject, DatumColumns.Region, "id"];

    private static readonly string[] ReferenceColumns = ["name", "title", "definition", "description", "note"];

    public static void Add(Command parent, Session session)
    {
        var command = new Command("show", "Show every row about a name: a chemistry, material, parameter, region, firm or table");
        var name = new Argument<string>("name") { Description = "What to show: LFP, wage, metal_price, lithium_carbonate, China, metal_prices ..." };
        var region = new Option<string?>("--in") { HelpName = "region", Description = "Only rows of this region" };
        var limit = new Option<string?>("--limit") { HelpName = "rows", Description = "Most rows to show of a table (40); 0 shows all" };
        command.Arguments.Add(name);
        command.Options.Add(region);
        command.Options.Add(limit);
        command.SetAction(result =>
        {
            const int UsualLimit = 40;
            var words = new Words();
            var most = words.Count(result.GetValue(limit), "--limit", UsualLimit);
            var package = session.LoadPackage(result);
            var asked = result.GetRequiredValue(name);
            var place = result.GetValue(region) is { } text ? words.Name(Session.Regions(package), text) : null;
            words.ThrowIfAny();
            Write(new Screen(session.Output, session.Terminal), package, Session.Chemistries(package).Find(asked) ?? asked, place, most == 0 ? int.MaxValue : most);
            return Failure.Done;
        });
        parent.Subcommands.Add(command);
    }

    private static void Write(Screen screen, DataPackage package, string name, string? region, int most)
    {
        var found = false;
        foreach (var table in package.Tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal))
        {
            var rows = Matches(table, name).Where(row => region is null || (table.Has(DatumColumns.Region) && table.Text(row, DatumColumns.Region) == region)).ToList();
            if (rows.Count > 0)
            {
                found = true;
                Write(screen, table, rows, most);
            }
        }

        if (!found)
        {
            var nearest = NearestName.Of(name, AllNames(package));
            throw new UsageException($"no row about '{name}'{(region is null ? "" : $" in {region}")}{(nearest is null || nearest == name ? "" : $", did you mean '{nearest}'?")}");
        }
    }

    private static void Write(Screen screen, Table table, List<int> rows, int most)
    {
        screen.Heading($"{table.Name}: {table.Schema.Title} ({rows.Count} {(rows.Count == 1 ? "row" : "rows")})");
        var text = table.Schema.IsDatumTable ? Data(table, rows.Take(most)) : References(table, rows.Take(most));
        text.Write(screen, indent: 2);
        if (rows.Count > most)
        {
            screen.Line($"  and {rows.Count - most} more rows: --limit 0 shows all");
        }
    }

    private static TextTable Data(Table table, IEnumerable<int> rows)
    {
        var text = new TextTable("parameter", "subject", "region", "year", ">value", "unit", "low to high", "basis", "source", "note");
        foreach (var row in rows)
        {
            var variant = table.Text(row, DatumColumns.Variant);
            var low = table.Numbers(DatumColumns.Low)[row];
            var high = table.Numbers(DatumColumns.High)[row];
            text.Add(
                table.Text(row, DatumColumns.Parameter) + (variant.Length == 0 ? "" : $" [{variant}]"),
                table.Text(row, DatumColumns.Subject),
                table.Text(row, DatumColumns.Region),
                table.Text(row, DatumColumns.Year),
                table.Text(row, DatumColumns.Value),
                table.Text(row, DatumColumns.Unit) + Money(table, row),
                low is null || high is null ? "" : $"{Figures.Number(low.Value)} to {Figures.Number(high.Value)}",
                table.Text(row, DatumColumns.Basis),
                table.Text(row, DatumColumns.Source),
                table.Text(row, DatumColumns.Note));
        }

        return text;
    }

    private static string Money(Table table, int row) =>
        table.Schema.HoldsMoney && table.Text(row, DatumColumns.PriceYear) is { Length: > 0 } year ? $" of {year}" : "";

    private static TextTable References(Table table, IEnumerable<int> rows)
    {
        var text = new TextTable("id", "");
        var columns = ReferenceColumns.Where(table.Has).ToList();
        var key = table.Has("id") ? "id" : table.Columns[0].Name;
        foreach (var row in rows)
        {
            text.Add(table.Text(row, key), string.Join("; ", columns.Select(column => table.Text(row, column)).Where(cell => cell.Length > 0)));
        }

        return text;
    }

    private static IEnumerable<int> Matches(Table table, string name)
    {
        var all = Enumerable.Range(0, table.RowCount);
        if (table.Name == name)
        {
            return all;
        }

        var columns = MatchColumns.Where(table.Has).ToList();
        return all.Where(row => columns.Exists(column => table.Text(row, column).Equals(name, StringComparison.OrdinalIgnoreCase)));
    }

    private static HashSet<string> AllNames(DataPackage package)
    {
        var names = new HashSet<string>(package.Tables.Keys, StringComparer.Ordinal);
        foreach (var table in package.Tables.Values)
        {
            foreach (var column in MatchColumns.Where(table.Has))
            {
                for (var row = 0; row < table.RowCount; row++)
                {
                    names.Add(table.Text(row, column));
                }
            }
        }

        return names;
    }
}
