namespace Cellcast.Data;

/// <summary>The members of a set of regions are model regions or countries, as the set says.</summary>
internal sealed class RegionSetRule : IPackageRule
{
    private static readonly (string Kind, string Table, string Column)[] Members = [("region", "regions", "id"), ("country", "countries", "alpha_3")];

    public IReadOnlyList<string> Tables => ["region_sets", "regions", "countries"];

    public void Check(PackageContent content, ProblemList problems)
    {
        if (content.Texts("region_sets", "member") is not { } members || content.Texts("region_sets", "member_kind") is not { } kinds)
        {
            return;
        }

        var table = content["region_sets"];
        foreach (var (kind, target, column) in Members)
        {
            if (content.Texts(target, column) is not { } names)
            {
                continue;
            }

            var known = IdSet.Of(names);
            for (var row = 0; row < table.RowCount; row++)
            {
                if (kinds[row] == kind && !known.Contains(members.Ids[row]))
                {
                    problems.AddUnknownName(
                        table, row, members.Name, members[row], $"a {column} of {target}", Enumerable.Range(0, names.Ids.Length).Select(index => names[index]));
                }
            }
        }
    }
}
