using Cellcast.Costing;

namespace Cellcast.Data.Tests.World;

/// <summary>The shipped package at face value must reproduce the worked example of the cost notes; and every chemistry must cost something everywhere.</summary>
public sealed class CostCasesTests
{
    private static readonly Lazy<DataPackage> Package = new(() => DataPackage.Load(RepositoryData.Folder, null, CostCases.Tables));
    // The notes write plants off over their life everywhere.
    private static readonly Lazy<Inputs> FaceValue = new(() => new Inputs(Package.Value, PriceBasis.FaceValue).With([Override.ToValue("return_taxed", "", "United States", 1)]));
    private static readonly Lazy<Inputs> Usd2024 = new(() => new Inputs(Package.Value));
    private static readonly PlantSpec Plant = new(30);

    [Theory] // Full and cash cost, then materials, labour, energy, capital charge: worked example of the cost notes.
    [InlineData("LFP", "China", 43.60, 33.35, 26.675, 1.007, 2.016, 8.089 + 0.706)]
    [InlineData("LFP", "United States", 64.76, 41.90, 29.402, 4.073, 1.576, 17.562 + 2.535)]
    [InlineData("NMC811", "China", 54.76, 44.87, 38.954, 0.861, 1.632, 7.811 + 0.560)]
    [InlineData("NMC811", "United States", 75.72, 53.94, 43.022, 3.486, 1.288, 16.944 + 2.014)]
    public void The_package_at_face_value_gives_the_worked_example(
        string chemistry, string region, double full, double cash, double materials, double labour, double energy, double capital)
    {
        UnitCost cost = UnitCost.Of(CostCases.Read(FaceValue.Value, chemistry, region, 2025, Plant));
        Assert.InRange(cost.Full, full - 0.0051, full + 0.0051);
        Assert.InRange(cost.Cash, cash - 0.0051, cash + 0.0051);
        Assert.InRange(cost.Materials, materials - 0.00051, materials + 0.00051);
        Assert.InRange(cost.Labour, labour - 0.00051, labour + 0.00051);
        Assert.InRange(cost.Energy, energy - 0.00051, energy + 0.00051);
        Assert.InRange(cost.CapitalCharge, capital - 0.00101, capital + 0.00101);
    }

    [Theory] // Section a of the notes: kg/kWh, Wh/kg, Wh/L.
    [InlineData("LFP", 5.572, 179, 390)]
    [InlineData("Semi-solid-Li", 2.425, 412, 994)]
    [InlineData("ASSB-Li", 2.693, 371, 856)]
    [InlineData("Li-S", 2.774, 361, 411)]
    [InlineData("LTO", 10.03, 100, 209)]
    public void Cell_designs_of_the_package_give_the_results_table(string chemistry, double mass, double whPerKg, double whPerL)
    {
        CellBill bill = CellBill.Of(CostCases.Read(FaceValue.Value, chemistry, "China", 2025, Plant).Design);
        Assert.InRange(bill.CellKg, mass * 0.9998, mass * 1.0005);
        Assert.InRange(bill.WhPerKg, whPerKg - 0.51, whPerKg + 0.51);
        Assert.InRange(bill.WhPerL, whPerL - 0.51, whPerL + 0.51);
    }

    [Fact]
    public void Every_cell_chemistry_costs_something_in_every_region_and_year()
    {
        Inputs inputs = Usd2024.Value;
        IReadOnlyList<string> chemistries = CostCases.Chemistries(inputs);
        Assert.Equal(16, chemistries.Count);
        foreach (string chemistry in chemistries)
        {
            foreach (string region in inputs.RegionsOf("wage"))
            {
                foreach (int year in new[] { 2025, 2030, 2040 })
                {
                    CellCostCase @case = CostCases.Read(inputs, chemistry, region, year, Plant);
                    CostNode tree = UnitCostTree.Of(@case);
                    Assert.InRange(tree.Value, 30, 400);
                    Assert.Equal(UnitCost.Of(@case).Full, tree.Value);
                    Assert.False(@case.Plant.IsCellTooSmall(@case.Design.CellAh), chemistry);
                }
            }
        }
        Assert.Equal(13, inputs.RegionsOf("wage").Count);
    }

