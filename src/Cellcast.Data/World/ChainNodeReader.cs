using Cellcast.Chain;

namespace Cellcast.Data;

/// <summary>
/// Which supplier nodes there are, and how the capacity of a region is shared among its owners. An owner has a node where his share of a region's observed
/// capacity reaches 2%, or where the announced pipeline names him.
/// </summary>
internal sealed class ChainNodeReader
{
    // Model brief, section 3: smaller shares are spread over the other owners.
    private const double SmallestShare = 0.02;

    private readonly Inputs inputs;
    private readonly ProductTables products;
    private readonly string[] regions;
    private readonly string[] owners;
    private readonly Dictionary<string, HashSet<string>> ownerSubjects = new(StringComparer.Ordinal);

    public ChainNodeReader(Inputs inputs, ProductTables products, string[] regions, string[] owners, int firstYear, int years, double[] nameplate)
    {
        this.inputs = inputs;
        this.products = products;
        this.regions = regions;
        this.owners = owners;
        foreach (var parameter in new[] { "capacity_owner_share", "addition_owner_share" })
        {
            ownerSubjects[parameter] = [.. inputs.Find(parameter).Select(datum => $"{datum.Subject}@{datum.Region}")];
        }

        var nodes = new List<ChainNode>();
        var shares = new List<double[]>();
        var announced = Announced();
        for (var g = 0; g < products.Groups.Count; g++)
        {
            // Black mass is no market of the chain: what it gives back is counted where it is refined.
            for (var r = 0; r < regions.Length && products.Graph.Products[products.Groups[g].Products[0]].Stage != "recycling"; r++)
            {
                var byOwner = new double[owners.Length][];
                for (var o = 0; o < owners.Length; o++)
                {
                    byOwner[o] = Shares(products.Groups[g], r, o, firstYear, years, nameplate);
                }

                var named = NamedOwners(products.Groups[g], r, announced);
                var kept = Enumerable.Range(0, owners.Length).Where(o => byOwner[o].Max() >= SmallestShare || named.Contains(o)).ToArray();
                foreach (var o in kept)
                {
                    nodes.Add(new ChainNode(g, r, o));
                    shares.Add([.. byOwner[o].Select((share, t) => Normalised(share, kept.Sum(other => byOwner[other][t]), kept.Length))]);
                }
            }
        }

        Nodes = nodes;
        OwnerShare = [.. shares.SelectMany(share => share)];
    }

    public IReadOnlyList<ChainNode> Nodes { get; }

    /// <summary>Share of a node in its group and region: [n, t].</summary>
    public double[] OwnerShare { get; }

    private static double Normalised(double share, double total, int count) => total > 0 ? share / total : 1.0 / count;

    // Shares of an owner in what a group has in a region, weighted by the capacity of its products; the home owner where the tables name none.
    private double[] Shares(LineGroup group, int region, int owner, int firstYear, int years, double[] nameplate)
    {
        var shares = new double[years];
        for (var t = 0; t < years; t++)
        {
            double owned = 0, total = 0;
            foreach (var product in group.Products)
            {
                var place = (((product * regions.Length) + region) * years) + t;
                var capacity = double.IsNaN(nameplate[place]) ? Last(nameplate, place - t, years) : nameplate[place];
                owned += capacity * ShareOf("capacity_owner_share", products.Graph.Products[product].Id, region, owner, firstYear + t);
                total += capacity;
            }

            shares[t] = total > 0 ? owned / total : 0;
        }

        return shares;
    }

    private static double Last(double[] values, int start, int count)
    {
        var last = 0.0;
        for (var t = 0; t < count && !double.IsNaN(values[start + t]); t++)
        {
            last = values[start + t];
        }

        return last;
    }

    private double ShareOf(string parameter, string product, int region, int owner, int year)
    {
        var subjects = ownerSubjects[parameter];
        var named = owners.Any(other => subjects.Contains($"{product}.{other}@{regions[region]}"));
        if (!named)
        {
            return HomeOwner(region) == owner ? 1 : 0;
        }

        var subject = $"{product}.{owners[owner]}";
        return subjects.Contains($"{subject}@{regions[region]}") ? inputs.Value(parameter, subject, regions[region], year) : 0;
    }

    private int HomeOwner(int region)
    {
        var own = Array.IndexOf(owners, regions[region]);
        return own >= 0 ? own : Array.IndexOf(owners, "Other");
    }

    // Products with an announced addition, by region.
    private HashSet<(string Product, string Region)> Announced() =>
        [.. inputs.Find("capacity_addition").Where(datum => datum.Value > 0).Select(datum => (datum.Subject.Split('.')[0], datum.Region))];

    private HashSet<int> NamedOwners(LineGroup group, int region, HashSet<(string Product, string Region)> announced)
    {
        var found = new HashSet<int>();
        foreach (var index in group.Products)
        {
            var product = products.Graph.Products[index].Id;
            if (!announced.Contains((product, regions[region])))
            {
                continue;
            }

            var named = inputs.Find("addition_owner_share", null, regions[region])
                .Where(datum => datum.Value >= SmallestShare && datum.Subject.StartsWith(product + ".", StringComparison.Ordinal))
                .Select(datum => owners.ToList().FindIndex(owner => datum.Subject.Split('.').Contains(owner)))
                .Where(owner => owner >= 0)
                .ToHashSet();
            found.UnionWith(named.Count > 0 ? named : [HomeOwner(region)]);
        }

        return found;
    }
}
