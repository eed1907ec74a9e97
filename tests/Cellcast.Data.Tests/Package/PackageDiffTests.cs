namespace Cellcast.Data.Tests;

public sealed class PackageDiffTests : IDisposable
{
    private readonly PackageBuilder package = new();

    public void Dispose() => package.Dispose();

    [Fact]
    public void Two_packages_with_the_same_rows_in_another_order_do_not_differ()
    {
        var before = package.Load();
        Assert.Empty(PackageDiff.Between(before, package.Change("regions", "China\nEurope\n", "Europe\nChina\n").Load()));
    }

    [Fact]
    public void A_text_in_the_place_of_a_table_is_told_by_row_and_one_that_is_no_table_by_line()
    {
        var before = package.Load();
        var file = File.ReadAllText(before.Tables["cell_design"].File);
        var difference = Assert.Single(PackageDiff.OfText(before, "cell_design", file.Replace("3.7,V,3.6", "3.65,V,3.6", StringComparison.Ordinal)));

        Assert.Equal(new CellChange("value", "3.7", "3.65"), Assert.Single(difference.Cells));
        Assert.Empty(PackageDiff.OfText(before, "cell_design", file));
        Assert.Equal(1, Assert.Throws<DataException>(() => PackageDiff.OfText(before, "cell_design", "a,b\n1,2\n")).Problems[0].Line);
    }

    [Fact]
    public void Rows_added_removed_and_changed_are_told_by_key_with_old_and_new_cells()
    {
        var before = package.Load();
        package.Change("cell_design", "3.7,V,3.6", "3.65,V,3.6").Change("cell_design", "cathode_capacity,LFP", "cathode_capacity,LMFP");
        var difference = Assert.Single(PackageDiff.Between(before, package.Load()));
        Assert.Equal("cell_design", difference.Table);
        Assert.Collection(
            difference.Rows,
            changed =>
            {
                Assert.Equal((DifferenceKind.Changed, 4), (changed.Kind, changed.Line));
                Assert.Equal(["average_voltage", "NMC811", "2025"], changed.Key);
                Assert.Equal(new CellChange("value", "3.7", "3.65"), Assert.Single(changed.Cells));
            },
            added =>
            {
                Assert.Equal(["cathode_capacity", "LMFP", "2025"], added.Key);
                Assert.Equal(DifferenceKind.Added, added.Kind);
                Assert.Contains(new CellChange("value", "", "160"), added.Cells);
            },
            removed =>
            {
                Assert.Equal(["cathode_capacity", "LFP", "2025"], removed.Key);
                Assert.Equal(DifferenceKind.Removed, removed.Kind);
                Assert.Contains(new CellChange("value", "160", ""), removed.Cells);
            });
    }

    [Fact]
    public void A_table_that_only_one_package_has_is_told()
    {
        var before = package.Load();
        var after = package.Add("extra", "reference", "id", "id", "id\na\n").Load();
        Assert.Equal(("extra", DifferenceKind.Added, 1), PackageDiff.Between(before, after).Select(table => (table.Table, table.OnlyIn, table.Rows.Count)).Single());
        Assert.Equal(DifferenceKind.Removed, PackageDiff.Between(after, before).Single().OnlyIn);
    }
}
