namespace Cellcast.Data.Tests;

public sealed class PartialLoadTests : IDisposable
{
    private readonly PackageBuilder package = new();

    public void Dispose() => package.Dispose();

    [Fact]
    public void Only_the_tables_asked_for_and_what_they_point_to_are_loaded()
    {
        package.Write();
        var loaded = DataPackage.Load(package.Folder, null, ["bill_of_materials"]);
        Assert.Contains("products", loaded.Tables.Keys);
        Assert.Contains("sources", loaded.Tables.Keys);
        Assert.DoesNotContain("cell_design", loaded.Tables.Keys);
        Assert.Equal(15, loaded.Schema.Tables.Count);
    }

    [Fact]
    public void A_problem_of_a_table_that_is_not_loaded_does_not_matter()
    {
        package.Change("prices", "12,USD/kg", "twelve,USD/kg").Write();
        Assert.Equal(4, DataPackage.Load(package.Folder, null, ["cell_design"]).Tables["cell_design"].RowCount);
        Assert.Throws<DataException>(() => DataPackage.Load(package.Folder, null, ["prices"]));
    }

    [Fact]
    public void An_unknown_table_is_reported_with_the_nearest()
    {
        package.Write();
        var problem = Assert.Single(Assert.Throws<DataException>(() => DataPackage.Load(package.Folder, null, ["cell_desing"])).Problems);
        Assert.Equal("cell_design", problem.Nearest);
    }
}
