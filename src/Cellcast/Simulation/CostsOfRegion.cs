using Cellcast.Costing;

namespace Cellcast.Simulation;

/// <summary>All costs of one region in one year, in the order in which they are written.</summary>
internal sealed class CostsOfRegion
{
    // Levels of the cost tree that results keep: the whole, its groups, and their parts. Metals and process steps are for `cost`.
    private const int ComponentDepth = 2;

    // The parts of labour are process steps.
    private const string ByStep = "labour";

    private readonly string region;
    private readonly List<(Variable Variable, double Value)> values = [];

    private CostsOfRegion(string region) => this.region = region;

    /// <summary>Cells, packs and storage systems of a region.</summary>
    public static CostsOfRegion Of(ICostModel costs, string region, int year)
    {
        var all = new CostsOfRegion(region);
        var cells = new Dictionary<string, CostNode>(StringComparer.Ordinal);
        foreach (var chemistry in costs.CellChemistries)
        {
            cells.Add(chemistry, all.AddCell(costs, chemistry, year));
        }

        foreach (var chemistry in costs.StorageChemistries)
        {
            foreach (var hours in costs.StorageHours)
            {
                var system = costs.StorageSystem(chemistry, region, year, hours, cells.GetValueOrDefault(chemistry));
                all.values.Add((CostVariables.StorageSystem(chemistry, hours), system.Value));
                all.values.Add((CostVariables.LevelisedCost(chemistry, hours), costs.LevelisedCost(chemistry, region, year, hours, system.Value)));
            }
        }

        return all;
    }

    /// <summary>Writes the values into a run.</summary>
    public void WriteTo(Results.Builder results, int year)
    {
        foreach (var (variable, value) in values)
        {
            results.Add(variable, region, year, value);
        }
    }

    private CostNode AddCell(ICostModel costs, string chemistry, int year)
    {
        var @case = costs.CellCase(chemistry, region, year);
        var cost = UnitCost.Of(@case);
        var tree = UnitCostTree.Of(@case);
        AddTree(CostVariables.Cell(chemistry), tree, ComponentDepth);
        values.Add((CostVariables.CashCell(chemistry), cost.Cash));
        values.Add((CostVariables.PlantCapital(chemistry), cost.EquipmentUsdPerKwhYear + cost.BuildingUsdPerKwhYear));
        values.Add((CostVariables.PlantLabour(chemistry), cost.HoursPerKwh));
        values.Add((CostVariables.Pack(chemistry), costs.Pack(chemistry, region, year, tree).Value));
        return tree;
    }

    private void AddTree(Variable variable, CostNode node, int depth)
    {
        values.Add((variable, node.Value));
        if (depth == 0 || node.Name == ByStep)
        {
            return;
        }

        foreach (var child in node.Children)
        {
            // A chemistry without copper foil has no line for it, rather than a line of zeros.
            if (child.Value != 0)
            {
                AddTree(CostVariables.Component(variable, child), child, depth - 1);
            }
        }
    }
}
