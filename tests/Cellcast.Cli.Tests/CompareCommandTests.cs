using System.Text.Json;

namespace Cellcast.Cli.Tests;

public sealed class CompareCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cellcast-compare-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Two_written_runs_differ_where_their_scenarios_do()
    {
        var (one, other) = (Path.Combine(folder, "a"), Path.Combine(folder, "b"));
        Call.Of("run", "baseline", "--from", "2030", "--to", "2030", "--out", one);
        Call.Of("run", "high-lithium", "--from", "2030", "--to", "2030", "--out", other);

        using var json = JsonDocument.Parse(Call.Of("compare", one, other, "--in", "china", "--json").Answer);
        var rows = json.RootElement.EnumerateArray().ToDictionary(row => row.GetProperty("variable").GetString()!, row => row.GetProperty("difference").GetDouble());

        Assert.True(rows["Cost|Cell|LFP"] > 0);
        Assert.Equal(0, rows["Cost|Cell|Na-layered"]);
        Assert.DoesNotContain(rows.Keys, name => name.Split('|').Length > 3);
        Assert.Contains("Cost|Cell|LFP", Call.Of("compare", one, other, "--variable", "Cost|Cell").Answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("did you mean 'baseline'?", "compare", "basline", "high-lithium")]
    [InlineData("unknown region 'chna'", "compare", "baseline", "high-lithium", "--in", "chna")]
    [InlineData("holds no results.csv", "compare", "/tmp", "/tmp")]
    public void Bad_input_ends_with_code_2(string why, params string[] words)
    {
        var call = Call.Of(words);

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains(why, call.Notes, StringComparison.Ordinal);
    }
}
