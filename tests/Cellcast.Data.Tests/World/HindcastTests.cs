using Cellcast.Technology;

namespace Cellcast.Data.Tests.World;

/// <summary>
/// Forecasts of the lithium-ion cell price made in every year from 2000, with the output that came, against what the price became. Expected values:
/// learning note section 3. The parameters were chosen with hindsight; the test says that bands hold, not that anybody knew.
/// </summary>
public sealed class HindcastTests
{
    private static readonly Lazy<DataPackage> Package =
        new(() => DataPackage.Load(RepositoryData.Folder, null, ["history", "learning", "chemistries", "output_paths", "deflators", "exchange_rates"]));

    private static readonly Lazy<(Dictionary<int, double> Price, Dictionary<int, double> Output)> History = new(() =>
    {
        var inputs = new Inputs(Package.Value, PriceBasis.FaceValue);
        Dictionary<int, double> Series(string name) => inputs.Find(name).ToDictionary(row => row.Year!.Value, row => row.Value);
        return (Series("cell_price_all_spliced"), Series("liion_cumulative_production"));
    });

    [Theory]
    [InlineData(1, 0.071, 0.96)]
    [InlineData(5, 0.242, 0.90)]
    [InlineData(10, 0.336, 1.00)]
    public void Bands_of_the_curve_in_use_hold_nine_times_in_ten(int years, double error, double cover)
    {
        var curve = new TechnologyInputs(Package.Value, new Inputs(Package.Value)).LithiumIonCurve();
        Check(curve, years, error, cover);
    }

    [Theory]
    [InlineData(1, 0.071, 0.75)]
    [InlineData(5, 0.243, 0.75)]
    [InlineData(10, 0.338, 1.00)]
    public void Bands_of_the_published_storage_forecast_are_too_narrow_at_first(int years, double error, double cover)
    {
        var inputs = new Inputs(Package.Value);
        double Published(string parameter) => inputs.Find(parameter, alternatives: true).Single(row => row.Variant == "way2022").Value;
        var curve = new StochasticExperienceCurve(
            Published("learning_exponent"), Published("learning_exponent_sd"), Published("learning_noise"), Published("learning_noise_moving_average"));
        Check(curve, years, error, cover);
    }

    private static void Check(StochasticExperienceCurve curve, int years, double expectedError, double expectedCover)
    {
        var (price, output) = History.Value;
        var errors = new List<double>();
        var held = 0;
        foreach (var origin in Enumerable.Range(2000, 24).Where(year => price.ContainsKey(year + years)))
        {
            var growth = Math.Log(output[origin + years] / output[origin]);
            var became = price[origin + years] / price[origin];
            errors.Add(Math.Abs(Math.Log(became / curve.Median(years, growth))));
            if (became >= curve.Quantile(0.05, years, growth) && became <= curve.Quantile(0.95, years, growth))
            {
                held++;
            }
        }

        errors.Sort();
        var median = (errors[(errors.Count - 1) / 2] + errors[errors.Count / 2]) / 2;
        Assert.Equal(expectedError, median, 3);
        Assert.Equal(expectedCover, (double)held / errors.Count, 2);
    }
}
