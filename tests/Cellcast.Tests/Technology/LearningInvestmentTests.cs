using Cellcast.Technology;

namespace Cellcast.Tests.Technology;

public sealed class LearningInvestmentTests
{
    private static readonly double[] Materials = [20, 20, 20, 20], Rival = [60, 60, 60, 60];

    [Fact]
    public void A_purchase_moves_down_the_curve_and_stops_paying_at_parity()
    {
        // Start 1 GWh, b 1: what learning acts on (80) is divided by experience at the middle of the year, 1 + bought + half of the year's own.
        var bought = Buy([2, 2, 2, 2]);
        Assert.Equal([60, 40, 33.333333, 30], bought.Cost.Select(cost => Math.Round(cost, 6)));
        Assert.Equal(0, bought.Parity);
        var little = Buy([0.5, 0.5, 0.5, 0.5]);
        Assert.Equal([84, 65.714286, 55.555556, 49.090909], little.Cost.Select(cost => Math.Round(cost, 6)));
        Assert.Equal((24, 2.857143), (Math.Round(little.Premium[0], 6), Math.Round(little.Paid[1], 6)));
        Assert.Equal((2, 0.0), (little.Parity, little.Premium[2]));
    }

    [Fact]
    public void Without_interest_the_present_value_is_what_is_paid() => Assert.Equal(Buy([0.5, 0.5, 0.5, 0.5]).Paid.Sum(), Buy([0.5, 0.5, 0.5, 0.5]).PresentValue, 12);

    [Fact]
    public void Money_of_later_years_counts_less()
    {
        var later = LearningInvestment.Of([0.5, 0.5, 0.5, 0.5], 1, 1, _ => 80, Materials, Rival, 0.1);
        Assert.InRange(later.PresentValue, 0.5 * later.Paid.Sum(), later.Paid.Sum());
    }

    [Fact]
    public void The_volume_for_parity_is_the_least_that_has_it_in_the_last_year()
    {
        // Last year of three: 1 + 2.5 V = 2, V = 0.4.
        Assert.Equal(0.4, LearningInvestment.VolumeForParity(3, 100, Buy)!.Value, 1e-9);
        Assert.Null(LearningInvestment.VolumeForParity(3, 0.3, Buy));
    }

    [Fact]
    public void Below_the_materials_no_volume_leads() =>
        Assert.Null(LearningInvestment.VolumeForParity(4, 1e6, volumes => LearningInvestment.Of(volumes, 1, 1, _ => 80, Materials, [19, 19, 19, 19], 0)));

    private static LearningInvestment Buy(IReadOnlyList<double> volumes) => LearningInvestment.Of(volumes, 1, 1, _ => 80, Materials, Rival, 0);
}