    [Fact]
    public void No_design_of_the_package_is_dry()
    {
        foreach (string chemistry in CostCases.Chemistries(FaceValue.Value))
        {
            Assert.False(PoreCheck.Of(CostCases.Read(FaceValue.Value, chemistry, "China", 2025, Plant).Design).IsDry, chemistry);
        }
    }

    [Fact]
    public void One_lithium_price_moves_cathode_electrolyte_lithium_foil_and_titanate_together()
    {
        Inputs shocked = FaceValue.Value.With([FaceValue.Value.Parse("lithium_price=20000 USD/t")]);

        // LFP cathode: 2.0833 kg / 0.95 x 0.0440 x 5.323 x 1.03 x 11; electrolyte: 1.09375 kg / 0.9572 x 0.0304 x 11.
        (UnitCost before, UnitCost after) = Costs("LFP");
        Assert.Equal(2.08333 / 0.95 * 0.24124 * 11, after.CathodeActive - before.CathodeActive, 3);
        Assert.Equal(1.09375 / 0.9572 * 0.0304076 * 11, after.Electrolyte - before.Electrolyte, 3);
        Assert.Equal(before.CopperFoil, after.CopperFoil);

        // Lithium-sulfur foil: 0.24673 kg / (0.99 x 0.95)^0.3864 x 5.323 x 11, where the exponent is ln 0.95 / ln 0.8757.
        (before, after) = Costs("Li-S");
        Assert.Equal(0.24673 / Math.Pow(0.9405, 0.38643) * 5.323 * 11, after.LithiumFoil - before.LithiumFoil, 2);

        // Titanate anode: 2.7074 kg / 0.95 x 0.322042 x 11.
        (before, after) = Costs("LTO");
        Assert.Equal(2.70739 / 0.95 * 0.322042 * 11, after.AnodeActive - before.AnodeActive, 2);

        (UnitCost Before, UnitCost After) Costs(string chemistry) => (
            UnitCost.Of(CostCases.Read(FaceValue.Value, chemistry, "China", 2025, Plant)),
            UnitCost.Of(CostCases.Read(shocked, chemistry, "China", 2025, Plant)));
    }

    [Theory] // Section "worked example": LCE 20 gives LFP 49.5 / 71.3 and NMC811 61.7 / 83.4 with cathodes alone; the electrolyte adds 0.4 or less.
    [InlineData("LFP", "China", 49.5)]
    [InlineData("LFP", "United States", 71.3)]
    [InlineData("NMC811", "China", 61.7)]
    [InlineData("NMC811", "United States", 83.4)]
    public void Lithium_carbonate_at_20(string chemistry, string region, double cathodesOnly)
    {
        Inputs shocked = FaceValue.Value.With([FaceValue.Value.Parse("lithium_price=20000 USD/t")]);
        Assert.InRange(UnitCost.Of(CostCases.Read(shocked, chemistry, region, 2025, Plant)).Full, cathodesOnly - 0.05, cathodesOnly + 0.5);
    }

    [Fact]
    public void The_plant_can_be_said_in_part()
    {
        CellCostCase open = CostCases.Read(FaceValue.Value, "LFP", "Europe", 2025, new PlantSpec(10));
        Assert.Equal((10.0, 0.85, 0.90), (open.GwhPerYear, open.Utilisation, open.Yield));
        CellCostCase said = CostCases.Read(FaceValue.Value, "LFP", "Europe", 2025, new PlantSpec(10) { Utilisation = 0.6, Yield = 0.8 });
        Assert.Equal((0.6, 0.8), (said.Utilisation, said.Yield));
    }

    [Theory] // Worked example: US with US-made active material 67.6 and 86.1.
    [InlineData("LFP", 67.6)]
    [InlineData("NMC811", 86.1)]
    public void Active_material_made_at_home(string chemistry, double full) =>
        Assert.InRange(UnitCost.Of(CostCases.Read(FaceValue.Value, chemistry, "United States", 2025, Plant with { CathodeMadeAtHome = true })).Full, full - 0.051, full + 0.051);

