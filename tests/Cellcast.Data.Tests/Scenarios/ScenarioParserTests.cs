using Cellcast.Data.Scenarios;
using Cellcast.Policy;
using Cellcast.Simulation;
using Cellcast.World;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Data.Tests.Scenarios;

public sealed class ScenarioParserTests
{
    private static readonly ScenarioVocabulary Vocabulary = new(() => new Dictionary<string, Unit>
    {
        ["metal_price.lithium_carbonate"] = Unit.Parse("USD/kg"),
        ["metal_price.nickel"] = Unit.Parse("USD/kg"),
        ["lithium_price"] = Unit.Parse("USD/t"),
        ["wage"] = Unit.Parse("USD/h"),
    })
    {
        Regions = ["China", "United States", "Europe"],
        Jurisdictions = ["China", "United States", "Europe", "Mexico"],
        Countries = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Poland"] = "POL" },
        Outlooks = ["central", "low", "high"],
        Products = ["cell_lfp", "cell_nmc"],
        Stages = ["mined", "cells"],
        Chemistries = ["LFP", "NMC811"],
        Applications = ["grid storage"],
        OwnerGroups = ["China", "Other"],
        InstrumentKinds = ["production_credit", "tariff"],
    };

    private const string Everything = """
        name: everything
        title: Every field once
        description: A scenario that uses the whole grammar.
        base: baseline
        outlook: high
        overrides:
          - set: metal_price.lithium_carbonate
            region: China
            years: 2026..2030
            value: 15 USD/kg
            note: the peak of 2022
          - set: wage
            factor: x1.2
          - set: lithium_price
            years: 2026..
            path: {2026: 12000, 2030: 20000}
            unit: USD/t
        instruments:
          - id: credit
            jurisdiction: United States
            kind: production_credit
            target: {product: cell_lfp, chemistry: [LFP, NMC811]}
            origin: {producer: United States, owner: Other, firm: Some Cells Ltd}
            rate: 35
            unit: USD/kWh
            start: 2023-01-01
            end: 2032-12-31
            schedule: 2023-2029:1;2030:0.75;2031+:0
            caps: {budget: 1000, volume: 20, volume_unit: GWh/yr, share_of_revenue: 0.5, allocation: pro rata}
            eligibility: [sold to an unrelated person]
            stacking: {adds_to: [other], excludes: [third]}
            legal_basis: a law
            source: somewhere
            confidence: seen
            status: enacted
        seed: 7
        notes: |
          Two lines
          of notes.
        """;

    [Fact]
    public void A_country_goes_by_its_name_whatever_its_case()
    {
        var read = Parse("name: x\ninstruments:\n  - {id: a, kind: tariff, jurisdiction: poland, origin: {producer: [China, Poland]}}");

        Assert.Equal("POL", read.Instruments[0].Jurisdiction);
        Assert.Equal(["China", "POL"], read.Instruments[0].Origin.Producers);
    }

