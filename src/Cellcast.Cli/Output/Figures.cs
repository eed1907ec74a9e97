using System.Globalization;

namespace Cellcast.Cli.Output;

/// <summary>Numbers as people read them: rounded to what is known, with a decimal period.</summary>
internal static class Figures
{
    // Below this a decimal shows nothing but the sign.
    private const double SmallestShown = 0.05;

    /// <summary>Money per unit: one decimal below a hundred, none above a thousand.</summary>
    public static string Money(double value) => Math.Abs(value) switch
    {
        >= 1000 => value.ToString("N0", CultureInfo.InvariantCulture),
        < SmallestShown => "0.0",
        _ => value.ToString("0.0", CultureInfo.InvariantCulture),
    };

    /// <summary>A difference with its sign.</summary>
    public static string Signed(double value) => (value < 0 ? "-" : "+") + Money(Math.Abs(value));

    public static string Percent(double share) => share.ToString("0%", CultureInfo.InvariantCulture);

    /// <summary>Percent with a decimal, where a table compares small shares.</summary>
    public static string Share(double share) => share.ToString("0.0%", CultureInfo.InvariantCulture);

    public static string SignedPercent(double share) => (share < 0 ? "-" : "+") + Percent(Math.Abs(share));

    /// <summary>How many there are of something: with separators from a thousand up, where <see cref="Number"/> must leave a year as it is.</summary>
    public static string Count(double value) => value < 1000 ? Number(value) : value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Any number with four figures that count.</summary>
    public static string Number(double value)
    {
        const int FiguresThatCount = 4;
        if (value == 0 || !double.IsFinite(value))
        {
            return value == 0 ? "0" : value.ToString(CultureInfo.InvariantCulture);
        }

        var magnitude = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return magnitude switch
        {
            > 14 or < -4 => value.ToString("0.###E+0", CultureInfo.InvariantCulture),
            >= FiguresThatCount - 1 => value.ToString("#,0", CultureInfo.InvariantCulture),
            _ => value.ToString("0." + new string('#', FiguresThatCount - 1 - magnitude), CultureInfo.InvariantCulture),
        };
    }
}
