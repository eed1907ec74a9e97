using Cellcast.Data.Scenarios;

namespace Cellcast.Data.Tests.Scenarios;

public sealed class ShippedScenariosTests
{
    private static readonly DataPackage Package = DataPackage.Load(RepositoryData.Folder);

    private static readonly ScenarioLibrary Library = new(RepositoryData.Scenarios, Package.Vocabulary());

    public static TheoryData<string> Names => [.. Library.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_shipped_scenario_reads_applies_and_explains_itself(string name)
    {
        var scenario = Library.Load(name).Scenario;
        var inputs = new Inputs(Package);

        inputs.With(scenario.Overrides.Select(inputs.Resolve));
        Assert.Equal(name, scenario.Name);
        Assert.NotEmpty(scenario.Title);
        Assert.NotEmpty(scenario.Description);
        Assert.NotEmpty(scenario.Notes);
        Assert.All(scenario.Overrides, change => Assert.NotEmpty(change.Note));
    }

    [Fact]
    public void The_lithium_squeeze_holds_in_its_years_only()
    {
        var inputs = new Inputs(Package);
        var squeezed = inputs.With(Library.Load("lithium-squeeze").Scenario.Overrides.Select(inputs.Resolve));

        // 63.7 USD/kg of 2022, over the US deflator 0.94092, is 67.7 in USD of 2024.
        Assert.Equal(67.7, squeezed.Value("metal_price", "lithium_carbonate", "World", 2029), 0.05);
        Assert.Equal(inputs.Value("metal_price", "lithium_carbonate", "World", 2035), squeezed.Value("metal_price", "lithium_carbonate", "World", 2035));
    }
}
