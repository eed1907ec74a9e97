using Cellcast.Costing;

namespace Cellcast.Data;

/// <summary>
/// Reads many cases from one set of inputs, for runs over all chemistries, regions and years: what chemistries, regions or scenarios share is read once. Safe to use
/// from several threads. It leaves no full trace: to find the rows behind one case use <see cref="CostCases.Read(Inputs, string, string, int, PlantSpec)"/>.
/// </summary>
/// <param name="inputs">The inputs, with whatever changes are laid on them.</param>
/// <param name="plant">The plant of every case.</param>
/// <param name="firstYear">First year read ahead.</param>
/// <param name="lastYear">Last year read ahead; other years are read when asked for.</param>
public sealed class CellCaseReader(Inputs inputs, PlantSpec plant, int firstYear, int lastYear)
{
    private (PlantSpec Plant, int First, int Last) Span => (plant, firstYear, lastYear);

    /// <summary>Reads a case, without learning after the year of the inputs.</summary>
    /// <exception cref="DataException">As <see cref="CostCases.Read(Inputs, string, string, int, PlantSpec)"/>.</exception>
    public CellCostCase Read(string chemistry, string region, int year) =>
        year < firstYear || year > lastYear ? CostCases.Read(inputs, chemistry, region, year, plant) : Read(chemistry, region).ElementAt(year - firstYear);

    /// <summary>The cases of all years read ahead.</summary>
    /// <exception cref="DataException">As <see cref="CostCases.Read(Inputs, string, string, int, PlantSpec)"/>.</exception>
    public IEnumerable<CellCostCase> Read(string chemistry, string region)
    {
        var materials = CellChemistry.Read(inputs.Package, chemistry);
        var sites = inputs.Once(("cell sites", region, Span), view => ByYear(year => CostCases.Site(new InputReader(view, region, year), plant)));
        var makes = inputs.Once(("cells made", chemistry, region, Span), view => ByYear(year => CostCases.Make(new InputReader(view, region, year), chemistry, plant)));
        var shared = new SharedMaterialPrices(inputs, firstYear, lastYear);
        for (var year = firstYear; year <= lastYear; year++)
        {
            var make = makes[year - firstYear];
            var prices = new MaterialPriceReader(inputs, year, shared).Read(materials, make.Design, make.Bill, region, plant.CathodeMadeAtHome);
            yield return CostCases.Of(make, sites[year - firstYear], prices, plant);
        }
    }

    private T[] ByYear<T>(Func<int, T> read) => [.. Enumerable.Range(firstYear, lastYear - firstYear + 1).Select(read)];
}
