namespace Cellcast.Technology;

/// <summary>Finds where a rising function takes a value; slow and certain.</summary>
internal static class Bisection
{
    /// <summary>The argument between two bounds at which a function that never falls reaches a value; a bound where it lies outside.</summary>
    public static double Rising(Func<double, double> function, double value, double low, double high)
    {
        while (true)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
            {
                return middle;
            }

            if (function(middle) < value)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }
    }
}
