namespace Cellcast.Data.Technologies;

/// <summary>Whose adoption is asked for.</summary>
/// <param name="Name">Name as shown.</param>
/// <param name="Applications">Ids of applications; empty for all.</param>
/// <param name="Region">Id of the region; <see langword="null"/> for the world.</param>
public sealed record AdoptionScope(string Name, IReadOnlyList<string> Applications, string? Region)
{
    /// <summary>All applications of the world.</summary>
    public static AdoptionScope World { get; } = new("all uses", [], null);
}