    [Fact]
    public void Dry_coating_saves_less_than_the_30_percent_of_conversion_that_is_claimed()
    {
        foreach (string region in new[] { "China", "United States" })
        {
            UnitCost wet = UnitCost.Of(CostCases.Read(FaceValue.Value, "LFP", region, 2025, Plant));
            UnitCost dry = UnitCost.Of(CostCases.Read(FaceValue.Value, "LFP", region, 2025, Plant with { Route = ElectrodeRoute.Dry }));
            Assert.InRange(1 - (dry.Conversion / wet.Conversion), 0.02, 0.30);
        }
    }

    [Fact]
    public void The_older_exponents_are_read_for_every_step()
    {
        CellCostCase small = CostCases.Read(FaceValue.Value, "LFP", "China", 2025, new PlantSpec(5) { Scaling = PlantScaling.BatPaC3 });
        CellCostCase usual = CostCases.Read(FaceValue.Value, "LFP", "China", 2025, new PlantSpec(5));
        Assert.All(small.Plant.Steps, step => Assert.True(step.SteepExponents.Capital < step.Exponents.Capital, step.Id));
        Assert.True(UnitCost.Of(small).Full > UnitCost.Of(usual).Full + 5);
    }

    [Theory]
    [InlineData("LPF", "LFP")]
    [InlineData("VRFB", null)]
    public void A_chemistry_without_a_cell_is_refused(string chemistry, string? nearest)
    {
        DataProblem problem = Assert.Single(Assert.Throws<DataException>(() => CostCases.Read(FaceValue.Value, chemistry, "China", 2025, Plant)).Problems);
        Assert.Contains(chemistry, problem.Found, StringComparison.Ordinal);
        if (nearest is not null)
        {
            Assert.Equal(nearest, problem.Nearest);
        }
    }

    [Fact]
    public void The_rows_behind_a_cost_are_traced()
    {
        using InputTrace trace = FaceValue.Value.StartTrace();
        CostCases.Read(FaceValue.Value, "LFP", "China", 2025, Plant);
        Assert.Contains(trace.Data, datum => datum.Parameter == "wage" && datum.Region == "China");
        Assert.Contains(trace.Data, datum => datum.Parameter == "metal_price" && datum.Subject == "lithium_carbonate");
        Assert.DoesNotContain(trace.Data, datum => datum.Parameter == "wage" && datum.Region == "Japan");

        // What a wet plant with the usual exponents does not rest on is read for comparisons and leaves no trace.
        Assert.DoesNotContain(trace.Data, datum => datum.Table is "alternative_plant" or "conversion");
        Assert.DoesNotContain(trace.Data, datum => datum.Subject is "lithium_foil" or "sulfide_electrolyte");
    }

    [Fact]
    public void Every_traced_row_bears_on_the_cost()
    {
        // A change of 1% in any input that was traced must move the cost; only a pass-through acts when prices differ from those of the quote,
        // and a threshold where it is crossed.
        // Cells without anode coating or solvent have steps with nothing to do, so they are left out.
        string[] acting = ["LFP", "NMC811", "Na-layered", "Si-NMC"];
        foreach (string chemistry in acting)
        {
            double cost = UnitCost.Of(CostCases.Read(FaceValue.Value, chemistry, "Europe", 2025, Plant)).Full;
            List<Datum> rows;
            using (InputTrace trace = FaceValue.Value.StartTrace())
            {
                CostCases.Read(FaceValue.Value, chemistry, "Europe", 2025, Plant);
                rows = [.. trace.Data];
            }
            string[] idle =
            [
                .. rows
                    .Where(row => row.Value != 0 && !row.Parameter.EndsWith("_pass_through", StringComparison.Ordinal) && row.Parameter != "large_cell_threshold")
                    .DistinctBy(row => (row.Parameter, row.Subject, row.Region))
                    .Where(row => UnitCost.Of(CostCases.Read(FaceValue.Value.With([Override.ByFactor(row.Parameter, row.Subject, row.Region.Length > 0 ? row.Region : null, 0.99)]), chemistry, "Europe", 2025, Plant)).Full == cost)
                    .Select(row => row.Key),
            ];
            Assert.True(idle.Length == 0, $"{chemistry}: {string.Join(", ", idle)}");
        }
    }
}
