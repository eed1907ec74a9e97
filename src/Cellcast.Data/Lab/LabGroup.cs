namespace Cellcast.Data.Lab;

/// <summary>A group of levers.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
public sealed record LabGroup(string Id, string Name)
{
    /// <summary>The groups, in the order they are shown.</summary>
    public static IReadOnlyList<LabGroup> All { get; } =
    [
        new("trade", "Trade"), new("credits", "Credits"), new("content", "Content rules"), new("demand", "Demand"), new("technology", "Technology"), new("capital", "Capital"),
        new("shocks", "Shocks"), new("outlook", "Outlook"),
    ];
}
