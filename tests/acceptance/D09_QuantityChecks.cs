using Cellcast.World;

namespace Cellcast.Acceptance;

/// <summary>D9: units and orders of magnitude (seeds 000 and 001).</summary>
public sealed class D09_QuantityChecks
{
    [Fact, System("D9", Kind.Arithmetic)]
    public void One_gigawatt_hour_is_thirteen_thousand_cars_and_not_a_thousand()
    {
        Assert.Equal(13_333, QuantityCheck.Cars(1, 75), 0.5);
        Assert.Equal(10_000, QuantityCheck.Cars(1, 100), 0.5);
        // Seed 000: "1 GWh powers 1,000 EVs". Refuted.
        Assert.NotEmpty(Check("1 GWh, enough for 1,000 cars").Warnings);
    }

    [Theory, System("D9", Kind.Outcome)]
    [InlineData("14 gigawatts per hour")] // seed 001, for gigawatt-hours
    [InlineData("a volume of 250 Wh/kg")] // seed 001 swaps Wh/kg and Wh/L
    [InlineData("a factory of 30 GW")]
    public void Slips_of_unit_raise_a_warning(string text) => Assert.NotEmpty(Check(text).Warnings);

    [Theory, System("D9", Kind.Outcome)]
    [InlineData("a factory of 30 GWh/yr")]
    [InlineData("cells of 250 Wh/kg")]
    public void Ordinary_quantities_raise_none(string text) => Assert.Empty(Check(text).Warnings);

    private static QuantityReport Check(string text)
    {
        var table = Repository.Package.Tables["typical_ranges"];
        var ranges = Enumerable.Range(0, table.RowCount).Select(row => new TypicalRange(
            table.Text(row, "id"),
            table.Text(row, "name"),
            table.Text(row, "words").Split(';', StringSplitOptions.RemoveEmptyEntries),
            Unit.Parse(table.Text(row, "unit")),
            table.Numbers("low").Values[row],
            table.Numbers("typical").Values[row],
            table.Numbers("high").Values[row]));
        return new QuantityCheck([.. ranges]).Check(text);
    }
}
