using System.CommandLine;
using System.Text.Json;
using Cellcast.Cli.Commands;
using Cellcast.Data;
using Cellcast.Data.Backtests;
using Cellcast.Simulation;
using Cellcast.World;

namespace Cellcast.Cli.Tests;

public sealed class BacktestCommandTests : IDisposable
{
    private static readonly Product Lfp = new("cell_lfp", "Cell LFP", "cell", 5, "kWh") { Variable = "Cell|LFP", FlowUnit = "GWh", PriceUnit = "USD/kWh" };

    private readonly string folder = Directory.CreateTempSubdirectory("cellcast-backtest-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Scores_of_both_runs_stand_beside_the_rivals_and_the_worst_misses_below()
    {
        var call = Run("--worst", "1");

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        Assert.StartsWith("Backtest on the package's observations: ", call.Answer, StringComparison.Ordinal);
        Assert.Contains("After 2022: never fitted to", call.Answer, StringComparison.Ordinal);
        Assert.Contains("Up to 2022: calibration may read these", call.Answer, StringComparison.Ordinal);
        Assert.Contains("skill, last value", call.Answer, StringComparison.Ordinal);
        Assert.Contains("Price|Cell|LFP", call.Answer[call.Answer.IndexOf("Worst misses", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("the run says nothing of", call.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Own_observations_are_scored_first()
    {
        var file = Path.Combine(folder, "mine.csv");
        File.WriteAllText(file, "variable,region,year,value,unit,source\nPrice|Cell|LFP,China,2024,0.05,USD/Wh,mine\n");

        using var json = JsonDocument.Parse(Run("--observed", file, "--json").Answer);

        var own = json.RootElement[0];
        Assert.Equal($"your observations, {file}", own.GetProperty("observations").GetString());
        var row = Assert.Single(own.GetProperty("rows").EnumerateArray());
        Assert.Equal((50, 60, 40), (row.GetProperty("observed").GetDouble(), row.GetProperty("observed_capacity").GetDouble(), row.GetProperty("endogenous_capacity").GetDouble()));
        Assert.True(row.GetProperty("score_only").GetBoolean());

        // ln 60/50 and ln 50/40.
        var score = own.GetProperty("scores")[0];
        Assert.Equal("price", score.GetProperty("kind").GetString());
        Assert.Equal(Math.Log(1.2), score.GetProperty("observed_capacity").GetProperty("miss").GetDouble(), 12);
        Assert.Equal(Math.Log(1.25), score.GetProperty("endogenous_capacity").GetProperty("miss").GetDouble(), 12);
        Assert.True(json.RootElement[1].GetProperty("rows").GetArrayLength() > 100);
    }

    [Fact]
    public void CSV_holds_every_observation()
    {
        var lines = Run("--csv").Answer.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("observations,variable,region,year,score_only,", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains(",Nameplate Use|Cell,China,2023,true,utilisation,Cell,share,0.43,", StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown_is_tables_whose_names_stay_whole()
    {
        var answer = Run("--markdown").Answer;

        Assert.Contains("\n| kind | rows | observed capacity: miss |", answer, StringComparison.Ordinal);
        Assert.Contains("\n| --- | ---: | ---: |", answer, StringComparison.Ordinal);
        Assert.Contains("\n| Price\\|Cell\\|LFP | China |", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void The_results_in_the_document_are_those_of_the_command()
    {
        var place = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(place!.FullName, "docs", "backtest.md")))
        {
            place = place.Parent;
        }

        // Everything from the first line of the answer on, up to the next heading.
        const string Heading = "\n## Results\n";
        var document = File.ReadAllText(Path.Combine(place.FullName, "docs", "backtest.md"));
        var start = document.IndexOf(Heading, StringComparison.Ordinal);
        if (start >= 0)
        {
            Assert.Contains(Call.Of("backtest", "--markdown").Answer, document[start..], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_bad_input()
    {
        var file = Path.Combine(folder, "mine.csv");
        File.WriteAllText(file, "variable,region,year,value,unit,source\nPrice|Cell|LFP,Chine,2024,50,USD/kWh,mine\n");

        Assert.Contains($"{file}:2: region: found 'Chine'", Assert.Throws<DataException>(() => Run("--observed", file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_bad_input()
    {
        var file = Path.Combine(folder, "nowhere.csv");

        Assert.Equal([$"--observed: there is no file '{file}'"], Assert.Throws<UsageException>(() => Run("--observed", file)).Problems);
    }

    private static Call Run(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var session = new Session(words, output, error, Terminal.Plain);
        var entry = BacktestCommand.EntryOf((_, mode) => Prices(mode == BacktestMode.ObservedCapacity ? 60 : 40));
        var command = new Command(entry.Name, entry.Summary);
        entry.Configure(command, session);
        var code = new RootCommand("test") { session.Overlays, command }.Parse([entry.Name, .. words])
            .Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        return new(code, output.ToString(), error.ToString());
    }

    private static Results Prices(double price)
    {
        var run = new Results.Builder(2020, 2025);
        for (var year = 2020; year <= 2025; year++)
        {
            run.Add(ChainVariables.Price.Of(Lfp), "China", year, price);
        }

        return run.Build();
    }
}
