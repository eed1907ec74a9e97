using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>A15: two worlds of 2030 and after, each of six cells turned into parameters, and a mix of both (seed 001, table 1).</summary>
public sealed class A15_TwoWorlds(ITestOutputHelper output)
{
    private const string Unipolar = "world-unipolar", Cooperation = "world-cooperation", Mixed = "world-mixed";
    private const string Next = "cell_na+cell_si+cell_semi+cell_assb+cell_lis";

    private static readonly string[] West = ["United States", "Europe"];

    // Rows of the law that a cell of the table changes keep their own names.
    private static readonly Dictionary<string, string> CellOfLaw = new(StringComparer.Ordinal)
    {
        [Unipolar + "/US-45X-CELL"] = "A2",
        [Unipolar + "/US-45X-EAM"] = "A2",
        [Unipolar + "/US-PFE-TAXPAYER"] = "A3",
        [Cooperation + "/US-45X-CELL"] = "B2",
    };

    [Theory, System("A15", Kind.DataView)]
    [InlineData(Unipolar, "A1 A2 A3 A4 A5 A6")]
    [InlineData(Cooperation, "B1 B2 B3 B4 B5 B6")]
    [InlineData(Mixed, "A1 A4 A5 B2 B3 B6")]
    public void Each_cell_of_the_table_is_a_parameter_and_each_parameter_belongs_to_a_cell(string world, string cells)
    {
        var scenario = SolvedScenarios.Scenario(world);
        var used = scenario.Instruments.Select(instrument => CellOfLaw.GetValueOrDefault($"{world}/{instrument.Id}", instrument.Id.Split('-')[0]))
            .Concat(scenario.Overrides.Select(change => change.Note.Split(' ')[0]));
        Assert.Equal(cells.Split(' '), used.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact, System("A15", Kind.Outcome)]
    public void Cooperation_lowers_the_Chinese_share_and_the_risk_of_Europe_and_America()
    {
        var (one, other) = (SolvedScenarios.Measures(Unipolar), SolvedScenarios.Measures(Cooperation));
        output.WriteLine($"China's share of the world's cells, 2030-2035: {one.WorldShare("cell", "China"):0.0%} with one pole, {other.WorldShare("cell", "China"):0.0%} with cooperation");
        Assert.True(other.WorldShare("cell", "China") < one.WorldShare("cell", "China") - 0.05);
        foreach (var region in West)
        {
            foreach (var stage in (string[])["cell", "active_material"])
            {
                output.WriteLine($"{region}, {stage}: from China {one.From(stage, region, "China"):0.0%} and {other.From(stage, region, "China"):0.0%}; risk {one.Risk(stage, region):0.00} and {other.Risk(stage, region):0.00}; made {one.Made(stage, region):0} and {other.Made(stage, region):0}");
            }

            // Differs from the report for materials: plants of cells at home buy theirs from China, and no duty stands in the way (docs/policy.md). Both stages together it is less.
            double Chinese(ChainMeasures of) => of.From("cell", region, "China") + ((1 - of.From("cell", region, "China")) * of.From("active_material", region, "China"));
            output.WriteLine($"{region}: cells that are Chinese or of Chinese active material {Chinese(one):0.0%} and {Chinese(other):0.0%}");
            Assert.True(Chinese(other) < Chinese(one), region);
            Assert.True(other.Made("active_material", region) > 1.5 * one.Made("active_material", region), region);
            Assert.True(other.From("cell", region, "China") < one.From("cell", region, "China") - 0.1, region);
            Assert.True(other.Risk("cell", region) < 0.6 * one.Risk("cell", region), region);
            Assert.True(other.Made("cell", region) > one.Made("cell", region), region);
        }
    }

    [Fact, System("A15", Kind.Outcome)]
    public void More_firms_from_elsewhere_survive_more_people_work_in_cells_and_the_next_generation_is_less_Chinese()
    {
        var (one, other) = (SolvedScenarios.Measures(Unipolar), SolvedScenarios.Measures(Cooperation));
        var jobs = Repository.Inputs.Find("jobs_per_gwh").First(datum => datum.Subject.StartsWith("cell manufacturing, direct", StringComparison.Ordinal)).Value;
        double Employed(ChainMeasures of) => jobs * West.Sum(region => of.Made("cell", region)) / 1e3;
        output.WriteLine($"capacity for cells of owners not from China: {one.OwnedShare("cell", owner => owner != "China"):0.0%} with one pole, {other.OwnedShare("cell", owner => owner != "China"):0.0%} with cooperation");
        output.WriteLine($"jobs in cells of the United States and Europe at {jobs:0} a GWh: {Employed(one):0} and {Employed(other):0} thousand; China's share of next-generation cells {one.WorldShare(Next, "China"):0.0%} and {other.WorldShare(Next, "China"):0.0%}");
        Assert.True(other.OwnedShare("cell", owner => owner != "China") > one.OwnedShare("cell", owner => owner != "China"));
        Assert.True(Employed(other) > 1.3 * Employed(one));
        Assert.True(other.WorldShare(Next, "China") < one.WorldShare(Next, "China"));
    }

    [Fact, System("A15", Kind.Outcome)]
    public void Balance_has_a_price_for_buyers_and_for_treasuries()
    {
        var (one, other) = (SolvedScenarios.Measures(Unipolar), SolvedScenarios.Measures(Cooperation));
        double Paid(ChainMeasures of) => West.Sum(region => of.Credits("cell+active_material+component+pack+system", region)) / 1e3;
        output.WriteLine($"LFP cells in Europe, 2030-2035: {one.Price("cell_lfp", "Europe"):0.0} with one pole, {other.Price("cell_lfp", "Europe"):0.0} USD/kWh with cooperation; credits of the United States and Europe {Paid(one):0.0} and {Paid(other):0.0} billion USD a year");
        Assert.True(other.Price("cell_lfp", "Europe") > 1.05 * one.Price("cell_lfp", "Europe"));
        Assert.True(Paid(other) > Paid(one) + 5);
    }

    [Fact, System("A15", Kind.Outcome)]
    public void Evidence_of_both_worlds_lies_between_them()
    {
        double China(string world) => SolvedScenarios.Measures(world).WorldShare("cell", "China");
        output.WriteLine($"China's share of the world's cells: {China(Cooperation):0.0%} with cooperation, {China(Mixed):0.0%} with evidence of both, {China(Unipolar):0.0%} with one pole");
        Assert.InRange(China(Mixed), China(Cooperation) + 0.01, China(Unipolar) - 0.01);
    }
}
