namespace Cellcast.Data.Tests.World;

/// <summary>
/// What no rule of the loader can see: that nothing is missing. Sources nobody cites or nobody could find, chemistries with gaps among their attributes,
/// plants that do not close to the capacity they are a part of.
/// </summary>
public sealed class CompletenessTests
{
    private static readonly Lazy<DataPackage> Package = new(() => DataPackage.Load(RepositoryData.Folder));

    [Fact]
    public void Every_source_is_cited_somewhere()
    {
        var cited = Package.Value.Tables.Values.Where(table => table.Name != "sources")
            .SelectMany(table => table.Columns
                .Where(column => column.Name.EndsWith("source", StringComparison.Ordinal) || column.Name.EndsWith("sources", StringComparison.Ordinal))
                .SelectMany(column => Rows(table.RowCount).SelectMany(row => column.TextAt(row).Split(';', StringSplitOptions.TrimEntries))));
        Assert.Empty(Texts("sources", "key").Except(cited));
    }

    [Fact]
    public void Every_source_says_what_it_is_and_where_it_was_found()
    {
        var sources = Package.Value.Tables["sources"];
        Assert.Empty(Rows(sources.RowCount).Where(row => new[] { "title", "publisher", "locator", "kind" }.Any(column => sources.Text(row, column).Length == 0))
            .Select(row => sources.Text(row, "key")));
    }

    // What the choice of a buyer and the cost of storage ask of every chemistry; temperatures and the mass of a pack only of cells that go into packs.
    [Theory]
    [InlineData("specific_energy")]
    [InlineData("energy_density")]
    [InlineData("cycle_life")]
    [InlineData("calendar_life")]
    [InlineData("charge_rate")]
    [InlineData("specific_power")]
    [InlineData("cold_capacity")]
    [InlineData("round_trip_efficiency")]
    [InlineData("readiness_level")]
    [InlineData("first_commercial_year")]
    public void Every_chemistry_with_a_cost_has_the_attribute(string attribute) => Assert.Empty(Costed(_ => true).Except(Subjects("chemistry_attributes", attribute)));

    [Theory]
    [InlineData("runaway_temperature")]
    [InlineData("cell_to_pack_mass")]
    public void Every_cell_with_a_cost_has_the_attribute(string attribute) => Assert.Empty(Cells.Except(Subjects("chemistry_attributes", attribute)));

    [Theory]
    [InlineData("specific_energy")]
    [InlineData("cycle_life")]
    [InlineData("round_trip_efficiency")]
    [InlineData("readiness_level")]
    public void A_chemistry_of_the_catalogue_has_what_is_known_of_it(string attribute) =>
        Assert.Empty(Texts("chemistries", "id").Except(Subjects("chemistry_attributes", attribute)).Except(attribute == "round_trip_efficiency" ? ["Structural"] : []));

    // Equations A1 to A9 of the cell design read these of every cell.
    [Theory]
    [InlineData("average_voltage")]
    [InlineData("cathode_capacity")]
    [InlineData("anode_capacity")]
    [InlineData("areal_loading")]
    [InlineData("np_ratio")]
    [InlineData("cathode_active_fraction")]
    [InlineData("anode_active_fraction")]
    [InlineData("cathode_coating_density")]
    [InlineData("anode_coating_density")]
    [InlineData("aluminium_foil_thickness")]
    [InlineData("copper_foil_thickness")]
    [InlineData("negative_aluminium_foil_thickness")]
    [InlineData("electrolyte_per_capacity")]
    [InlineData("separator_areal_mass")]
    [InlineData("separator_area_factor")]
    [InlineData("casing_mass")]
    [InlineData("volume_packing_factor")]
    [InlineData("reference_cell_capacity")]
    [InlineData("cathode_binder_fraction")]
    public void Every_cell_with_a_cost_has_the_design_input(string parameter) => Assert.Empty(Cells.Except(Subjects("cell_design", parameter)));

    // The rule in the description of the table plants: what no plant row names stands in the unlisted rows.
    [Theory]
    [InlineData("cell", "cell_")]
    [InlineData("cathode", "cam_")]
    [InlineData("anode", "aam_")]
    public void Plants_close_to_the_capacity_of_each_region(string segment, string products)
    {
        const string CountedInLithium = "aam_li";
        var plants = Package.Value.Tables["plants"];
        var capacity = Package.Value.Tables["capacity_base"];
        var named = Rows(plants.RowCount).Where(row => plants.Text(row, "segment") == segment)
            .ToLookup(row => plants.Text(row, "region"), row => plants.Numbers("nameplate_2024")[row] ?? 0);
        var installed = Rows(capacity.RowCount)
            .Where(row => capacity.Text(row, "parameter") == "nameplate_capacity" && capacity.Integers("year")[row] == 2024
                && capacity.Text(row, "subject").StartsWith(products, StringComparison.Ordinal) && capacity.Text(row, "subject") != CountedInLithium)
            .ToLookup(row => capacity.Text(row, "region"), row => capacity.Numbers("value")[row]!.Value);
        Assert.All(Texts("regions", "id"), region => Assert.Equal(installed[region].Sum(), named[region].Sum(), 2));
    }

    private static IEnumerable<string> Cells => Costed(row => Package.Value.Tables["chemistries"].Text(row, "line_family") is not ("flow" or "metal-air"));

    private static IEnumerable<string> Costed(Func<int, bool> wanted)
    {
        var chemistries = Package.Value.Tables["chemistries"];
        return Rows(chemistries.RowCount).Where(row => chemistries.Text(row, "costed") == "true" && wanted(row)).Select(row => chemistries.Text(row, "id"));
    }

    private static IEnumerable<string> Subjects(string table, string parameter)
    {
        var rows = Package.Value.Tables[table];
        return Rows(rows.RowCount).Where(row => rows.Text(row, "parameter") == parameter && rows.Text(row, "variant").Length == 0).Select(row => rows.Text(row, "subject"));
    }

    private static IEnumerable<string> Texts(string table, string column) =>
        Rows(Package.Value.Tables[table].RowCount).Select(row => Package.Value.Tables[table].Text(row, column));

    private static IEnumerable<int> Rows(int count) => Enumerable.Range(0, count);
}
