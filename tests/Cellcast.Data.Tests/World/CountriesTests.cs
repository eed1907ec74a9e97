namespace Cellcast.Data.Tests.World;

/// <summary>Facts about countries that do not come from our table: how many there are, and how many a treaty counts.</summary>
public sealed class CountriesTests
{
    private static readonly Lazy<DataPackage> Package = new(() => DataPackage.Load(DataFolder(), null, ["countries", "regions", "region_sets"]));

    private static Table Countries => Package.Value.Tables["countries"];

    [Fact]
    public void Every_entry_of_iso_3166_1_stands_once()
    {
        const int Entries = 249;
        Assert.Equal(Entries, Countries.RowCount);
        Assert.Equal(Entries, Rows().Select(row => Countries.Text(row, "alpha_3")).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_model_region_has_countries()
    {
        var regions = Package.Value.Tables["regions"];
        Assert.All(
            Enumerable.Range(0, regions.RowCount).Select(row => regions.Text(row, "id")),
            region => Assert.Contains(Rows(), row => Countries.Text(row, "region") == region));
    }

    [Theory]
    [InlineData(1957, 0)]
    [InlineData(1958, 6)]
    [InlineData(1994, 12)]
    [InlineData(2003, 15)]
    [InlineData(2004, 25)]
    [InlineData(2019, 28)]
    [InlineData(2020, 27)]
    public void The_european_union_has_as_many_members_at_the_end_of_a_year_as_history_counts(int year, int members)
    {
        var day = new DateOnly(year, 12, 31);
        Assert.Equal(members, Rows().Count(row => Countries.Dates("eu_member_from")[row] <= day && !(Countries.Dates("eu_member_to")[row] < day)));
    }

    [Theory]
    [InlineData("us_trade_agreement_from", 20)]
    [InlineData("oecd_member_from", 38)]
    [InlineData("cptpp_member_from", 12)]
    [InlineData("rcep_member_from", 14)]
    [InlineData("gcc_member_from", 6)]
    [InlineData("usmca_member_from", 3)]
    [InlineData("efta_member_from", 4)]
    public void A_treaty_has_as_many_parties_as_its_depositary_counts(string column, int parties) =>
        Assert.Equal(parties, Rows().Count(row => !Countries[column].IsBlank(row)));

    [Fact]
    public void A_set_is_never_a_region()
    {
        var regions = Package.Value.Tables["regions"];
        var sets = Package.Value.Tables["region_sets"];
        var ids = Enumerable.Range(0, regions.RowCount).Select(row => regions.Text(row, "id")).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Enumerable.Range(0, sets.RowCount), row => ids.Contains(sets.Text(row, "set")));
    }

    [Fact]
    public void Members_of_sets_are_regions_or_countries()
    {
        var regions = Package.Value.Tables["regions"];
        var sets = Package.Value.Tables["region_sets"];
        var names = Enumerable.Range(0, regions.RowCount).Select(row => regions.Text(row, "id"))
            .Concat(Rows().Select(row => Countries.Text(row, "alpha_3")))
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(Enumerable.Range(0, sets.RowCount), row => Assert.Contains(sets.Text(row, "member"), names));
    }

    private static IEnumerable<int> Rows() => Enumerable.Range(0, Countries.RowCount);

    private static string DataFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "data", "datapackage.json")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("no data/datapackage.json above the tests"), "data");
    }
}
