using Cellcast.Policy;
using static Cellcast.Tests.Policy.PolicyWorld;

namespace Cellcast.Tests.Policy;

public sealed class QuotaTests
{
    private static readonly InstrumentCaps Vehicles = new(null, 40_000, "vehicles/yr", null, null, CapAllocation.FirstCome);

    [Fact]
    public void An_export_quota_limits_the_treated_share_of_the_origin()
    {
        var quota = Assert.Single(Compile(Rule("quota", "export_quota", 12, "kt/yr", jurisdiction: "Part") with { Target = new(["ore"], [], [], []) }).Quotas);

        Assert.Equal((QuotaKind.Export, 12.0, 1.0), (quota.Kind, quota.QuantityIn(2025), quota.ShareOfYear(2025)));
        Assert.Equal([1], quota.Origins);
        Assert.Empty(quota.Destinations);
        Assert.Equal((0.4, 0.0, 0.0), (quota.Covered(0, 1, 0, 2025), quota.Covered(0, 2, 0, 2025), quota.Covered(1, 1, 0, 2025)));

        // Of 100 kt the untreated 60 go on; the treated 40 are cut to 12.
        Assert.Equal(72, quota.Limit(0, 1, 0, 2025, 100), 12);
        Assert.Equal(double.PositiveInfinity, quota.Limit(0, 2, 0, 2025, 100));
    }

    [Fact]
    public void A_quota_for_a_term_is_spent_over_its_days_and_the_other_days_are_free()
    {
        // 1 November 2025 to 28 February 2026: 61 of 120 days in 2025.
        var rule = Rule("quota", "export_quota", 12, "kt", from: "2025-11-01", to: "2026-02-28", jurisdiction: "Far");
        var quota = Assert.Single(Compile(rule with { Target = new(["ore"], [], [], []) }).Quotas);

        Assert.Equal(12.0 * 61 / 120, quota.QuantityIn(2025), 12);
        Assert.Equal(12.0 * 59 / 120, quota.QuantityIn(2026), 12);
        Assert.Equal(double.PositiveInfinity, quota.QuantityIn(2027));
        Assert.Equal((12.0 * 61 / 120) + (100 * 304.0 / 365), quota.Limit(0, 1, 0, 2025, 100), 10);
    }

    [Fact]
    public void A_tariff_rate_quota_on_vehicles_counts_their_packs()
    {
        var target = new InstrumentTarget(["pack"], [], [], []);
        var policy = Compile(
            Rule("surtax", "tariff", 100, to: "2025-12-31") with { Target = target, Reach = InstrumentReach.Vehicles },
            Rule("quota", "tariff_rate_quota", 6, from: "2026-01-01") with
            {
                Target = target,
                Reach = InstrumentReach.Vehicles,
                Caps = Vehicles,
                Stacking = new([], ["surtax"], []),
                Origin = new(["Far"], [], [], []),
            });
        var quota = Assert.Single(policy.Quotas);

        // 40,000 vehicles of 50 kWh are 2 GWh; half of the packs of a lane come inside vehicles.
        Assert.Equal((QuotaKind.TariffRate, 0.06, 1.0), (quota.Kind, quota.InQuotaDuty, quota.OutOfQuotaDuty));
        Assert.Equal(2, quota.QuantityIn(2026), 12);
        Assert.Equal(0.5, quota.Covered(2, 1, 0, 2026), 12);
        Assert.Equal(0.04 + (0.5 * 1), policy.Lane("pack", "Far", "Home", 2025).DutyRate, 12);
        Assert.Equal(0.04 + (0.5 * 0.06), policy.Lane("pack", "Far", "Home", 2026).DutyRate, 12);
    }

    [Fact]
    public void An_import_quota_names_the_buyer()
    {
        var rule = Rule("quota", "import_quota", null, null) with { Caps = new(null, 5, "GWh/yr", null, null, CapAllocation.FirstCome), Origin = new(["Far"], [], [], []) };
        var quota = Assert.Single(Compile(rule).Quotas);

        Assert.Equal((QuotaKind.Import, 5.0), (quota.Kind, quota.QuantityIn(2025)));
        Assert.Equal([0], quota.Destinations);
    }
}
