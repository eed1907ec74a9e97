using System.Text;
using Cellcast.Data.Backtests;

namespace Cellcast.Data.Tests.Backtests;

public class ObservationFileTests
{
    private const string Head = "variable,region,year,value,unit,source\n";

    private static IReadOnlyList<Observation> Read(string text) => ObservationFile.Read("mine.csv", Encoding.UTF8.GetBytes(text), BacktestWorld.Package);

    [Fact]
    public void Rows_in_any_order_of_columns_convert_to_the_units_of_the_measures()
    {
        var rows = Read(
            "source,unit,value,year,region,variable,note\n"
            + "survey,USD/t,12500,2024,China,Price|Refined|Lithium Carbonate,\"a, b\"\n"
            + "survey,TWh/yr,1.2,2025,World,Production|Cell,\n"
            + "survey,%,70,2023,USA,\"Share of Import Value|Cell+Pack+System|China>United States\",\n"
            + "survey,share,0.98,2022,East Asia,Share of World|Production|Component|Separator,\n");

        Assert.Equal([12.5, 1200, 0.7, 0.98], rows.Select(row => Math.Round(row.Value, 9)));
        Assert.Equal(["China", "World", "United States", "East Asia"], rows.Select(row => row.Region));
        Assert.Equal(("survey", "a, b", "mine.csv:2"), (rows[0].Source, rows[0].Note, rows[0].Place));
        Assert.Equal([true, true, true, false], rows.Select(row => row.IsScoreOnly));
    }

    [Theory]
    [InlineData("Price|Cell|LPF,China,2024,50,USD/kWh,s", "mine.csv:2: variable: found 'Price|Cell|LPF': unknown product 'Cell|LPF', did you mean 'Cell|LFP'?")]
    [InlineData("Price|Cell|LFP,Chine,2024,50,USD/kWh,s", "mine.csv:2: region: found 'Chine', allowed a model region, World, or a set of whole model regions, did you mean 'China'?")]
    [InlineData("Price|Cell|LFP,CHL,2024,50,USD/kWh,s", "mine.csv:2: region: found 'CHL'")] // a part of a region
    [InlineData("Price|Cell|LFP,China,2019,50,USD/kWh,s", "mine.csv:2: year: found '2019', allowed a year from 2020 to 2040")]
    [InlineData("Price|Cell|LFP,China,2024,\"50,5\",USD/kWh,s", "mine.csv:2: value: found '50,5', allowed a number with a decimal point")]
    [InlineData("Price|Cell|LFP,China,2024,50,EUR/kWh,s", "mine.csv:2: unit: found 'EUR/kWh', allowed USD/kWh (of 2024, without VAT)")]
    [InlineData("Price|Cell|LFP,China,2024,50,USD/kg,s", "mine.csv:2: unit: found 'USD/kg'")]
    [InlineData("Price|Cell|LFP,China,2024,0,USD/kWh,s", "mine.csv:2: value: found '0', allowed a price above 0")]
    [InlineData("Share of World|Capacity|Cell,China,2024,85,share,s", "mine.csv:2: value: found '85', allowed a share from 0 to 1")]
    [InlineData("Price|Cell|LFP,China,2024,50,USD/kWh,", "mine.csv:2: source: found nothing")]
    [InlineData("Price|Cell|LFP,China,2024,50,USD/kWh", "mine.csv:2: found 5 fields, allowed 6")]
    [InlineData("Price|Cell|LFP,China,2024,50,USD/kWh,s\nPrice|Cell|LFP,China,2024,51,USD/kWh,s", "mine.csv:3: found Price|Cell|LFP, China, 2024 of 's' again")]
    [InlineData("", "mine.csv:1: found no row")]
    public void What_is_wrong_is_said_with_its_line(string rows, string why) =>
        Assert.Contains(why, Assert.Throws<DataException>(() => Read(Head + rows)).Message, StringComparison.Ordinal);

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var problems = Assert.Throws<DataException>(() => Read(Head + "Prise|Cell|LFP,Chine,24,x,USD/kWh,s\nPrice|Cell|LFP,China,2024,50,kWh,s\n")).Problems;

        Assert.Equal([(2, "variable"), (2, "region"), (2, "year"), (2, "value"), (3, "unit")], problems.Select(problem => (problem.Line, problem.Column)));
    }

    [Theory]
    [InlineData("variable,region,year,valu,unit,source\n", "found the column 'valu', allowed variable, region, year, value, unit, source, note, did you mean 'value'?")]
    [InlineData("variable,region,year,value,unit\n", "found no column 'source'")]
    [InlineData("variable,region,year,value,unit,source,unit\n", "found the column 'unit' twice")]
    public void A_header_of_other_columns_is_refused(string head, string why) =>
        Assert.Contains(why, Assert.Throws<DataException>(() => Read(head + "x\n")).Message, StringComparison.Ordinal);
}
