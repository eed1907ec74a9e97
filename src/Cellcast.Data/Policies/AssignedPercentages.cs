using Cellcast.Policy;
using Cellcast.World;

namespace Cellcast.Data.Policies;

/// <summary>
/// The assigned cost percentages of storage components (Notice 2025-08, section 7.02): a bill of listed items turned into lines whose cost is their percentage.
/// </summary>
public static class AssignedPercentages
{
    private const string Kind = "cost_weight_table", Prefix = "US-BESSW-", Production = "PRODUCTION";

    /// <summary>The listed items of a table with their percentages: <c>pack-cells</c>, <c>cont-bms</c> and so on.</summary>
    /// <param name="book">The law.</param>
    /// <param name="gridScale">Above 1 MWh; otherwise the table for distributed storage.</param>
    public static IReadOnlyDictionary<string, double> Of(PolicyBook book, bool gridScale)
    {
        ArgumentNullException.ThrowIfNull(book);
        var prefix = $"{Prefix}{(gridScale ? "GRID" : "DIST")}-";
        return book.All
            .Where(row => row.Kind == Kind && row.Id.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(row => Name(row.Id[prefix.Length..]), row => row.Rate ?? 0, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Replaces the cost of every line by the percentage of its item.</summary>
    /// <param name="book">The law.</param>
    /// <param name="gridScale">Which table.</param>
    /// <param name="bill">Lines named after listed items; those not listed have no place in the table.</param>
    /// <param name="production">How rows of production count while the law is not settled.</param>
    /// <exception cref="PolicyException">A line is no listed item, or names one twice; all are reported with the nearest.</exception>
    public static IReadOnlyList<MaterialLine> Assign(PolicyBook book, bool gridScale, IReadOnlyList<MaterialLine> bill, ProductionRow production)
    {
        ArgumentNullException.ThrowIfNull(bill);
        var table = Of(book, gridScale);
        var problems = new List<string>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in bill)
        {
            if (!table.ContainsKey(line.Name))
            {
                problems.Add($"'{line.Name}' is no listed item{(NearestName.Of(line.Name, table.Keys) is { } nearest ? $", did you mean '{nearest}'?" : $": {string.Join(", ", table.Keys)}")}");
            }
            else if (!seen.Add(line.Name))
            {
                problems.Add($"'{line.Name}' stands twice");
            }
        }

        if (problems.Count > 0)
        {
            throw new PolicyException(problems);
        }

        List<MaterialLine> lines = [.. bill.Select(line => line with { Cost = table[line.Name], OtherCost = line.OtherCost is null ? null : table[line.Name] })];
        return production switch
        {
            ProductionRow.Exclude => [.. lines.Where(line => !IsProduction(line))],
            ProductionRow.ProRata => [.. lines.Select(line => IsProduction(line) ? line with { Prohibited = OfComponents(line, lines) } : line)],
            _ => lines,
        };
    }

    // The share of a product's components that is prohibited, by percentage.
    private static double OfComponents(MaterialLine production, IReadOnlyList<MaterialLine> lines)
    {
        var product = production.Name[..production.Name.IndexOf('-', StringComparison.Ordinal)];
        var components = lines.Where(line => !IsProduction(line) && line.Name.StartsWith(product + "-", StringComparison.OrdinalIgnoreCase)).ToList();
        var total = components.Sum(line => line.Cost);
        return total == 0 ? production.Prohibited : components.Sum(line => line.Cost * line.Prohibited) / total;
    }

    private static bool IsProduction(MaterialLine line) => line.Name.EndsWith("-" + Production, StringComparison.OrdinalIgnoreCase);

    private static string Name(string id) => id.ToLowerInvariant();
}
