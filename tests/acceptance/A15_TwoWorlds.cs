using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>A15: two worlds of 2030 and after, each of six cells turned into parameters (seed 001, table 1).</summary>
public sealed class A15_TwoWorlds(ITestOutputHelper output)
{
    private const string Unipolar = "world-unipolar", Cooperation = "world-cooperation";

    [Fact, System("A15", Kind.Outcome)]
    public void Cooperation_lowers_the_Chinese_share_and_Europe_s_dependence()
    {
        var (one, other) = (SolvedScenarios.Measures(Unipolar), SolvedScenarios.Measures(Cooperation));
        output.WriteLine($"China's share of the world's cells, 2030-2035: {one.WorldShare("cell", "China"):0.0%} with one pole, {other.WorldShare("cell", "China"):0.0%} with cooperation");
        output.WriteLine($"cells used in Europe from China: {one.From("cell", "Europe", "China"):0.0%} and {other.From("cell", "Europe", "China"):0.0%}; imported in all {one.Imported("cell", "Europe"):0.0%} and {other.Imported("cell", "Europe"):0.0%}");
        Assert.True(other.WorldShare("cell", "China") < one.WorldShare("cell", "China"));
        Assert.True(other.From("cell", "Europe", "China") < one.From("cell", "Europe", "China"));
        Assert.True(other.Made("cell", "Europe") > one.Made("cell", "Europe"));
    }

    [Fact, System("A15", Kind.Outcome)]
    public void Balance_has_a_price()
    {
        var (one, other) = (SolvedScenarios.Measures(Unipolar), SolvedScenarios.Measures(Cooperation));
        output.WriteLine($"LFP cells in Europe, 2030-2035: {one.Price("cell_lfp", "Europe"):0.0} with one pole, {other.Price("cell_lfp", "Europe"):0.0} USD/kWh with cooperation");
        Assert.True(other.Price("cell_lfp", "Europe") > one.Price("cell_lfp", "Europe"));
    }
}
