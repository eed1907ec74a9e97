using System.Text.Json;

namespace Cellcast.Cli.Tests;

/// <summary>The policy commands: what they show, in which form, and what they refuse.</summary>
public sealed class PolicyCommandTests
{
    private static readonly string[] Lane = ["policy", "tariff", "LFP", "--from", "China", "--to", "United States", "--on"];

    private const string Bill = """
        item,cost,prohibited,other_cost
        cathode,14,no,
        anode,5,yes,8
        electrolyte,4,50%,4
        separator,3,no,
        copper foil,3,no,
        aluminium foil,1.5,no,
        can and parts,2.5,yes,
        """;

    [Fact]
    public void A_tariff_names_every_layer_with_its_law_and_dates()
    {
        var call = Call.Of([.. Lane, "2026-03-01", "--for", "grid_short"]);

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        Assert.Contains("cell_lfp from China into United States on 2026-03-01", call.Answer, StringComparison.Ordinal);
        Assert.Contains("US-S301-LIB-NEV", call.Answer, StringComparison.Ordinal);
        Assert.Contains("Trade Act 1974 s.122", call.Answer, StringComparison.Ordinal);
        Assert.Contains("38.4%  total", call.Answer, StringComparison.Ordinal); // 3.4 + 25 + 10
        Assert.Contains("raises the price at the gate by 4.167%", call.Answer, StringComparison.Ordinal); // 0.04 / 0.96
        Assert.Contains("US-S122: sources give 10 to 15 percent", call.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_duty_that_a_court_struck_down_is_shown_as_such_while_it_was_collected()
    {
        var call = Call.Of([.. Lane, "2026-02-23", "--for", "ev_mass"]);

        Assert.Contains("48.4%  total", call.Answer, StringComparison.Ordinal); // 3.4 + 25 + 10 + 10
        Assert.Contains("struck down by a court", call.Answer.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Applications_that_pay_the_same_are_one_group_in_json()
    {
        using var json = JsonDocument.Parse(Call.Of([.. Lane, "2024-10-01", "--json"]).Answer);
        var groups = json.RootElement.GetProperty("duties").EnumerateArray().ToDictionary(group => group.GetProperty("applications")[0].GetString()!, group => group.GetProperty("total").GetDouble());

        // Vehicle cells had risen to 25 the week before, others had not.
        Assert.Equal(0.284, groups["ev_mass"], 12);
        Assert.Equal(0.109, groups["two_three_wheelers"], 12);
        Assert.Equal(0.13 - 0.13, json.RootElement.GetProperty("withheld").GetDouble(), 12);
    }

    [Fact]
    public void Duties_by_maker_are_added_one_at_a_time()
    {
        var call = Call.Of("policy", "tariff", "pack_ev", "--in-vehicle", "--from", "China", "--to", "eu", "--on", "2025-03-01", "--for", "ev_mass");

        Assert.Contains("10%  total of firms not named", call.Answer, StringComparison.Ordinal);
        Assert.Contains("27%  total of BYD", call.Answer, StringComparison.Ordinal);
        Assert.Contains("45.3%  total of SAIC", call.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_with_a_tariff_is_said_at_once()
    {
        var call = Call.Of("policy", "tariff", "cel_lfp", "--from", "Chna", "--on", "1 March");

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains("cell_lfp", call.Notes, StringComparison.Ordinal);
        Assert.Contains("China", call.Notes, StringComparison.Ordinal);
        Assert.Contains("--to: which place?", call.Notes, StringComparison.Ordinal);
        Assert.Contains("'1 March' is no day", call.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void An_instrument_is_shown_with_its_rate_of_the_year()
    {
        Assert.Contains("in 2030  26.25 USD/kWh", Call.Of("policy", "show", "US-45X-CELL", "--year", "2030").Answer, StringComparison.Ordinal); // 35 x 0.75
        Assert.Contains("10% on 150 of 365 days", Call.Of("policy", "show", "US-S122", "--year", "2026").Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_law_is_shown_by_a_part_of_its_name_and_an_unknown_one_refused_with_the_nearest()
    {
        var call = Call.Of("policy", "show", "45X", "--year", "2029", "--csv");

        Assert.Contains("US-45X-MODULE,production_credit,2029,10,USD/kWh,1", call.Answer, StringComparison.Ordinal);
        Assert.DoesNotContain("US-48E", call.Answer, StringComparison.Ordinal);
        var wrong = Call.Of("policy", "show", "45Y");
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("did you mean '45", wrong.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_can_be_cut_by_kind_and_day()
    {
        var call = Call.Of("policy", "list", "--kind", "tariff", "--by", "Canada", "--on", "2025-01-01");

        Assert.Contains("CA-SURTAX-EV", call.Answer, StringComparison.Ordinal);
        Assert.Contains("1 instruments in force on 2025-01-01", call.Answer, StringComparison.Ordinal);
        Assert.Contains("did you mean 'tariff'?", Call.Of("policy", "list", "--kind", "tarif").Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void The_production_credit_is_worked_to_the_cent_with_and_without_the_law_of_2025()
    {
        var cells = Call.Of("policy", "credit", "45X", "--year", "2030", "--cells", "8.64GWh", "--modules", "1.728GWh");
        var minerals = Call.Of("policy", "credit", "45X", "--year", "2032", "--minerals", "200MUSD");

        Assert.Contains("credit 239.76 million USD", cells.Answer, StringComparison.Ordinal); // policy notes 3.1
        Assert.Contains("credit 10.00 million USD, nominal; had P.L. 119-21 not been made: 20.00", minerals.Answer, StringComparison.Ordinal);
        Assert.Contains("5% (10%)", minerals.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void The_credit_for_investment_is_set_beside_the_production_credit()
    {
        // Policy notes 3.5: 0.30 x 1,150 = 345; 7.36 GWh x 18.91 x 6.710 = 934 at 8% over ten years from 2027.
        using var json = JsonDocument.Parse(Call.Of("policy", "credit", "48C", "--investment", "1150MUSD", "--cells", "7.36GWh", "--year", "2027", "--json").Answer);

        Assert.Equal(345, json.RootElement.GetProperty("musd").GetDouble(), 9);
        Assert.Equal(934, json.RootElement.GetProperty("steps").EnumerateArray().Last().GetProperty("value").GetDouble(), 0.5);
    }

    [Fact]
    public void The_storage_credit_is_worked_step_by_step()
    {
        var call = Call.Of("policy", "credit", "48E", "--start", "2035-06-01", "--basis", "60", "--wages", "--energy-community", "--domestic-content", "60%");

        Assert.Contains("credit 15.00 million USD", call.Answer, StringComparison.Ordinal); // policy notes 3.4
        Assert.Contains("US-48E-PHASE", call.Answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30D", "to 2025-09-30")]
    [InlineData("45W", "would end 2032-12-31; replaced")]
    [InlineData("30C", "to 2026-06-30")]
    public void Credits_that_ended_say_when(string credit, string ending) =>
        Assert.Contains(ending, Call.Of("policy", "credit", credit).Answer.ReplaceLineEndings(" "), StringComparison.Ordinal);

    [Fact]
    public void Without_the_law_of_2025_vehicle_credits_run_to_2032() =>
        Assert.Contains("to 2032-12-31", Call.Of("policy", "credit", "30D", "--without", "P.L. 119-21").Answer.ReplaceLineEndings(" "), StringComparison.Ordinal);

    [Fact]
    public void A_bill_is_tested_line_by_line_with_the_day_it_fails_and_the_cheapest_change()
    {
        var call = Macr(Bill, "--year", "2029");

        // Policy notes 3.3, example B: 23.5 / 33.0; 80% needed in 2029; another anode at 3 more: (36 - 4.5) / 36.
        Assert.Equal(0, call.ExitCode);
        Assert.Contains("Material assistance cost ratio 71.2%", call.Answer, StringComparison.Ordinal);
        Assert.Contains("fails 2029: 80% is needed; fails from 2029-01-01", call.Answer, StringComparison.Ordinal);
        Assert.Contains("buy anode elsewhere: costs 3, ratio then 87.5%", call.Answer.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("2028     70%", call.Answer, StringComparison.Ordinal);

        // Report 003: guidance is due by 31 December 2026.
        Assert.Contains("US-MACR-TABLES-DUE", call.Answer, StringComparison.Ordinal);
        Assert.Contains("(2026-12-31)", call.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bill_that_passes_says_so() => Assert.Contains("passes 2027: 65% is needed", Macr(Bill, "--year", "2027").Answer, StringComparison.Ordinal);

    [Fact]
    public void Everything_that_is_wrong_with_a_bill_is_said_with_its_line()
    {
        var call = Macr("item,cost,prohibited\ncathode,14,no\nanode,5;0,yes\n,3,maybe\n");

        Assert.Equal(2, call.ExitCode);
        Assert.Contains(":3: cost: found '5;0'", call.Notes, StringComparison.Ordinal);
        Assert.Contains(":4: item: found nothing", call.Notes, StringComparison.Ordinal);
        Assert.Contains(":4: prohibited: found 'maybe'", call.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void Storage_by_assigned_percentages_names_unknown_items()
    {
        var call = Macr("item,cost,prohibited\npack-cell,0,yes\n", "--for", "grid");

        Assert.Equal(2, call.ExitCode);
        Assert.Contains("did you mean 'pack-cells'?", call.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_firm_is_tested_and_what_is_not_said_stays_open()
    {
        var open = Call.Of("policy", "entity", "--holdings", "24%,14%", "--on", "2026-06-01");
        var met = Call.Of("policy", "entity", "--holdings", "24%,16%", "--on", "2026-06-01");
        var clear = Call.Of(
            "policy", "entity", "--seat", "us", "--owned", "0", "--holdings", "24%,14%", "--debt", "0", "--officer", "no", "--contract", "2025-08-01", "--royalty-years", "8", "--service-years", "1",
            "--know-how", "whole", "--control", "no", "--on", "2026-06-01");

        Assert.Contains("on 2026-06-01: uncertain", open.Answer, StringComparison.Ordinal);
        Assert.Contains("on 2026-06-01: yes", met.Answer, StringComparison.Ordinal);
        Assert.Contains("40% against 40% or more", met.Answer, StringComparison.Ordinal);
        Assert.Contains("on 2026-06-01: no", clear.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_rules_do_not_contradict_each_other()
    {
        var call = Call.Of("policy", "check");

        Assert.Equal(0, call.ExitCode);
        Assert.Contains("0 contradictions", call.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Contradicting_rules_of_a_scenario_are_both_named()
    {
        var file = Temporary("clash.yaml", """
            name: clash
            instruments:
              - {id: A, jurisdiction: United States, kind: tariff, target: {stage: cell}, rate: 5, unit: percent, stacking: {replaces: [B]}}
              - {id: B, jurisdiction: United States, kind: tariff, target: {stage: cell}, rate: 7, unit: percent, stacking: {replaces: [A]}}
              - {id: C, jurisdiction: USA, kind: tariff, target: {stage: cell}, origin: {producer: CHN}, rate: 5, unit: percent}
            """);
        var call = Call.Of("policy", "check", "--scenario", file);

        Assert.Equal(2, call.ExitCode);
        Assert.Contains("contradiction: A and B each replace the other", call.Answer, StringComparison.Ordinal);
        Assert.Contains("US-S301-LIB-NEV", call.Answer.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    private static Call Macr(string bill, params string[] words) => Call.Of(["policy", "macr", "--bill", Temporary("my-cell.csv", bill), .. words]);

    private static string Temporary(string name, string text)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("cellcast-policy-").FullName, name);
        File.WriteAllText(file, text);
        return file;
    }

    [Fact]
    public void Accounts_tell_what_a_group_of_instruments_pays_and_does_by_year()
    {
        using var json = JsonDocument.Parse(Call.Of("policy", "accounts", "--home", "us", "--only", "45X", "--from", "2029", "--to", "2030", "--json").Answer);
        var account = json.RootElement.GetProperty("accounts")[0];

        Assert.Equal(2, json.RootElement.GetProperty("runs").GetInt32());
        Assert.Contains("US-45X-CELL", account.GetProperty("instruments").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(2, account.GetProperty("paid").GetArrayLength());
        Assert.True(account.GetProperty("paid")[0].GetDouble() > 0);
        Assert.True(account.GetProperty("marginal").GetProperty("consumer_cost").TryGetProperty("Europe", out _));
    }

    [Fact]
    public void Accounts_of_what_does_not_act_are_refused_by_name()
    {
        var call = Call.Of("policy", "accounts", "--only", "45Y", "--stage", "cell");

        Assert.Equal(2, call.ExitCode);
        Assert.Contains("'45Y'", call.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_break_even_that_is_met_says_so_and_one_that_no_level_meets_fails_with_what_was_tried()
    {
        var met = Call.Of("policy", "break-even", "--lever", "credit", "--target", "share=1%", "--home", "us", "--year", "2030");
        var none = Call.Of("policy", "break-even", "--lever", "credit", "--product", "LFP", "--target", "share=99%", "--year", "2028", "--highest", "1");

        Assert.Equal((0, ""), (met.ExitCode, met.Notes));
        Assert.Contains("the target is met without it", met.Answer, StringComparison.Ordinal);
        Assert.Equal(1, none.ExitCode);
        Assert.Contains("asked for: at least 1.0%", met.Answer.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("no level of break-even-credit from 0 to 1 USD/kWh", none.Notes, StringComparison.Ordinal);
        Assert.Contains("to 99% in 2028", none.Notes.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dependence=40", "dependence=40% or dependence=0.4")]
    [InlineData("share=50", "share=50% or share=0.5")]
    [InlineData("share=120%", "a share from 0 to 1")]
    [InlineData("gap=10", "gap=10% or gap=0.1")]
    [InlineData("capacity=50%", "capacity=500")]
    [InlineData("parity=5", "gap=10%")]
    [InlineData("partiy", "parity, gap, share, dependence, capacity, output, did you mean 'parity'?")]
    public void A_target_that_cannot_be_meant_is_refused_with_how_to_write_it(string target, string allowed)
    {
        var call = Call.Of("policy", "break-even", "--product", "LFP", "--target", target);

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains(target, call.Notes, StringComparison.Ordinal);
        Assert.Contains(allowed, call.Notes.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(";", "';'")]
    [InlineData("\t", "tabs")]
    public void A_bill_with_another_separator_is_one_problem(string separator, string told)
    {
        var call = Macr(Bill.Replace(",", separator, StringComparison.Ordinal));

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains($"columns separated by {told}", call.Notes.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("no such column", call.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_needs_a_product_and_another_region()
    {
        var call = Call.Of("policy", "break-even", "--target", "parity");

        Assert.Equal(2, call.ExitCode);
        Assert.Contains("--product LFP", call.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_with_a_package_is_told_at_once()
    {
        var call = Call.Of("policy", "package", "six-ip", "six-capitl", "--home", "Amerika", "--stage", "celll");

        Assert.Equal(2, call.ExitCode);
        Assert.All(["six-capital", "United States", "celll"], word => Assert.Contains(word, call.Notes, StringComparison.Ordinal));
    }

    [Fact]
    public void Protection_and_packages_answer_as_csv()
    {
        var protection = Call.Of("policy", "protection", "--home", "us", "--year", "2030", "--csv").Answer;
        var package = Call.Of("policy", "package", "six-capital", "--home", "us", "--from", "2030", "--to", "2030", "--csv").Answer;

        Assert.Contains("cell_lfp,cell,0.", protection, StringComparison.Ordinal);
        Assert.Contains("six-capital,alone,home_output,United States,2030,", package, StringComparison.Ordinal);
    }
}
