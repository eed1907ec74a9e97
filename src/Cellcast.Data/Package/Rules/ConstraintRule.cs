using System.Globalization;
using System.Text.RegularExpressions;

namespace Cellcast.Data;

/// <summary>Cells keep the constraints of their column: required, unique, one of a list, a pattern, a least and a greatest number.</summary>
internal sealed class ConstraintRule : IPackageRule
{
    public IReadOnlyList<string> Tables => [];

    public void Check(PackageContent content, ProblemList problems)
    {
        foreach (var table in content.Tables)
        {
            foreach (var column in table.Columns)
            {
                CheckRequired(table, column, problems);
                CheckUnique(table, column, problems);
                CheckBounds(table, column, problems);
                if (column is TextColumn texts)
                {
                    CheckAllowed(table, texts, problems);
                    CheckPattern(table, texts, problems);
                }
            }
        }
    }

    private static void CheckRequired(Table table, Column column, ProblemList problems)
    {
        if (!column.Field.Required)
        {
            return;
        }

        for (var row = 0; row < table.RowCount; row++)
        {
            if (column.IsBlank(row))
            {
                problems.AddMissing(table, row, column.Name, column.Field.Allowed.Count > 0 ? string.Join(", ", column.Field.Allowed) : column.Allowed);
            }
        }
    }

    private static void CheckUnique(Table table, Column column, ProblemList problems)
    {
        // A key of one column is unique by itself.
        if (!column.Field.Unique || (table.Schema.PrimaryKey.Count == 1 && table.Schema.PrimaryKey[0] == column.Name))
        {
            return;
        }

        var index = new KeyIndex([column], table.RowCount);
        for (var row = 0; row < table.RowCount; row++)
        {
            if (!column.IsBlank(row) && index.AddOrFind(row) is var first and >= 0)
            {
                problems.Add(table, row, column.Name, $"{ProblemList.Quote(column.TextAt(row))}, which line {table.LineOf(first)} has too", "each value once");
            }
        }
    }

    private static void CheckBounds(Table table, Column column, ProblemList problems)
    {
        var (least, greatest) = (column.Field.Minimum, column.Field.Maximum);
        if (least is null && greatest is null)
        {
            return;
        }

        var allowed = (least, greatest) switch
        {
            ({ } low, { } high) => $"{low.ToString(CultureInfo.InvariantCulture)} to {high.ToString(CultureInfo.InvariantCulture)}",
            ({ } low, null) => $"at least {low.ToString(CultureInfo.InvariantCulture)}",
            _ => $"at most {greatest!.Value.ToString(CultureInfo.InvariantCulture)}",
        };
        for (var row = 0; row < table.RowCount; row++)
        {
            var number = column switch
            {
                NumberColumn numbers => numbers.Values[row],
                IntegerColumn integers when !integers.IsBlank(row) => integers.Values[row],
                _ => double.NaN,
            };
            if (number < least || number > greatest)
            {
                problems.Add(table, row, column.Name, ProblemList.Quote(column.TextAt(row)), allowed);
            }
        }
    }

    private static void CheckAllowed(Table table, TextColumn column, ProblemList problems)
    {
        if (column.Field.Allowed.Count == 0)
        {
            return;
        }

        var allowed = IdSet.Few(column.Pool, column.Field.Allowed);
        for (var row = 0; row < table.RowCount; row++)
        {
            if (!column.IsBlank(row) && !IdSet.IsOneOf(column.Ids[row], allowed))
            {
                problems.AddUnknownName(table, row, column.Name, column[row], string.Join(", ", column.Field.Allowed), column.Field.Allowed);
            }
        }
    }

    private static void CheckPattern(Table table, TextColumn column, ProblemList problems)
    {
        if (column.Field.Pattern is not { } pattern)
        {
            return;
        }

        for (var row = 0; row < table.RowCount; row++)
        {
            if (!column.IsBlank(row) && !Matches(pattern, column[row]))
            {
                problems.Add(table, row, column.Name, ProblemList.Quote(column[row]), $"text like {pattern}");
            }
        }
    }

    // A text the pattern cannot decide on in time does not match it.
    private static bool Matches(Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
