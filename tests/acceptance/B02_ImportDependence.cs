namespace Cellcast.Acceptance;

/// <summary>B2: how much of America's batteries comes from China, as each report counts it: every figure with its own definition, none averaged with another.</summary>
public sealed class B02_ImportDependence
{
    [Theory, System("B2", Kind.DataView)]
    [InlineData("li_ion_battery", 2019, 0.53)]
    [InlineData("li_ion_cells_and_modules", 2020, 0.44)]
    [InlineData("li_ion_cells_and_modules", 2023, 0.71)]
    [InlineData("li_ion_battery", 2023, 0.72)]
    [InlineData("li_ion_battery", 2023, 0.74)]
    [InlineData("battery_parts", 2024, 0.33)]
    public void Each_share_stands_with_its_definition_year_and_source(string counted, int year, double share)
    {
        var table = Repository.Package.Tables["trade_observed"];
        var values = table.Numbers("value");
        var rows = Enumerable.Range(0, table.RowCount).Where(row =>
            table.Text(row, "parameter") == "import_share" && table.Text(row, "subject") == counted && table.Text(row, "region") == "USA"
            && table.Text(row, "origin") == "CHN" && table.Text(row, "year") == year.ToString(System.Globalization.CultureInfo.InvariantCulture) && values.Values[row] == share).ToList();
        var row = Assert.Single(rows);
        Assert.NotEqual("", table.Text(row, "source"));
        Assert.Equal("reported", table.Text(row, "basis"));
    }
}
