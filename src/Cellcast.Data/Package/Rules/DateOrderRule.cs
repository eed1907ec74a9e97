namespace Cellcast.Data;

/// <summary>Nothing ends before it starts: of two columns named <c>start</c> and <c>end</c>, or <c>x_from</c> and <c>x_to</c>, the first is not the later.</summary>
internal sealed class DateOrderRule : IPackageRule
{
    private static readonly (string Start, string End)[] Pairs = [("start", "end"), ("from", "to"), ("first", "last"), ("opened", "closed")];

    public IReadOnlyList<string> Tables => [];

    public void Check(PackageContent content, ProblemList problems)
    {
        foreach (var table in content.Tables)
        {
            foreach (var start in table.Columns.Where(column => column is DateColumn or IntegerColumn))
            {
                foreach (var pair in Pairs)
                {
                    if (Partner(start.Name, pair) is { } name && table.Has(name) && table[name].GetType() == start.GetType())
                    {
                        CheckOrder(table, start, table[name], problems);
                    }
                }
            }
        }
    }

    // "start" -> "end"; "eu_member_from" -> "eu_member_to"; "start_year" -> "end_year".
    private static string? Partner(string name, (string Start, string End) pair)
    {
        var words = name.Split('_');
        var index = Array.LastIndexOf(words, pair.Start);
        if (index < 0)
        {
            return null;
        }

        words[index] = pair.End;
        return string.Join('_', words);
    }

    private static void CheckOrder(Table table, Column start, Column end, ProblemList problems)
    {
        for (var row = 0; row < table.RowCount; row++)
        {
            if (!start.IsBlank(row) && !end.IsBlank(row) && start.KeyAt(row) > end.KeyAt(row))
            {
                problems.Add(table, row, end.Name, $"{end.TextAt(row)}, before {start.Name} {start.TextAt(row)}", $"{end.Name} not before {start.Name}");
            }
        }
    }
}
