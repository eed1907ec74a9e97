using Cellcast.Costing;

namespace Cellcast.Acceptance;

/// <summary>A1: what dry electrode coating is worth (seed 001, figure 1).</summary>
public sealed class A01_DryCoating
{
    [Fact, System("A1", Kind.DataView)]
    public void Dry_coating_drops_three_of_seven_major_steps()
    {
        // The report counts seven major steps of which three fall away, without naming them; the package says which it takes them to be.
        var steps = Repository.Package.Tables["steps"];
        var removed = steps.Booleans("dry_coating_removes");
        var major = Enumerable.Range(0, steps.RowCount)
            .SelectMany(row => steps.Text(row, "major_step").Split(';').Select(step => (Step: step, Removed: removed[row] == true)))
            .Where(row => row.Step != "support")
            .Distinct()
            .ToList();
        Assert.Equal(7, major.Count);
        Assert.Equal(["coating", "drying", "solvent recovery"], major.Where(row => row.Removed).Select(row => row.Step));
    }

    [Theory, System("A1", Kind.Outcome)]
    [InlineData("LFP", "Europe")]
    [InlineData("NMC811", "United States")]
    [InlineData("LFP", "China")]
    public void Dry_coating_saves_at_most_30_percent_of_conversion_and_less_of_the_cell(string chemistry, string region)
    {
        var wet = Repository.Cell(chemistry, region, 2026);
        var wetCost = UnitCost.Of(wet);
        var dryCost = UnitCost.Of(wet with { Plant = wet.Plant.With(wet.Plant.Scaling, ElectrodeRoute.Dry) });
        var conversion = 1 - (dryCost.Conversion / wetCost.Conversion);
        var cell = 1 - (dryCost.Full / wetCost.Full);
        Assert.InRange(conversion, 0.01, 0.30);
        Assert.InRange(cell, 0.005, conversion - 0.001);
        // Materials are untouched, but for the solvent that is no longer lost.
        Assert.Equal(wetCost.Materials - wetCost.Solvent, dryCost.Materials - dryCost.Solvent, 9);
    }
}
