using System.Globalization;

namespace Cellcast.Web.Api;

/// <summary>Values to as many significant digits as are asked for.</summary>
internal static class Rounding
{
    /// <summary>A value; itself where no number of digits is given.</summary>
    public static double? Of(double? value, int? digits) =>
        value is { } exact && digits is { } count ? double.Parse(exact.ToString($"G{count}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : value;

    /// <summary>Values; themselves where no number of digits is given.</summary>
    public static IReadOnlyList<double?> Of(IReadOnlyList<double?> values, int? digits) => digits is null ? values : [.. values.Select(value => Of(value, digits))];
}
