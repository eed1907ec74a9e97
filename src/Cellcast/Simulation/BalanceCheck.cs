using Cellcast.World;

namespace Cellcast.Simulation;

/// <summary>
/// Holds every balance sheet of a run to its equation: production + imports + recycled + stock draw = use + exports + stock build, for every product, region
/// and year. What a run does not report counts as nothing.
/// </summary>
public static class BalanceCheck
{
    /// <summary>Largest gap, as a share of the larger side, that rounding explains.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>The sheet of a product in a region and year; all zero where the run reports nothing of it.</summary>
    public static BalanceSheet SheetOf(Results results, Product product, string region, int year)
    {
        ArgumentNullException.ThrowIfNull(results);
        double Of(ChainQuantity quantity) => results.Value(quantity.Of(product).Name, region, year) ?? 0;
        return new(
            Of(ChainVariables.Production), Of(ChainVariables.Imports), Of(ChainVariables.Recycled), Of(ChainVariables.StockDraw),
            Of(ChainVariables.Use), Of(ChainVariables.Exports), Of(ChainVariables.StockBuild));
    }

    /// <summary>Every sheet that does not close within <see cref="Tolerance"/>, in the order of products, regions and years; none in a sound run.</summary>
    public static IReadOnlyList<OpenBalance> Failures(Results results, IReadOnlyList<Product> products)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(products);
        var failures = new List<OpenBalance>();
        foreach (var product in products)
        {
            foreach (var region in results.Regions)
            {
                Check(results, product, region, failures);
            }
        }

        return failures;
    }

    private static void Check(Results results, Product product, string region, List<OpenBalance> failures)
    {
        var production = results.Series(ChainVariables.Production.Of(product).Name, region);
        var imports = results.Series(ChainVariables.Imports.Of(product).Name, region);
        var recycled = results.Series(ChainVariables.Recycled.Of(product).Name, region);
        var stockDraw = results.Series(ChainVariables.StockDraw.Of(product).Name, region);
        var use = results.Series(ChainVariables.Use.Of(product).Name, region);
        var exports = results.Series(ChainVariables.Exports.Of(product).Name, region);
        var stockBuild = results.Series(ChainVariables.StockBuild.Of(product).Name, region);
        for (var index = 0; index < results.Years.Count; index++)
        {
            var sheet = new BalanceSheet(
                At(production, index), At(imports, index), At(recycled, index), At(stockDraw, index), At(use, index), At(exports, index), At(stockBuild, index));
            if (sheet.RelativeGap > Tolerance)
            {
                failures.Add(new(product, region, results.Years[index], sheet));
            }
        }
    }

    private static double At(ReadOnlySpan<double> series, int index) => series.IsEmpty || double.IsNaN(series[index]) ? 0 : series[index];
}
