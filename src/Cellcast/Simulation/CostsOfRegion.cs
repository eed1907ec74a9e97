using Cellcast.Costing;

namespace Cellcast.Simulation;

/// <summary>All costs of one region, year after year, in the order in which they are written.</summary>
/// <param name="costs">The costs of the scenario.</param>
/// <param name="region">The region.</param>
/// <param name="years">Number of years of the run.</param>
/// <param name="wanted">The chemistries asked for.</param>
internal sealed class CostsOfRegion(ICostModel costs, string region, int years, WantedCosts wanted)
{
    private readonly List<Line> lines = [];
    private readonly Dictionary<string, CellLines> cells = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Chemistry, double Hours), (Line System, Line Levelised)> storage = [];

    /// <summary>Works out cells, packs and storage systems of a year.</summary>
    /// <param name="index">Index of the year.</param>
    /// <param name="year">Calendar year.</param>
    public void Add(int index, int year)
    {
        var trees = new Dictionary<string, CostNode>(StringComparer.Ordinal);
        foreach (var chemistry in wanted.Cells)
        {
            trees.Add(chemistry, AddCell(chemistry, index, year));
        }

        foreach (var chemistry in wanted.Storage)
        {
            if (!trees.TryGetValue(chemistry, out var cell) && costs.CellChemistries.Contains(chemistry))
            {
                cell = UnitCostTree.Components(costs.CellCost(chemistry, region, year));
            }

            foreach (var hours in costs.StorageHours)
            {
                var system = costs.StorageSystem(chemistry, region, year, hours, cell);
                if (!storage.TryGetValue((chemistry, hours), out var known))
                {
                    known = (New(CostVariables.StorageSystem(chemistry, hours), index), New(CostVariables.LevelisedCost(chemistry, hours), index));
                    storage.Add((chemistry, hours), known);
                }

                known.System.Set(index, system.Value);
                known.Levelised.Set(index, costs.LevelisedCost(chemistry, region, year, hours, system.Value));
            }
        }
    }

    /// <summary>Writes into a run what first had a value in a year; the catalogue then has the order of the years.</summary>
    public void WriteTo(Results.Builder results, int firstIndex)
    {
        foreach (var line in lines)
        {
            if (line.First == firstIndex)
            {
                results.AddSeries(line.Variable, region, line.Values, line.Known);
            }
        }
    }

    private CostNode AddCell(string chemistry, int index, int year)
    {
        // The whole, its groups, and their parts. Metals and process steps are for `cost`.
        var cost = costs.CellCost(chemistry, region, year);
        var tree = UnitCostTree.Components(cost);
        if (!cells.TryGetValue(chemistry, out var known))
        {
            cells.Add(chemistry, known = new CellLines(New(CostVariables.Cell(chemistry), index)));
        }

        AddTree(known.Whole, tree, index);
        (known.Cash ??= New(CostVariables.CashCell(chemistry), index)).Set(index, cost.Cash);
        (known.Capital ??= New(CostVariables.PlantCapital(chemistry), index)).Set(index, cost.EquipmentUsdPerKwhYear + cost.BuildingUsdPerKwhYear);
        (known.Labour ??= New(CostVariables.PlantLabour(chemistry), index)).Set(index, cost.HoursPerKwh);
        (known.Pack ??= New(CostVariables.Pack(chemistry), index)).Set(index, costs.Pack(chemistry, region, year, tree).Value);
        return tree;
    }

    private void AddTree(Line line, CostNode node, int index)
    {
        line.Set(index, node.Value);
        foreach (var child in node.Children)
        {
            // A chemistry without copper foil has no line for it, rather than a line of zeros.
            if (child.Value != 0)
            {
                AddTree(line.Part(child.Name) ?? line.Add(child.Name, New(CostVariables.Component(line.Variable, child), index)), child, index);
            }
        }
    }

    private Line New(Variable variable, int first)
    {
        var line = new Line(variable, first, years);
        lines.Add(line);
        return line;
    }

    /// <summary>The lines of a cell; those beside the tree follow it.</summary>
    private sealed class CellLines(Line whole)
    {
        public Line Whole => whole;

        public Line? Cash { get; set; }

        public Line? Capital { get; set; }

        public Line? Labour { get; set; }

        public Line? Pack { get; set; }
    }

    /// <summary>A variable in the region, with the lines of its parts: names are made once, not for every year.</summary>
    private sealed class Line(Variable variable, int first, int years)
    {
        private readonly List<(string Name, Line Line)> parts = [];

        public Variable Variable => variable;

        /// <summary>Index of the first year with a value.</summary>
        public int First => first;

        public double[] Values { get; } = new double[years];

        public bool[] Known { get; } = new bool[years];

        public void Set(int index, double value) => (Values[index], Known[index]) = (value, true);

        public Line? Part(string name)
        {
            foreach (var part in parts)
            {
                if (part.Name == name)
                {
                    return part.Line;
                }
            }

            return null;
        }

        public Line Add(string name, Line line)
        {
            parts.Add((name, line));
            return line;
        }
    }
}
