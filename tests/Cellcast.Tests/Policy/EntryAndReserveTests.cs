using Cellcast.Policy;
using static Cellcast.Tests.Policy.PolicyWorld;

namespace Cellcast.Tests.Policy;

public sealed class EntryAndReserveTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.49, 0.245)]
    [InlineData(1, 1)]
    public void A_screened_owner_builds_what_he_may_hold_times_the_chance_that_he_still_comes(double held, double builds)
    {
        var policy = Compile(Rule("screen", "fdi_screening", held, "share", from: "2026-01-01") with { Reach = InstrumentReach.Entities, Origin = new([], ["Theirs"], [], []) });

        Assert.Equal(1, policy.EntryShare(1, 0, 1, 2025));
        Assert.Equal(builds, policy.EntryShare(1, 0, 1, 2026), 12);
        Assert.Equal(1, policy.EntryShare(1, 0, 0, 2026));
        Assert.Equal(1, policy.EntryShare(1, 1, 1, 2026));
    }

    [Fact]
    public void A_screening_without_owners_is_refused()
    {
        var error = Assert.Throws<PolicyException>(() => Compile(Rule("screen", "fdi_screening", 0.5, "share") with { Reach = InstrumentReach.Entities }));

        Assert.Contains("owner groups", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reserve_is_years_of_use_in_the_part_of_the_region_under_the_law()
    {
        var policy = Compile(Reserve(6, "months") with { Jurisdiction = "Part" });

        // Part has a fifth of the demand of Far.
        Assert.Equal(0.1, policy.ReserveYears(0, 1, 2027), 6);
        Assert.Equal(0, policy.ReserveYears(0, 0, 2027));
        Assert.Equal(0, policy.ReserveYears(0, 1, 2026));
    }

    [Fact]
    public void A_reserve_of_what_the_chain_holds_no_stocks_of_is_refused()
    {
        var error = Assert.Throws<PolicyException>(() => Compile(Reserve(6, "months") with { Target = new(["cell"], [], [], []) }));

        Assert.Contains("holds no stocks of cell", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_licence_loses_its_delay_once_and_interest_always()
    {
        // Three months from July: half of them in each half year; four in five licences are given.
        var world = new PolicyWorld { LicenceYears = 0.25 };
        var policy = Compile(world, Rule("licence", "export_control", 1, "boolean", from: "2026-10-01", jurisdiction: "Far"));

        Assert.Equal(1, policy.Lane("cell", "Far", "Home", 2025).OpenShare, 12);
        Assert.InRange(policy.Lane("cell", "Far", "Home", 2026).OpenShare, (1 - (0.2 * 92 / 365)) * 0.745, (1 - (0.2 * 92 / 365)) * 0.755);
        Assert.Equal(0.8, policy.Lane("cell", "Far", "Home", 2028).OpenShare, 12);
        Assert.Equal(Math.Pow(1.25, 0.25) - 1, policy.Waiting(1, 1, 0, 2028), 12);
        Assert.Equal(0, policy.Waiting(1, 1, 0, 2025));
    }

    [Fact]
    public void Buyers_of_storage_are_paid_a_share_of_what_they_install_and_of_cars_a_sum_per_kilowatt_hour()
    {
        var world = new PolicyWorld { Products = [.. new PolicyWorld().Products, new("store", "system", "", Kwh, Cellcast.World.Unit.Parse("GWh"), ["grid"])] };
        var policy = Compile(
            world,
            Rule("storage", "investment_credit", 0.3, "share") with { Reach = InstrumentReach.Projects, Target = new([], [], [], []) },
            Rule("cars", "purchase_credit", 5000, "USD/vehicle") with { Reach = InstrumentReach.Vehicles, Target = new([], [], [], []) });

        // 30% of a block at 100 and a site at 50; 5,000 USD over 50 kWh.
        Assert.Equal(45, policy.PaidToBuyers(3, 0, 2024, 100), 9);
        Assert.Equal(100, policy.PaidToBuyers(2, 0, 2024, 100), 9);
        Assert.Equal(0, policy.PaidToBuyers(1, 0, 2024, 100), 9);
        Assert.Equal(0, policy.PaidToBuyers(3, 1, 2024, 100), 9);
    }

    private static Instrument Reserve(double rate, string unit) =>
        Rule("reserve", "stockpile", rate, unit, from: "2027-01-01") with { Target = new(["ore"], [], [], []), Status = InstrumentStatus.Scenario };
}
