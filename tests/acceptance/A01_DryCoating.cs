using Cellcast.Data.Studies;

namespace Cellcast.Acceptance;

/// <summary>A1: what dry electrode coating is worth (seed 001, figure 1).</summary>
public sealed class A01_DryCoating
{
    [Fact, System("A1", Kind.DataView)]
    public void Dry_coating_drops_three_of_seven_major_steps()
    {
        // The report counts seven major steps of which three fall away, without naming them; the package says which it takes them to be.
        var (major, removed) = DryCoating.MajorSteps(Repository.Package);
        Assert.Equal(7, major.Count);
        Assert.Equal(["coating", "drying", "solvent recovery"], removed);
    }

    [Theory, System("A1", Kind.Outcome)]
    [InlineData("LFP", "Europe")]
    [InlineData("NMC811", "United States")]
    [InlineData("LFP", "China")]
    public void Dry_coating_saves_at_most_30_percent_of_conversion_and_less_of_the_cell(string chemistry, string region)
    {
        var study = DryCoating.Of(Repository.Desk, chemistry, region, 2026);
        Assert.InRange(study.ConversionSaving, 0.01, 0.30);
        Assert.InRange(study.CellSaving, 0.005, study.ConversionSaving - 0.001);
        // Materials are untouched, but for the solvent that is no longer lost.
        Assert.Equal(study.Wet.Materials - study.Wet.Solvent, study.Dry.Materials - study.Dry.Solvent, 9);
    }
}
