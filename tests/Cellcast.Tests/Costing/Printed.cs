using System.Globalization;

namespace Cellcast.Tests.Costing;

/// <summary>Compares with a number as it is printed in a published table: equal within half of its last digit (and rounding noise).</summary>
internal static class Printed
{
    public static void Equal(string printed, double actual, string what = "")
    {
        double value = double.Parse(printed, CultureInfo.InvariantCulture);
        int point = printed.IndexOf('.', StringComparison.Ordinal);
        double lastDigit = point < 0 ? 1 : Math.Pow(10, point + 1 - printed.Length);
        Assert.True(Math.Abs(actual - value) <= 0.502 * lastDigit, $"{what}: printed {printed}, computed {actual:R}");
    }
}
