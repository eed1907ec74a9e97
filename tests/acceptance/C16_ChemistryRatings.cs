using Cellcast.Data.Studies;
using Cellcast.Data.Technologies;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>C16: a comparable card for each chemistry (seed 003, table 3).</summary>
public sealed class C16_ChemistryRatings(ITestOutputHelper output)
{
    private static readonly FitDesk Desk = new(new StudyDesk(Repository.Package, Repository.Inputs), "China", 2025);

    [Fact, System("C16", Kind.DataView)]
    public void Seven_chemistries_have_eight_ratings_each()
    {
        var table = Repository.Package.Tables["chemistry_ratings"];
        Assert.Equal(56, table.RowCount);
        Assert.Equal(7, Enumerable.Range(0, table.RowCount).Select(row => table.Text(row, "chemistry")).Distinct().Count());
    }

    [Fact, System("C16", Kind.Outcome)]
    public void Sodium_rated_very_cheap_is_dearer_than_phosphate_today()
    {
        var against = TechnologyCard.Contradictions(Desk, "Na-layered", "cost");
        output.WriteLine($"sodium, cost very low: dearer than {string.Join(", ", against)} in China in 2025");
        Assert.Contains("LFP", against);
    }

    [Fact, System("C16", Kind.Outcome)]
    public void Solid_state_rated_long_lived_lives_shorter_than_nickel_and_sodium_cells() =>
        Assert.Contains("Na-layered", TechnologyCard.Contradictions(Desk, "ASSB-Li", "cycle_life"));

    [Fact, System("C16", Kind.Outcome)]
    public void A_rating_is_overridden_by_a_number()
    {
        var cheap = new FitDesk(new StudyDesk(Repository.Package, Repository.Inputs.With([Repository.Inputs.Parse("cycle_life.ASSB-Li=9000")])), "China", 2025);
        Assert.DoesNotContain("Na-layered", TechnologyCard.Contradictions(cheap, "ASSB-Li", "cycle_life"));
    }

    [Fact, System("C16", Kind.Outcome)]
    public void Nickel_and_phosphate_cells_carry_nine_in_ten_cars_of_2024_and_sodium_with_solid_state_stay_below_a_tenth()
    {
        AdoptionScope cars = new("electric cars", ["ev_mass", "ev_long"], null);
        var incumbents = Runs.Baseline.Share(["cell_nmc_hi", "cell_nmc_mid", "cell_nca", "cell_lfp"], cars, 2024);
        var newcomers = Runs.Baseline.Share(["cell_na", "cell_assb", "cell_semi"], AdoptionScope.World, 2030);
        output.WriteLine($"NMC, NCA and LFP in electric cars of 2024: {incumbents:0%} (report: more than 90%); sodium-ion and solid-state in 2030: {newcomers:0.0%} (report: below 10%)");
        Assert.True(incumbents > 0.9);
        Assert.True(newcomers < 0.1);
    }
}
