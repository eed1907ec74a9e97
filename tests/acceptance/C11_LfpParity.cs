using Cellcast.Data.Accounts;
using Cellcast.Data.Studies;
using Cellcast.Policy;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>C11 and A5: at which tariff or credit home-made LFP breaks even (seeds 003 and 001).</summary>
public sealed class C11_LfpParity(ITestOutputHelper output)
{
    [Fact, System("C11", Kind.Arithmetic)]
    public void Parity_beside_a_tariff_of_58_and_a_credit_of_30_percent_means_a_home_cost_2_26_times_the_import()
    {
        Assert.Equal(2.257, 1.58 / 0.70, 3);
        Assert.Equal(104, 46 * 1.58 / 0.70, 0.5);
        Assert.Equal(120, 53 * 1.58 / 0.70, 0.5);
        // The production credit in place of the investment credit brings such a cost to 69-85, about the import with its tariff, 73-84.
        Assert.Equal(69, (46 * 1.58 / 0.70) - 35, 0.5);
        Assert.Equal(85, (53 * 1.58 / 0.70) - 35, 0.5);
        Assert.Equal(73, 46 * 1.58, 0.5);
        Assert.Equal(84, 53 * 1.58, 0.5);
    }

    [Fact, System("C11", Kind.Outcome)]
    public void An_American_cell_is_not_twice_as_dear_as_a_Chinese_one_so_58_percent_need_no_credit_beside_them()
    {
        // Differs from the report, which stacks a credit of 30% for storage on a duty of 58% on cells and so implies 2.26 times the Chinese price.
        var (home, china) = (Repository.Desk.Cost("LFP", "United States", 2026).Full, Repository.Desk.Cost("LFP", "China", 2026).Full);
        output.WriteLine($"LFP 2026, full cost in mature plants: United States {home:0.0}, China {china:0.0} USD/kWh, {home / china:0.00} times (report 2.26 times the price); with 58% of duty China's lands at {1.58 * china:0.0}, with the 48% of January 2026 at {1.484 * china:0.0}");
        Assert.InRange(home / china, 1.3, 1.58);
        Assert.True(home < Repository.Desk.Figures["us_lfp_cost"].Low);

        // Over a price at cash cost, which a glut allows, duty alone does not reach; section 45X then does.
        var cash = HomeGap.Of(Repository.Desk, "LFP", "United States", 2026).CashCost;
        Assert.True(1.58 * cash < home && home - 35 < cash);
    }

    [Fact, System("C11", Kind.Outcome)]
    public void Law_makes_American_LFP_cheaper_than_Chinese_in_2029_and_without_the_credit_for_cells_it_is_not()
    {
        var law = Ask("baseline", Credit("United States"), "United States", 2029, 100);
        var none = Ask("l01-45x-cells", Credit("United States"), "United States", 2029, 100);
        output.WriteLine($"2029, cost at home over the landed Chinese cell: {law.Without.Gap!.Value.OverImport:+0%;-0%} under the law, {none.Without.Gap!.Value.OverImport:+0%;-0%} without 45X for cells, which takes {none.Level:0.0} USD/kWh (nominal)");
        Assert.Equal(0, law.Level);
        Assert.InRange(none.Level, 1, 60);
        Assert.True(none.At.Value <= 0 && none.IsMonotone);
    }

    [Fact, System("A5", Kind.Outcome)]
    public void A_tariff_or_a_credit_closes_the_European_gap_and_costs_the_treasury_opposite_things()
    {
        var tariff = Ask("baseline", Tariff("Europe"), "Europe", 2030, 400);
        var credit = Ask("baseline", Credit("Europe"), "Europe", 2030, 100);
        var gap = tariff.Without.Gap!.Value;
        output.WriteLine($"Europe 2030: LFP {gap.OverImport:+0%} over the landed import, {gap.BelowHome:0%} under the cost at home; tariff of {tariff.Level:0.0}% or credit of {credit.Level:0.0} USD/kWh");
        Assert.InRange(tariff.Level, 100 * gap.BelowHome * 0.5, 100 * gap.OverImport * 2);
        Assert.InRange(credit.Level, gap.CreditUsdPerKwh * 0.7, gap.CreditUsdPerKwh * 1.8);
        Assert.True(tariff.At.BudgetMusd > tariff.Without.BudgetMusd && credit.At.BudgetMusd < credit.Without.BudgetMusd);
    }

    [Fact, System("A5", Kind.Outcome)]
    public void What_no_level_meets_is_said_with_what_the_levels_brought()
    {
        var question = Question(Credit("Europe"), "Europe", 2030, 5) with { Measure = TargetMeasure.HomeShare, Target = 0.99 };
        var none = Assert.Throws<NoBreakEvenException>(() => BreakEven.Of(SolvedScenarios.World, SolvedScenarios.Scenario("baseline"), [], question));
        Assert.Contains("no level of break-even from 0 to 5 USD/kWh brings the home share of cell_lfp to 99% in 2030", none.Message, StringComparison.Ordinal);
    }

    private static BreakEvenAnswer Ask(string scenario, Instrument lever, string home, int year, double highest) =>
        BreakEven.Of(SolvedScenarios.World, SolvedScenarios.Scenario(scenario), [], Question(lever, home, year, highest));

    private static BreakEvenQuestion Question(Instrument lever, string home, int year, double highest) =>
        new(lever, TargetMeasure.Gap, 0, home, year, "cell", "cell_lfp", "China", highest);

    private static Instrument Tariff(string home) => Credit(home) with { Kind = InstrumentKind.Tariff, Unit = "percent", Origin = new(["China"], [], [], []) };

    private static Instrument Credit(string home) => Instrument.Switch("break-even", true) with
    {
        Jurisdiction = home,
        Kind = InstrumentKind.ProductionCredit,
        Target = new(["cell_lfp"], [], [], []),
        Rate = 0,
        Unit = "USD/kWh",
        Start = new DateOnly(2027, 1, 1),
    };
}
