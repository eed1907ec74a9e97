using Cellcast.Costing;

namespace Cellcast.Tests.Costing;

public sealed class CellBillTests
{
    /// <summary>
    /// The results table of section (a) of the cost notes. Columns: Ah, kg CAM, kg AAM (lithium where the anode is lithium), m2, kg Al, kg Cu,
    /// kg electrolyte (solid electrolyte for all-solid cells), kg, Wh/kg, Wh/L. Volumes need the thickness of the separator film, which the
    /// notes do not print: 12 um (7 um film with coatings, and its ceramic) gives every liquid row.
    /// </summary>
    [Theory]
    [InlineData("NMC811", "273.97 1.412 0.849 7.02 0.123 0.204 0.712 3.878 258 641")]
    [InlineData("NMC622", "272.48 1.531 0.844 7.36 0.129 0.214 0.708 4.032 248 612")]
    [InlineData("NMC532", "270.27 1.609 0.837 7.51 0.131 0.218 0.703 4.117 243 600")]
    [InlineData("NCA", "273.97 1.434 0.833 7.21 0.147 0.244 0.630 3.997 250 716")]
    [InlineData("LMO", "256.41 2.442 0.795 9.16 0.187 0.310 0.718 5.191 193 434")]
    [InlineData("LFP", "312.50 2.083 0.982 12.02 0.228 0.349 1.094 5.572 179 390")]
    [InlineData("LMFP", "268.82 1.854 0.845 9.96 0.189 0.289 0.914 4.862 206 431")]
    [InlineData("Na-layered", "327.87 2.561 1.202 12.61 0.478 0 1.311 6.491 154 282")]
    [InlineData("Na-polyanion", "338.98 3.390 1.243 15.41 0.584 0 1.559 7.940 126 199")]
    [InlineData("Na-Prussian-white", "322.58 2.272 1.183 12.90 0.489 0 1.548 6.535 153 232")]
    [InlineData("Si-NMC", "277.78 1.417 0.429 6.04 0.106 0.175 0.694 3.350 298 824")]
    [InlineData("Semi-solid-Li", "263.16 1.284 0.062 5.85 0.085 0.170 0.500 2.425 412 994")]
    [InlineData("ASSB-Li", "266.67 1.368 0.032 5.93 0.104 0.229 0.670 2.693 371 856")]
    [InlineData("ASSB-Si", "281.69 1.445 0.202 6.26 0.110 0.242 0.762 3.088 324 830")]
    [InlineData("Li-S", "476.19 0.414 0.247 9.52 0.167 0 1.476 2.774 361 411")]
    [InlineData("LTO", "438.60 2.924 2.707 24.37 1.066 0 1.579 10.03 100 209")]
    public void Reproduces_the_results_table_of_the_notes(string chemistry, string row)
    {
        string[] printed = row.Split(' ');
        CellDesign design = NotesCase.Designs[chemistry];
        CellBill bill = CellBill.Of(design);
        double electrolyte = bill.ElectrolyteKg > 0 ? bill.ElectrolyteKg : bill.SolidElectrolyteKg(design);
        double[] computed =
        [
            bill.AhPerKwh, bill.CathodeActiveKg, bill.AnodeActiveKg + bill.LithiumKg, bill.AreaM2, bill.AluminiumFoilKg, bill.CopperFoilKg,
            electrolyte, bill.CellKg, bill.WhPerKg, bill.WhPerL,
        ];
        string[] names = ["Ah", "CAM", "AAM", "area", "Al", "Cu", "electrolyte", "mass", "Wh/kg", "Wh/L"];
        for (int i = 0; i < computed.Length; i++)
        {
            Printed.Equal(printed[i], computed[i], $"{chemistry} {names[i]}");
        }
    }

    [Fact]
    public void Mass_is_the_sum_of_the_parts()
    {
        foreach (CellDesign design in NotesCase.Designs.Values)
        {
            CellBill bill = CellBill.Of(design);
            double parts = bill.CathodeActiveKg + bill.CathodeBinderKg + bill.CathodeCarbonKg + bill.AnodeActiveKg + bill.AnodeBinderKg
                + bill.AnodeCarbonKg + bill.SolidElectrolyteInCoatingsKg + bill.LithiumKg + bill.AluminiumFoilKg + bill.CopperFoilKg
                + bill.SeparatorKg + bill.ElectrolyteKg + bill.CasingKg;
            Assert.Equal(bill.CellKg, parts, 12);
        }
    }

    [Fact]
    public void A_thicker_electrode_needs_less_foil_and_separator_and_the_same_active_material()
    {
        CellDesign design = NotesCase.Designs["LFP"];
        CellBill thin = CellBill.Of(design);
        CellBill thick = CellBill.Of(design with { ArealLoadingMahPerCm2 = 2 * design.ArealLoadingMahPerCm2 });
        Assert.Equal(thin.CathodeActiveKg, thick.CathodeActiveKg);
        Assert.Equal(thin.CopperFoilKg / 2, thick.CopperFoilKg, 12);
        Assert.Equal(thin.SeparatorM2 / 2, thick.SeparatorM2, 12);
    }
}
