using Cellcast.Costing;
using Cellcast.Data.Answers;

namespace Cellcast.Cli.Output;

/// <summary>Two costs and the causes of their difference.</summary>
internal static class ComparisonView
{
    private static readonly Dictionary<CostCause, string> Names = new()
    {
        [CostCause.MaterialPrices] = "material prices",
        [CostCause.CellDesign] = "material quantities (cell design)",
        [CostCause.Yield] = "yield",
        [CostCause.LabourProductivity] = "labour: hours",
        [CostCause.Wage] = "labour: wage",
        [CostCause.Energy] = "energy",
        [CostCause.CapitalCost] = "capital: cost of equipment and buildings",
        [CostCause.CostOfCapital] = "capital: cost of money and tax",
        [CostCause.Scale] = "scale",
        [CostCause.Utilisation] = "utilisation",
        [CostCause.Overheads] = "overheads",
        [CostCause.Process] = "process",
        [CostCause.Learning] = "learning",
    };

    /// <summary>The causes that contribute, in the model's order; at pack and system level also what stands around the cells.</summary>
    public static IReadOnlyList<(string Name, double Amount)> Steps(CostAnswer from, CostAnswer to, CostComparison? comparison)
    {
        if (comparison is null)
        {
            // Without cells on a side there are no causes to exchange: the components themselves are the steps.
            return
            [
                .. from.Tree.Children.Concat(to.Tree.Children).Select(part => part.Name).Distinct(StringComparer.Ordinal)
                    .Select(name => (name, (Child(to.Tree, name)?.Value ?? 0) - (Child(from.Tree, name)?.Value ?? 0))),
            ];
        }

        List<(string Name, double Amount)> steps =
            [.. comparison.Effects.Where(effect => effect.UsdPerKwh != 0).Select(effect => (Names[effect.Cause], effect.UsdPerKwh))];
        if (to.Question.Level != CostLevel.Cell)
        {
            steps.Add(("around the cells", to.Tree.Value - from.Tree.Value - comparison.Difference));
        }

        return steps;
    }

    public static void Write(Screen screen, CostAnswer from, CostAnswer to, CostComparison? comparison, IReadOnlyList<string> changes, int depth)
    {
        CostView.Title(screen, to.Question, to, changes);
        var difference = to.Tree.Value - from.Tree.Value;
        screen.Line($"against {from.Question}: {Figures.Signed(difference)} USD/kWh ({Figures.SignedPercent(difference / from.Tree.Value)}), full cost");
        screen.Heading("Why");
        WaterfallView.Write(screen, from.Tree.Unit, from.Question.ToString(), from.Tree.Value, Steps(from, to, comparison), to.Question.ToString());
        screen.Line(screen.Dim(comparison is null ? "each component's own difference" : "each cause: its mean effect over all orders in which the causes can be exchanged; together they are the whole difference"));
        screen.Heading("Component by component");
        Components(screen, from.Tree, to.Tree, depth);
        CostView.Grounds(screen, to);
    }

    public static void WriteCsv(CsvTable csv, CostAnswer from, CostAnswer to, IReadOnlyList<(string Name, double Amount)> steps)
    {
        csv.Row("from", "to", "cause", "unit", "value");
        foreach (var (name, amount) in steps)
        {
            csv.Row(from.Question, to.Question, name, from.Tree.Unit, amount);
        }
    }

    private static void Components(Screen screen, CostNode from, CostNode to, int depth)
    {
        var table = new TextTable("", ">from", ">to", ">difference");
        Add(table, from, to, 0, depth);
        table.Write(screen);
    }

    private static void Add(TextTable table, CostNode? from, CostNode? to, int level, int depth)
    {
        // What rounds to nothing on both sides says nothing.
        const double Smallest = 0.05;
        var (before, after) = (from?.Value ?? 0, to?.Value ?? 0);
        if (Math.Abs(before) < Smallest && Math.Abs(after) < Smallest)
        {
            return;
        }

        table.Add(new string(' ', 2 * level) + (from ?? to)!.Name, Figures.Money(before), Figures.Money(after), Figures.Signed(after - before));
        var parts = Math.Max(from?.Children.Count ?? 0, to?.Children.Count ?? 0);
        if (level == depth || (parts > CostTreeView.MostParts && depth < CostTreeView.DepthOfSteps))
        {
            return;
        }

        var names = (from?.Children ?? []).Concat(to?.Children ?? []).Select(child => child.Name).Distinct(StringComparer.Ordinal);
        foreach (var name in names)
        {
            Add(table, Child(from, name), Child(to, name), level + 1, depth);
        }
    }

    private static CostNode? Child(CostNode? node, string name) => node?.Children.FirstOrDefault(child => child.Name == name);
}
