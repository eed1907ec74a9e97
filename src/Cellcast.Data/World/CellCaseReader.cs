using System.Collections.Concurrent;
using Cellcast.Costing;

namespace Cellcast.Data;

/// <summary>
/// Reads many cases from one set of inputs, for runs over all chemistries, regions and years: what chemistries share (process steps, how prices
/// follow metals) is read once. Safe to use from several threads. It leaves no full trace: to find the rows behind one case use
/// <see cref="CostCases.Read(Inputs, string, string, int, PlantSpec)"/>.
/// </summary>
/// <param name="inputs">The inputs, with whatever changes are laid on them.</param>
/// <param name="plant">The plant of every case.</param>
public sealed class CellCaseReader(Inputs inputs, PlantSpec plant)
{
    private readonly ConcurrentDictionary<(string Region, int Year), CellPlant> steps = new();
    private readonly ConcurrentDictionary<int, MaterialPriceReader> prices = new();

    /// <summary>Reads a case, without learning after the year of the inputs.</summary>
    /// <exception cref="DataException">As <see cref="CostCases.Read(Inputs, string, string, int, PlantSpec)"/>.</exception>
    public CellCostCase Read(string chemistry, string region, int year)
    {
        var read = new InputReader(inputs, region, year);
        var shared = steps.GetOrAdd((region, year), (_, reader) => CellPlants.Read(reader, plant.Scaling, plant.Route), read);
        return CostCases.Read(read, chemistry, plant, shared, prices.GetOrAdd(year, static (at, all) => new MaterialPriceReader(all, at), inputs));
    }
}
