using System.Text.Json;
using Cellcast.Data.Studies;

namespace Cellcast.Cli.Tests;

public sealed class StudyCommandTests
{
    public static TheoryData<string> Names => [.. StudyCatalogue.All.Select(entry => entry.Name)];

    [Fact]
    public void Without_a_name_every_study_is_listed_with_its_question()
    {
        var call = Call.Of("study");

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        Assert.All(StudyCatalogue.All, entry => Assert.Contains(entry.Question, call.Answer, StringComparison.Ordinal));
    }

    [Fact]
    public void A_study_shows_question_answer_numbers_reports_assumptions_and_sources()
    {
        var call = Call.Of("study", "cost-gap", "--in", "eu");

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        var lines = call.Answer.Split('\n').ToList();
        var order = new[] { "What tariff", "LFP from Europe costs", "The gap, read both ways", "What the reports say", "What it assumes", "Main sources" }
            .Select(start => lines.FindIndex(line => line.StartsWith(start, StringComparison.Ordinal)))
            .ToArray();
        Assert.DoesNotContain(-1, order);
        Assert.Equal(order.Order(), order);
        Assert.Contains("refuted: production credit", call.Answer, StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void An_unknown_study_gets_the_nearest_one()
    {
        var call = Call.Of("study", "sodum");

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains("did you mean 'sodium'?", call.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_is_found_by_the_system_of_the_reports_it_covers() =>
        Assert.Equal(Call.Of("study", "dry-coating").Answer, Call.Of("study", "a1").Answer);

    [Theory, MemberData(nameof(Names))]
    public void Every_study_is_valid_JSON_with_numbers_reports_and_sources(string name)
    {
        var call = Call.Of("study", name, "--json");

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        using var json = JsonDocument.Parse(call.Answer);
        var root = json.RootElement;
        Assert.Equal(name, root.GetProperty("name").GetString());
        Assert.Contains(root.GetProperty("tables").EnumerateArray().SelectMany(table => table.GetProperty("rows").EnumerateArray()).SelectMany(row => row.EnumerateArray()), cell => cell.ValueKind == JsonValueKind.Number);
        Assert.NotEmpty(root.GetProperty("reports").EnumerateArray());
        Assert.NotEmpty(root.GetProperty("sources").EnumerateArray());
        Assert.All(root.GetProperty("tables").EnumerateArray(), table =>
            Assert.All(table.GetProperty("rows").EnumerateArray(), row => Assert.Equal(table.GetProperty("columns").GetArrayLength(), row.GetArrayLength())));
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_study_answers_in_another_region_and_year(string name)
    {
        var call = Call.Of("study", name, "--in", "korea", "--year", "2028", "--csv");

        Assert.Equal(0, call.ExitCode);
        Assert.DoesNotContain("NaN", call.Answer, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", call.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_input_moves_the_answer()
    {
        var usual = Call.Of("study", "follower").Answer;
        var changed = Call.Of("study", "follower", "--set", "buyer_price_response=0").Answer;

        Assert.NotEqual(usual, changed);
        // Without any response to price the follower doubles faster and closes the gap even with nothing shared.
        Assert.DoesNotContain("widens", changed.Split("What it assumes")[0].Split("What the reports")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_that_makes_no_difference_is_pointed_out() =>
        Assert.Contains("does not depend on a region", Call.Of("study", "learning", "--in", "us").Notes, StringComparison.Ordinal);
}
