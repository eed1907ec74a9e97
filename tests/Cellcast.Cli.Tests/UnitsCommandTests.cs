namespace Cellcast.Cli.Tests;

public sealed class UnitsCommandTests
{
    [Fact]
    public void A_gigawatt_hour_for_a_thousand_cars_is_questioned()
    {
        var call = Call.Of("units", "1 GWh, enough for 1,000 cars");

        // 1 GWh / 75 kWh per car = 13,333 cars.
        Assert.Equal(0, call.ExitCode);
        Assert.Contains("13,333 cars", call.Answer.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_of_energy_is_shown_in_cars() =>
        Assert.Contains("13,333 electric cars of 75 kWh", Call.Of("units", "1000 MWh").Answer, StringComparison.Ordinal); // 1,000,000 / 75

    [Fact]
    public void A_price_per_tonne_converts_to_one_per_kilogram() =>
        Assert.Contains("15,000 USD/t = 15 USD/kg", Call.Of("units", "15000 USD/t", "--to", "USD/kg").Answer, StringComparison.Ordinal);

    [Fact]
    public void Quantities_are_answered_as_json_and_csv()
    {
        Assert.Contains("\"converted\": 15,", Call.Of("units", "15000 USD/t", "--to", "USD/kg", "--json").Answer, StringComparison.Ordinal); // 15,000 / 1,000
        Assert.Contains("15000,USD/t,USD/mass,15,USD/kg,", Call.Of("units", "15000 USD/t", "--to", "USD/kg", "--csv").Answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hello", "USD", "no quantity found in 'hello'")]
    [InlineData("3 GWh", "USD", "nothing in '3 GWh' can be converted to USD")]
    [InlineData("3 GWh", "kwH", "did you mean 'kWh'?")]
    public void What_cannot_be_read_or_converted_is_bad_input(string text, string to, string problem)
    {
        var call = Call.Of("units", text, "--to", to);

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains(problem, call.Notes, StringComparison.Ordinal);
    }
}
