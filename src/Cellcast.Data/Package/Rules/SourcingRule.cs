using System.Globalization;

namespace Cellcast.Data;

/// <summary>Nobody buys from where nothing is made: a sourcing share above zero needs capacity for the product in the region it comes from, in some year.</summary>
internal sealed class SourcingRule : IPackageRule
{
    private const string Shares = "trade_base";
    private const string Capacities = "capacity_base";
    private const string ShareParameter = "sourcing_share";
    private const string CapacityParameter = "nameplate_capacity";

    public IReadOnlyList<string> Tables => [Shares, Capacities];

    public void Check(PackageContent content, ProblemList problems)
    {
        var shares = content.DatumTables.FirstOrDefault(table => table.Table.Name == Shares);
        var capacities = content.DatumTables.FirstOrDefault(table => table.Table.Name == Capacities);
        if (shares is null || capacities is null || shares.Table.Find<TextColumn>("origin") is not { } origins)
        {
            return;
        }

        var wanted = content.Pool.Find(CapacityParameter);
        var makers = new Dictionary<long, string>();
        for (var row = 0; row < capacities.RowCount; row++)
        {
            if (capacities.Parameter.Ids[row] == wanted && capacities.Value.Values[row] > 0)
            {
                makers[Pair(capacities.Subject.Ids[row], capacities.Region.Ids[row])] = capacities.Region[row];
            }
        }

        var share = content.Pool.Find(ShareParameter);
        for (var row = 0; row < shares.RowCount; row++)
        {
            if (shares.Parameter.Ids[row] == share && shares.Value.Values[row] > 0 && !makers.ContainsKey(Pair(shares.Subject.Ids[row], origins.Ids[row])))
            {
                problems.Add(
                    shares.Table, row, DatumColumns.Value, $"{shares.Value.Values[row].ToString(CultureInfo.InvariantCulture)} of {shares.Subject[row]} from {origins[row]}, which has no capacity",
                    "0 where nothing is made");
            }
        }
    }

    private static long Pair(int product, int region) => ((long)product << 32) + region;
}
