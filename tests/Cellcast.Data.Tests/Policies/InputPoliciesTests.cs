using Cellcast.Data.Answers;
using Cellcast.Data.Policies;
using Cellcast.Policy;
using Cellcast.Simulation;

namespace Cellcast.Data.Tests.Policies;

/// <summary>Instruments that act through inputs, on the shipped package.</summary>
public sealed class InputPoliciesTests
{
    private static readonly Lazy<DataPackage> Package = new(() => DataPackage.Load(RepositoryData.Folder));
    private static readonly Lazy<Inputs> Plain = new(() => new Inputs(Package.Value));

    [Fact]
    public void A_loan_lowers_the_cost_of_capital_of_the_part_it_finances()
    {
        var inputs = With(Rule("loan", InstrumentKind.ConcessionalLoan, 5, "percent/yr"));

        // 8% less six tenths of three points, from 2027 on and in the United States alone.
        Assert.Equal(0.062, inputs.Value("cost_of_capital", "", "United States", 2030), 12);
        Assert.Equal(0.08, inputs.Value("cost_of_capital", "", "United States", 2026), 12);
        Assert.Equal(0.075, inputs.Value("cost_of_capital", "", "Europe", 2030), 12);
    }

    [Fact]
    public void Writing_off_at_once_takes_the_tax_off_and_39_years_add_to_it()
    {
        // The law writes off 95% by itself.
        double Taxed(double rate, string unit) => With(Rule("own", InstrumentKind.Depreciation, rate, unit)).Value("return_taxed", "", "United States", 2030);

        Assert.Equal(0, Taxed(1, "share"), 12);
        Assert.Equal(0.02, Taxed(0.03, "share"), 12);
        Assert.True(Taxed(39, "yr") > 1);
        Assert.Equal(0.6, With(Rule("own", InstrumentKind.Depreciation, 0.4, "share") with { Jurisdiction = "KOR" }).Value("return_taxed", "", "South Korea", 2030), 12);
    }

    [Fact]
    public void What_the_law_writes_off_at_once_is_in_the_inputs_and_goes_when_it_is_switched_off()
    {
        // Three quarters of a plant is equipment, a fifth buildings that count, to 2030; the law of 2017 faded from 2023.
        var law = TradePolicies.Book(Package.Value);
        foreach (var year in new[] { 2020, 2022, 2023, 2024, 2025, 2026, 2028, 2030, 2031, 2035 })
        {
            var days = new[] { ("US-168K-2017", 0.75), ("US-168K", 0.75), ("US-168N", 0.2) }.Sum(rule =>
                law.TermOf(rule.Item1) is { } term ? rule.Item2 * term.ShareOfYear(year) * term.RateIn(year) : 0);
            Assert.Equal(1 - days, Plain.Value.Value("return_taxed", "", "United States", year), 1e-6);
        }

        // Canada writes off equipment at once, less in 2024 and from 2030, and from 2034 no more.
        foreach (var year in new[] { 2020, 2023, 2024, 2025, 2027, 2029, 2030, 2031, 2032, 2033, 2034, 2037 })
        {
            var days = new[] { "CA-CCA53", "CA-CCA53-2025" }.Select(law.TermOf).Sum(term => term!.ShareOfYear(year) * term.RateIn(year));
            Assert.Equal(1 - (0.75 * days), Plain.Value.Value("return_taxed", "", "Canada", year), 9);
        }

        Inputs Off(params string[] ids) => ScenarioInputs.Of(Plain.Value, Scenario.Empty("off") with { Instruments = [.. ids.Select(id => Instrument.Switch(id, false))] }, []);
        double At(Inputs inputs, int year) => 1 - inputs.Value("return_taxed", "", "United States", year);
        Assert.Equal((0.2, 0.0), (Math.Round(At(Off("US-168K", "US-168K-2017"), 2029), 9), Math.Round(At(Off("US-168K", "US-168K-2017"), 2033), 9)));

        // Without the act of 2025 that of 2017 goes on: two fifths of equipment in 2025, a fifth in 2026.
        Assert.Equal((0.3, 0.15, 0.0), (Math.Round(At(Off("US-168K", "US-168N"), 2025), 5), Math.Round(At(Off("US-168K", "US-168N"), 2026), 9), Math.Round(At(Off("US-168K", "US-168N"), 2027), 9)));
        Assert.Equal(0.6, At(Off("US-168K", "US-168N"), 2023), 9);

        // The base year was observed under the law of its time: 0.25 in Canada in 2020 whatever a scenario says of later years.
        var without = Off("CA-CCA53", "CA-CCA53-2025");
        Assert.Equal((0.25, 1.0, 1.0), (Math.Round(without.Value("return_taxed", "", "Canada", 2020), 9), without.Value("return_taxed", "", "Canada", 2021), without.Value("return_taxed", "", "Canada", 2028)));

        // Switched on it is as it was.
        var on = ScenarioInputs.Of(Plain.Value, Scenario.Empty("on") with { Instruments = [Instrument.Switch("US-168K", true)] }, []);
        Assert.Equal(0.95, At(on, 2029), 9);
    }

