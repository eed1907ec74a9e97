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

    private const string OwnerShareParameter = "capacity_owner_share";

    private readonly Inputs inputs;
    private readonly ProductTables products;
    private readonly string[] regions;
    private readonly string[] owners;
    private readonly HashSet<(string Subject, string Region)> ownersSubjects;
    private readonly ILookup<(string Product, string Region), int> addedBy;

    public ChainNodeReader(Inputs inputs, ProductTables products, string[] regions, string[] owners, int firstYear, int years, double[] nameplate)
    {
        this.inputs = inputs;
        this.products = products;
        this.regions = regions;
        this.owners = owners;
        ownersSubjects = [.. inputs.Find(OwnerShareParameter).Select(datum => (datum.Subject, datum.Region))];
        addedBy = inputs.Find("addition_owner_share").Where(datum => datum.Value >= SmallestShare)
            .ToLookup(datum => (datum.Subject.Split('.')[0], datum.Region), datum => OwnerIn(datum.Subject));
        var nodes = new List<ChainNode>();
        var shares = new List<double[]>();
        var announced = Announced();
        for (var g = 0; g < products.Groups.Count; g++)
        {
            // Black mass is no market of the chain: what it gives back is counted where it is refined.
            for (var r = 0; r < regions.Length && products.Graph.Products[products.Groups[g].Products[0]].Stage != "recycling"; r++)
            {
                var byOwner = Shares(products.Groups[g], r, firstYear, years, nameplate);
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

    // Shares of each owner in what a group has in a region, weighted by the capacity of its products; the home owner where the tables name none: [owner][t].
    private double[][] Shares(LineGroup group, int region, int firstYear, int years, double[] nameplate)
    {
        var home = HomeOwner(region);
        var total = new double[years];
        double[][] shares = [.. owners.Select(_ => new double[years])];
        foreach (var product in group.Products)
        {
            var start = ((product * regions.Length) + region) * years;
            var last = Last(nameplate, start, years);
            string[] subjects = [.. owners.Select(owner => $"{products.Graph.Products[product].Id}.{owner}")];
            bool[] named = [.. subjects.Select(subject => ownersSubjects.Contains((subject, regions[region])))];
            var anyNamed = Array.IndexOf(named, true) >= 0;
            for (var t = 0; t < years; t++)
            {
                var capacity = double.IsNaN(nameplate[start + t]) ? last : nameplate[start + t];
                total[t] += capacity;
                for (var o = 0; o < owners.Length; o++)
                {
                    shares[o][t] += capacity * (anyNamed
                        ? named[o] ? inputs.Value(OwnerShareParameter, subjects[o], regions[region], firstYear + t) : 0
                        : o == home ? 1 : 0);
                }
            }
        }

        foreach (var share in shares)
        {
            for (var t = 0; t < years; t++)
            {
                share[t] = total[t] > 0 ? share[t] / total[t] : 0;
            }
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

    private int HomeOwner(int region)
    {
        var own = Array.IndexOf(owners, regions[region]);
        return own >= 0 ? own : Array.IndexOf(owners, "Other");
    }

    // Products with an announced addition, by region.
    private HashSet<(string Product, string Region)> Announced() =>
        [.. inputs.Find("capacity_addition").Where(datum => datum.Value > 0).Select(datum => (datum.Subject.Split('.')[0], datum.Region))];

    // The first owner group, in the order of the package, that the subject of an addition names; -1 for none.
    private int OwnerIn(string subject)
    {
        var parts = subject.Split('.');
        return Array.FindIndex(owners, owner => parts.Contains(owner, StringComparer.Ordinal));
    }

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

            int[] named = [.. addedBy[(product, regions[region])].Where(owner => owner >= 0)];
            found.UnionWith(named.Length > 0 ? named : [HomeOwner(region)]);
        }

        return found;
    }
}
