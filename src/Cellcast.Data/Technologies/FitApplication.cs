namespace Cellcast.Data.Technologies;

/// <summary>An application, or a part of one with requirements of its own.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Sector">Column of the table of marks.</param>
/// <param name="Parent">Wider subject whose rows hold where this has none; may be empty.</param>
/// <param name="Cost">What a kWh of it costs: <c>cell</c>, <c>system_4h</c> ..., or <c>none</c>.</param>
public sealed record FitApplication(string Id, string Name, string Sector, string Parent, string Cost)
{
    /// <summary>The word for an application whose cost does not count.</summary>
    public const string Costless = "none";

    private const string System = "system_";

    /// <summary>Whether it is grid storage, with the life of storage cells.</summary>
    public bool IsStorage => Hours is not null;

    /// <summary>Hours of the storage system whose cost counts; <see langword="null"/> for none.</summary>
    public double? Hours => Cost.StartsWith(System, StringComparison.Ordinal) ? double.Parse(Cost.AsSpan(System.Length).TrimEnd('h'), provider: null) : null;
}
