using Cellcast.Data.Backtests;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Data.Tests.Backtests;

public class CalibrationRowsTests
{
    [Fact]
    public void No_row_later_than_2022_can_be_read()
    {
        Prop.ForAll(Gen.Choose(2020, 2026).ArrayOf().ToArbitrary(), years =>
        {
            var all = years.Select(year => BacktestWorld.Seen("Price|Cell|LFP", "China", year, 1)).ToList();
            Assert.DoesNotContain(CalibrationRows.Of(all), row => row.Year > 2022);
            Assert.Equal(years.Count(year => year <= 2022), CalibrationRows.Of(all).Count);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Rows_with_a_later_one_among_them_are_refused_by_name()
    {
        var late = Assert.Throws<ArgumentException>(() => new CalibrationRows([BacktestWorld.Seen("Price|Cell|LFP", "China", 2022, 1), BacktestWorld.Seen("Price|Cell|LFP", "China", 2023, 1)]));

        Assert.StartsWith("Price|Cell|LFP, China, 2023 (test.csv:1) is later than 2022 and may only be scored", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_package_s_own_later_rows_are_score_only_and_stay_out()
    {
        var all = BuiltInObservations.Read(BacktestWorld.Package);

        Assert.Contains(all, row => row.IsScoreOnly);
        Assert.DoesNotContain(CalibrationRows.Of(all), row => row.IsScoreOnly);
    }

    [Fact]
    public void Rivals_know_no_later_row_either()
    {
        var rows = new[] { BacktestWorld.Seen("Price|Cell|LFP", "China", 2023, 60), BacktestWorld.Seen("Price|Cell|LFP", "China", 2021, 80) };
        var capacity = KnownCapacity.Of(BacktestWorld.Package);
        var rivals = new NaiveRivals(rows, capacity, BacktestWorld.Read(capacity));

        Assert.Equal(80, rivals.LastValue(BacktestWorld.Seen("Price|Cell|LFP", "China", 2024, 50)));
        Assert.Null(rivals.LastValue(rows[1])); // nothing before it
    }
}
