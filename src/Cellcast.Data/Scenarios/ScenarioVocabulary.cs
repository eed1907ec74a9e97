namespace Cellcast.Data.Scenarios;

/// <summary>
/// The names a scenario may use, taken from the data package. A list that is empty because its table was not loaded is not checked.
/// </summary>
public sealed record ScenarioVocabulary
{
    private readonly Lazy<IReadOnlyDictionary<string, Cellcast.World.Unit>> inputs;

    /// <param name="inputs">The addressable inputs, collected when a scenario first names one; null for none.</param>
    public ScenarioVocabulary(Func<IReadOnlyDictionary<string, Cellcast.World.Unit>>? inputs = null)
    {
        this.inputs = new(inputs ?? (() => new Dictionary<string, Cellcast.World.Unit>()));
    }

    /// <summary>The addressable inputs with their units: <c>parameter</c>, <c>parameter.subject</c> and the names of levers.</summary>
    public IReadOnlyDictionary<string, Cellcast.World.Unit> Inputs => inputs.Value;

    /// <summary>Regions an input may be changed in.</summary>
    public IReadOnlyCollection<string> Regions { get; init; } = [];

    /// <summary>Other names of <see cref="Regions"/>, whatever their case, with the region that is meant: those the command line takes.</summary>
    public IReadOnlyDictionary<string, string> OtherRegions { get; init; } = new Dictionary<string, string>();

    /// <summary>Regions, countries and blocs that make law.</summary>
    public IReadOnlyCollection<string> Jurisdictions { get; init; } = [];

    /// <summary>Countries by their name, and countries, regions and blocs by other names, whatever their case, with the one of <see cref="Jurisdictions"/> that is meant.</summary>
    public IReadOnlyDictionary<string, string> Countries { get; init; } = new Dictionary<string, string>();

    /// <summary>Demand outlooks.</summary>
    public IReadOnlyCollection<string> Outlooks { get; init; } = [];

    public IReadOnlyCollection<string> Products { get; init; } = [];

    public IReadOnlyCollection<string> Stages { get; init; } = [];

    public IReadOnlyCollection<string> Chemistries { get; init; } = [];

    public IReadOnlyCollection<string> Applications { get; init; } = [];

    public IReadOnlyCollection<string> OwnerGroups { get; init; } = [];

    /// <summary>Kinds of policy instruments.</summary>
    public IReadOnlyCollection<string> InstrumentKinds { get; init; } = [];
}
