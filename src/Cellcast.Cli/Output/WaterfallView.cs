namespace Cellcast.Cli.Output;

/// <summary>The way from one total to another, step by step, as signed bars on one scale.</summary>
internal static class WaterfallView
{
    private const int BarWidth = 36;

    /// <summary>Writes the start, every step and the end.</summary>
    /// <param name="screen">Takes the lines.</param>
    /// <param name="unit">Unit of all values.</param>
    /// <param name="from">Name of the start.</param>
    /// <param name="start">Value of the start.</param>
    /// <param name="steps">Steps with their signed amounts, which lead exactly to the end.</param>
    /// <param name="to">Name of the end.</param>
    public static void Write(Screen screen, string unit, string from, double start, IReadOnlyList<(string Name, double Amount)> steps, string to)
    {
        var levels = new List<double> { start };
        foreach (var (_, amount) in steps)
        {
            levels.Add(levels[^1] + amount);
        }

        // The scale starts below the lowest level, not at zero: the steps are the subject here.
        var (lowest, highest) = (levels.Min(), levels.Max());
        var low = Math.Max(0, lowest - ((highest - lowest) / 2));
        var table = new TextTable("", $">{unit}", "");
        table.Add(screen.Bold(from), screen.Bold(Figures.Money(start)), Bar.Between(low, start, low, highest, BarWidth));
        for (var index = 0; index < steps.Count; index++)
        {
            var (name, amount) = steps[index];
            var bar = Bar.Between(levels[index], levels[index + 1], low, highest, BarWidth);
            table.Add("  " + name, Figures.Signed(amount), amount > 0 ? screen.Up(bar) : screen.Down(bar));
        }

        table.Add(screen.Bold(to), screen.Bold(Figures.Money(levels[^1])), Bar.Between(low, levels[^1], low, highest, BarWidth));
        table.Write(screen);
    }
}
