using Cellcast.Chain;
using Cellcast.World;

namespace Cellcast.Data;

/// <summary>The products, what they are made of, and the lanes between regions, as the tables products, stages, bill_of_materials and freight_lanes say.</summary>
internal sealed class ProductTables
{
    private readonly DataPackage package;
    private readonly string[] chemistries;

    public ProductTables(DataPackage package)
    {
        this.package = package;
        var list = ProductList.Of(package);
        var table = package.Tables["products"];
        var families = new List<string>();
        chemistries = new string[table.RowCount];
        for (var row = 0; row < table.RowCount; row++)
        {
            var stage = table.Text(row, "stage");
            var family = table.Text(row, "line_family");
            families.Add(family.Length > 0 && stage == "cell" ? family : table.Text(row, "id"));
            chemistries[row] = stage == "cell" ? table.Text(row, "chemistry") : "";
        }

        var (links, bought) = Links(list);
        Graph = new ProductGraph([.. list], links);
        Bought = bought;
        Groups = [.. families.Select((family, product) => (family, product)).GroupBy(pair => pair.family, StringComparer.Ordinal)
            .Select(group => new LineGroup(group.Key, [.. group.Select(pair => pair.product)]))];
        var groupOf = new int[list.Count];
        for (var g = 0; g < Groups.Count; g++)
        {
            foreach (var product in Groups[g].Products)
            {
                groupOf[product] = g;
            }
        }

        GroupOf = groupOf;
        UsesOf = [.. list.Select((_, p) => (IReadOnlyList<ChainUse>)[.. Graph.InputsOf(p)
            .Where(link => link.Kind != ProductLinkKind.Recovery)
            .Select(link => new ChainUse(Graph.IndexOf(link.Input), p, link.Quantity / link.Yield, link.Kind == ProductLinkKind.Mix, link.Weight))])];
    }

    public ProductGraph Graph { get; }

    public IReadOnlyList<LineGroup> Groups { get; }

    /// <summary>Group of each product.</summary>
    public IReadOnlyList<int> GroupOf { get; }

    public IReadOnlyList<IReadOnlyList<ChainUse>> UsesOf { get; }

    /// <summary>Inputs from outside the chain: id, product made, units per unit of good output.</summary>
    public IReadOnlyList<(string Input, int Output, double PerUnit)> Bought { get; }

    /// <summary>Number of applications that buy batteries.</summary>
    public int Applications => Enumerable.Range(0, package.Tables["applications"].RowCount).Count(row => package.Tables["applications"].Text(row, "segment") != "non_battery");

    /// <summary>Number of chemistries and systems they choose between.</summary>
    public int Alternatives => package.Tables["choice_alternatives"].RowCount;

    /// <summary>Chemistry of a cell product; null for other products.</summary>
    public string? CellChemistry(int product) => chemistries[product].Length > 0 ? chemistries[product] : null;

    /// <summary>Cathode materials that a cathode product stands for.</summary>
    public IEnumerable<string> CathodeMaterials(string product)
    {
        var table = package.Tables["chemistries"];
        return Enumerable.Range(0, table.RowCount).Where(row => table.Text(row, "cathode_product") == product).Select(row => table.Text(row, "cathode_material"));
    }

    /// <summary>Name of a class of freight in the tables.</summary>
    public static string IdOf(FreightLane lane) => lane switch
    {
        FreightLane.Domestic => "domestic",
        FreightLane.Neighbour => "neighbour",
        FreightLane.AsiaEurope => "asia_europe",
        FreightLane.Transpacific => "transpacific",
        _ => "other",
    };

    /// <summary>Class of freight from each origin to each buyer: [o, d].</summary>
    public FreightLane[] Lanes(string[] regions)
    {
        var table = package.Tables["freight_lanes"];
        var lanes = new FreightLane[regions.Length * regions.Length];
        Array.Fill(lanes, FreightLane.Other);
        var byId = Enum.GetValues<FreightLane>().ToDictionary(IdOf, StringComparer.Ordinal);
        for (var row = 0; row < table.RowCount; row++)
        {
            var from = Array.IndexOf(regions, table.Text(row, "origin"));
            lanes[(from * regions.Length) + Array.IndexOf(regions, table.Text(row, "destination"))] = byId[table.Text(row, "lane")];
        }

        return lanes;
    }

    private static int IndexOf(IReadOnlyList<Product> products, string id)
    {
        var index = 0;
        while (products[index].Id != id)
        {
            index++;
        }

        return index;
    }

    // A product may be made by several recipes; the chain runs the one without a name.
    private (List<ProductLink> Links, List<(string Input, int Output, double PerUnit)> Bought) Links(IReadOnlyList<Product> products)
    {
        var bill = package.Tables["bill_of_materials"];
        var (quantity, yield, weight) = (bill.Numbers("quantity"), bill.Numbers("yield"), bill.Numbers("mix_weight"));
        var links = new List<ProductLink>();
        var bought = new List<(string Input, int Output, double PerUnit)>();
        for (var row = 0; row < bill.RowCount; row++)
        {
            if (bill.Text(row, "recipe").Length > 0)
            {
                continue;
            }

            var (input, output, kind) = (bill.Text(row, "input"), bill.Text(row, "output"), bill.Text(row, "kind"));
            switch (kind)
            {
                case "input":
                    links.Add(new ProductLink(input, output, quantity.Values[row], yield.Values[row]));
                    break;
                case "mix":
                    links.Add(new ProductLink(input, output, quantity.Values[row], yield.Values[row], ProductLinkKind.Mix, weight.Values[row]));
                    break;
                case "recovery":
                    links.Add(new ProductLink(input, output, quantity.Values[row], yield.Values[row], ProductLinkKind.Recovery, weight.Values[row]));
                    break;
                case "purchased":
                    bought.Add((input, IndexOf(products, output), quantity.Values[row] / yield.Values[row]));
                    break;
                default:
                    break;
            }
        }

        return (links, bought);
    }
}
