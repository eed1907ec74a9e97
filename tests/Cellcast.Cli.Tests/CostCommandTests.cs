using System.Globalization;
using System.Text.Json;

namespace Cellcast.Cli.Tests;

public sealed class CostCommandTests
{
    [Fact]
    public void A_gap_of_packs_holds_what_stands_around_the_cells()
    {
        using var gap = JsonDocument.Parse(Call.Of("cost", "LFP", "--in", "us", "--versus", "china", "--level", "pack", "--json").Answer);
        var root = gap.RootElement;
        var steps = root.GetProperty("steps").EnumerateArray().Sum(step => step.GetProperty("amount").GetDouble());
        var full = (string side) => root.GetProperty(side).GetProperty("cost").GetProperty("full").GetDouble();
        Assert.Equal(full("to") - full("from"), steps, 9);
    }

    [Fact]
    public void An_overlay_is_named_in_the_answer()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(
                Path.Combine(folder, "region_factors.csv"),
                """
                parameter,subject,region,year,value,unit,low,high,currency,price_year,vat,scope,kwh_basis,variant,source,basis,note
                wage,,China,2024,11,USD/h,8,14,USD,2024,excluded,labour,,,cellcast_judgement,assumed,a test

                """.ReplaceLineEndings("\n"));
            var call = Call.Of("cost", "LFP", "--in", "china", "--data", folder);

