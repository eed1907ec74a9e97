namespace Cellcast.Cli.Output;

/// <summary>Bars of text, an eighth of a column fine.</summary>
internal static class Bar
{
    private const int Eighths = 8;

    private const string Partial = " ▏▎▍▌▋▊▉";

    /// <summary>A bar from the left, <paramref name="share"/> of <paramref name="width"/> columns long.</summary>
    public static string Of(double share, int width)
    {
        if (!(share > 0))
        {
            return "";
        }

        var eighths = (int)Math.Round(Math.Min(share, 1) * width * Eighths);
        var text = new string('█', eighths / Eighths);
        return eighths % Eighths == 0 ? text : text + Partial[eighths % Eighths];
    }

    /// <summary>
    /// A stretch between two points of a scale, for waterfalls and tornadoes: blanks up to the lower, a bar to the upper. At least
    /// one column is drawn, so that a small step can be seen.
    /// </summary>
    public static string Between(double from, double to, double low, double high, int width)
    {
        var span = high - low;
        if (!(span > 0))
        {
            return "";
        }

        var start = Place(Math.Min(from, to));
        var end = Math.Max(start + 1, Place(Math.Max(from, to)));
        return new string(' ', start) + new string('█', end - start);

        int Place(double value) => (int)Math.Round(Math.Clamp((value - low) / span, 0, 1) * width);
    }
}
