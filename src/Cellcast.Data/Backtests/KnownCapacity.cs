using Cellcast.Simulation;

namespace Cellcast.Data.Backtests;

/// <summary>Observed capacity as if it were a run: what a naive rival that shares everything by capacity knows.</summary>
public static class KnownCapacity
{
    private const string Nameplate = "nameplate_capacity", OwnerShare = "capacity_owner_share", Elsewhere = "Other";

    /// <summary>
    /// Capacity by product and region, and by owner, of the years up to the last that rivals may know; later rows are not read. A split among owners holds until
    /// the next; plants of which none is known belong to firms of their region.
    /// </summary>
    public static Results Of(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var inputs = new Inputs(package);
        var products = ProductList.Of(package).ToDictionary(product => product.Id, StringComparer.Ordinal);
        var owners = package.Tables["owner_groups"];
        HashSet<string> groups = [.. Enumerable.Range(0, owners.RowCount).Select(row => owners.Text(row, "id"))];
        var known = Known(inputs, Nameplate).Where(datum => products.ContainsKey(datum.Subject)).ToList();
        var splits = Known(inputs, OwnerShare).ToLookup(datum => (Product: datum.Subject.Split('.')[0], datum.Region));
        var results = new Results.Builder(known.Min(YearOf), Observation.LastCalibrationYear);
        foreach (var datum in known)
        {
            var product = products[datum.Subject];
            results.Add(ChainVariables.Capacity.Of(product), datum.Region, YearOf(datum), datum.Value);
            foreach (var (owner, share) in Split([.. splits[(datum.Subject, datum.Region)].Where(split => YearOf(split) <= YearOf(datum))], groups.Contains(datum.Region) ? datum.Region : Elsewhere))
            {
                results.Add(ChainVariables.Capacity.OwnedBy(product, owner), datum.Region, YearOf(datum), share * datum.Value);
            }
        }

        return results.Build();
    }

    private static IEnumerable<Datum> Known(Inputs inputs, string parameter) => inputs.Find(parameter).Where(datum => datum.Year <= Observation.LastCalibrationYear);

    private static IEnumerable<(string Owner, double Share)> Split(IReadOnlyList<Datum> splits, string home)
    {
        if (splits.Count == 0)
        {
            return [(home, 1)];
        }

        var latest = splits.Max(YearOf);
        return splits.Where(split => YearOf(split) == latest).Select(split => (split.Subject.Split('.')[^1], split.Value));
    }

    private static int YearOf(Datum datum) => datum.Year!.Value;
}
