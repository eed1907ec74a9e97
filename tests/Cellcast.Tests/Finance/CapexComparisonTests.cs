using Cellcast.Finance;

namespace Cellcast.Tests.Finance;

/// <summary>Systems B5: the table of seed 002, announced totals in USD.</summary>
public sealed class CapexComparisonTests
{
    private static readonly CapexComparison Table = new(
    [
        CapexProject.Of("Yibin", "CATL", "China", 30, 830),
        CapexProject.Of("Jining", "CATL", "China", 60, 2900),
        CapexProject.Of("Fujian, Zhejiang, Guangdong", "CATL", "China", 137, 8100),
        CapexProject.Of("West Java", "CATL", "Indonesia", 15, 1180),
        CapexProject.Of("Debrecen", "CATL", "Hungary", 100, 8600),
        CapexProject.Of("Vigo", "CATL", "Spain", 50, 4830),
        new CapexProject("Queen Creek", "LG Energy Solution", "United States", 128),
        new CapexProject("Heide", "Northvolt", "Germany", 82),
        new CapexProject("De Soto", "Panasonic", "United States", 133),
        new CapexProject("Commerce", "SK On", "United States", 118),
    ]);

    [Theory]
    [InlineData("Yibin", 27.7)]
    [InlineData("Jining", 48.3)]
    [InlineData("Fujian, Zhejiang, Guangdong", 59.1)]
    [InlineData("West Java", 78.7)]
    [InlineData("Debrecen", 86.0)]
    [InlineData("Vigo", 96.6)]
    public void Each_project_has_its_intensity(string name, double expected) =>
        Assert.Equal(expected, Table.Ranked.Single(p => p.Name == name).MusdPerGwh, 1);

    [Fact]
    public void The_leader_s_plants_cost_67_million_a_GWh_weighted_and_others_1_7_times_that()
    {
        var leader = Table.Group("CATL", p => p.Firm == "CATL");
        Assert.Equal(392, leader.Gwh);
        Assert.Equal(26.4, leader.TotalMusd / 1000, 1);

        // 26,440 / 392 = 67.45; the note's 67.3 divides the rounded 26.4 billion.
        Assert.Equal(67.45, leader.WeightedMeanMusdPerGwh!.Value, 2);
        Assert.Equal(67.3, 26_400 / leader.Gwh, 1);
        var others = Table.Group("others", p => p.Firm != "CATL");
        Assert.Equal(115.25, others.SimpleMeanMusdPerGwh, 10);
        Assert.Null(others.WeightedMeanMusdPerGwh);
        Assert.Equal(1.71, others.MusdPerGwh / leader.MusdPerGwh, 2);

        // The six projects' simple mean differs: small cheap plants count as much as large dear ones.
        Assert.Equal(66.07, leader.SimpleMeanMusdPerGwh, 2);
    }

    [Fact]
    public void The_place_explains_what_the_firm_was_credited_with()
    {
        var home = Table.Group("CATL in China", p => p.Firm == "CATL" && p.Host == "China");
        var abroad = Table.Group("CATL abroad", p => p.Firm == "CATL" && p.Host != "China");
        Assert.Equal(52.1, home.MusdPerGwh, 1);
        Assert.Equal(88.5, abroad.MusdPerGwh, 1);
        Assert.True(abroad.MusdPerGwh > Table.Ranked.Single(p => p.Firm == "Northvolt").MusdPerGwh);
        Assert.True(Table.ShareExplainedByHost > Table.ShareExplainedByFirm);
        Assert.Equal("China", Table.ByHost[0].Name);
        Assert.Equal("Northvolt", Table.ByFirm[1].Name);
    }

    [Fact]
    public void Nothing_to_compare_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new CapexComparison([]));
        Assert.Throws<ArgumentException>(() => Table.Group("nobody", _ => false));
        Assert.Throws<ArgumentOutOfRangeException>(() => CapexProject.Of("x", "y", "z", 0, 1));
    }
}
