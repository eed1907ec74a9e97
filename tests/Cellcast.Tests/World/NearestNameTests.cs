using Cellcast.World;

namespace Cellcast.Tests.World;

public sealed class NearestNameTests
{
    private static readonly string[] Regions = ["China", "United States", "Europe", "South Korea", "Japan", "India"];

    [Theory]
    [InlineData("Chnia", "China")]
    [InlineData("china", "China")]
    [InlineData("Unted States", "United States")]
    [InlineData("South Corea", "South Korea")]
    [InlineData("Unit", "United States")] // an abbreviation
    public void A_mistyped_name_finds_the_one_meant(string written, string expected) =>
        Assert.Equal(expected, NearestName.Of(written, Regions));

    [Theory]
    [InlineData("Atlantis")]
    [InlineData("")]
    [InlineData("xy")]
    public void A_name_like_no_other_finds_none(string written) => Assert.Null(NearestName.Of(written, Regions));

    [Fact]
    public void Of_equally_near_names_the_first_in_order_is_given() =>
        Assert.Equal("NMC532", NearestName.Of("NMC542", ["NMC622", "NMC552", "NMC532"]));
}
