using System.Text.Json;

namespace Cellcast.Cli.Tests;

public sealed class PlantCommandTests
{
    [Fact]
    public void At_its_break_even_price_a_plant_is_worth_nothing_more_or_less()
    {
        var price = Json("plant", "LFP", "--in", "us", "--size", "20GWh", "--start", "2027", "--price", "70").GetProperty("break_even_price").GetDouble();

        var worth = Json("plant", "LFP", "--in", "us", "--size", "20GWh", "--start", "2027", "--price", $"{price:R}").GetProperty("present_value_musd").GetDouble();

        Assert.Equal(0, worth, 0.01);
    }

    [Fact]
    public void A_sister_plant_breaks_even_at_a_lower_price_than_a_newcomer_s() =>
        Assert.True(BreakEven("--experience", "transfer") < BreakEven("--experience", "newcomer"));

    [Fact]
    public void A_converted_line_takes_less_investment_than_a_new_plant() =>
        Assert.True(
            Json("plant", "na-ion", "--in", "us", "--convert-from", "LFP").GetProperty("investment_musd").GetDouble()
            < Json("plant", "na-ion", "--in", "us").GetProperty("investment_musd").GetDouble());

    [Fact]
    public void The_text_shows_the_worth_and_every_year()
    {
        var call = Call.Of("plant", "LFP", "--in", "us");

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        Assert.Contains("break-even price", call.Answer, StringComparison.Ordinal);
        Assert.Contains("net present value", call.Answer, StringComparison.Ordinal);
        Assert.Contains("\n2030 ", call.Answer, StringComparison.Ordinal);
        Assert.DoesNotContain("-0.0", call.Answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VRFB is not made in a cell plant", "plant", "VRFB")]
    [InlineData("--experience: unknown 'sister'", "plant", "LFP", "--experience", "sister")]
    [InlineData("--price: 'cheap'", "plant", "LFP", "--price", "cheap")]
    [InlineData("unknown chemistry 'LPFF'", "plant", "LFP", "--convert-from", "LPFF")]
    [InlineData("nothing about turning a line to NCA", "plant", "NCA", "--convert-from", "LFP")]
    public void Bad_input_ends_with_code_2(string why, params string[] words)
    {
        var call = Call.Of(words);

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains(why, call.Notes, StringComparison.Ordinal);
    }

    private static double BreakEven(params string[] words) => Json(["plant", "LFP", "--in", "eu", .. words]).GetProperty("break_even_price").GetDouble();

    private static JsonElement Json(params string[] words)
    {
        var call = Call.Of([.. words, "--json"]);
        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        return JsonDocument.Parse(call.Answer).RootElement.Clone();
    }
}
