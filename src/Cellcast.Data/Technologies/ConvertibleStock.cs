namespace Cellcast.Data.Technologies;

/// <summary>Cell lines that another chemistry could take over: nameplate of lithium-ion lines by year, and what they would make.</summary>
public static class ConvertibleStock
{
    private const string Nameplate = "nameplate_capacity", Addition = "capacity_addition", WorldRegion = "World";

    /// <summary>Last year with counted capacity; later ones add the pipeline of <see cref="Vintage"/> times its chance of being built.</summary>
    public const int LastCounted = 2024;

    /// <summary>Vintage of the pipeline.</summary>
    public const string Vintage = "2025";

    private static readonly (string Status, string Completion)[] Stages =
        [("building", "under_construction_li_ion"), ("committed", "committed_final_decision_li_ion"), ("announced", "announced_only_li_ion")];

    /// <summary>The tables this reads.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["capacity_base", "pipeline", "products", "regions"];

    /// <summary>Nameplate of lithium-ion cell lines, GWh/yr, expected in a year: what stands at the end of 2024 and the pipeline at its odds.</summary>
    /// <param name="package">The package, with the tables of this class.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="region">Region id, or <c>World</c> for all.</param>
    /// <param name="year">2020 or later.</param>
    public static double Gwh(DataPackage package, Inputs inputs, string region, int year)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(inputs);
        return Sources(package).Sum(product => Gwh(package, inputs, product.Product, region, year));
    }

    /// <summary>GWh/yr that these lines would make of a chemistry, each counted by what it makes now.</summary>
    public static double Converted(DataPackage package, Inputs inputs, string target, string region, int year)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(inputs);
        return Sources(package).Where(product => product.Chemistry != target)
            .Sum(product => Gwh(package, inputs, product.Product, region, year) * PlantProjects.Conversion(inputs, target, region == WorldRegion ? "China" : region, year, product.Chemistry).ThroughputRatio);
    }

    /// <summary>The cells whose lines count: of layered oxides and phosphates, whose machines the rows on conversion speak of.</summary>
    public static IReadOnlyList<(string Product, string Chemistry)> Sources(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var products = package.Tables["products"];
        return [.. Enumerable.Range(0, products.RowCount).Where(row => products.Text(row, "stage") == "cell" && products.Text(row, "line_family") is "layered-oxide" or "phosphate")
            .Select(row => (products.Text(row, "id"), products.Text(row, "chemistry")))];
    }

    private static double Gwh(DataPackage package, Inputs inputs, string product, string region, int year)
    {
        if (region == WorldRegion)
        {
            var regions = package.Tables["regions"];
            return Enumerable.Range(0, regions.RowCount).Sum(row => Gwh(package, inputs, product, regions.Text(row, "id"), year));
        }

        // Counted years hold no row for some regions; a value between counted years lies between them.
        var standing = inputs.TryValue(Nameplate, product, region, Math.Min(year, LastCounted), out var counted) ? counted : 0;
        foreach (var (status, completion) in Stages)
        {
            var odds = year > LastCounted ? inputs.Value("project_completion", completion) : 0;
            for (var added = LastCounted + 1; added <= year; added++)
            {
                standing += odds * Added(inputs, product, status, region, added);
            }
        }

        return standing;
    }

    // Additions are events: a year without a row adds nothing, so what lies between two rows must not be read.
    private static double Added(Inputs inputs, string product, string status, string region, int year) =>
        inputs.Find(Addition, $"{product}.{Vintage}.{status}", region).Where(row => row.Year == year).Sum(row => row.Value);
}
