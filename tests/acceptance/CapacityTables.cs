using Cellcast.Data;

namespace Cellcast.Acceptance;

/// <summary>What the package says of capacity that stands and is announced: sums over its tables, nothing simulated.</summary>
internal static class CapacityTables
{
    /// <summary>Last year with a full table of what stands.</summary>
    public const int LastYear = 2024;

    /// <summary>Ids of the regions.</summary>
    public static string[] Regions { get; } = Ids("regions");

    /// <summary>Ids of the owner groups.</summary>
    public static string[] Owners { get; } = Ids("owner_groups");

    /// <summary>Products that share capacity.</summary>
    public static CapacityGroup[] Groups { get; } = ReadGroups();

    /// <summary>Reader of the pipeline and of the investment rule.</summary>
    public static CapacityReader Reader { get; } = new(Repository.Inputs, Groups, Regions, Owners);

    /// <summary>The pipeline as seen in 2025.</summary>
    public static IReadOnlyList<CapacityAddition> Additions { get; } = Reader.Additions(2025);

    /// <summary>Ids of the products of a stage.</summary>
    public static string[] OfStage(string stage) => [.. Groups.Where(group => group.Stage == stage).SelectMany(group => group.Products)];

    /// <summary>Nameplate that stands, in one region or all.</summary>
    public static double Standing(IEnumerable<string> products, string? region = null) =>
        products.Sum(product => Regions.Where(place => region is null || place == region).Sum(place => Repository.Inputs.Value("nameplate_capacity", product, place, LastYear)));

    /// <summary>Nameplate that stands and belongs to an owner group; with <paramref name="abroad"/> only outside the region of its name.</summary>
    public static double Owned(IEnumerable<string> products, string owner, bool abroad = false) =>
        products.Sum(product => Regions.Where(place => !abroad || place != owner)
            .Sum(place => Repository.Inputs.Value("nameplate_capacity", product, place, LastYear) * OwnerShare(product, place, owner)));

    /// <summary>Nameplate announced up to 2030, by what counts of each project.</summary>
    public static double Announced(IEnumerable<string> products, string? region, Func<CapacityAddition, double> counts)
    {
        var wanted = products.ToHashSet(StringComparer.Ordinal);
        return Additions.Where(addition => wanted.Contains(addition.Product) && (region is null || Regions[addition.Region] == region))
            .Sum(addition => addition.Nameplate * counts(addition));
    }

    /// <summary>Counts what is under construction or decided.</summary>
    public static double Decided(CapacityAddition addition) => addition.Status == CapacityAddition.Announced ? 0 : 1;

    /// <summary>Counts all.</summary>
    public static Func<CapacityAddition, double> All { get; } = _ => 1;

    /// <summary>Final demand of a region in 2030, GWh, by outlook of the package.</summary>
    /// <param name="region">The region.</param>
    /// <param name="outlook">Outlook of <c>demand_base</c>.</param>
    /// <param name="applications">Applications; none for all.</param>
    public static double Demand2030(string region, string outlook, params string[] applications)
    {
        var table = Repository.Package.Tables["demand_base"];
        var (years, values) = (table.Integers("year"), table.Numbers("value"));
        var sum = 0.0;
        for (var row = 0; row < table.RowCount; row++)
        {
            if (years[row] == 2030 && table.Text(row, "parameter") == "final_demand" && table.Text(row, "region") == region && table.Text(row, "outlook") == outlook
                && (applications.Length == 0 || applications.Contains(table.Text(row, "application"))))
            {
                sum += values.Values[row];
            }
        }

        return sum;
    }

    /// <summary>What one unit of a product takes of another, in flow units, losses included; 0 if nothing.</summary>
    public static double PerUnit(string input, string output)
    {
        var table = Repository.Package.Tables["bill_of_materials"];
        for (var row = 0; row < table.RowCount; row++)
        {
            if (table.Text(row, "input") == input && table.Text(row, "output") == output && table.Text(row, "recipe").Length == 0)
            {
                return table.Numbers("quantity").Values[row] / table.Numbers("yield").Values[row];
            }
        }

        return 0;
    }

    private static double OwnerShare(string product, string region, string owner)
    {
        if (Owners.Any(other => Repository.Inputs.RegionsOf("capacity_owner_share", $"{product}.{other}").Contains(region)))
        {
            return Repository.Inputs.RegionsOf("capacity_owner_share", $"{product}.{owner}").Contains(region)
                ? Repository.Inputs.Value("capacity_owner_share", $"{product}.{owner}", region, LastYear)
                : 0;
        }

        return owner == region || (owner == "Other" && !Owners.Contains(region)) ? 1 : 0;
    }

    private static CapacityGroup[] ReadGroups()
    {
        var table = Repository.Package.Tables["products"];
        return
        [
            .. Enumerable.Range(0, table.RowCount)
                .Select(row => (Id: table.Text(row, "id"), Stage: table.Text(row, "stage"), Family: table.Text(row, "line_family")))
                .GroupBy(product => product.Stage == "cell" ? product.Family : product.Id, StringComparer.Ordinal)
                .Select(group => new CapacityGroup(group.Key, group.First().Stage, [.. group.Select(product => product.Id)])),
        ];
    }

    private static string[] Ids(string name)
    {
        var table = Repository.Package.Tables[name];
        return [.. Enumerable.Range(0, table.RowCount).Select(row => table.Text(row, "id"))];
    }
}
