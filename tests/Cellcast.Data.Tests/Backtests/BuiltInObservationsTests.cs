using Cellcast.Data.Backtests;

namespace Cellcast.Data.Tests.Backtests;

public class BuiltInObservationsTests
{
    private static readonly Lazy<IReadOnlyList<Observation>> All = new(() => BacktestWorld.Backtest.BuiltIn);

    [Theory]
    [InlineData("Share of World|Production|Cell", "China", 2022, 738.0 / 1081)] // CIAPS
    [InlineData("Share of World|Production|Mined|Lithium", "Australia", 2024, 82700.0 / 222000)] // USGS
    [InlineData("Share of World|Production|Mined|Cobalt", "Africa", 2024, (226000.0 + 3100) / 302000)] // DR Congo and Madagascar
    [InlineData("Production|Mined|Lithium", "World", 2024, 222)] // kt from t
    [InlineData("Share of Imports|Refined|Lithium Hydroxide|China>Japan", "Japan", 2022, 0.884)]
    [InlineData("Share of Import Value|Cell+Pack+System|China>United States", "United States", 2022, 0.669)] // 9.3 of 13.9 billion
    [InlineData("Chemistry Share|vehicle|Cell|LFP", "Europe", 2023, 0.06)] // European Union read as Europe
    [InlineData("Nameplate Use|Cell", "China", 2022, 0.51)]
    [InlineData("Chemistry Share|vehicle|Cell|LFP", "China", 2022, 0.624)]
    [InlineData("Use|Component|Separator", "China", 2024, 16420)]
    [InlineData("Owner Share|Production|Component|Separator|Owned by China", "World", 2021, 0.743)]
    public void The_map_turns_rows_of_the_package_into_observations(string measure, string region, int year, double value) =>
        Assert.Equal(value, Assert.Single(All.Value, row => row.Measure.Name == measure && row.Region == region && row.Year == year).Value, 9);

    [Fact]
    public void Two_sources_of_one_year_stay_two_observations() =>
        Assert.Equal([47, 53], All.Value.Where(row => row.Measure.Name == "Price|Cell|LFP" && row is { Region: "China", Year: 2024 }).Select(row => Math.Round(row.Value, 9)).Order());

    [Fact]
    public void Money_is_of_2024_and_a_quarter_s_quotes_are_one_observation()
    {
        // 39,000 USD/t of 2023 are 39 USD/kg of that year; the deflators of the package turn them into dollars of 2024.
        var inputs = new Inputs(BacktestWorld.Package);
        var lithium = All.Value.Single(row => row.Measure.Name == "Price|Refined|Lithium Carbonate" && row is { Region: "World", Year: 2023 });
        Assert.Equal(39 * inputs.Value("deflator", "USD", "", 2024) / inputs.Value("deflator", "USD", "", 2023), lithium.Value, 9);
        Assert.Single(All.Value, row => row.Measure.Name == "Price|Active Material|Cathode LFP" && row.Year == 2024);
    }

    [Fact]
    public void Every_kind_has_rows_that_may_only_be_scored()
    {
        Assert.All(Enum.GetValues<ScoreKind>(), kind => Assert.Contains(All.Value, row => row.Measure.Kind == kind && row is { IsScoreOnly: true, IsScored: true }));
        Assert.All(All.Value, row => Assert.InRange(row.Year, 2020, 2025));
        Assert.All(All.Value.Where(row => row.Measure.Unit == "share"), row => Assert.InRange(row.Value, 0, 1));
    }

    [Fact]
    public void Assumptions_are_known_to_rivals_and_never_scored()
    {
        Assert.Contains(All.Value, row => !row.IsScored);
        Assert.DoesNotContain(BacktestWorld.Backtest.Score(_ => BacktestWorld.Cells()).Rows, row => row.Observation.Basis == Basis.Assumed);
    }
}
