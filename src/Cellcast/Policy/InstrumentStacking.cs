namespace Cellcast.Policy;

/// <summary>Ids of instruments that this one adds to, replaces or excludes.</summary>
public sealed record InstrumentStacking(IReadOnlyList<string> AddsTo, IReadOnlyList<string> Replaces, IReadOnlyList<string> Excludes);