    [Fact]
    public void An_instrument_is_amended_in_what_an_entry_says()
    {
        var read = Parse("name: x\ninstruments:\n  - {id: a, rate: 30}\n  - {id: b, end: 2028-12-31, enabled: true}\n  - {id: c, schedule: 2028-2030:1;2031+:0.5}\n  - {id: d, enabled: false}");

        Assert.All(read.Instruments, entry => Assert.True(entry.IsAmendment));
        Assert.Equal([true, true, true, false], read.Instruments.Select(entry => entry.AmendsTerms));
        Assert.Equal(
            ["a changed: rate 30", "b changed: to 2028-12-31, switched on", "c changed: schedule 2028-2030:1;2031+:0.5", "d is switched off"],
            read.Instruments.Select(ScenarioWords.Of));
        var text = ScenarioWriter.Write(read);
        Assert.Equal(text, ScenarioWriter.Write(Parse(text)));
        Assert.DoesNotContain("status", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_field_of_the_grammar_is_read()
    {
        var scenario = Parse(Everything);

        Assert.Equal("everything", scenario.Name);
        Assert.Equal("baseline", scenario.Base);
        Assert.Equal("high", scenario.Outlook);
        Assert.Equal(7, scenario.Seed);
        Assert.Equal("Two lines\nof notes.", scenario.Notes);
        Assert.Equal(["metal_price.lithium_carbonate", "wage", "lithium_price"], scenario.Overrides.Select(change => change.Input));
        var (value, factor, path) = (scenario.Overrides[0], scenario.Overrides[1], scenario.Overrides[2]);
        Assert.Equal(("China", 2026, 2030, 15.0, "USD/kg"), (value.Region, value.FromYear, value.ToYear, value.Amounts[0].Amount, value.Unit));
        Assert.Equal((OverrideChange.Factor, 1.2, null, null), (factor.Change, factor.Amounts[0].Amount, factor.Region, factor.FromYear));
        Assert.Equal((OverrideChange.Path, 2026, null), (path.Change, path.FromYear, path.ToYear));
        Assert.Equal([new(2026, 12000), new(2030, 20000)], path.Amounts);

        var credit = Assert.Single(scenario.Instruments);
        Assert.Equal(["LFP", "NMC811"], credit.Target.Chemistries);
        Assert.Equal(["Some Cells Ltd"], credit.Origin.Firms);
        Assert.Equal([new(2023, 2029, 1), new(2030, 2030, 0.75), new(2031, null, 0)], credit.Schedule);
        Assert.Equal((1000.0, 20.0, "GWh/yr", CapAllocation.ProRata), (credit.Caps.BudgetMillionUsd, credit.Caps.Volume, credit.Caps.VolumeUnit, credit.Caps.Allocation));
        Assert.Equal((new DateOnly(2023, 1, 1), new DateOnly(2032, 12, 31), InstrumentStatus.Enacted), (credit.Start, credit.End, credit.Status));
    }

    [Fact]
    public void Written_and_read_again_a_scenario_is_the_same()
    {
        var text = ScenarioWriter.Write(Parse(Everything));

        Assert.Equal(text, ScenarioWriter.Write(Parse(text)));
        Assert.Equivalent(Parse(Everything), Parse(text), strict: true);
    }

    [Fact]
    public void Any_text_survives_writing_and_reading() =>
        Prop.ForAll<NonNull<string>>(notes =>
        {
            // Reading trims blanks around a text, and YAML knows no lone surrogates.
            var text = string.Concat(notes.Get.Where(letter => !char.IsSurrogate(letter) && letter != '\0')).Trim();
            var scenario = Scenario.Empty("any") with { Notes = text, Title = text };
            var again = Parse(ScenarioWriter.Write(scenario));
            return again.Notes == text && again.Title == text;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("nam: x", "file.yaml:1:1: nam: found the field 'nam'", "did you mean 'name'?")]
    [InlineData("title: x", "file.yaml:1:1: name: found nothing", "a short name")]
    [InlineData("name: Big Name", "name: found 'Big Name'", "lower-case letters")]
    [InlineData("name: x\noutlook: centrall", "file.yaml:2:10: outlook: found 'centrall'", "did you mean 'central'?")]
    [InlineData("name: x\nseed: -1", "seed: found '-1'", "a whole number from 0")]
    [InlineData("name: x\nseed: 1.5", "seed: found '1.5'", "a whole number from 0")]
    [InlineData("name: x\nname: y", "file.yaml:2:1: name: found the field a second time", "the first is on line 1")]
    [InlineData("name: [x]", "name: found a list", "text")]
    [InlineData("- name", "found a list", "fields: name, title")]
    [InlineData("", "found an empty file", "a scenario")]
    [InlineData("name: x\n---\nname: y", "found a second document", "one scenario in a file")]
    [InlineData("name: &a x\ntitle: *a", "file.yaml:1:7: found the anchor '&a'", "no anchors")]
    [InlineData("name: *a", "found the alias '*a'", "no anchors")]
    [InlineData("name: !!int 3", "found the tag", "plain values")]
    [InlineData("name: x\n\tseed: 1", "found text that is not YAML", "valid YAML")]
    [InlineData("list: [1, 2\n  bad: }", "found text that is not YAML", "valid YAML")]
    [InlineData("name: x\noverrides: none", "overrides: found 'none'", "a list")]
    [InlineData("name: x\noverrides:\n  - metal_price", "overrides[1]: found 'metal_price'", "fields: set")]
    [InlineData("name: x\noverrides:\n  - set: metal_price.lithum_carbonate\n    value: 1", "overrides[1].set: found 'metal_price.lithum_carbonate'", "did you mean 'metal_price.lithium_carbonate'?")]
    [InlineData("name: x\noverrides:\n  - set: wage@China\n    value: 1", "overrides[1].set: found 'wage@China'", "the name alone")]
    [InlineData("name: x\noverrides:\n  - set: wage\n    region: Chna\n    value: 1", "file.yaml:4:13: overrides[1].region: found 'Chna'", "did you mean 'China'?")]
    [InlineData("name: x\noverrides:\n  - set: wage\n    years: 2030..2026\n    value: 1", "years: found '2030..2026'", "2026..2030")]
    [InlineData("name: x\noverrides:\n  - set: wage\n    years: soon\n    value: 1", "years: found 'soon'", "2026..2030")]
    [InlineData("name: x\noverrides:\n  - set: wage", "overrides[1]: found no change", "one of value, factor, path")]
    [InlineData("name: x\noverrides:\n  - set: wage\n    value: 1\n    factor: 2", "found value and factor", "one of value, factor, path")]
    [InlineData("name: x\noverrides:\n  - value: 1", "overrides[1].set: found nothing", "an input")]
    [InlineData("name: x\noverrides:\n  - set: wage\n    value: lots", "value: found 'lots'", "a number")]
    [InlineData("name: x\noverrides:\n  - set: wage\n    value: NaN", "value: found 'NaN'", "a number")]
    [InlineData("name: x\noverrides:\n  - set: wage\n    value: 15 USD/kg", "value: found 'USD/kg'", "a unit that converts to USD/h")]
    [InlineData("name: x\noverrides:\n  - set: wage\n    value: 15 USD/hour", "value: found 'USD/hour'", "unknown symbol")]
    [InlineData("name: x\noverrides:\n  - set: wage\n    value: 15 USD/h\n    unit: USD/h", "unit: found a unit beside the one in value", "the unit once")]
    [InlineData("name: x\noverrides:\n  - set: wage\n    factor: -1", "factor: found '-1'", "a number from 0")]
    [InlineData("name: x\noverrides:\n  - set: wage\n    factor: 2\n    unit: USD/h", "unit: found a unit", "no unit beside a factor")]
    [InlineData("name: x\noverrides:\n  - set: wage\n    path: 3", "path: found '3'", "years with their values")]
    [InlineData("name: x\noverrides:\n  - set: wage\n    path: {soon: 3}", "path: found 'soon'", "a calendar year")]
    [InlineData("name: x\noverrides:\n  - set: wage\n    years: 2026..2030\n    path: {2031: 3}", "path: found '2031'", "a year within 2026..2030")]
    [InlineData("name: x\noverrides:\n  - set: wage\n    path: {2030: high}", "path.2030: found 'high'", "a number")]
    [InlineData("name: x\ninstruments:\n  - kind: tariff\n    jurisdiction: Mexico", "instruments[1].id: found nothing", "a name")]
    [InlineData("name: x\ninstruments:\n  - {id: a, start: 2026-03-01, end: 2025-03-01}", "end: found 2025-03-01", "not before the start")]
    [InlineData("name: x\ninstruments:\n  - {id: a}", "id: found an id alone", "to change the instrument of that id")]
    [InlineData("name: x\ninstruments:\n  - {id: a, unit: USD/kWh}", "unit: found a unit alone", "a rate beside it")]
    [InlineData("name: x\ninstruments:\n  - {id: a, enabled: false, origin: {owner: [China]}}", "origin: found origin without jurisdiction and kind", "enabled, rate, unit, start, end, schedule, to change the instrument")]
    [InlineData("name: x\ninstruments:\n  - {id: a, rate: 3, origin: {owner: [China]}}", "instruments[1].kind: found nothing", "a kind of instrument")]
    [InlineData("name: x\ninstruments:\n  - {id: a, kind: tarif, jurisdiction: Mexico}", "kind: found 'tarif'", "did you mean 'tariff'?")]
    [InlineData("name: x\ninstruments:\n  - {id: a, kind: tariff, jurisdiction: Mexic}", "jurisdiction: found 'Mexic'", "did you mean 'Mexico'?")]
    [InlineData("name: x\ninstruments:\n  - {id: a, kind: tariff, jurisdiction: Polland}", "jurisdiction: found 'Polland'", "did you mean 'Poland'?")]
    [InlineData("name: x\ninstruments:\n  - {id: a, kind: tariff, jurisdiction: Mexico, rate: 3}", "unit: found nothing", "the unit of the rate")]
    [InlineData("name: x\ninstruments:\n  - {id: a, kind: tariff, jurisdiction: Mexico, rate: 3, unit: USD/kwh}", "unit: found 'USD/kwh'", "did you mean 'USD/kWh'?")]
    [InlineData("name: x\ninstruments:\n  - {id: a, kind: tariff, jurisdiction: Mexico, start: 1.3.2026}", "start: found '1.3.2026'", "a date as in 2026-03-01")]
    [InlineData("name: x\ninstruments:\n  - {id: a, kind: tariff, jurisdiction: Mexico, start: 2026-03-01, end: 2025-03-01}", "end: found 2025-03-01", "not before the start")]
    [InlineData("name: x\ninstruments:\n  - {id: a, kind: tariff, jurisdiction: Mexico, schedule: 2030-2026:1}", "schedule: found '2030-2026:1'", "in order of year")]
    [InlineData("name: x\ninstruments:\n  - {id: a, kind: tariff, jurisdiction: Mexico, schedule: 2026-2030:1;2029:0}", "schedule: found", "without overlap")]
    [InlineData("name: x\ninstruments:\n  - {id: a, kind: tariff, jurisdiction: Mexico, target: {chemistry: LPF}}", "target.chemistry: found 'LPF'", "did you mean 'LFP'?")]
    [InlineData("name: x\ninstruments:\n  - {id: a, kind: tariff, jurisdiction: Mexico, target: {product: [cell_lfp, cell_nmcc]}}", "target.product[2]: found 'cell_nmcc'", "did you mean 'cell_nmc'?")]
    [InlineData("name: x\ninstruments:\n  - {id: a, kind: tariff, jurisdiction: Mexico, caps: {volume: 3}}", "caps.volume_unit: found nothing", "the unit of the volume")]
    [InlineData("name: x\ninstruments:\n  - {id: a, kind: tariff, jurisdiction: Mexico, caps: {share_of_revenue: 3}}", "share_of_revenue: found '3'", "a share from 0 to 1")]
    [InlineData("name: x\ninstruments:\n  - {id: a, kind: tariff, jurisdiction: Mexico, status: enactd}", "status: found 'enactd'", "did you mean 'enacted'?")]
    public void A_fault_is_named_with_its_place_what_was_found_and_what_is_allowed(string text, string found, string allowed)
    {
        var problems = Assert.Throws<ScenarioException>(() => Parse(text)).Problems;

        Assert.Contains(problems, problem => problem.ToString().Contains(found, StringComparison.Ordinal) && problem.ToString().Contains(allowed, StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_are_told_at_once_in_order_of_place()
    {
        const string text = """
            name: x
            outlook: sideways
            overrides:
              - set: wagee
                value: 3
              - set: wage
                region: Chinaa
                factor: much
            seed: many
            """;

        var problems = Assert.Throws<ScenarioException>(() => Parse(text)).Problems;

        Assert.Equal(["outlook", "overrides[1].set", "overrides[2].region", "overrides[2].factor", "seed"], problems.Select(problem => problem.Field));
        Assert.Equal([2, 4, 7, 8, 9], problems.Select(problem => problem.Line));
    }

    [Fact]
    public void A_text_that_is_too_long_or_too_deep_is_refused()
    {
        Assert.Contains("262144", Failure("name: " + new string('x', 300_000)), StringComparison.Ordinal);
        Assert.Contains("8 levels", Failure("name: " + new string('[', 5_000)), StringComparison.Ordinal);
        Assert.Contains("50000 values", Failure("name: [" + string.Concat(Enumerable.Repeat("1,", 60_000)) + "]"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_damage_to_a_file_makes_more_than_a_list_of_problems() =>
        Prop.ForAll<int, int, char>((place, length, letter) =>
        {
            var start = Math.Abs(place % Everything.Length);
            var damaged = string.Concat(Everything.AsSpan(0, start), letter.ToString(), Everything.AsSpan(Math.Min(Everything.Length, start + Math.Abs(length % 40))));
            try
            {
                Parse(damaged);
                return true;
            }
            catch (ScenarioException error)
            {
                return error.Problems.Count > 0 && error.Problems.All(problem => problem.Line > 0 && problem.Found.Length > 0);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    private static string Failure(string text) => Assert.Throws<ScenarioException>(() => Parse(text)).Message;

    private static Scenario Parse(string text) => ScenarioParser.Parse("file.yaml", text, Vocabulary);
}
