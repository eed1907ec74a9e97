namespace Cellcast.Data.Exports;

/// <summary>Where a run's numbers come from: enough to make them again and to see whether something has changed since.</summary>
public sealed record Provenance
{
    /// <summary>Version of Cellcast.</summary>
    public required string CellcastVersion { get; init; }

    /// <summary>Version of the data package.</summary>
    public required string DataVersion { get; init; }

    /// <summary>SHA-256 over the content of the data package with its overlays.</summary>
    public required string DataHash { get; init; }

    /// <summary>Folders of the user's own rows, with what they changed.</summary>
    public required IReadOnlyList<ProvenanceOverlay> Overlays { get; init; }

    /// <summary>Name of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>The scenario's file and those of its bases.</summary>
    public required IReadOnlyList<ProvenanceFile> ScenarioFiles { get; init; }

    /// <summary>Demand outlook; null where the scenario names none.</summary>
    public string? Outlook { get; init; }

    /// <summary>Changes given on the command line, as written.</summary>
    public required IReadOnlyList<string> Overrides { get; init; }

    /// <summary>Instruments the scenario carries whose effect this version does not compute.</summary>
    public required IReadOnlyList<string> InstrumentsWithoutEffect { get; init; }

    /// <summary>Seed of everything drawn at random.</summary>
    public required long Seed { get; init; }

    /// <summary>The command line.</summary>
    public required string Command { get; init; }

    /// <summary>When the run ended, UTC, ISO 8601.</summary>
    public required string Time { get; init; }

    /// <summary>The files of results and their SHA-256.</summary>
    public required IReadOnlyList<ProvenanceFile> Results { get; init; }
}
