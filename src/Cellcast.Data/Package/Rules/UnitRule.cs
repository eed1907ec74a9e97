using System.Buffers;
using Cellcast.World;

namespace Cellcast.Data;

/// <summary>
/// Units are in the vocabulary and can be read; all rows of a parameter measure the same thing (currencies aside), or all rows of a subject where the table
/// says that units go by subject, as those of products do; a parameter has a plain name and lives in one table only, so that its name alone is an address.
/// </summary>
internal sealed class UnitRule : IPackageRule
{
    private static readonly SearchValues<char> LettersOfAName = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");

    private const string UnitsTable = "units";

    public IReadOnlyList<string> Tables => [];

    public void Check(PackageContent content, ProblemList problems)
    {
        var vocabulary = content.Texts(UnitsTable, "unit");
        var known = vocabulary is null ? null : IdSet.Of(vocabulary);
        var firstOf = new Dictionary<long, FirstRow>();
        var tableOf = new Dictionary<int, FirstRow>();
        var elsewhere = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in content.DatumTables)
        {
            var units = table.Unit.Ids;
            var parameters = table.Parameter.Ids;
            var order = table.Table.OursFirst();
            for (var position = 0; position < units.Length; position++)
            {
                var row = order?[position] ?? position;
                if (units[row] == content.Pool.Blank)
                {
                    problems.AddMissing(table.Table, row, DatumColumns.Unit, "a unit; a pure number has the unit share, ratio or 1");
                    continue;
                }

                if (known is not null && !known.Contains(units[row]))
                {
                    problems.AddUnknownName(
                        table.Table, row, DatumColumns.Unit, table.Unit[row], $"a unit of {UnitsTable}",
                        Enumerable.Range(0, vocabulary!.Ids.Length).Select(index => vocabulary[index]));
                    continue;
                }

                if (content.UnitOf(units[row]) is not { } unit)
                {
                    ReportUnreadable(table, row, problems);
                    continue;
                }

                if (parameters[row] == content.Pool.Blank)
                {
                    problems.AddMissing(table.Table, row, DatumColumns.Parameter, "the name of a parameter");
                    continue;
                }

                if (!tableOf.TryGetValue(parameters[row], out var home))
                {
                    tableOf.Add(parameters[row], home = new(table, row, unit));
                    CheckName(table, row, problems);
                }

                CheckHome(home, table, row, elsewhere, problems);
                var key = ((long)parameters[row] << 32) + (table.Table.Schema.UnitsBySubject ? table.Subject.Ids[row] : content.Pool.Blank);
                if (!firstOf.TryGetValue(key, out var first))
                {
                    firstOf.Add(key, first = new(table, row, unit));
                }

                CheckDimension(first, table, row, unit, problems);
            }
        }
    }

    /// <summary>The unit with dollars for its currency: what a value is measured in once its money is converted.</summary>
    public static Unit InDollars(Unit unit) => unit.Currency is null ? unit : unit.WithCurrency("USD");

    private static void ReportUnreadable(DatumTable table, int row, ProblemList problems)
    {
        if (!Unit.TryParse(table.Unit[row], out _, out var unreadable))
        {
            problems.Add(table.Table, row, DatumColumns.Unit, ProblemList.Quote(table.Unit[row]), unreadable.Message, unreadable.Nearest);
        }
    }

    private static void CheckName(DatumTable table, int row, ProblemList problems)
    {
        var name = table.Parameter[row];
        if (!char.IsAsciiLetterLower(name[0]) || name.AsSpan().ContainsAnyExcept(LettersOfAName))
        {
            problems.Add(table.Table, row, DatumColumns.Parameter, ProblemList.Quote(name), "lower-case letters, digits and underscores, starting with a letter");
        }
    }

    private static void CheckHome(
        FirstRow first, DatumTable table, int row, HashSet<string> elsewhere, ProblemList problems)
    {
        // Once per table is enough to see it.
        if (!ReferenceEquals(first.Table, table) && elsewhere.Add($"{table.Table.Name}.{table.Parameter[row]}"))
        {
            problems.Add(
                table.Table, row, DatumColumns.Parameter,
                $"{ProblemList.Quote(table.Parameter[row])}, which is a parameter of {first.Table.Table.FileOf(first.Row)}:{first.Table.Table.LineOf(first.Row)}",
                "a parameter in one table only");
        }
    }

    private static void CheckDimension(FirstRow first, DatumTable table, int row, Unit unit, ProblemList problems)
    {
        if (ReferenceEquals(first.Table, table) && !ReferenceEquals(first.Unit, unit) && !InDollars(first.Unit).IsCompatible(InDollars(unit)))
        {
            problems.Add(
                table.Table, row, DatumColumns.Unit, $"{ProblemList.Quote(unit.Symbol)} ({unit.Dimension})",
                $"a unit like '{first.Unit.Symbol}' ({first.Unit.Dimension}), as {Place(first, table, row)} has for {table.Parameter[row]}");
        }
    }

    private static string Place(FirstRow first, DatumTable table, int row)
    {
        var file = first.Table.Table.FileOf(first.Row);
        var line = first.Table.Table.LineOf(first.Row);
        return file == table.Table.FileOf(row) ? $"line {line}" : $"{file}:{line}";
    }

    private sealed record FirstRow(DatumTable Table, int Row, Unit Unit);
}
