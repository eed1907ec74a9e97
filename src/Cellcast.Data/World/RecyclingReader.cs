using Cellcast.Chain;
using Cellcast.World;

namespace Cellcast.Data;

/// <summary>
/// Reads what recycling rests on: contents of cells follow from the bill of materials, lives, collection and capacity are rows.
/// </summary>
internal sealed class RecyclingReader
{
    private const string World = "World", Cell = "cell", Mined = "mined", ActiveMaterial = "active_material";

    // Packs older than this are few: by then under 1% of any application's are left.
    private const int OldestAge = 30;

    private readonly Inputs inputs;
    private readonly ChainInputs chain;
    private readonly ProductGraph graph;
    private readonly string[] kinds;
    private readonly int[] materials;

    private RecyclingReader(Inputs inputs, ChainInputs chain)
    {
        this.inputs = inputs;
        this.chain = chain;
        graph = chain.Graph;
        ProductLink[] recoveries = [.. graph.Links.Where(link => link.Kind == ProductLinkKind.Recovery && link.Weight > 0)];
        kinds = [.. recoveries.Select(link => link.Input).Distinct()];
        materials = [.. recoveries.Select(link => graph.IndexOf(link.Output)).Distinct()];
    }

    /// <summary>The tables it rests on besides those of the chain.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["recycling"];

    /// <summary>Reads it.</summary>
    /// <param name="package">The package.</param>
    /// <param name="inputs">Its inputs with the scenario's changes laid on.</param>
    /// <param name="chain">The chain.</param>
    /// <param name="demand">Applications and alternatives.</param>
    public static RecyclingInputs Read(DataPackage package, Inputs inputs, ChainInputs chain, ChainDemandInputs demand) =>
        new RecyclingReader(inputs, chain).Read(package, [.. new DemandInputs(inputs).Applications], [.. demand.Choice.Alternatives.Select(alternative => alternative.Product)]);

    private RecyclingInputs Read(DataPackage package, string[] applications, string[] alternatives)
    {
        var count = chain.ProductCount;
        var content = new double[count * materials.Length];
        var kindOf = new int[count];
        var scrap = new double[count];
        Array.Fill(kindOf, -1);
        for (var p = 0; p < count; p++)
        {
            if (graph.Products[p].Stage == Cell)
            {
                ReadCell(p, content, kindOf, scrap);
            }
        }

        var (mass, yields) = BlackMass(package);
        return new RecyclingInputs
        {
            Materials = materials,
            KindOf = kindOf,
            Content = content,
            Recovered = [.. kinds.SelectMany((kind, f) => materials.Select(m => yields[f] * RecoveryOf(kind, graph.Products[m].Id)))],
            MassPerUnit = mass,
            Scrap = scrap,
            CellOfAlternative = [.. alternatives.Select(graph.IndexOf).Select(p => kindOf[p] >= 0 ? p : -1)],
            Retired = [.. applications.SelectMany(Retirement)],
            Ages = OldestAge + 1,
            Collected = [.. applications.SelectMany(application => chain.Regions.SelectMany(region => Years(year => inputs.Value("pack_collection", application, region, year))))],
            ScrapCollected = inputs.Value("recycled_share", "scrap", World, 2025),
            Capacity = [.. kinds.SelectMany(kind => chain.Regions.Select((_, r) => r).SelectMany(r => Years(year => chain.Effective[chain.At(graph.IndexOf(kind), r, year)])))],
            CashCost = inputs.Value("recycled_cash_cost"),
            CapacityGrowth = inputs.Value("capacity_growth", "recycling", "", chain.FirstYear),
        };
    }

    private IEnumerable<double> Years(Func<int, double> value) => Enumerable.Range(chain.FirstYear, chain.YearCount).Select(value);

    private void ReadCell(int cell, double[] content, int[] kindOf, double[] scrap)
    {
        for (var m = 0; m < materials.Length; m++)
        {
            content[(cell * materials.Length) + m] = ContentOf(cell, materials[m]);
        }

        // The kind of black mass that gives back what the cell holds and least that it does not.
        var best = 0;
        for (var f = 0; f < kinds.Length; f++)
        {
            var fit = 0;
            for (var m = 0; m < materials.Length; m++)
            {
                fit += RecoveryOf(kinds[f], graph.Products[materials[m]].Id) > 0 ? content[(cell * materials.Length) + m] > 0 ? 1 : -1 : 0;
            }

            if (fit > best)
            {
                (best, kindOf[cell]) = (fit, f);
            }
        }

        var cathodes = graph.InputsOf(cell).Where(link => graph.Products[graph.IndexOf(link.Input)].Stage == ActiveMaterial).ToList();
        scrap[cell] = cathodes.Count > 0 ? (1 / cathodes.Min(link => link.Yield)) - 1 : 0;
    }

    // A metal may enter a cell in several salts: counted by what was mined of it, expressed in the one that comes back.
    private double ContentOf(int cell, int material)
    {
        var element = Enumerable.Range(0, chain.ProductCount).Where(p => graph.Products[p].Stage == Mined).MaxBy(p => Contained(material, p));
        var perUnit = Contained(material, element);
        return perUnit > 0 ? Contained(cell, element) / perUnit : 0;
    }

    private double Contained(int product, int element) => product == element
        ? 1
        : graph.InputsOf(product).Where(link => link.Kind != ProductLinkKind.Recovery).Sum(link => link.Quantity * link.Weight * Contained(graph.IndexOf(link.Input), element));

    private double RecoveryOf(string kind, string material) =>
        graph.Links.FirstOrDefault(link => link.Kind == ProductLinkKind.Recovery && link.Weight > 0 && link.Input == kind && link.Output == material)?.Yield ?? 0;

    private (double[] Mass, double[] Yields) BlackMass(DataPackage package)
    {
        var bill = package.Tables["bill_of_materials"];
        var (quantity, yield) = (bill.Numbers("quantity"), bill.Numbers("yield"));
        var (mass, yields) = (new double[kinds.Length], new double[kinds.Length]);
        for (var row = 0; row < bill.RowCount; row++)
        {
            if (bill.Text(row, "kind") == "stock" && Array.IndexOf(kinds, bill.Text(row, "output")) is >= 0 and var f)
            {
                // Energy in a tonne of black mass.
                (mass[f], yields[f]) = (1 / quantity.Values[row], yield.Values[row]);
            }
        }

        return (mass, yields);
    }

    // Weibull: what fails between the middles of two years of age, the first half year with the first.
    private double[] Retirement(string application)
    {
        var (shape, scale) = (inputs.Value("pack_life_shape", application, World, 2023), inputs.ValueIn(Units.Years, "pack_life_scale", application, World, 2023));
        double Gone(double age) => age <= 0 ? 0 : 1 - Math.Exp(-Math.Pow(age / scale, shape));
        return [.. Enumerable.Range(0, OldestAge + 1).Select(age => Gone(age + 0.5) - Gone(age - 0.5))];
    }
}
