using Cellcast.World;

namespace Cellcast.Data;

/// <summary>A friendly name for an input that users turn: a row of <c>levers.csv</c>.</summary>
/// <param name="Name">What users write: <c>lithium_price</c>.</param>
/// <param name="Parameter">The parameter it stands for.</param>
/// <param name="Subject">Its subject; may be empty.</param>
/// <param name="Region">Its region; <see langword="null"/> for everywhere.</param>
/// <param name="Unit">The unit users give it in; it need only be convertible to the input's.</param>
/// <param name="Low">Low end of a slider, in <paramref name="Unit"/>.</param>
/// <param name="High">High end of a slider, in <paramref name="Unit"/>.</param>
/// <param name="Description">What it is.</param>
public sealed record Lever(string Name, string Parameter, string Subject, string? Region, Unit Unit, double Low, double High, string Description)
{
    /// <summary>The table levers stand in.</summary>
    internal const string TableName = "levers";

    internal static Dictionary<string, Lever> ReadAll(IReadOnlyDictionary<string, Table> tables)
    {
        var levers = new Dictionary<string, Lever>(StringComparer.Ordinal);
        if (!tables.TryGetValue(TableName, out var table))
        {
            return levers;
        }

        for (var row = 0; row < table.RowCount; row++)
        {
            var region = table.Text(row, DatumColumns.Region);
            var lever = new Lever(
                table.Text(row, "lever"), table.Text(row, DatumColumns.Parameter), table.Text(row, DatumColumns.Subject), region.Length == 0 ? null : region,
                Unit.Parse(table.Text(row, DatumColumns.Unit)), table.Numbers(DatumColumns.Low).Values[row], table.Numbers(DatumColumns.High).Values[row],
                table.Text(row, "description"));
            levers.Add(lever.Name, lever);
        }

        return levers;
    }
}
