namespace Cellcast.Policy;

/// <summary>What the foreign-entity tests ask about a firm. Null where nothing is said: the test then stays open.</summary>
public sealed record EntityFacts
{
    /// <summary>The firm's name, looked for on the lists; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it is organised or has its principal place of business in a covered nation.</summary>
    public bool? InCoveredNation { get; init; }

    /// <summary>Share owned by governments, firms and nationals of covered nations, 0 to 1.</summary>
    public double? OwnedByCoveredNations { get; init; }

    /// <summary>Shares held by each specified foreign entity, 0 to 1; null when holdings are not known.</summary>
    public IReadOnlyList<double>? Holdings { get; init; }

    /// <summary>Share of debt owed to specified foreign entities.</summary>
    public double? DebtShare { get; init; }

    /// <summary>Whether a specified foreign entity may appoint a covered officer.</summary>
    public bool? AppointsOfficer { get; init; }

    /// <summary>Whether its shares are traded on an exchange: its debt is counted by another formula.</summary>
    public bool Listed { get; init; }

    /// <summary>A licence or service contract with a specified foreign entity; null for none.</summary>
    public ContractFacts? Contract { get; init; }
}
