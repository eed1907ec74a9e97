namespace Cellcast.Data;

/// <summary>The region of a datum is a model region, a set of regions such as <c>World</c>, or a country by its ISO code; blank where place does not matter.</summary>
internal sealed class RegionRule : IPackageRule
{
    private static readonly (string Table, string Column)[] Vocabulary = [("regions", "id"), ("region_sets", "set"), ("countries", "alpha_3")];

    public IReadOnlyList<string> Tables => ["regions"];

    public void Check(PackageContent content, ProblemList problems)
    {
        var names = Vocabulary.Select(place => content.Texts(place.Table, place.Column)).OfType<TextColumn>().ToArray();
        var known = new IdSet(content.Pool);
        foreach (var column in names)
        {
            known.AddAll(column);
        }

        known.Add(content.Pool.Blank);
        foreach (var table in content.DatumTables)
        {
            var regions = table.Region.Ids;
            for (var row = 0; row < regions.Length; row++)
            {
                if (!known.Contains(regions[row]))
                {
                    problems.AddUnknownName(
                        table.Table, row, DatumColumns.Region, table.Region[row], "a region, a set of regions, a country by ISO code, or nothing",
                        names.SelectMany(column => Enumerable.Range(0, column.Ids.Length).Select(index => column[index])));
                }
            }
        }
    }
}
