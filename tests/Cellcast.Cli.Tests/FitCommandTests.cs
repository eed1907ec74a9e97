using System.Text.Json;

namespace Cellcast.Cli.Tests;

public sealed class FitCommandTests
{
    [Fact]
    public void Drones_are_answered_for_both_kinds_with_reasons()
    {
        var call = Call.Of("fit", "drones");

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        Assert.Contains("Multirotor drones: ranking", call.Answer, StringComparison.Ordinal);
        Assert.Contains("Long-endurance drones: ranking", call.Answer, StringComparison.Ordinal);
        Assert.Contains("most often by specific", call.Answer, StringComparison.Ordinal);
        Assert.Contains("What to know", call.Answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trucks", "commercial")]
    [InlineData("Grid storage, 4 hours", "grid")]
    [InlineData("LEO", "space_leo")]
    public void An_application_answers_to_everyday_names(string name, string id) =>
        Assert.Equal(Tables(id), Tables(name));

    [Fact]
    public void The_list_names_every_application_and_group()
    {
        var call = Call.Of("fit", "--list");

        Assert.Equal(0, call.ExitCode);
        Assert.Contains("drones_multirotor", call.Answer, StringComparison.Ordinal);
        Assert.Contains("satellites", call.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_attribute_moves_the_verdict()
    {
        Assert.Equal("ruled out", Verdict("LFP"));
        Assert.Equal("fits", Verdict("LFP", "--set", "specific_energy.LFP=400"));

        static string Verdict(string chemistry, params string[] words) =>
            Json("fit", "drones_long_endurance", words).GetProperty("tables")[0].GetProperty("rows").EnumerateArray().First(row => row[0].GetString() == chemistry)[1].GetString()!;
    }

    [Theory]
    [InlineData("did you mean 'drones'?", "fit", "droness")]
    [InlineData("which application?", "fit")]
    [InlineData("--list takes no application", "fit", "drones", "--list")]
    [InlineData("--home and --rival go with --sectors", "fit", "drones", "--home", "us")]
    [InlineData("nothing about the lead of Japan", "fit", "--sectors", "--home", "japan")]
    [InlineData("both China", "fit", "--sectors", "--home", "china")]
    public void Bad_input_ends_with_code_2(string why, params string[] words)
    {
        var call = Call.Of(words);

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains(why, call.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var notes = Call.Of("fit", "drone5", "--in", "atlantis", "--year", "1999").Notes;

        Assert.Contains("unknown application 'drone5'", notes, StringComparison.Ordinal);
        Assert.Contains("unknown region 'atlantis'", notes, StringComparison.Ordinal);
        Assert.Contains("--year: '1999'", notes, StringComparison.Ordinal);
    }

    private static string Tables(string name) => Json("fit", name, []).GetProperty("tables").GetRawText();

    private static JsonElement Json(string command, string name, string[] words)
    {
        var call = Call.Of([command, name, .. words, "--json"]);
        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        return JsonDocument.Parse(call.Answer).RootElement.Clone();
    }
}
