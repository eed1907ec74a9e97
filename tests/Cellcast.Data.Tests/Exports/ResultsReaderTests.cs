using Cellcast.Data.Exports;

namespace Cellcast.Data.Tests.Exports;

public sealed class ResultsReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cellcast-results-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Values_come_back_by_variable_region_and_year()
    {
        Write("Cellcast,\"high, lithium\",China,Cost|Cell|LFP,USD/kWh,2025,43.6\nCellcast,\"high, lithium\",China,Cost|Cell|LFP,USD/kWh,2027,0.3333333333333333\n");

        var (scenario, results) = ResultsReader.Read(folder);

        Assert.Equal("high, lithium", scenario);
        Assert.Equal([2025, 2026, 2027], results.Years);
        Assert.Equal(1.0 / 3, results.Value("Cost|Cell|LFP", "China", 2027));
        Assert.Null(results.Value("Cost|Cell|LFP", "China", 2026));
        Assert.Null(results.Value("Cost|Cell|LFP", "Europe", 2025));
        Assert.Equal("USD/kWh", results.Find("Cost|Cell|LFP")?.Unit);
    }

    [Theory]
    [InlineData("Cellcast,a,China,Cost,USD/kWh,2025\n", "6 fields")]
    [InlineData("Cellcast,a,China,Cost,USD/kWh,soon,1\n", "a whole number and a number")]
    [InlineData("Cellcast,a,China,Cost,USD/kWh,2025,1\nCellcast,a,China,Cost,USD/kWh,2025,2\n", "the first is on line 2")]
    [InlineData("Cellcast,a,China,Cost,USD/kWh,2025,1\nCellcast,a,Europe,Cost,EUR/kWh,2025,2\n", "the unit of Cost, USD/kWh")]
    [InlineData("", "no row")]
    public void A_damaged_file_is_named_with_its_line(string rows, string problem)
    {
        Write(rows);

        Assert.Contains(problem, Assert.Throws<DataException>(() => ResultsReader.Read(folder)).Message, StringComparison.Ordinal);
    }

    private void Write(string rows) =>
        File.WriteAllText(Path.Combine(folder, ResultsWriter.LongFile), "model,scenario,region,variable,unit,year,value\n" + rows);
}
