using Cellcast.Costing;
using Cellcast.World;

namespace Cellcast.Data;

/// <summary>
/// Prices of materials where they are quoted, in all years of a run: worked out once for all chemistries and regions that use them. For one thread at a time.
/// </summary>
/// <param name="inputs">The inputs, with whatever changes are laid on them.</param>
/// <param name="firstYear">First year.</param>
/// <param name="lastYear">Last year.</param>
internal sealed class SharedMaterialPrices(Inputs inputs, int firstYear, int lastYear)
{
    private readonly Dictionary<string, ActiveMaterialPrice[]> cathodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActiveMaterialPrice[]> powders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MaterialPrice[]> others = new(StringComparer.Ordinal);

    /// <summary>A cathode active material made from its recipe.</summary>
    public ActiveMaterialPrice Cathode(string material, int year) => Known(cathodes, "cathode", material, reader => reader.Cathode(material))[year - firstYear];

    /// <summary>A quoted powder.</summary>
    public ActiveMaterialPrice Powder(string material, int year) => Known(powders, "powder", material, reader => reader.Powder(material, used: true))[year - firstYear];

    /// <summary>Any other quoted material.</summary>
    public MaterialPrice Bought(string material, Unit unit, int year) => Known(others, "other", material, reader => reader.Bought(material, used: true, unit))[year - firstYear];

    private T[] Known<T>(Dictionary<string, T[]> known, string what, string material, Func<MaterialPriceReader, T> read)
    {
        if (!known.TryGetValue(material, out var prices))
        {
            prices = inputs.Once(
                ("material price", what, material, firstYear, lastYear),
                view => Enumerable.Range(firstYear, lastYear - firstYear + 1).Select(year => read(new MaterialPriceReader(view, year))).ToArray());
            known.Add(material, prices);
        }

        return prices;
    }
}
