using Cellcast.World;

namespace Cellcast.Data;

/// <summary>What points to another table points to a row that is there. Blank cells point nowhere.</summary>
internal sealed class ForeignKeyRule : IPackageRule
{
    public IReadOnlyList<string> Tables => [];

    public void Check(PackageContent content, ProblemList problems)
    {
        foreach (var table in content.Tables)
        {
            foreach (var key in table.Schema.ForeignKeys.Where(key => !IsCheckedAsSource(table, key)))
            {
                if (Target(content, table, key, problems) is { } target)
                {
                    CheckKey(content, table, key, target, problems);
                }
            }
        }
    }

    // The rule of sources looks at these cells, which may name several, and says more; one problem is enough.
    private static bool IsCheckedAsSource(Table table, ForeignKey key) =>
        key is { Table: "sources", Fields: [DatumColumns.Source] } && table.Schema.Kind != TableKind.Reference;

    private static Table? Target(PackageContent content, Table table, ForeignKey key, ProblemList problems)
    {
        var target = content.Schema.Tables.FirstOrDefault(candidate => candidate.Name == key.Table);
        if (target is null)
        {
            var names = content.Schema.Tables.Select(candidate => candidate.Name);
            problems.Add(
                content.DescriptionFile, 0, table.Name, $"a foreign key to table {ProblemList.Quote(key.Table)}", "a table of the package",
                NearestName.Of(key.Table, names));
            return null;
        }

        foreach (var field in key.TargetFields.Where(field => !target.Has(field)))
        {
            problems.Add(
                content.DescriptionFile, 0, table.Name, $"a foreign key to {key.Table}.{field}", $"a column of {key.Table}",
                NearestName.Of(field, target.Fields.Select(candidate => candidate.Name)));
            return null;
        }

        // In a partial load the target may not be there; a full load checks it.
        return content.Has(key.Table) ? content[key.Table] : null;
    }

    private static void CheckKey(PackageContent content, Table table, ForeignKey key, Table target, ProblemList problems)
    {
        Column[] from = [.. key.Fields.Select(field => table[field])];
        Column[] to = [.. key.TargetFields.Select(field => target[field])];
        for (var i = 0; i < from.Length; i++)
        {
            if (from[i].Field.Type != to[i].Field.Type)
            {
                problems.Add(content.DescriptionFile, 0, table.Name, $"a foreign key from {from[i].Field.Type} to {to[i].Field.Type}", "columns of the same type");
                return;
            }
        }

        if (from is [TextColumn single] && to is [TextColumn names])
        {
            CheckTexts(table, single, target, names, key.IsList, problems);
            return;
        }

        var known = Enumerable.Range(0, target.RowCount).Select(row => KeyOf(to, row)).ToHashSet(StringComparer.Ordinal);
        for (var row = 0; row < table.RowCount; row++)
        {
            if (!Array.Exists(from, column => column.IsBlank(row)) && !known.Contains(KeyOf(from, row)))
            {
                problems.AddUnknownName(table, row, string.Join(", ", key.Fields), KeyOf(from, row), $"the {string.Join(", ", key.TargetFields)} of a row of {target.Name}", known);
            }
        }
    }

    private static void CheckTexts(Table table, TextColumn from, Table target, TextColumn names, bool isList, ProblemList problems)
    {
        var known = IdSet.Of(names);
        for (var row = 0; row < table.RowCount; row++)
        {
            var id = from.Ids[row];
            if (id != from.Pool.Blank && !known.Contains(id) && !(isList && IsListOfKnown(from[row], from.Pool, known)))
            {
                problems.AddUnknownName(
                    table, row, from.Name, from[row], $"the {names.Name} of a row of {target.Name}", Enumerable.Range(0, target.RowCount).Select(i => names[i]));
            }
        }
    }

    /// <summary>Whether a text is several known names with semicolons between them, as where a fact rests on more than one source.</summary>
    private static bool IsListOfKnown(string text, TextPool pool, IdSet known) =>
        text.Contains(';', StringComparison.Ordinal) && text.Split(';').All(part => pool.Find(part.Trim()) is var id and >= 0 && known.Contains(id));

    private static string KeyOf(Column[] columns, int row) => string.Join(" / ", columns.Select(column => column.TextAt(row)));
}
