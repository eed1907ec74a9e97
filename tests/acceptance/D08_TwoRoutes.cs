using Cellcast.Data;
using Cellcast.Data.Accounts;
using Cellcast.Data.Answers;
using Cellcast.Data.Policies;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>D8, D6 and E8: what catching up costs beside leaping ahead, and what public money goes to (seeds 000 and 004).</summary>
public sealed class D08_TwoRoutes(ITestOutputHelper output)
{
    [Fact, System("D8", Kind.Arithmetic)]
    public void A_gap_of_30_dollars_on_all_American_cells_is_28_billion_a_year() => Assert.Equal(28.2, 30 * 940 / 1e3, 1);

    [Fact, System("D8", Kind.Outcome)]
    public void Both_routes_cost_tens_of_billions_and_leaping_ahead_is_not_ten_times_cheaper()
    {
        var catchUp = Paid("route-catch-up", "CATCH-CREDIT");
        var leap = Paid("route-leapfrog", "LEAP-CREDIT");
        output.WriteLine($"credits 2027-2036, USD of 2024: catch up {catchUp / 1e3:0.0} billion on top of the law, leapfrog {leap / 1e3:0.0} billion (report: hundreds against several to tens)");

        // Differs from the report: a credit that is high enough for the next generation draws most cells there, and is then paid for most cells.
        Assert.InRange(catchUp, 10e3, 300e3);
        Assert.InRange(leap / catchUp, 0.3, 3);
    }

    [Fact, System("D6", Kind.Arithmetic)]
    public void Of_24_billion_at_least_21_6_went_to_lithium_ion_and_less_than_a_quarter_billion_to_solid_state()
    {
        Assert.Equal(21.6, 0.90 * 24, 12);
        Assert.Equal(0.24, 0.01 * 24, 12);
        Assert.Equal(2.4, 24 - 21.6, 9);
    }

    [Fact, System("D6", Kind.DataView)]
    public void China_s_support_of_2009_to_2023_stands_in_the_package_as_15_billion_a_year()
    {
        var book = TradePolicies.Book(Repository.Package);
        var support = book["CN-SUB-TOTAL"];
        Assert.Equal(15.4, support.Rate!.Value / (support.End!.Value.Year - support.Start!.Value.Year + 1), 0.1);
        // The report rounds 230.8 to 230 and says that it is for batteries; most of it were rebates to buyers of cars.
        Assert.Equal(24, book["US-DOE-24BN"].Rate);
    }

    [Fact, System("E8", Kind.Arithmetic)]
    public void China_s_solid_state_fund_is_828_million_dollars_and_over_three_times_what_America_gave()
    {
        var fund = TradePolicies.Book(Repository.Package)["CN-SUB-SSB6BN"];
        var dollars = fund.Rate!.Value / 7.25 * 1e3;
        output.WriteLine($"{fund.Rate} billion yuan at 7.25: {dollars:0} million USD (report: 828)");
        Assert.Equal(828, dollars, 0.5);
        Assert.True(dollars / 240 > 3.4);
    }

    [Fact, System("E8", Kind.Outcome)]
    public void A_fund_brings_solid_state_cells_earlier_and_the_rule_to_apply_together_earlier_still()
    {
        // Years from the announced date to the first sale, of plants not begun yet; and what is made in China in the mean of 2030 to 2035.
        double Delay(string name) => SolvedInputs(name).Value("project_slip", "cell_assb", "", 2030) / 12;
        double Made(string name) => SolvedScenarios.Measures(name).Made("cell_assb", "China");
        var (none, alone, joint) = (Delay("baseline"), Delay("l53-fund-alone"), Delay("l53-consortium"));
        output.WriteLine(FormattableString.Invariant(
            $"delay {none:0.00} years, with the fund {alone:0.00}, with its rule {joint:0.00}: {(none - alone) / 8.28:0.000} and {(none - joint) / 8.28:0.000} years per 100 million USD"));
        output.WriteLine(FormattableString.Invariant($"solid-state cells made in China, 2030 to 2035: {Made("baseline"):0.000}, {Made("l53-fund-alone"):0.000}, {Made("l53-consortium"):0.000} GWh a year"));

        Assert.True(none > alone && alone > joint);
        Assert.True(Made("baseline") < Made("l53-fund-alone") && Made("l53-fund-alone") < Made("l53-consortium"));

        // A fund as large as all that America gave solid-state cells (D6) gains less than a third of it.
        var american = PolicyInputs(new Policy.Instrument[] { Grant(0.24) }).Value("project_slip", "cell_assb", "", 2030) / 12;
        Assert.True(none - american < (none - alone) / 3);
    }

    private static Policy.Instrument Grant(double billions) => Policy.Instrument.Switch("OWN-FUND", true) with
    {
        Jurisdiction = "USA",
        Kind = Policy.InstrumentKind.ResearchGrant,
        Target = new(["cell_assb"], [], [], []),
        Rate = billions,
        Unit = "GUSD",
        Start = new DateOnly(2024, 5, 1),
    };

    private static Inputs SolvedInputs(string name) => ScenarioInputs.Of(SolvedScenarios.World.Inputs, SolvedScenarios.Scenario(name), []);

    private static Inputs PolicyInputs(IReadOnlyList<Policy.Instrument> rules) =>
        ScenarioInputs.Of(SolvedScenarios.World.Inputs, SolvedScenarios.Scenario("baseline") with { Instruments = rules }, []);

    private static double Paid(string scenario, string instrument) => PolicyAccounts.Of(
        SolvedScenarios.World, SolvedScenarios.Scenario(scenario), [], new AccountsQuestion("United States", [new PolicyGroup(instrument, [instrument])], 2027, 2036)).Accounts[0].Paid.Sum();
}
