namespace Cellcast.Data.Tests;

public sealed class HashTests : IDisposable
{
    private readonly PackageBuilder package = new();

    public void Dispose() => package.Dispose();

    [Theory]
    [InlineData("regions", "China\nEurope\n", "Europe\nChina\n")] // rows in another order
    [InlineData("levers", "lever,parameter,subject,region,unit,low,high,description\nlithium_price,metal_price,lithium,", "parameter,lever,subject,region,unit,low,high,description\nmetal_price,lithium_price,lithium,")]
    [InlineData("sources", "A book", "\"A book\"")] // quotes that need not be
    [InlineData("regions", "id\nChina\n", "id\r\nChina\r\n")]
    public void The_hash_does_not_depend_on_how_the_same_content_is_written(string table, string text, string other)
    {
        var before = package.Load().Hash;
        Assert.Equal(before, package.Change(table, text, other).Load().Hash);
    }

    [Theory]
    [InlineData("sources", "A book", "A  book")]
    [InlineData("cell_design", "3.2,V", "3.21,V")]
    [InlineData("cell_design", "used: measured", "used:measured")]
    public void The_hash_changes_with_the_content(string table, string text, string other)
    {
        var before = package.Load().Hash;
        Assert.NotEqual(before, package.Change(table, text, other).Load().Hash);
    }

    [Fact]
    public void Moving_text_from_one_cell_to_the_next_changes_the_hash()
    {
        var before = package.Add("pairs", "reference", "a b", "a", "a,b\nxy,z\n").Load().Hash;
        Assert.NotEqual(before, package.Change("pairs", "xy,z", "x,yz").Load().Hash);
    }

    [Fact]
    public void A_package_loaded_in_part_has_the_hash_of_the_whole()
    {
        var whole = package.Load().Hash;
        Assert.Equal(whole, DataPackage.Load(package.Folder, null, ["cell_design"]).Hash);
    }
}
