namespace Cellcast.Data;

/// <summary>How a row differs between two packages.</summary>
public enum DifferenceKind
{
    /// <summary>Only the new package has it.</summary>
    Added,

    /// <summary>Only the old package has it.</summary>
    Removed,

    /// <summary>Both have its key, with different content.</summary>
    Changed,
}
