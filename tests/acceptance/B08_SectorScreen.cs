using Cellcast.Data.Studies;
using Cellcast.Data.Technologies;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>B8: where a country should compete (seed 002).</summary>
public sealed class B08_SectorScreen(ITestOutputHelper output)
{
    private static readonly FitDesk Desk = new(new StudyDesk(Repository.Package, Repository.Inputs), "China", 2025);

    private static readonly IReadOnlyList<SectorScreen> Screens = SectorScreen.Of(Desk, "United States", "China");

    [Fact, System("B8", Kind.Arithmetic)]
    public void The_grid_market_grows_by_20_9_percent_a_year() => Assert.Equal(0.209, Math.Pow(114.05 / 25.02, 1.0 / 8) - 1, 3);

    [Fact, System("B8", Kind.Outcome)]
    public void Robotics_is_the_least_distinct_from_cars_and_the_two_winners_are_grid_and_space()
    {
        output.WriteLine(string.Join(", ", Screens.Select(screen => $"{screen.Sector} {screen.Score:0.00} ({screen.ScoreLow:0.00}-{screen.ScoreHigh:0.00}), distinct {screen.Distinctness:0.00}")));
        Assert.Equal("robotics", Screens.MinBy(screen => screen.Distinctness)!.Sector);
        Assert.Equal("robotics", Screens[^1].Sector);
        Assert.Equal(["grid", "space"], Screens.Take(2).Select(screen => screen.Sector).Order());
    }

    [Fact, System("B8", Kind.Outcome)]
    public void The_report_s_disagreement_with_itself_on_the_grid_shows_as_the_widest_range() =>
        Assert.Equal("grid", Screens.MaxBy(screen => screen.ScoreHigh - screen.ScoreLow)!.Sector);
}
