using Cellcast.Costing;

namespace Cellcast.Acceptance;

/// <summary>A1: what dry electrode coating is worth (seed 001, figure 1).</summary>
public sealed class A01_DryCoating
{
    [Fact, System("A1", Kind.DataView)]
    public void Dry_coating_drops_three_of_seven_major_steps()
    {
        // The report names seven steps and says that three fall away; which three the package says in steps.csv.
        var steps = Repository.Package.Tables["steps"];
        var baseline = Repository.Cell("LFP", "Europe", 2026).Plant;
        var removed = Enumerable.Range(0, steps.RowCount).Count(row => steps.Booleans("dry_coating_removes")[row] == true);
        Assert.Equal(3, removed); // two coating-and-drying rows (coating, drying) and solvent recovery
        Assert.Equal(baseline.Steps.Count, baseline.With(PlantScaling.BatPaC5, ElectrodeRoute.Dry).Steps.Count);
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
