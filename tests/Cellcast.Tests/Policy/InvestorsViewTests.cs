using Cellcast.Policy;

namespace Cellcast.Tests.Policy;

/// <summary>What investors count on. A year's sales count four fifths of the year's before, over four years: weights 1, 0.8, 0.64, 0.512, together 2.952.</summary>
public sealed class InvestorsViewTests
{
    private static readonly Instrument Credit = PolicyWorld.Rule("CREDIT", InstrumentKind.ProductionCredit, 10, "USD/kWh", "2024-01-01", "2026-12-31");

    [Fact]
    public void A_credit_that_ends_counts_for_the_years_of_sales_it_is_left()
    {
        // Sales from 2025: 9 and 8 dollars of 2024, then nothing.
        Assert.Equal((9 + (0.8 * 8)) / 2.952, Expected(new PolicyWorld(), 2023, 2025), 9);
        Assert.Equal(8 / 2.952, Expected(new PolicyWorld(), 2024, 2026), 9);
        Assert.Equal(0, Expected(new PolicyWorld(), 2025, 2027));
    }

    [Fact]
    public void Each_year_ahead_counts_by_the_chance_that_the_law_stands_until_then() =>
        Assert.Equal(((0.81 * 9) + (0.8 * 0.729 * 8)) / 2.952, Expected(new PolicyWorld { LawStands = 0.9 }, 2023, 2025), 9);

    [Fact]
    public void What_pays_nobody_next_year_is_not_known_yet() =>
        Assert.Equal(0, TradePolicy.Compile(PolicyBook.Of([Credit with { Start = new DateOnly(2026, 1, 1) }], []), new PolicyWorld(), 2023, 2030).ExpectedCredit(1, 0, 0, 2023, 2026).PerUnit);

    [Fact]
    public void Years_after_the_last_compiled_are_taken_to_be_as_that()
    {
        var lasting = TradePolicy.Compile(PolicyBook.Of([Credit with { End = null }], []), new PolicyWorld(), 2023, 2026);

        Assert.Equal(8, lasting.ExpectedCredit(1, 0, 0, 2025, 2027).PerUnit, 9);
    }

    [Theory]
    [InlineData(InstrumentKind.InvestmentCredit)]
    [InlineData(InstrumentKind.Grant)]
    public void Aid_to_plants_is_a_share_of_what_they_cost_in_the_year_they_start(string kind)
    {
        var policy = PolicyWorld.Compile(PolicyWorld.Rule("AID", kind, 20, "percent", "2025-01-01", "2026-12-31"), PolicyWorld.Rule("MORE", kind, 0.1, "share", "2026-01-01"));

        Assert.Equal(0, policy.InvestmentSupport(1, 0, 0, 2024));
        Assert.Equal(0.2, policy.InvestmentSupport(1, 0, 0, 2025), 12);
        Assert.Equal(0.3, policy.InvestmentSupport(1, 0, 0, 2026), 12);
        Assert.Equal(0.1, policy.InvestmentSupport(1, 0, 0, 2027), 12);
        Assert.Equal(0, policy.InvestmentSupport(1, 1, 0, 2026));
        Assert.Equal(0, policy.InvestmentSupport(0, 0, 0, 2026));
        Assert.Equal(0.1, policy.ExpectedInvestmentSupport(1, 0, 0, 2025, 2028), 12);
    }

    [Fact]
    public void A_sum_of_money_for_plants_is_recorded_where_it_is_law_and_refused_in_a_scenario_without_the_capacity_it_is_for()
    {
        var sum = PolicyWorld.Rule("FUND", InstrumentKind.Grant, 1, "GUSD", "2025-01-01");

        Assert.Equal(0, PolicyWorld.Compile(sum).InvestmentSupport(1, 0, 0, 2026));
        var refused = Assert.Throws<PolicyException>(() => PolicyWorld.Compile(sum with { Status = InstrumentStatus.Scenario }));
        Assert.Equal("instrument 'FUND': a grant stated as a sum of money needs the capacity it pays for (caps: volume, volume_unit)", Assert.Single(refused.Problems));
    }

    [Fact]
    public void A_guaranteed_price_holds_where_the_law_maker_is_most_of_the_supply()
    {
        var floor = PolicyWorld.Rule("FLOOR", InstrumentKind.PriceFloor, 20, "USD/kWh", "2025-01-01") with { Target = new(["pack"], [], [], []) };
        var policy = PolicyWorld.Compile(floor, floor with { Id = "HIGHER", Rate = 30, Start = new DateOnly(2026, 1, 1) }, floor with { Id = "PART", Jurisdiction = "Part" });

        Assert.Equal(0, policy.GuaranteedPrice(2, 0, 2024));
        Assert.Equal(20 * 0.9, policy.GuaranteedPrice(2, 0, 2025), 12);
        Assert.Equal(30 * 0.8, policy.GuaranteedPrice(2, 0, 2026), 12);
        Assert.Equal(0, policy.GuaranteedPrice(2, 1, 2026));
        Assert.Contains("not for cells", Assert.Throws<PolicyException>(() => PolicyWorld.Compile(floor with { Target = new(["cell"], [], [], []) })).Message, StringComparison.Ordinal);
    }

    private static double Expected(PolicyWorld world, int year, int firstSale) =>
        TradePolicy.Compile(PolicyBook.Of([Credit], []), world, 2023, 2030).ExpectedCredit(1, 0, 0, year, firstSale).PerUnit;
}