            Assert.Equal(0, call.ExitCode);
            Assert.Contains("(1 rows replaced, 0 added)", call.Answer.ReplaceLineEndings(" "), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Cost_modelled_price_and_observed_prices_stand_apart()
    {
        var call = Call.Of("cost", "LFP", "--in", "china");

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        var lines = call.Answer.Split('\n').ToList();
        var order = new[] { "cost", "  full ", "  cash ", "modelled price of the cell", "observed prices", "What it is made of" }
            .Select(start => lines.FindIndex(line => line.StartsWith(start, StringComparison.Ordinal)))
            .ToArray();
        Assert.DoesNotContain(-1, order);
        Assert.Equal(order.Order(), order);
        Assert.Contains("energytrend_2025_09", call.Answer, StringComparison.Ordinal);
        Assert.Contains("assumed (", call.Answer, StringComparison.Ordinal);
        Assert.Contains("Main sources:", call.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_piped_answer_has_no_colours_and_no_trailing_blanks()
    {
        var answer = Call.Of("cost", "LFP", "--in", "us", "--versus", "china").Answer;

        Assert.DoesNotContain('\e', answer);
        Assert.All(answer.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void A_terminal_shows_colours() =>
        Assert.Contains('\e', Call.On(new Terminal(100, HasColour: true, ShowsProgress: true), "cost", "LFP", "--in", "us").Answer);

    [Theory]
    [InlineData("lfp", "us", "LFP cell, United States, 2025")]
    [InlineData("na-ion", "EU", "Na-layered cell, Europe, 2025")]
    [InlineData("nmc", "korea", "NMC811 cell, South Korea, 2025")]
    [InlineData("LiFePO4", "usa", "LFP cell, United States, 2025")]
    public void Names_are_found_by_alias_whatever_their_case(string chemistry, string region, string title) =>
        Assert.StartsWith(title, Call.Of("cost", chemistry, "--in", region).Answer, StringComparison.Ordinal);

    [Fact]
    public void The_components_in_JSON_add_up_to_the_full_cost()
    {
        using var json = JsonDocument.Parse(Call.Of("cost", "NMC811", "--in", "eu", "--json").Answer);
        var full = json.RootElement.GetProperty("cost").GetProperty("full").GetDouble();

        Assert.Equal(full, json.RootElement.GetProperty("components").EnumerateArray().Sum(part => part.GetProperty("value").GetDouble()), 1e-9);
        Assert.All(json.RootElement.GetProperty("components").EnumerateArray(), Check);

        static void Check(JsonElement node)
        {
            if (node.TryGetProperty("components", out var parts))
            {
                Assert.Equal(node.GetProperty("value").GetDouble(), parts.EnumerateArray().Sum(part => part.GetProperty("value").GetDouble()), 1e-9);
                Assert.All(parts.EnumerateArray(), Check);
            }
        }
    }

    [Fact]
    public void The_causes_of_a_gap_are_the_whole_gap()
    {
        using var json = JsonDocument.Parse(Call.Of("cost", "LFP", "--in", "us", "--versus", "china", "--json").Answer);
        var root = json.RootElement;
        var gap = root.GetProperty("to").GetProperty("cost").GetProperty("full").GetDouble() - root.GetProperty("from").GetProperty("cost").GetProperty("full").GetDouble();

        Assert.Equal(gap, root.GetProperty("difference").GetDouble(), 1e-9);
        Assert.Equal(gap, root.GetProperty("steps").EnumerateArray().Sum(step => step.GetProperty("amount").GetDouble()), 1e-9);
    }

    [Fact]
    public void A_dearer_lithium_makes_a_lithium_cell_dearer_and_leaves_sodium_alone()
    {
        Assert.True(Full("LFP", "lithium_price=40000") > Full("LFP", "lithium_price=9000"));
        Assert.Equal(Full("na-ion", "lithium_price=40000"), Full("na-ion", "lithium_price=9000"));
    }

    [Fact]
    public void Every_chemistry_and_region_has_a_cost()
    {
        var rows = Call.Of("cost", "--all", "--csv").Answer.TrimEnd('\n').Split('\n');

        // 18 costed chemistries in 13 regions, and the head.
        Assert.Equal("chemistry,region,year,level,unit,full_cost,cash_cost", rows[0]);
        Assert.Equal((18 * 13) + 1, rows.Length);
        Assert.All(rows.Skip(1), row => Assert.True(double.Parse(row.Split(',')[^2], CultureInfo.InvariantCulture) > 0, row));
    }

    [Theory]
    [InlineData("pack", "LFP pack")]
    [InlineData("system", "LFP system of 4 h")]
    public void A_pack_and_a_system_hold_the_cell(string level, string title)
    {
        var answer = Call.Of("cost", "LFP", "--in", "china", "--level", level).Answer;

        Assert.StartsWith(title, answer, StringComparison.Ordinal);
        Assert.Contains("  cell ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vanadium_flow_battery_is_cheaper_per_kWh_the_longer_it_lasts() =>
        Assert.True(Full("VRFB", "wage=30", "--duration", "4h") > Full("VRFB", "wage=30", "--duration", "10h"));

    [Fact]
    public void Everything_wrong_with_a_question_is_told_at_once()
    {
        var call = Call.Of(
            "cost", "lithium-ferrous", "--in", "chna", "--year", "1999", "--plant", "30GW", "--utilisation", "130%", "--level", "cel", "--set", "lithum_price=3", "--set", "wage@us=x");

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Equal(8, call.Notes.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("did you mean 'China'?", call.Notes, StringComparison.Ordinal);
        Assert.Contains("--year: '1999' is no year from 2020 to 2040", call.Notes, StringComparison.Ordinal);
        Assert.Contains("--plant: '30GW' is", call.Notes, StringComparison.Ordinal);
        Assert.Contains("--utilisation: '130%'", call.Notes, StringComparison.Ordinal);
        Assert.Contains("did you mean 'cell'?", call.Notes, StringComparison.Ordinal);
        Assert.Contains("did you mean 'lithium_price'?", call.Notes, StringComparison.Ordinal);
        Assert.Contains("wage@United States=x", call.Notes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("which chemistry?", "cost")]
    [InlineData("--json and --csv: one of them", "cost", "LFP", "--in", "us", "--json", "--csv")]
    [InlineData("--plant: '0' is no number above 0", "cost", "LFP", "--in", "us", "--plant", "0")]
    [InlineData("--duration: unit 'm0nths'", "cost", "LFP", "--in", "us", "--level", "system", "--duration", "4m0nths")]
    [InlineData("names with blanks need quotes", "cost", "LFP", "--in", "United", "States")]
    [InlineData("--versus compares like with like", "cost", "LFP", "--in", "us", "--versus", "us/VRFB")]
    [InlineData("did you mean '--year'?", "cost", "LFP", "--yaer", "2030")]
    [InlineData("unknown chemistry 'Na-S'", "cost", "Na-S", "--in", "us")]
    [InlineData("no such", "cost", "LFP", "--in", "us", "--data", "no-such-folder")]
    public void Bad_input_ends_with_code_2_and_says_why(string why, params string[] words)
    {
        var call = Call.Of(words);

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains(why, call.Notes, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", call.Notes, StringComparison.Ordinal);
    }

    private static double Full(string chemistry, string change, params string[] more)
    {
        using var json = JsonDocument.Parse(Call.Of(["cost", chemistry, "--in", "china", "--set", change, "--json", .. more]).Answer);
        return json.RootElement.GetProperty("cost").GetProperty("full").GetDouble();
    }
}
