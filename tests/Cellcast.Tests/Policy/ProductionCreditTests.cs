using Cellcast.Policy;
using static Cellcast.Tests.Policy.PolicyWorld;

namespace Cellcast.Tests.Policy;

public sealed class ProductionCreditTests
{
    private static readonly Instrument Credit = Rule("credit", "production_credit", 35, "USD/kWh", from: "2023-01-01", to: "2028-12-31") with
    {
        Schedule = [new(null, 2025, 1), new(2026, 2026, 0.75), new(2027, 2027, 0.5)],
    };

    [Theory]
    [InlineData(2024, 35)]
    [InlineData(2025, 31.5)]
    [InlineData(2026, 21)]
    [InlineData(2027, 12.25)]
    [InlineData(2028, 0)]
    public void A_credit_phases_down_and_loses_worth(int year, double worth)
    {
        // 35 x 1, 0.75, 0.5 by schedule and 1, 0.9, 0.8, 0.7 by the worth of a dollar; a year the schedule does not name pays nothing.
        Assert.Equal(worth, Compile(Credit).ProductionCredit("cell", "Home", "Ours", year).PerUnit, 12);
    }

    [Fact]
    public void It_is_paid_where_the_law_holds_and_on_its_products()
    {
        var policy = Compile(Credit);

        Assert.Equal(default, policy.ProductionCredit("cell", "Far", "Ours", 2025));
        Assert.Equal(default, policy.ProductionCredit("pack", "Home", "Ours", 2025));
    }

    [Fact]
    public void A_share_of_cost_needs_the_cost()
    {
        var credit = Compile(Credit with { Rate = 0.1, Unit = "share" }).ProductionCredit("cell", "Home", "Ours", 2026);

        Assert.Equal(0, credit.PerUnit);
        Assert.Equal(0.075, credit.ShareOfCost, 12);
        Assert.Equal(6, credit.At(80), 12);
    }

    [Fact]
    public void A_rule_on_entities_takes_it_from_the_owners_it_names_from_the_first_whole_tax_year()
    {
        var bar = Rule("bar", "foreign_entity_rule", 0, "share", from: "2025-07-05") with
        {
            Reach = InstrumentReach.Entities,
            Event = KeyedEvent.TaxYear,
            Origin = new([], ["Theirs"], [], []),
            Stacking = new([], [], ["credit"]),
        };
        var policy = Compile(Credit, bar);

        Assert.Equal(31.5, policy.ProductionCredit("cell", "Home", "Theirs", 2025).PerUnit, 12);
        Assert.Equal(0, policy.ProductionCredit("cell", "Home", "Theirs", 2026).PerUnit, 12);
        Assert.Equal(21, policy.ProductionCredit("cell", "Home", "Ours", 2026).PerUnit, 12);
    }

    [Fact]
    public void A_programme_of_a_sum_is_spread_over_its_volume_and_years()
    {
        // 16 billion rupees at 80 to the dollar over 4 years and 10 GWh a year: 200 MUSD / 40 GWh = 5 USD/kWh, worth 0.9.
        var rule = Rule("programme", "production_credit", 16, "GINR") with { Caps = new(null, 10, "GWh/yr", null, null, CapAllocation.FirstCome) };

        Assert.Equal(4.5, Compile(rule).ProductionCredit("cell", "Home", "Ours", 2025).PerUnit, 12);
    }
}
