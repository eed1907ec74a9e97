using Cellcast.Data.Backtests;

namespace Cellcast.Data.Tests.Backtests;

public class ScoreTests
{
    private const string LfpInChina = "Share of World|Production|Cell|LFP", LfpPrice = "Price|Cell|LFP";

    private static readonly Observation[] Seen =
    [
        BacktestWorld.Seen(LfpInChina, "China", 2022, 0.80),
        BacktestWorld.Seen(LfpInChina, "China", 2024, 0.90),
        BacktestWorld.Seen(LfpInChina, "Europe", 2024, 0.05),
        BacktestWorld.Seen(LfpPrice, "China", 2024, 40),
        BacktestWorld.Seen(LfpPrice, "Europe", 2024, 160, Basis.Assumed),
        BacktestWorld.Seen("Price|Mined|Lithium", "World", 2024, 10),
    ];

    private static BacktestReport Report() => BacktestWorld.Backtest.Score(
        mode => mode == BacktestMode.ObservedCapacity ? BacktestWorld.Cells() : BacktestWorld.Cells(lfpInChina: 40), Seen);

    private static ScoreLine Line(IEnumerable<ScoreLine> lines, ScoreKind kind) => lines.Single(line => line.Kind == kind && line.IsScoreOnly);

    [Fact]
    public void Shares_miss_in_points_and_prices_as_logarithms()
    {
        var report = Report();

        // With observed capacity China makes 60 of 70, 85.71%: 4.286 points off; Europe 14.29%: 9.286 off. Mean 6.786.
        var share = Line(report.ByKind, ScoreKind.OutputShare);
        Assert.Equal((2, 2), (share.Observations, share.ObservedCapacity!.Rows));
        Assert.Equal(((90 - (6000 / 70.0)) + ((1000 / 70.0) - 5)) / 2, share.ObservedCapacity.Miss, 9);

        // With its own capacity 40 of 50 and 10 of 50: 10 and 15 points off.
        Assert.Equal(12.5, share.EndogenousCapacity!.Miss, 9);

        // 50 for 40: ln 1.25. The lithium price has no value in the run, the assumed one is no observation.
        var price = Line(report.ByKind, ScoreKind.Price);
        Assert.Equal((2, 1), (price.Observations, price.ObservedCapacity!.Rows));
        Assert.Equal(Math.Log(1.25), price.ObservedCapacity.Miss, 12);
        Assert.Single(report.Unanswered(BacktestMode.ObservedCapacity), row => row.Observation.Measure.Name == "Price|Mined|Lithium");
    }

    [Fact]
    public void Skill_compares_on_the_rows_both_speak_of()
    {
        // The rival says 80% of China, as in 2022: 10 points off; of Europe it knows nothing. The model is 4.286 off there: skill 1 - 0.4286.
        var against = Line(Report().ByKind, ScoreKind.OutputShare).ObservedCapacity!.AgainstLastValue!;

        Assert.Equal((1, 10.0), (against.Rows, Math.Round(against.RivalMiss, 9)));
        Assert.Equal(1 - ((90 - (6000 / 70.0)) / 10), against.Skill!.Value, 9);
        Assert.Null(Line(Report().ByKind, ScoreKind.Price).ObservedCapacity!.AgainstCapacity); // no price follows from a share of capacity
    }

    [Fact]
    public void Stages_and_the_time_before_are_apart_and_the_worst_come_first()
    {
        var report = Report();

        Assert.Equal(["Cell", "Cell", "Mined"], report.ByStage.Where(line => line.IsScoreOnly).Select(line => line.Stage));
        Assert.Equal(1, report.ByKind.Single(line => !line.IsScoreOnly).Observations); // the share of 2022
        var worst = report.Worst(BacktestMode.EndogenousCapacity, 1);
        Assert.Equal(["Europe", "China"], worst.Select(row => row.Observation.Region)); // a share, then a price
    }

    [Fact]
    public void A_rival_of_shares_by_capacity_reads_the_capacity_it_may_know()
    {
        // Of the package: capacity of 2022, the last year a rival may know.
        var capacity = KnownCapacity.Of(BacktestWorld.Package);
        Assert.Equal(2022, capacity.Years[^1]);
        var china = capacity.Value("Capacity|Cell|LFP", "China", 2022)!.Value;
        var world = capacity.Regions.Sum(region => capacity.Value("Capacity|Cell|LFP", region, 2022) ?? 0);
        var row = Report().Rows.Single(row => row.Observation is { Region: "China", Year: 2024, Measure.Kind: ScoreKind.OutputShare });
        Assert.Equal(china / world, row.ByCapacity!.Value, 12);
    }

    [Fact]
    public void What_is_known_of_owners_holds_until_the_next_split_and_adds_up()
    {
        var capacity = KnownCapacity.Of(BacktestWorld.Package);
        var read = BacktestWorld.Read(capacity);

        // The split of separators is written for 2020 alone and stands in 2022 too; owners together have all of it.
        string[] owners = ["China", "South Korea", "Japan", "United States", "Europe", "Other"];
        Assert.Equal(1, owners.Sum(owner => read.Value(BacktestWorld.Measure($"Owner Share|Capacity|Component|Separator|Owned by {owner}"), "World", 2022) ?? 0), 1e-4);
        Assert.Null(BacktestWorld.Read(BacktestWorld.Cells()).Value(BacktestWorld.Measure("Owner Share|Production|Cell|NCA|Owned by Japan"), "World", 2024)); // no owner of it is reported
    }

    [Fact]
    public void A_value_that_is_missing_altogether_is_a_miss_by_a_thousand()
    {
        var row = new ScoredRow(BacktestWorld.Seen("Production|Cell|LFP", "China", 2024, 5), 0, 10, null, null);

        Assert.Equal(Math.Log(1000), row.Miss(row.WithObservedCapacity)!.Value, 12);
        Assert.Equal(Math.Log(2), row.Miss(row.WithEndogenousCapacity)!.Value, 12);
        Assert.Null(row.Miss(null));
    }
}
