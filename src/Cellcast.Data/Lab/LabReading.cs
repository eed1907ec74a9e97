namespace Cellcast.Data.Lab;

/// <summary>A scenario as far as levers can say it.</summary>
/// <param name="Changes">Levers that are moved.</param>
/// <param name="Others">What it changes that no lever holds, a sentence each.</param>
public sealed record LabReading(IReadOnlyList<LabChange> Changes, IReadOnlyList<string> Others);
