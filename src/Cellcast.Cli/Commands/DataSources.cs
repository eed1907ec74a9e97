using System.CommandLine;
using Cellcast.Cli.Output;
using Cellcast.Data;

namespace Cellcast.Cli.Commands;

/// <summary><c>data sources</c>: where the numbers come from, and how many rest on each source.</summary>
internal static class DataSources
{
    private const string Sources = "sources", Key = "key", Title = "title", Publisher = "publisher";

    public static void Add(Command parent, Session session)
    {
        var command = new Command("sources", "List the sources and how many rows rest on each");
        var filter = new Argument<string?>("text") { Description = "Only sources whose key, title or publisher holds this text", Arity = ArgumentArity.ZeroOrOne };
        command.Arguments.Add(filter);
        command.SetAction(result =>
        {
            var package = session.LoadPackage(result);
            var sources = package.Tables[Sources];
            var text = result.GetValue(filter) ?? "";
            var rows = Enumerable.Range(0, sources.RowCount).Where(row => Holds(sources, row, text)).ToList();
            if (rows.Count == 0)
            {
                var keys = Enumerable.Range(0, sources.RowCount).Select(row => sources.Text(row, Key));
                var nearest = World.NearestName.Of(text, keys);
                throw new UsageException($"no source holds '{text}'{(nearest is null ? "" : $", did you mean '{nearest}'?")}");
            }

            Write(new Screen(session.Output, session.Terminal), sources, rows, Uses(package));
            return Failure.Done;
        });
        parent.Subcommands.Add(command);
    }

    private static bool Holds(Table sources, int row, string text) =>
        new[] { Key, Title, Publisher }.Any(column => sources.Text(row, column).Contains(text, StringComparison.OrdinalIgnoreCase));

    private static void Write(Screen screen, Table sources, List<int> rows, Dictionary<string, int> uses)
    {
        var table = new TextTable("key", ">rows", "year", "kind", "title, publisher, place");
        foreach (var row in rows)
        {
            var key = sources.Text(row, Key);
            var place = new[] { Title, Publisher, "locator" }.Select(column => sources.Text(row, column)).Where(part => part.Length > 0);
            table.Add(key, $"{uses.GetValueOrDefault(key)}", sources.Text(row, "year"), sources.Text(row, "kind"), string.Join("; ", place));
        }

        table.Write(screen);
    }

    private static Dictionary<string, int> Uses(DataPackage package)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in package.Tables.Values.Where(table => table.Has(DatumColumns.Source)))
        {
            var column = table.Texts(DatumColumns.Source);
            for (var row = 0; row < table.RowCount; row++)
            {
                uses[column[row]] = uses.GetValueOrDefault(column[row]) + 1;
            }
        }

        return uses;
    }
}
