using Cellcast.Technology;
using Cellcast.World;

namespace Cellcast.Data.Technologies;

/// <summary>
/// Experience curves run from every past year and held against what came: how far off, and whether their bands hold as much as they say (learning note, protocol 11). Origins overlap, so that
/// misses of neighbouring origins are not independent.
/// </summary>
public sealed class CurveHindcast
{
    private const string Price = "cell_price_all_spliced", Output = "liion_cumulative_production";

    // Slopes are estimated on changes from here on: before it a handful of early years would decide them.
    private const int EstimateFrom = 1995, FirstOrigin = 2000, GrowthYears = 5;

    private const double Wide = 0.9, Narrow = 0.5;

    private static readonly Unit UsdPerKwh = Unit.Parse("USD/kWh"), Gwh = Unit.Parse("GWh");

    private readonly StochasticExperienceCurve curve;
    private readonly int firstYear;
    private readonly double[] logPrice;
    private readonly double[] logOutput;

    /// <summary>Reads the history and the curve of the package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="inputs">Its inputs.</param>
    public CurveHindcast(DataPackage package, Inputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        curve = new TechnologyInputs(package, inputs).LithiumIonCurve();
        int[] years = [.. inputs.Find(Price).Select(datum => datum.Year!.Value).Intersect(inputs.Find(Output).Select(datum => datum.Year!.Value)).Order()];
        firstYear = years[0];
        LastYear = years[^1];
        logPrice = [.. years.Select(year => Math.Log(inputs.ValueIn(UsdPerKwh, Price, "", "World", year)))];
        logOutput = [.. years.Select(year => Math.Log(inputs.ValueIn(Gwh, Output, "", "World", year)))];
    }

    /// <summary>Last year of the history.</summary>
    public int LastYear { get; }

    /// <summary>The forecasters, by name.</summary>
    public static IReadOnlyList<string> Forecasters { get; } =
        ["the package's curve, output known", "slope estimated at the origin, output known", "slope estimated, output on trend", "trend in time, estimated at the origin", "last value"];

    /// <summary>How a forecaster did at a horizon.</summary>
    /// <param name="forecaster">One of <see cref="Forecasters"/>.</param>
    /// <param name="years">Years ahead, 1 or more.</param>
    public CurveScore Score(string forecaster, int years)
    {
        var misses = new List<double>();
        int inWide = 0, inNarrow = 0;
        for (var origin = FirstOrigin; origin + years <= LastYear; origin++)
        {
            var (median, band) = Forecast(forecaster, origin, years);
            var miss = At(logPrice, origin + years) - median;
            misses.Add(Math.Abs(miss));
            inWide += band is { } wide && Math.Abs(miss) <= wide(Wide) ? 1 : 0;
            inNarrow += band is { } narrow && Math.Abs(miss) <= narrow(Narrow) ? 1 : 0;
        }

        misses.Sort();
        var middle = misses.Count / 2;
        return new(
            misses.Count, misses.Count % 2 == 1 ? misses[middle] : (misses[middle - 1] + misses[middle]) / 2,
            forecaster == Forecasters[^1] ? null : (double)inNarrow / misses.Count, forecaster == Forecasters[^1] ? null : (double)inWide / misses.Count);
    }

    // Mean of ln price, and half the width of the band that holds a share.
    private (double Median, Func<double, double>? Band) Forecast(string forecaster, int origin, int years)
    {
        var now = At(logPrice, origin);
        var known = At(logOutput, origin + years) - At(logOutput, origin);
        var place = Forecasters.ToList().IndexOf(forecaster);
        switch (place)
        {
            case 0:
                return (now - (curve.Exponent * known), share => Math.Log(curve.Quantile((1 + share) / 2, years, known) / curve.Median(years, known)));
            case 1 or 2:
                var (slope, noise, growths) = Slope(origin);
                var ahead = place == 1 ? known : years * (At(logOutput, origin) - At(logOutput, origin - GrowthYears)) / GrowthYears;
                return (now - (slope * ahead), share => Math.Log(StochasticExperienceCurve.EstimatedQuantile((1 + share) / 2, StochasticExperienceCurve.EstimatedLogVariance(noise, years, ahead, growths), growths.Length)));
            case 3:
                var changes = Changes(logPrice, origin);
                var trend = changes.Average();
                var spread = Math.Sqrt(changes.Sum(change => (change - trend) * (change - trend)) / (changes.Length - 1));
                return (now + (years * trend), share => Math.Log(StochasticExperienceCurve.EstimatedQuantile((1 + share) / 2, StochasticExperienceCurve.MooreLogVariance(spread, curve.MovingAverage, changes.Length, years), changes.Length)));
            case 4:
                return (now, null);
            default:
                throw new ArgumentException($"'{forecaster}' is none of: {string.Join(", ", Forecasters)}", nameof(forecaster));
        }
    }

    // Regression of yearly changes through the origin, on nothing after it.
    private (double Slope, double Noise, double[] Growths) Slope(int origin)
    {
        var (prices, growths) = (Changes(logPrice, origin), Changes(logOutput, origin));
        var slope = -prices.Zip(growths, (price, growth) => price * growth).Sum() / growths.Sum(growth => growth * growth);
        var squares = prices.Zip(growths, (price, growth) => price + (slope * growth)).Sum(rest => rest * rest);
        return (slope, Math.Sqrt(squares / (prices.Length - 1)), growths);
    }

    private double[] Changes(double[] of, int until) => [.. Enumerable.Range(EstimateFrom + 1, until - EstimateFrom).Select(year => At(of, year) - At(of, year - 1))];

    private double At(double[] of, int year) => of[year - firstYear];
}
