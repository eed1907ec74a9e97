namespace Cellcast.Cli.Output;

/// <summary>Swings of a result between the ends of each input's range, widest first, about one middle.</summary>
internal static class TornadoView
{
    private const int HalfWidth = 18;

    /// <summary>Writes one line per input.</summary>
    /// <param name="screen">Takes the lines.</param>
    /// <param name="unit">Unit of the result.</param>
    /// <param name="middle">The result with every input at its value.</param>
    /// <param name="swings">Each input, its range in words, and the result at its low and at its high end.</param>
    public static void Write(Screen screen, string unit, double middle, IReadOnlyList<(string Input, string Range, double AtLow, double AtHigh)> swings)
    {
        var reach = swings.SelectMany(swing => new[] { Math.Abs(swing.AtLow - middle), Math.Abs(swing.AtHigh - middle) }).DefaultIfEmpty(0).Max();
        var table = new TextTable("input", "range", $">{unit} at low", ">at high", "");
        foreach (var (input, range, atLow, atHigh) in swings)
        {
            table.Add(input, range, Figures.Signed(atLow - middle), Figures.Signed(atHigh - middle), Bars(screen, atLow - middle, atHigh - middle, reach));
        }

        table.Write(screen);
    }

    private static string Bars(Screen screen, double low, double high, double reach)
    {
        if (!(reach > 0))
        {
            return "";
        }

        var down = Columns(-Math.Min(0, Math.Min(low, high)));
        var up = Columns(Math.Max(0, Math.Max(low, high)));
        return new string(' ', HalfWidth - down) + screen.Down(new string('█', down)) + "│" + screen.Up(new string('█', up));

        int Columns(double size) => (int)Math.Round(size / reach * HalfWidth);
    }
}
