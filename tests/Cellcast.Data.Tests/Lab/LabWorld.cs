using Cellcast.Data.Answers;
using Cellcast.Data.Lab;
using Cellcast.Data.Scenarios;
using Cellcast.Simulation;

namespace Cellcast.Data.Tests.Lab;

/// <summary>The levers of the repository's data, and a world to run them in.</summary>
public sealed class LabWorld
{
    private static readonly DataPackage Package = DataPackage.Load(RepositoryData.Folder);

    // What a user of the lab looks at first: who makes cells, and what they cost there.
    private static readonly VariableSelection Shown = VariableSelection.Of(["Production|Cell", "Price|Cell|LFP", "Cost|Cell|LFP", "Cost|Cell|NMC811", "Cost|Pack|LFP", "Final Demand|EV mass market"]);

    private readonly PreparedWorld world = new(Package);

    public LabWorld()
    {
        Catalogue = new LabCatalogue(Package, world.Inputs, Vocabulary);
        Baseline = world.Run(Base, [], Shown);
    }

    /// <summary>Ids of the levers.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Enumerable.Range(0, Package.Tables[LabCatalogue.TableName].RowCount).Select(row => Package.Tables[LabCatalogue.TableName].Text(row, "id"))];

    /// <summary>Names that scenarios may use.</summary>
    public ScenarioVocabulary Vocabulary { get; } = Package.Vocabulary();

    /// <summary>The levers.</summary>
    public LabCatalogue Catalogue { get; }

    /// <summary>The run without any change.</summary>
    public Results Baseline { get; }

    private Scenario Base => new ScenarioLibrary(RepositoryData.Scenarios, Vocabulary).Load("baseline").Scenario;

    /// <summary>The run with one lever moved.</summary>
    public Results Run(LabChange change) => world.Run(Catalogue.ToScenario("mine", "baseline", [change]).Over(Base), [], Shown);
}
