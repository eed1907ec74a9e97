using Cellcast.Data.Exports;
using Cellcast.Simulation;

namespace Cellcast.Data.Tests.Exports;

public sealed class ResultsReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cellcast-results-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Values_come_back_by_variable_region_and_year()
    {
        Write("Cellcast,\"high, lithium\",China,Cost|Cell|LFP,USD/kWh,43.6,,0.3333333333333333\nCellcast,\"high, lithium\",Europe,Cost|Cell|LFP,USD/kWh,,,50\n");

        var (scenario, results) = ResultsReader.Read(folder);

        Assert.Equal("high, lithium", scenario);
        Assert.Equal([2025, 2026, 2027], results.Years);
        Assert.Equal(1.0 / 3, results.Value("Cost|Cell|LFP", "China", 2027));
        Assert.Null(results.Value("Cost|Cell|LFP", "China", 2026));
        Assert.Null(results.Value("Cost|Cell|LFP", "Europe", 2025));
        Assert.Equal("USD/kWh", results.Find("Cost|Cell|LFP")?.Unit);
    }

    [Theory]
    [InlineData("Cellcast,a,China,Cost,USD/kWh,1,2\n", "7 fields")]
    [InlineData("Cellcast,a,China,Cost,USD/kWh,1,soon,\n", "2026: found 'soon', allowed a number, or nothing")]
    [InlineData("Cellcast,a,China,Cost,USD/kWh,1,,\nCellcast,a,China,Cost,USD/kWh,,2,\n", "the first is on line 2")]
    [InlineData("Cellcast,a,China,Cost,USD/kWh,1,,\nCellcast,a,Europe,Cost,EUR/kWh,1,,\n", "the unit of Cost, USD/kWh")]
    [InlineData("", "no row")]
    public void A_damaged_file_is_named_with_its_line(string rows, string problem)
    {
        Write(rows);

        Assert.Contains(problem, Assert.Throws<DataException>(() => ResultsReader.Read(folder)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model,scenario,region,variable,unit,year,value\nCellcast,a,China,Cost,USD/kWh,2025,1\n", "an earlier version of Cellcast, one row per value")]
    [InlineData("model,scenario,region,variable,unit\n", "and the years in order")]
    [InlineData("model,scenario,region,variable,unit,2026,2025\n", "and the years in order")]
    [InlineData("region,variable,unit,model,scenario,2025\n", "and the years in order")]
    [InlineData("", "and the years in order")]
    public void Another_head_is_said_to_be_none_of_results(string content, string problem)
    {
        File.WriteAllText(Path.Combine(folder, ResultsWriter.ResultsFile), content);

        Assert.Contains(problem, Assert.Throws<DataException>(() => ResultsReader.Read(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_written_reads_back_to_the_last_digit()
    {
        var builder = new Results.Builder(2025, 2027);
        var (cost, share) = (new Variable("Cost|Cell|LFP", "USD/kWh", "", ""), new Variable("Share, \"all\"", "share", "", ""));
        builder.Add(cost, "China", 2025, 1.0 / 3);
        builder.Add(cost, "China", 2027, double.Epsilon);
        builder.Add(share, "Europe", 2026, -1.7976931348623157e308);
        using (var stream = File.Create(Path.Combine(folder, ResultsWriter.ResultsFile)))
        {
            IamcCsv.Write(stream, builder.Build(), "a");
        }

        var (_, read) = ResultsReader.Read(folder);

        Assert.Equal((1.0 / 3, null, double.Epsilon), (read.Value(cost.Name, "China", 2025), read.Value(cost.Name, "China", 2026), read.Value(cost.Name, "China", 2027)));
        Assert.Equal(-1.7976931348623157e308, read.Value(share.Name, "Europe", 2026));
        Assert.Null(read.Value(share.Name, "China", 2026));
    }

    private void Write(string rows) =>
        File.WriteAllText(Path.Combine(folder, ResultsWriter.ResultsFile), "model,scenario,region,variable,unit,2025,2026,2027\n" + rows);
}
