using Cellcast.World;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.World;

public sealed class QuantityCheckTests
{
    private static readonly QuantityCheck Checker = new(
    [
        new TypicalRange(TypicalRange.ElectricCarPack, "the pack of an electric car", ["pack of a car", "car's pack"], Unit.Parse("kWh/vehicle"), 20, 75, 200),
        new TypicalRange("cell_specific_energy", "energy per mass of a cell", [], Unit.Parse("Wh/kg"), 60, 250, 600),
        new TypicalRange("cell_plant", "the yearly output of one cell plant", ["plant", "factory"], Unit.Parse("GWh/yr"), 0.1, 30, 200),
    ]);

    [Fact]
    public void One_GWh_is_13_333_cars_and_not_a_thousand()
    {
        // D9: 1e6 kWh / 75 = 13,333; at 100 kWh 10,000.
        Assert.Equal(13_333, QuantityCheck.Cars(1, 75), 0);
        Assert.Equal(10_000, QuantityCheck.Cars(1, 100), 10);
        var report = Checker.Check("1 GWh is enough for about 1,000 cars");
        Assert.Contains("13,333 cars", Assert.Single(report.Warnings), StringComparison.Ordinal);
        Assert.Empty(Checker.Check("1 GWh is enough for about 13,000 electric cars").Warnings);
    }

    // 1e6 kWh for 1,000 is 1,000 kWh each; 1e6 kWh for 14 million is 0.07 kWh each.
    [Theory]
    [InlineData("1 GWh is enough for 1,000 EVs")]
    [InlineData("1 GWh serves 1,000 EV")]
    [InlineData("1 GWh serves 1,000 electric vehicles")]
    [InlineData("1 GWh is enough for 1,000 vehicles")]
    [InlineData("1 GWh is enough for 1,000 BEVs")]
    [InlineData("1 GWh a year is enough for 1,000 EVs a year")]
    [InlineData("1 GWh is enough for 14 million EVs a year")]
    public void Electric_vehicles_are_cars_under_every_name(string text) =>
        Assert.Contains("13,333 cars", Assert.Single(Checker.Check(text).Warnings), StringComparison.Ordinal);

    [Theory]
    [InlineData("1 GWh is enough for 13,000 EVs")]
    [InlineData("1 TWh a year is enough for 14 million EVs a year")]
    public void A_usual_pack_of_an_electric_vehicle_is_not_odd(string text) => Assert.Empty(Checker.Check(text).Warnings);

    [Theory]
    [InlineData("14 gigawatts per hour")]
    [InlineData("a plant of 14 GW/h")]
    [InlineData("14 gigawatts an hour of cells")]
    public void Gigawatts_per_hour_are_no_output(string text)
    {
        var report = Checker.Check(text);
        Assert.Equal(14, Assert.Single(report.Quantities).Value);
        Assert.Contains("already energy per hour", Assert.Single(report.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Energy_per_kilogram_is_not_a_volume()
    {
        Assert.Contains("Wh/L", Assert.Single(Checker.Check("a volumetric density of 250 Wh/kg").Warnings), StringComparison.Ordinal);
        Assert.Contains("Wh/kg", Assert.Single(Checker.Check("cells by weight: 640 Wh/L").Warnings), StringComparison.Ordinal);
        Assert.Empty(Checker.Check("a density of 250 watt-hours per kilogram").Warnings);
        Assert.Empty(Checker.Check("250 Wh/kg by mass and 640 Wh/L by volume").Warnings);
    }

    [Fact]
    public void A_factory_s_output_and_a_battery_s_content_are_energy()
    {
        Assert.Contains("is a power", Assert.Single(Checker.Check("a battery factory of 40 GW").Warnings), StringComparison.Ordinal);
        Assert.Empty(Checker.Check("a battery factory of 40 GWh a year").Warnings);
        Assert.Empty(Checker.Check("a battery of 36 GW / 84 GWh").Warnings);
        Assert.Empty(Checker.Check("a solar park of 2 GW").Warnings);
    }

    [Fact]
    public void A_size_out_by_a_thousand_is_noticed_and_converted()
    {
        Assert.Contains("usually 0.1 to 200 GWh/yr", Assert.Single(Checker.Check("a plant of 30 TWh per year").Warnings), StringComparison.Ordinal);
        Assert.Contains("2,500 Wh/kg", Assert.Single(Checker.Check("2.5 kWh/kg").Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$108 per kWh", 108.0, "USD/kWh")]
    [InlineData("108 dollars per kilowatt-hour", 108.0, "USD/kWh")]
    [InlineData("2.5 million cars", 2.5e6, "vehicles")]
    [InlineData("1,600 gigawatt hours per year", 1600.0, "GWh/yr")]
    [InlineData("75 kWh", 75.0, "kWh")]
    [InlineData("USD 26.4 billion", 26.4e9, "USD")]
    [InlineData("15 %", 15.0, "percent")]
    [InlineData("300 kilotonnes", null, null)]
    [InlineData("in 2025 there were three", null, null)]
    public void Plain_English_is_read(string text, double? value, string? unit)
    {
        var quantity = Checker.Check(text).Quantities.SingleOrDefault();
        Assert.Equal(value, quantity?.Value);
        Assert.Equal(unit, quantity?.Unit.Symbol);
    }

    [Fact]
    public void A_quantity_converts_within_its_dimension_only()
    {
        var quantity = Checker.Check("1 GWh").Quantities[0];
        Assert.Equal(1e6, quantity.In(Unit.Parse("kWh")), 6);
        Assert.Throws<UnitException>(() => quantity.In(Unit.Parse("GW")));
    }

    [Fact]
    public void No_text_breaks_it() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), ArbMap.Default.ArbFor<int>(), (text, number) =>
            Checker.Check($"{text} {number} {text}").Warnings is not null).QuickCheckThrowOnFailure();
}
