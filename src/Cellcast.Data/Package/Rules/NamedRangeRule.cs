using System.Globalization;

namespace Cellcast.Data;

/// <summary>
/// In tables of other form too, a number lies in its range: <c>yield</c> between <c>yield_low</c> and <c>yield_high</c>; and the table's first of
/// <c>value</c>, <c>quantity</c> and <c>rate</c> between <c>low</c> and <c>high</c>. What is blank is not compared.
/// </summary>
internal sealed class NamedRangeRule : IPackageRule
{
    private const string LowEnding = "_low";
    private static readonly string[] MainNumbers = [DatumColumns.Value, "quantity", "rate"];

    public IReadOnlyList<string> Tables => [];

    public void Check(PackageContent content, ProblemList problems)
    {
        foreach (var table in content.Tables.Where(table => !table.Schema.IsDatumTable))
        {
            foreach (var low in table.Columns.OfType<NumberColumn>())
            {
                if (low.Name == DatumColumns.Low)
                {
                    var number = MainNumbers.Select(table.Find<NumberColumn>).FirstOrDefault(column => column is not null);
                    CheckOrder(table, low, number, table.Find<NumberColumn>(DatumColumns.High), problems);
                }
                else if (low.Name.EndsWith(LowEnding, StringComparison.Ordinal))
                {
                    var name = low.Name[..^LowEnding.Length];
                    CheckOrder(table, low, table.Find<NumberColumn>(name), table.Find<NumberColumn>(name + "_high"), problems);
                }
            }
        }
    }

    private static void CheckOrder(Table table, NumberColumn low, NumberColumn? number, NumberColumn? high, ProblemList problems)
    {
        if (high is null)
        {
            return;
        }

        for (var row = 0; row < table.RowCount; row++)
        {
            var (least, greatest) = (low.Values[row], high.Values[row]);
            var value = number is null ? double.NaN : number.Values[row];
            if (least > greatest)
            {
                problems.Add(table, row, low.Name, $"{Text(least)}, above {high.Name} {Text(greatest)}", $"{low.Name} at most {high.Name}");
            }
            else if (value < least || value > greatest)
            {
                problems.Add(table, row, number!.Name, Text(value), $"a value from {low.Name} to {high.Name} ({Text(least)} to {Text(greatest)})");
            }
        }
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
