using Cellcast.Data.Backtests;

namespace Cellcast.Data.Tests.Backtests;

public class MeasuresTests
{
    [Theory]
    [InlineData("Production|Cell|LFP", "China", 60)]
    [InlineData("Production|Cell", "China", 80)] // 60 + 20
    [InlineData("Production|Cell", "World", 100)] // 60 + 20 + 10 + 10
    [InlineData("Production|Cell", "East Asia", 90)]
    [InlineData("Share of World|Production|Cell", "China", 0.8)]
    [InlineData("Share of World|Production|Cell", "East Asia", 0.9)]
    [InlineData("Share of World|Production|Cell|LFP", "Europe", 1.0 / 7)]
    [InlineData("Owner Share|Production|Cell|LFP|Owned by China", "World", 65.0 / 70)]
    [InlineData("Owner Share|Production|Cell|LFP|Owned by China", "Europe", 0.5)]
    [InlineData("Nameplate Use|Cell", "China", 0.5)] // 80 / 160
    [InlineData("Price|Cell|LFP", "Europe", 80)]
    [InlineData("Price|Cell|LFP", "World", ((60 * 50) + (10 * 80)) / 70.0)]
    [InlineData("Price|Cell", "World", ((60 * 50) + (10 * 80) + (20 * 90) + (10 * 100)) / 100.0)]
    [InlineData("Share of Imports|Cell|China>United States", "United States", 0.75)] // 6 of 8; what it makes itself is no import
    [InlineData("Share of Import Value|Cell+Pack|China>United States", "United States", 0.6)] // 6 x 50 of 6 x 50 + 2 x 100
    [InlineData("Trade|Cell|LFP|China>United States", "United States", 6)]
    [InlineData("Final Demand|vehicle", "China", 50)]
    [InlineData("Final Demand|EV mass market", "World", 90)]
    [InlineData("Chemistry Share|vehicle|Cell|LFP", "China", 0.6)] // 0.75 x 40 of 50
    [InlineData("Chemistry Share|vehicle|Cell|LFP", "World", 0.35)] // (0.75 x 40 + 0.1 x 50) of 100
    public void A_measure_is_made_of_the_variables_of_a_run(string name, string region, double expected) =>
        Assert.Equal(expected, BacktestWorld.Read(BacktestWorld.Cells()).Value(BacktestWorld.Measure(name), region, 2024)!.Value, 12);

    [Theory]
    [InlineData("Price|Cell|LFP", "Japan")]
    [InlineData("Share of World|Production|Mined|Lithium", "China")]
    [InlineData("Nameplate Use|Cell", "Europe")]
    public void What_a_run_does_not_say_is_no_value(string name, string region) =>
        Assert.Null(BacktestWorld.Read(BacktestWorld.Cells()).Value(BacktestWorld.Measure(name), region, 2024));

    [Theory]
    [InlineData("Capacity|Cell|LFP", ScoreKind.Amount, "Cell", "GWh/yr", 1)]
    [InlineData("Price|Mined|Lithium", ScoreKind.Price, "Mined", "USD/kg", 1)]
    [InlineData("Share of World|Capacity|Cell", ScoreKind.CapacityShare, "Cell", "share", 11)]
    [InlineData("Share of World|Production|Refined|Lithium *", ScoreKind.OutputShare, "Refined", "share", 3)] // carbonate, hydroxide, hexafluorophosphate
    [InlineData("Owner Share|Production|Component|Separator|Owned by Japan", ScoreKind.OutputShare, "Component", "share", 1)]
    [InlineData("Share of Imports|Active Material|Cathode N*|China>South Korea", ScoreKind.TradeShare, "Active Material", "share", 3)]
    [InlineData("Chemistry Share|vehicle|Cell|LFP", ScoreKind.ChemistryShare, "Demand", "share", 1)]
    public void A_name_says_kind_stage_unit_and_products(string name, ScoreKind kind, string stage, string unit, int products)
    {
        var measure = BacktestWorld.Measure(name);
        Assert.Equal((kind, stage, unit, products), (measure.Kind, measure.Stage, measure.Unit, measure.Products.Count));
    }

    [Theory]
    [InlineData("Prise|Cell|LFP", "unknown variable 'Prise', did you mean 'Price'?")]
    [InlineData("Price|Cell|LPF", "unknown product 'Cell|LPF', did you mean 'Cell|LFP'?")]
    [InlineData("Price", "the name ends before a product")]
    [InlineData("Share of World|Price|Cell|LFP", "'Price' is no amount that regions share")]
    [InlineData("Share of Imports|Cell|China-Europe", "'China-Europe' is no lane such as China>Europe")]
    [InlineData("Share of Imports|Cell|Chin>Europe", "unknown region 'Chin', did you mean 'China'?")]
    [InlineData("Owner Share|Capacity|Cell|Owned by Koreans", "'Owned by Koreans' is no 'Owned by ' and one of China, South Korea, Japan, United States, Europe, Other")]
    [InlineData("Final Demand|vehicles", "unknown application or segment 'vehicles', did you mean 'vehicle'?")]
    [InlineData("Production|*", "'*' means products in different units")]
    public void A_name_that_means_nothing_is_explained(string name, string why)
    {
        Assert.False(BacktestWorld.Reader.TryRead(name, out _, out var problem));
        Assert.Equal(why, problem);
    }
}
