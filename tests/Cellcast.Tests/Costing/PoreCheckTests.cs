using Cellcast.Costing;

namespace Cellcast.Tests.Costing;

public sealed class PoreCheckTests
{
    [Fact]
    public void No_design_of_the_notes_is_dry()
    {
        foreach (CellDesign design in NotesCase.Designs.Values)
        {
            Assert.False(PoreCheck.Of(design).IsDry, design.Chemistry);
        }
    }

    [Fact]
    public void Pores_are_what_the_solids_leave_of_the_coatings_and_the_pores_of_the_film()
    {
        // LFP by hand, L/kWh. Cathode 2.1589 kg / 2.45 = 0.8812, solids 2.0833/3.6 + 0.0432/1.78 + 0.0324/1.9 = 0.6200: pores 0.2612.
        // Anode 1.0284 kg / 1.58 = 0.6509, solids 0.9821/2.24 + 0.0309/1.5 + 0.0154/1.9 = 0.4671: pores 0.1838.
        // Film 13.462 m2 x 12 um x 0.4 = 0.0646. Electrolyte 1.09375 kg / 1.22 = 0.8965.
        PoreCheck check = PoreCheck.Of(NotesCase.Designs["LFP"]);
        Assert.Equal(0.2612 + 0.1838 + 0.0646, check.PoreL, 3);
        Assert.Equal(0.8965, check.ElectrolyteL, 4);
        Assert.True(check.CasingHoldsExcess);
    }

    [Fact]
    public void A_cell_with_half_its_electrolyte_is_dry()
    {
        CellDesign design = NotesCase.Designs["LFP"];
        Assert.True(PoreCheck.Of(design with { ElectrolyteGPerAh = design.ElectrolyteGPerAh / 2 }).IsDry);
    }

    [Fact]
    public void The_flooded_lithium_sulfur_cell_needs_its_wide_casing()
    {
        CellDesign design = NotesCase.Designs["Li-S"];
        Assert.True(PoreCheck.Of(design).CasingHoldsExcess);
        Assert.False(PoreCheck.Of(design with { PackingFactor = 1.4 }).CasingHoldsExcess);
    }

    [Fact]
    public void A_cell_without_liquid_is_never_dry() => Assert.False(PoreCheck.Of(NotesCase.Designs["ASSB-Li"]).IsDry);
}
