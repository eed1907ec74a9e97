using Cellcast.Simulation;

namespace Cellcast.Data.Backtests;

/// <summary>Observed capacity as if it were a run: what a naive rival that shares everything by capacity knows.</summary>
public static class ObservedCapacity
{
    private const string Nameplate = "nameplate_capacity", OwnerShare = "capacity_owner_share";

    /// <summary>Capacity by product and region, and by owner, of the years up to the last that rivals may know; later rows are not read.</summary>
    public static Results Of(DataPackage package)
    {
        var inputs = new Inputs(package);
        var products = ProductList.Of(package).ToDictionary(product => product.Id, StringComparer.Ordinal);
        var known = inputs.Find(Nameplate).Where(datum => datum.Year is { } year && year <= Observation.LastCalibrationYear && products.ContainsKey(datum.Subject)).ToList();
        var owners = inputs.Find(OwnerShare).ToLookup(datum => (datum.Subject.Split('.')[0], datum.Region, datum.Year));
        var results = new Results.Builder(known.Min(datum => datum.Year!.Value), Observation.LastCalibrationYear);
        foreach (var datum in known)
        {
            var product = products[datum.Subject];
            results.Add(ChainVariables.Capacity.Of(product), datum.Region, datum.Year!.Value, datum.Value);
            foreach (var owner in owners[(datum.Subject, datum.Region, datum.Year)])
            {
                results.Add(ChainVariables.Capacity.OwnedBy(product, owner.Subject.Split('.')[^1]), datum.Region, datum.Year.Value, owner.Value * datum.Value);
            }
        }

        return results.Build();
    }
}
