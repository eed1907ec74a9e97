using Cellcast.Data.Studies;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>C17: what drives the cost of a cell (seed 003).</summary>
public sealed class C17_ElectrodeShare(ITestOutputHelper output)
{
    [Fact, System("C17", Kind.Outcome)]
    public void Cathode_and_anode_are_the_largest_part_of_the_materials_of_a_nickel_cell()
    {
        var study = ElectrodeShare.Of(Repository.Desk, "NMC811", "China", 2025);
        var (cost, electrodes, withFoils) = (study.Cost, study.Electrodes, study.WithFoils);
        output.WriteLine(
            $"electrode chemistry {electrodes / cost.Full:P0} of full cost, {withFoils / cost.Full:P0} with foils, {electrodes / cost.Materials:P0} of materials (report: about 70% of cell cost)");
        Assert.InRange(electrodes / cost.Full, 0.40, 0.80);
        Assert.InRange(electrodes / cost.Materials, 0.60, 0.90);
        // An iron phosphate cell spends much less of its cost there.
        var lfp = ElectrodeShare.Of(Repository.Desk, "LFP", "China", 2025).Cost;
        Assert.True((lfp.CathodeActive + lfp.AnodeActive) / lfp.Full < (cost.CathodeActive + cost.AnodeActive) / cost.Full);
    }

    [Fact, System("C17", Kind.Arithmetic)]
    public void Seventy_percent_of_a_cell_cannot_be_a_quarter_of_a_pack()
    {
        // 25/70 makes cells 36% of a pack; the report's own Table 1 has 121 of 195, 62%. Refuted.
        var (implied, printed) = (ElectrodeShare.ImpliedCellOfPack(Repository.Desk), ElectrodeShare.PrintedCellOfPack(Repository.Desk));
        Assert.Equal(0.357, implied, 3);
        Assert.Equal(0.62, printed, 2);
        Assert.True(implied < 0.7 * printed);
    }
}