    [Fact]
    public void A_permit_in_three_months_takes_a_year_off_building()
    {
        Assert.Equal(36 - 12, With(Rule("permits", InstrumentKind.Permitting, 3, "months")).Value("build_time", "", "United States", 2030), 9);
    }

    [Fact]
    public void A_partner_brings_a_part_of_the_yield_and_what_his_state_lets_go()
    {
        var (own, korean, chinese) = (Yield(Plain.Value, "United States"), Yield(Plain.Value, "South Korea"), Yield(Plain.Value, "China"));
        var venture = Rule("venture", InstrumentKind.JointVenture, 0.5, "share");

        Assert.Equal(own + (0.5 * (korean - own)), Yield(With(venture with { Origin = new([], ["South Korea"], [], []) }), "United States"), 9);

        // China asks for licences of technology, nine in ten of which are given.
        Assert.Equal(own + (0.5 * 0.9 * (chinese - own)), Yield(With(venture with { Origin = new([], ["China"], [], []) }), "United States"), 9);
    }

    [Fact]
    public void Research_shortens_the_delay_of_the_cells_it_is_for()
    {
        var grant = Rule("research", InstrumentKind.ResearchGrant, 4, "GUSD") with { Target = new(["cell_na", "cell_lis"], [], [], []) };
        var inputs = With(grant);
        var worth = Plain.Value.Value("deflator", "USD", "", 2024) / Plain.Value.Value("deflator", "USD", "", 2027);

        Assert.Equal(Math.Pow(2, -worth), inputs.Value("project_slip", "cell_na", "", 0) / Plain.Value.Value("project_slip", "cell_na", "", 0), 9);
        Assert.Equal(Plain.Value.Value("project_slip", "cell_assb", "", 0), inputs.Value("project_slip", "cell_assb", "", 0), 12);
    }

    [Fact]
    public void What_cannot_be_computed_is_refused_by_name_all_at_once()
    {
        var error = Assert.Throws<PolicyException>(() => With(Rule("sum", InstrumentKind.ConcessionalLoan, 2, "GUSD"), Rule("alone", InstrumentKind.JointVenture, 0.5, "share")));

        Assert.Contains("instrument 'sum': a concessional_loan acts by its rate of interest", error.Message, StringComparison.Ordinal);
        Assert.Contains("instrument 'alone'", error.Message, StringComparison.Ordinal);
    }

    private static double Yield(Inputs inputs, string region) => inputs.Value("yield_mature", "", region, 2030);

    private static Inputs With(params Instrument[] rules) => ScenarioInputs.Of(Plain.Value, Scenario.Empty("test") with { Instruments = rules }, []);

    private static Instrument Rule(string id, string kind, double rate, string unit) =>
        Instrument.Switch(id, true) with { Jurisdiction = "USA", Kind = kind, Rate = rate, Unit = unit, Start = new DateOnly(2027, 1, 1) };
}
