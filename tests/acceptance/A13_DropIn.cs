using Cellcast.Data.Studies;
using Cellcast.Data.Technologies;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>A13: what an existing factory can make next (seed 001, figure 16).</summary>
public sealed class A13_DropIn(ITestOutputHelper output)
{
    private static readonly StandingPlant Nickel = new("20 GWh NMC811, Hungary", "NMC811", "Hungary", "Europe", 20);

    private static readonly DropInMatrix Matrix = new(Repository.Inputs, 2026);

    private static readonly StudyDesk Desk = new(Repository.Package, Repository.Inputs);

    [Fact, System("A13", Kind.DataView)]
    public void Every_score_of_the_figure_says_how_it_is_known()
    {
        var marks = Matrix.Scored.SelectMany(chemistry => DropInMatrix.Segments.Select(segment => Matrix.Score(segment, chemistry)!.Value.Mark)).ToList();
        output.WriteLine(string.Join(", ", marks.GroupBy(mark => mark).Select(group => $"{group.Key} {group.Count()}")));
        Assert.Equal(25, marks.Count);
        Assert.All(marks, mark => Assert.Contains(mark, (string[])["stated", "inferred", "unknown"]));
    }

    [Fact, System("A13", Kind.Outcome)]
    public void Silicon_drops_in_before_sodium_before_semi_solid_before_solid_state_by_segment_and_by_capital()
    {
        string[] order = ["Si-NMC", "Na-layered", "Semi-solid-Li", "ASSB-Li"];
        output.WriteLine(string.Join(", ", order.Select(chemistry => $"{chemistry} {Matrix.Mean(chemistry):0.00} of the chain, {Matrix.Reuse(chemistry).Value:0%} of the line")));
        Assert.Equal(order, order.OrderByDescending(Matrix.Mean));
        Assert.Equal(order, order.OrderByDescending(chemistry => Matrix.Reuse(chemistry).Value));
    }

    [Fact, System("A13", Kind.Outcome)]
    public void One_to_one_holds_for_the_machines_of_sodium_and_not_for_its_GWh()
    {
        // Claims: Chinese lines 1:1; a liquid-solid maker 80%.
        var terms = ConversionTerms.Of(Desk, Nickel, "Na-layered", 2026);
        output.WriteLine($"20 GWh of NMC: {terms.OutputGwhPerYear:0.0} GWh of sodium, {terms.Reuse.Value:0%} of the capital again; semi-solid {Matrix.Reuse("Semi-solid-Li").Value:0%} (claimed 80%)");
        Assert.True(terms.Reuse.Value > 0.9);
        Assert.InRange(terms.OutputGwhPerYear, 12, 18);
        Assert.InRange(0.8, Matrix.Reuse("Semi-solid-Li").Low, Matrix.Reuse("Semi-solid-Li").High);
    }

    [Fact, System("A13", Kind.DataView)]
    public void Of_a_nickel_chain_solid_state_uses_the_cathode_only() =>
        Assert.Equal(["cam"], DropInMatrix.Segments.Where(segment => Matrix.Score(segment, "ASSB-Li")!.Value.Score.Value > 0));

    [Fact, System("A13", Kind.Outcome)]
    public void The_convertible_stock_grows_and_is_mostly_Chinese()
    {
        double Lines(string region, int year) => ConvertibleStock.Gwh(Repository.Package, Repository.Inputs, region, year);
        output.WriteLine($"lithium-ion lines: {Lines("World", 2024):0} GWh/yr in 2024, {Lines("World", 2030):0} expected in 2030");
        Assert.True(Lines("World", 2030) > Lines("World", 2024));
        Assert.InRange(Lines("China", 2024) / Lines("World", 2024), 0.7, 0.9);
    }
}
