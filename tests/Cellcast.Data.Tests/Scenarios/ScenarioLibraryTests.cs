using Cellcast.Data.Scenarios;

namespace Cellcast.Data.Tests.Scenarios;

public sealed class ScenarioLibraryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cellcast-scenarios-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_scenario_inherits_its_bases_and_its_own_changes_come_last()
    {
        Write("baseline", "name: baseline\noutlook: central\nseed: 1\noverrides:\n  - {set: wage, value: 10}");
        Write("dear-work", "name: dear-work\nbase: baseline\noverrides:\n  - {set: wage, factor: 2}");
        Write("dearer-work", "name: dearer-work\nbase: dear-work.yaml\noutlook: high\noverrides:\n  - {set: wage, factor: 3}");

        var (scenario, files) = Library().Load("dearer-work");

        Assert.Equal(("dearer-work", "high", 1L), (scenario.Name, scenario.Outlook, scenario.Seed));
        Assert.Equal([10, 2, 3], scenario.Overrides.Select(change => change.Amounts[0].Amount));
        Assert.Equal(["dearer-work", "dear-work", "baseline"], files.Select(file => file.Name));
    }

    [Fact]
    public void An_instrument_of_the_same_id_replaces_that_of_the_base()
    {
        Write("base", "name: base\ninstruments:\n  - {id: a, jurisdiction: US, kind: tariff, rate: 1, unit: percent}\n  - {id: b, jurisdiction: US, kind: tariff}");
        Write("more", "name: more\nbase: base\ninstruments:\n  - {id: a, jurisdiction: US, kind: tariff, rate: 2, unit: percent}");

        var instruments = Library().Load("more").Scenario.Instruments;

        Assert.Equal([("b", null), ("a", 2.0)], instruments.Select(instrument => (instrument.Id, instrument.Rate)));
    }

    [Fact]
    public void A_file_given_by_path_finds_its_base_beside_itself()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(folder, "mine")).FullName;
        File.WriteAllText(Path.Combine(elsewhere, "start.yaml"), "name: start\nseed: 5");
        File.WriteAllText(Path.Combine(elsewhere, "next.yaml"), "name: next\nbase: start");

        Assert.Equal(5, Library().Load(Path.Combine(elsewhere, "next.yaml")).Scenario.Seed);
    }

    [Fact]
    public void An_unknown_name_gets_the_nearest_one()
    {
        Write("baseline", "name: baseline");

        Assert.Contains("did you mean 'baseline'?", Failure("basline"), StringComparison.Ordinal);
        Assert.Contains("a YAML file or one of baseline", Failure("missing/file.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_that_is_missing_or_leads_in_a_circle_is_named()
    {
        Write("one", "name: one\nbase: two");
        Write("two", "name: two\nbase: one");
        Write("lost", "name: lost\nbase: onne");

        Assert.Contains("leads back to itself", Failure("one"), StringComparison.Ordinal);
        Assert.Contains("did you mean 'one'?", Failure("lost"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_of_a_file_is_that_of_its_bytes()
    {
        Write("empty", "name: a");

        // sha256sum of the seven bytes "name: a".
        Assert.Equal("3870260320435287cb7bb973f6c6ce940630c8530d0d2c5f9409635c1d4678ea", Library().Load("empty").Files[0].Hash);
    }

    private string Failure(string name) => Assert.Throws<ScenarioException>(() => Library().Load(name)).Message;

    private ScenarioLibrary Library() => new(folder, new());

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name + ".yaml"), text);
}
