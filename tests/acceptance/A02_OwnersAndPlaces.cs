using Xunit.Abstractions;
using static Cellcast.Acceptance.CapacityTables;

namespace Cellcast.Acceptance;

/// <summary>A2: who owns the industry, against where it stands (seed 001, Figure 2).</summary>
public sealed class A02_OwnersAndPlaces(ITestOutputHelper output)
{
    private static readonly string[] NickelCells = ["cell_nmc_hi", "cell_nmc_mid", "cell_nca"];
    private static readonly string[] NickelCathodes = ["cam_nmc_hi", "cam_nmc_mid", "cam_nca"];

    [Fact, System("A2", Kind.DataView)]
    public void Six_Chinese_three_Korean_and_one_Japanese_firm_lead_and_two_Chinese_ones_make_half()
    {
        // The report's figure is of 2025; the package has the ten of the first quarter of 2024 (SNE).
        var firms = Repository.Package.Tables["firms"];
        var ownerOf = Enumerable.Range(0, firms.RowCount).ToDictionary(row => firms.Text(row, "id"), row => firms.Text(row, "owner_group"), StringComparer.Ordinal);
        var top = Repository.Inputs.Find("firm_ev_battery_share_first_quarter").Where(datum => datum.Year == 2024)
            .Select(datum => (Owner: ownerOf[datum.Subject.Split('.')[0]], datum.Value)).OrderByDescending(firm => firm.Value).ToArray();
        Assert.Equal(10, top.Length);
        Assert.Equal(6, top.Count(firm => firm.Owner == "China"));
        Assert.Equal(3, top.Count(firm => firm.Owner == "South Korea"));
        Assert.Equal(1, top.Count(firm => firm.Owner == "Japan"));
        var two = top.Where(firm => firm.Owner == "China").Take(2).Sum(firm => firm.Value);
        output.WriteLine($"two largest Chinese firms {two:P1} of electric-car batteries");
        Assert.InRange(two, 0.5, 0.56);
    }

    [Fact, System("A2", Kind.DataView)]
    public void Korea_counts_in_nickel_cells_and_cathodes_and_hardly_in_LFP_and_more_by_owner_than_by_place()
    {
        foreach (var (name, products, least, most) in new[]
        {
            ("nickel cells", NickelCells, 0.2, 0.35), ("nickel cathodes", NickelCathodes, 0.2, 0.35), ("LFP cells", ["cell_lfp"], 0, 0.06), ("LFP cathodes", ["cam_lfp"], 0, 0.01),
        })
        {
            var world = Standing(products);
            var (place, owner) = (Standing(products, "South Korea") / world, Owned(products, "South Korea") / world);
            output.WriteLine($"{name}: Korea {place:P1} by place, {owner:P1} by owner; China {Standing(products, "China") / world:P1} and {Owned(products, "China") / world:P1}");
            Assert.InRange(owner, least, most);
            Assert.Equal(world, Owners.Sum(group => Owned(products, group)), world * 1e-3);
        }

        Assert.True(Owned(NickelCells, "South Korea") > 5 * Standing(NickelCells, "South Korea"));
        Assert.True(Owned(NickelCells, "China") < Standing(NickelCells, "China"));
    }
}
