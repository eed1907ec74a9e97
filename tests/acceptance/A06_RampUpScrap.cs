using Cellcast.Costing;
using Cellcast.Data.Studies;
using Cellcast.Technology;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>A6: scrap during ramp-up (seed 001).</summary>
public sealed class A06_RampUpScrap(ITestOutputHelper output)
{
    [Theory, System("A6", Kind.Arithmetic)]
    [InlineData(0.90, 10.0)]
    [InlineData(0.60, 2.5)]
    [InlineData(0.40, 1.6667)]
    [InlineData(0.10, 1.1111)]
    public void Material_cost_per_good_kWh_is_divided_by_what_is_not_scrapped(double scrap, double multiplier) =>
        Assert.Equal(multiplier, RampScrap.MaterialMultiplier(scrap), 4);

    [Fact, System("A6", Kind.Outcome)]
    public void A_transferred_ramp_loses_less_than_a_newcomers()
    {
        // A 20 GWh/yr European LFP plant; the yield path is the package's, with E_ref of a transfer plant and of a newcomer.
        var study = RampUp.Of(Repository.Desk, "Europe", 2025);
        var (transfer, newcomer) = (study.Transfer.LossMusd, study.Newcomer.LossMusd);
        output.WriteLine($"loss over 36 months: transfer {transfer:0}, newcomer {newcomer:0} MUSD");
        Assert.True(transfer > 0 && transfer < newcomer);
    }

    [Fact, System("A6", Kind.Outcome)]
    public void In_ramp_up_yield_is_the_largest_single_cause_of_the_gap_to_China()
    {
        var study = RampUp.Of(Repository.Desk, "Europe", 2025);
        var comparison = study.GapAtStart;
        foreach (var effect in comparison.Effects.Where(effect => effect.UsdPerKwh != 0))
        {
            output.WriteLine($"{effect.Cause}: {effect.UsdPerKwh:0.0} USD/kWh");
        }

        Assert.Equal(CostCause.Yield, comparison.Effects.MaxBy(effect => effect.UsdPerKwh).Cause);
        // Raising the yield to the mature one shrinks the gap.
        Assert.True(study.MatureUsdPerKwh < study.StartUsdPerKwh);
    }
}
