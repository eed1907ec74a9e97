using Cellcast.Costing;

namespace Cellcast.Cli.Output;

/// <summary>A cost as a tree of names with values, shares of the total and bars.</summary>
internal static class CostTreeView
{
    private const int BarWidth = 30;

    private const int IndentStep = 2;

    /// <summary>A part with more parts than this (labour has 26 steps) is opened only when a third level is asked for.</summary>
    public const int MostParts = 14;

    /// <summary>Levels at which such parts are opened.</summary>
    public const int DepthOfSteps = 3;

    /// <summary>Parts that round to nothing at the precision shown are left out, and their number is told.</summary>
    private const double Smallest = 0.05;

    /// <summary>Writes the tree down to a depth; the total comes first.</summary>
    /// <param name="screen">Takes the lines.</param>
    /// <param name="root">The total.</param>
    /// <param name="depth">Levels under the total to show, from 0.</param>
    public static void Write(Screen screen, CostNode root, int depth)
    {
        var table = new TextTable("", $">{root.Unit}", ">share", "");
        Add(screen, table, root, root, 0, depth);
        table.Write(screen);
    }

    private static void Add(Screen screen, TextTable table, CostNode root, CostNode node, int level, int depth)
    {
        var name = new string(' ', level * IndentStep) + node.Name;
        var share = root.Value == 0 ? 0 : node.Value / root.Value;
        var bar = Bar.Of(Math.Abs(share), BarWidth);
        table.Add(
            level == 0 ? screen.Bold(name) : name,
            level == 0 ? screen.Bold(Figures.Money(node.Value)) : Figures.Money(node.Value),
            Figures.Percent(share),
            level == 0 ? "" : node.Value < 0 ? screen.Down(bar) : level == 1 ? screen.Accent(bar) : bar);
        if (level == depth || (node.Children.Count > MostParts && depth < DepthOfSteps))
        {
            return;
        }

        foreach (var child in node.Children)
        {
            if (Math.Abs(child.Value) >= Smallest)
            {
                Add(screen, table, root, child, level + 1, depth);
            }
        }
    }
}
