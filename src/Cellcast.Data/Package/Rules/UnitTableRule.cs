using System.Globalization;
using Cellcast.World;

namespace Cellcast.Data;

/// <summary>Every unit of the vocabulary can be read, and what the vocabulary says of its dimension and size is what the reading gives.</summary>
internal sealed class UnitTableRule : IPackageRule
{
    // si_factor is written with the digits of a double; a wrong factor is off by far more.
    private const double Tolerance = 1e-9;

    public IReadOnlyList<string> Tables => ["units"];

    public void Check(PackageContent content, ProblemList problems)
    {
        var table = content["units"];
        var dimensions = table.Find<TextColumn>("dimension");
        var sizes = table.Find<NumberColumn>("si_factor");
        if (table.Find<TextColumn>("unit") is not { } units)
        {
            return;
        }

        for (var row = 0; row < table.RowCount; row++)
        {
            if (!Unit.TryParse(units[row], out var unit, out var unreadable))
            {
                problems.Add(table, row, units.Name, ProblemList.Quote(units[row]), unreadable.Message, unreadable.Nearest);
                continue;
            }

            if (dimensions is not null && dimensions[row] != unit.Dimension.ToString())
            {
                problems.Add(table, row, dimensions.Name, ProblemList.Quote(dimensions[row]), $"'{unit.Dimension}', which '{unit}' measures");
            }

            if (sizes?[row] is { } size && Math.Abs(size - unit.Factor) > Tolerance * unit.Factor)
            {
                problems.Add(
                    table, row, sizes.Name, size.ToString(CultureInfo.InvariantCulture),
                    $"{unit.Factor.ToString(CultureInfo.InvariantCulture)}, the size of '{unit}' in kg, m, h, yr, kWh, Ah and single things");
            }
        }
    }
}
