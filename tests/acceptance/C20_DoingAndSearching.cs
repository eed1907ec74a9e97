using Cellcast.Data.Studies;
using Cellcast.Data.Technologies;
using Cellcast.Technology;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>C20, D4 and A12: research and volume, the forecasts by name, and what must be true (seeds 003, 000, 001).</summary>
public sealed class C20_DoingAndSearching(ITestOutputHelper output)
{
    private static readonly FitDesk Desk = new(new StudyDesk(Repository.Package, Repository.Inputs), "China", 2025);

    private static readonly Lazy<TechnologyAnswer> Race = new(() => RacePage.Of(Desk, Desk.Catalogue.Meant("grid_short")[0], "China", null));

    [Fact, System("C20", Kind.Outcome)]
    public void Neither_research_nor_volume_alone_does_what_both_do()
    {
        var curve = new TwoFactorCurve(Repository.Inputs.Value("two_factor_output_exponent"), Repository.Inputs.Value("two_factor_research_exponent"));
        var (volume, research, both) = (curve.Factor(8, 1), curve.Factor(1, 8), curve.Factor(8, 8));
        output.WriteLine($"eight times the output {volume:0%}, the knowledge {research:0%}, both {both:0%} of the learnable cost");
        Assert.True(both < 0.5 && volume > 0.5 && research > 0.5);
    }

    [Fact, System("C20", Kind.Outcome)]
    public void Faster_learning_of_lithium_ion_raises_the_barrier()
    {
        // Where conversion learns faster, phosphate gets cheaper: the challenger's target falls with it.
        var faster = new StudyDesk(Repository.Package, Repository.Inputs.With([Repository.Inputs.Parse("learning_rate.conversion=0.25")]));
        double Lfp(StudyDesk desk) => desk.Book.Tree(new("LFP", "China", 2035)).Value;
        Assert.True(Lfp(faster) < Lfp(Repository.Desk));
    }

    [Fact, System("D4", Kind.Outcome)]
    public void A_quarter_of_the_market_for_lithium_metal_takes_a_terawatt_hour_and_growth_beyond_the_ladder()
    {
        var metal = Race.Value.Tables[3].Rows.Single(row => row[0].Text!.Contains("Li-metal", StringComparison.Ordinal));
        output.WriteLine($"20-30% of 2035: {metal[4].Number:0} GWh, {metal[5].Number:0} plants, {metal[6].Number:0.0} times the ladder (report 000; 1,020-1,530 GWh at 5,100; 33 pledged plants)");
        Assert.InRange(metal[4].Number!.Value, 1000, 2000);
        Assert.True(metal[6].Number > 1);
        Assert.True(metal[5].Number > 33);
    }

    [Fact, System("D4", Kind.Outcome)]
    public void Five_percent_of_China_for_sodium_is_within_the_ladder()
    {
        var sodium = Race.Value.Tables[3].Rows.Single(row => row[0].Text == "Na-ion in China");
        Assert.True(sodium[6].Number <= 1);
    }

    [Fact, System("A12", Kind.Outcome)]
    public void Sodium_has_a_fair_chance_of_parity_and_solid_state_a_poor_one()
    {
        double Chance(string chemistry) => RacePage.ParityProbability(Repository.Desk, new(chemistry, "China", 2035));
        output.WriteLine($"chance to cost less than LFP in 2035: sodium layered {Chance("Na-layered"):0%}, all-solid-state {Chance("ASSB-Li"):0%}; parity years {RacePage.ParityYear(Repository.Desk, new("Na-layered", "China", 2025))?.ToString() ?? "none"}, none");
        Assert.InRange(Chance("Na-layered"), 0.2, 0.7);
        Assert.True(Chance("ASSB-Li") < Chance("Na-layered"));
        Assert.Null(RacePage.ParityYear(Repository.Desk, new("ASSB-Li", "China", 2025)));
    }

    [Fact, System("A12", Kind.Outcome)]
    public void A_learning_rate_that_must_be_true_brings_the_target_when_it_is()
    {
        var must = MustBeTrue.Of(Repository.Desk, new("Na-layered", "China", 2035), 32);
        var rate = must.LearningRate!.Value.ToString("R", null);
        var set = new StudyDesk(Repository.Package, Repository.Inputs.With([.. ((string[])["conversion", "active_material", "pack"]).Select(part => Repository.Inputs.Parse($"learning_rate.{part}={rate}"))]));
        output.WriteLine($"32 USD/kWh instead of {must.Cost:0.0}: learning at {must.LearningRate:0%}, output {must.OutputMultiple:0.0} times, metals and chemicals {must.MaterialFactor:0.00} times");
        Assert.Equal(32, set.Book.Tree(new("Na-layered", "China", 2035)).Value, 0.05);
    }

    [Fact, System("C20", Kind.Outcome)]
    public void In_the_run_neither_research_nor_scale_up_alone_brings_the_next_generation_to_a_fifth()
    {
        var cells = NextGeneration.All(Repository.Package)[^1].Products;
        double Share(string scenario) => new AdoptionReading(SolvedScenarios.Of(scenario)).Share(cells, AdoptionScope.World, 2035);
        var (none, research, scale, market, all) = (Share("baseline"), Share("ask-research"), Share("ask-scale-up"), Share("ask-market"), Share("ask-research+ask-scale-up+ask-market"));
        output.WriteLine($"next generation with silicon in 2035: {none:0.0%}; research {research:0.0%}, scale-up {scale:0.0%}, market {market:0.0%}, all three {all:0.0%}");
        Assert.All((double[])[research, scale, market], share => Assert.True(share < 0.2));
        Assert.True(all > none);
    }
}
