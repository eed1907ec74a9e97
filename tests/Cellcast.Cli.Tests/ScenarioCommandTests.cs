namespace Cellcast.Cli.Tests;

/// <summary>Checking a scenario: what a run refuses, the check refuses.</summary>
public sealed class ScenarioCommandTests
{
    [Fact]
    public void A_change_and_two_instruments_at_fault_are_told_at_once()
    {
        var call = Check("""
            overrides:
              - {set: lithium_price, value: -5}
            instruments:
              - {id: US-45X-CEL, rate: 3}
              - {id: wall, jurisdiction: eu, kind: tariff, target: {product: cell_lfp, stage: pack}, rate: 30, unit: percent}
            """);

        Refuses(call, "no row of it is negative", "did you mean 'US-45X-CELL'?", "'wall': its target meets no product");
    }

    [Fact]
    public void Law_of_a_country_without_shares_and_demand_in_a_wrong_unit_are_told_at_once()
    {
        var call = Check("""
            instruments:
              - {id: peru, jurisdiction: Peru, kind: tariff, target: {product: cell_nmc_hi}, rate: 5, unit: percent}
              - {id: mandate, jurisdiction: us, kind: demand_mandate, rate: 3, unit: USD/kWh}
            """);

        Refuses(call, "a row demand_share for PER in policy_reach is needed", "'mandate': a demand_mandate needs a rate as a share of car sales");
    }

    [Fact]
    public void Rules_on_content_that_contradict_each_other_are_refused()
    {
        var call = Check("""
            instruments:
              - {id: theirs, jurisdiction: us, kind: local_content, target: {stage: cell}, origin: {producer: [us]}, rate: 50, unit: percent, start: 2027-01-01, stacking: {excludes: [US-45X-CELL]}}
            """);

        Refuses(call, "'US-MACR-45X-BAT' and 'theirs' both say what");
    }

    [Fact]
    public void Places_go_by_the_names_of_the_command_line_and_the_EU_is_its_members()
    {
        var call = Check("""
            overrides:
              - {set: wage, region: korea, factor: 1.2}
            instruments:
              - {id: one, jurisdiction: EU, kind: tariff, target: {stage: cell}, origin: {producer: china}, rate: 30, unit: percent}
              - {id: two, jurisdiction: US, kind: tariff, target: {stage: cell}, origin: {producer: korea}, rate: 30, unit: percent}
              - {id: three, jurisdiction: indonesia, kind: tariff, target: {stage: cell}, origin: {producer: china}, rate: 30, unit: percent, enabled: false}
            """);

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        Assert.Contains("wage times 1.2, South Korea", call.Answer, StringComparison.Ordinal);
        Assert.Contains("one: tariff of European Union", call.Answer, StringComparison.Ordinal);
        Assert.Contains("two: tariff of United States", call.Answer, StringComparison.Ordinal);
        Assert.Contains("three: tariff of IDN", call.Answer, StringComparison.Ordinal);
        Assert.Contains("no problem", call.Answer, StringComparison.Ordinal);
    }

    private static Call Check(string body)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("cellcast-check-").FullName, "mine.yaml");
        File.WriteAllText(file, $"name: mine\n{body}\n");
        return Call.Of("scenario", "check", file);
    }

    private static void Refuses(Call call, params string[] problems)
    {
        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.All(problems, problem => Assert.Contains(problem, call.Notes, StringComparison.Ordinal));
    }
}
