using System.Text.Json;

namespace Cellcast.Cli.Tests;

public sealed class ConvertCommandTests
{
    [Fact]
    public void A_described_plant_is_turned_in_the_region_of_its_country()
    {
        var call = Call.Of("convert", "--plant", "20 GWh NMC, Hungary", "--to", "Na-ion");

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        Assert.Contains("From NMC811 to Na-layered: 20 GWh NMC811, Hungary (Europe, 2026)", call.Answer, StringComparison.Ordinal);
        Assert.Contains("makes 16 GWh a year instead of 20", call.Answer.ReplaceLineEndings(" "), StringComparison.Ordinal); // 20 x 0.80
        Assert.Contains("stands for 7 months", call.Answer.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NMC 20GWh, HU")]
    [InlineData("0.02 TWh/yr NMC811, hungary")]
    public void Size_and_chemistry_come_in_either_order_and_places_by_any_name(string plant) =>
        Assert.Equal(Value("20 GWh NMC, Hungary", "na-ion", "conversion"), Value(plant, "na-ion", "conversion"), 9);

    [Fact]
    public void A_phosphate_line_is_counted_by_what_it_would_make_of_nickel_cells() =>
        Assert.Equal(20 * 0.80 / 0.78, Value("20 GWh LFP, Hungary", "na-ion", "output after"), 9);

    [Fact]
    public void A_named_plant_brings_size_and_place_and_asks_for_its_chemistry_where_none_is_stated()
    {
        Assert.Contains("--from", Call.Of("convert", "--plant", "catl-arnstadt", "--to", "LFP").Notes, StringComparison.Ordinal);
        Assert.Equal(0, Call.Of("convert", "--plant", "catl-arnstadt", "--from", "NMC622", "--to", "LFP").ExitCode);
    }

    [Fact]
    public void Solid_state_uses_the_least_of_a_line_and_costs_the_most() =>
        Assert.True(Value("20 GWh NMC, us", "solid-state", "conversion") > 10 * Value("20 GWh NMC, us", "na-ion", "conversion"));

    [Theory]
    [InlineData("--new-format goes with --plant", "convert", "--stock", "--to", "na-ion", "--new-format")]
    [InlineData("one of --plant, --stock and --matrix", "convert", "--to", "na-ion")]
    [InlineData("--to: which chemistry?", "convert", "--plant", "20 GWh NMC, Hungary")]
    [InlineData("says nothing about turning a line to NCA", "convert", "--plant", "20 GWh NMC, Hungary", "--to", "NCA")]
    [InlineData("did you mean 'Hungary'?", "convert", "--plant", "20 GWh NMC, Hungry", "--to", "na-ion")]
    [InlineData("is no size in GWh: a plant of cells is counted in energy a year", "convert", "--plant", "20 GW NMC, Hungary", "--to", "na-ion")]
    [InlineData("neither a size, a chemistry and a place", "convert", "--plant", "that plant", "--to", "na-ion")]
    [InlineData("makes Na-layered already", "convert", "--plant", "20 GWh na-ion, China", "--to", "na-ion")]
    [InlineData("VRFB is not made on cell lines", "convert", "--plant", "20 GWh VRFB, China", "--to", "na-ion")]
    public void Bad_input_ends_with_code_2(string why, params string[] words)
    {
        var call = Call.Of(words);

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains(why, call.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_of_a_plant_are_told_at_once()
    {
        var notes = Call.Of("convert", "--plant", "0 GWh NMCC, Hungry", "--to", "sodum").Notes;

        Assert.Contains("'0' is no size above 0", notes, StringComparison.Ordinal);
        Assert.Contains("unknown chemistry 'NMCC'", notes, StringComparison.Ordinal);
        Assert.Contains("'Hungry'", notes, StringComparison.Ordinal);
        Assert.Contains("'sodum'", notes, StringComparison.Ordinal);
    }

    private static double Value(string plant, string target, string row)
    {
        var call = Call.Of("convert", "--plant", plant, "--to", target, "--json");
        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        return JsonDocument.Parse(call.Answer).RootElement.GetProperty("tables")[0].GetProperty("rows").EnumerateArray().First(cells => cells[0].GetString() == row)[1].GetDouble();
    }
}
