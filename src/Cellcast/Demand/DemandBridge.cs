namespace Cellcast.Demand;

/// <summary>
/// The way from one measure of demand to the next: registered, installed, shipped, produced. They differ by a third and must not be mixed; what lies between
/// them has a name or is shown as a rest.
/// </summary>
public static class DemandBridge
{
    /// <summary>Lays out the bridge.</summary>
    /// <param name="counts">What is counted.</param>
    /// <returns>Lines from the narrowest measure to the widest: each measure is the one before it plus the steps and the rest between.</returns>
    public static IReadOnlyList<BridgeLine> Of(BridgeCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var lines = new List<BridgeLine>();
        if (counts.Registered is { } registered)
        {
            lines.Add(new("vehicles, registered", BridgeKind.Measure, registered));
            lines.Add(new("larger packs in the count of the outlooks", BridgeKind.Step, counts.Vehicles - registered));
        }

        var used = counts.Vehicles + counts.Storage + counts.Other;
        var sold = used + counts.VehicleStock + counts.StorageStock;
        lines.Add(new("vehicles, installed", BridgeKind.Measure, counts.Vehicles));
        lines.Add(new("storage put into service", BridgeKind.Step, counts.Storage));
        lines.Add(new("electronics and other uses", BridgeKind.Step, counts.Other));
        lines.Add(new("final demand: installed, all uses", BridgeKind.Measure, used));
        lines.Add(new("stock of vehicle packs and cells", BridgeKind.Step, counts.VehicleStock));
        lines.Add(new("storage in transit, stock and yards", BridgeKind.Step, counts.StorageStock));
        lines.Add(new("final demand with stocks", BridgeKind.Measure, sold));
        if (counts.Shipped is { } shipped)
        {
            lines.Add(new("not explained between stocks and shipments", BridgeKind.Residual, shipped - sold));
            lines.Add(new("cells, shipped", BridgeKind.Measure, shipped));
        }

        if (counts.Produced is { } produced)
        {
            lines.Add(new($"not explained up to output: scrap, double counting, stock", BridgeKind.Residual, produced - (counts.Shipped ?? sold)));
            lines.Add(new("cells, produced", BridgeKind.Measure, produced));
        }

        return lines;
    }
}
