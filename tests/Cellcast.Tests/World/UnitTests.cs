using Cellcast.World;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.World;

public sealed class UnitTests
{
    [Theory]
    [InlineData("USD/t", "USD/kg", 15000, 15)] // 1 t = 1000 kg
    [InlineData("MUSD/GWh", "USD/kWh", 80, 80)] // 1e6 USD / 1e6 kWh
    [InlineData("MJ/kg", "kWh/kg", 36, 10)] // 3.6 MJ = 1 kWh
    [InlineData("kt/yr", "t/yr", 2.5, 2500)]
    [InlineData("g/cm3", "kg/m3", 3.5, 3500)] // 0.001 kg / 1e-6 m3
    [InlineData("um", "m", 70, 70e-6)]
    [InlineData("mAh/g", "Ah/kg", 160, 160)]
    [InlineData("months", "yr", 18, 1.5)]
    [InlineData("percent", "share", 12, 0.12)]
    [InlineData("USD/lb", "USD/kg", 0.45359237, 1)] // 1 lb = 0.45359237 kg
    [InlineData("Wh/L", "kWh/m3", 500, 500)]
    [InlineData("kW", "MWh/h", 1000, 1)]
    [InlineData("gCO2e/kWh", "tCO2e/GWh", 557.5, 557.5)] // 1e-6 t / 1e-6 GWh
    [InlineData("kWh/d", "kW", 24, 1)]
    public void A_value_converts_between_units_of_the_same_dimension(string from, string to, double value, double expected) =>
        Assert.Equal(expected, Unit.Parse(from).ConvertTo(Unit.Parse(to), value), expected * 1e-12);

    [Theory]
    [InlineData("GW", "GWh")] // power is not energy
    [InlineData("GW", "GWh/yr")] // power is not yearly output
    [InlineData("USD/kWh", "EUR/kWh")] // an exchange rate is data
    [InlineData("USD/kWh", "USD/kW")]
    [InlineData("vehicles", "jobs")]
    [InlineData("h/yr", "share")] // running hours are not a share
    [InlineData("kg/kWh", "kgCO2e/kWh")]
    public void Units_of_different_dimensions_are_refused(string from, string to)
    {
        Assert.False(Unit.Parse(from).IsCompatible(Unit.Parse(to)));
        var problem = Assert.Throws<UnitException>(() => Unit.Parse(from).FactorTo(Unit.Parse(to)));
        Assert.Contains(from, problem.Message, StringComparison.Ordinal);
        Assert.Contains(to, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Specific_capacity_times_voltage_is_specific_energy()
    {
        // 200 mAh/g x 3.7 V = 740 Wh/kg.
        var unit = Unit.Parse("mAh/g").Times(Unit.Parse("V"));
        Assert.Equal(740, unit.ConvertTo(Unit.Parse("Wh/kg"), 200 * 3.7), 1e-9);
    }

    [Fact]
    public void A_quotient_of_units_reads_back_as_the_same_unit()
    {
        // 10 USD/kWh over 2 kg/kWh = 5 USD/kg.
        var unit = Unit.Parse("USD/kWh").Over(Unit.Parse("kg/kWh"));
        Assert.True(Unit.Parse(unit.Symbol).IsCompatible(unit));
        Assert.Equal(5, unit.ConvertTo(Unit.Parse("USD/kg"), 10.0 / 2), 1e-12);
    }

    [Theory]
    [InlineData("MUSD", "USD")]
    [InlineData("EUR/m2", "EUR")]
    [InlineData("CNY/Wh", "CNY")]
    public void The_currency_of_an_amount_is_known(string text, string currency)
    {
        var unit = Unit.Parse(text);
        Assert.True(unit.IsMoney);
        Assert.Equal(currency, unit.Currency);
        Assert.True(unit.WithCurrency("JPY").IsCompatible(Unit.Parse(text.Replace(currency, "JPY", StringComparison.Ordinal))));
    }

    [Fact]
    public void An_exchange_rate_is_no_money()
    {
        Assert.False(Unit.Parse("CNY/USD").IsMoney);
        Assert.True(Unit.Parse("USD/USD").Dimension.IsNone);
        Assert.True(Unit.Parse("kWh/USD").IsMoney);
    }

    [Theory]
    [InlineData("USD/KWh", "KWh", "USD/kWh")]
    [InlineData("Usd/kg", "Usd", "USD/kg")]
    [InlineData("GWh/year", "year", null)]
    [InlineData("kWh heat/kWh", "kWh heat", "kWh/kWh")]
    [InlineData("vehicels", "vehicels", "vehicles")]
    public void An_unknown_symbol_is_named_with_the_nearest_valid_spelling(string text, string symbol, string? nearest)
    {
        var problem = Assert.Throws<UnitException>(() => Unit.Parse(text));
        Assert.Contains($"'{symbol}'", problem.Message, StringComparison.Ordinal);
        if (nearest is not null)
        {
            Assert.Equal(nearest, problem.Nearest);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/kWh")]
    [InlineData("USD/")]
    [InlineData("USD//kWh")]
    [InlineData("m0")]
    [InlineData("m99999999999")]
    [InlineData("2")]
    [InlineData("kg^2")]
    public void A_malformed_unit_is_refused(string text) => Assert.Throws<UnitException>(() => Unit.Parse(text));

    [Fact]
    public void Any_text_is_read_or_refused_with_a_unit_error() =>
        Prop.ForAll<string>(text => Unit.TryParse(text ?? "", out var unit, out var problem) ? unit.Factor > 0 : problem.Message.Length > 0)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Converting_there_and_back_gives_the_value()
    {
        var pairs = new[] { ("USD/t", "USD/kg"), ("MJ/kg", "Wh/kg"), ("months", "yr"), ("lb", "kt"), ("kWh/d", "kW") };
        Prop.ForAll<int, byte>((number, index) =>
        {
            var (a, b) = pairs[index % pairs.Length];
            var there = Unit.Parse(a).ConvertTo(Unit.Parse(b), number);
            return Math.Abs(Unit.Parse(b).ConvertTo(Unit.Parse(a), there) - number) <= 1e-12 * Math.Abs((double)number);
        }).QuickCheckThrowOnFailure();
    }
}
