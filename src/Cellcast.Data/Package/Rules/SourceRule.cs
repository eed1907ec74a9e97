namespace Cellcast.Data;

/// <summary>Every row of an input or observation table names its source, by its key in <c>sources.csv</c>, and says on what basis the value stands.</summary>
internal sealed class SourceRule : IPackageRule
{
    private const string SourcesTable = "sources";
    private static readonly string[] BasisNames = ["reported", "derived", "assumed"];

    public IReadOnlyList<string> Tables => [];

    public void Check(PackageContent content, ProblemList problems)
    {
        var keys = content.Texts(SourcesTable, "key");
        var known = keys is null ? null : IdSet.Of(keys);
        foreach (var table in content.Tables.Where(table => table.Schema.Kind != TableKind.Reference))
        {
            if (table.Find<TextColumn>(DatumColumns.Source) is { } sources)
            {
                CheckSources(table, sources, keys, known, problems);
            }
            else
            {
                problems.Add(content.DescriptionFile, 0, table.Name, "no column 'source'", "a source for every row of an input or observation table");
            }

            if (table.Find<TextColumn>(DatumColumns.Basis) is { } basis)
            {
                CheckBasis(table, basis, problems);
            }
        }
    }

    private static void CheckSources(Table table, TextColumn sources, TextColumn? keys, IdSet? known, ProblemList problems)
    {
        for (var row = 0; row < table.RowCount; row++)
        {
            var id = sources.Ids[row];
            if (id == sources.Pool.Blank)
            {
                problems.AddMissing(table, row, sources.Name, $"a key of {SourcesTable}");
            }
            else if (keys is not null && !known!.Contains(id))
            {
                foreach (var part in sources[row].Split(';', StringSplitOptions.TrimEntries))
                {
                    if (sources.Pool.Find(part) is var partId && (partId < 0 || !known.Contains(partId)))
                    {
                        problems.AddUnknownName(table, row, sources.Name, part, $"a key of {SourcesTable}; a new source needs a row in {SourcesTable}.csv", AllOf(keys));
                    }
                }
            }
        }
    }

    private static void CheckBasis(Table table, TextColumn basis, ProblemList problems)
    {
        var allowed = IdSet.Few(basis.Pool, BasisNames);
        for (var row = 0; row < table.RowCount; row++)
        {
            if (basis.IsBlank(row))
            {
                problems.AddMissing(table, row, basis.Name, string.Join(", ", BasisNames));
            }
            else if (!IdSet.IsOneOf(basis.Ids[row], allowed))
            {
                problems.AddUnknownName(table, row, basis.Name, basis[row], string.Join(", ", BasisNames), BasisNames);
            }
        }
    }

    private static IEnumerable<string> AllOf(TextColumn column)
    {
        for (var row = 0; row < column.Ids.Length; row++)
        {
            yield return column[row];
        }
    }
}
