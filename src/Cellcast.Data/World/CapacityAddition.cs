namespace Cellcast.Data;

/// <summary>An announced addition of capacity by one owner group: an event of its year.</summary>
/// <param name="Product">Id of the product.</param>
/// <param name="Group">Index of its group.</param>
/// <param name="Region">Index of the region.</param>
/// <param name="Owner">Index of the owner group.</param>
/// <param name="Year">Year of commissioning that was announced.</param>
/// <param name="Status"><c>building</c>, <c>committed</c> or <c>announced</c>.</param>
/// <param name="Nameplate">Size as announced, flow units per year.</param>
/// <param name="Completion">Probability that it is built, 0..1.</param>
/// <param name="SlipYears">Expected delay, years.</param>
public sealed record CapacityAddition(
    string Product, int Group, int Region, int Owner, int Year, string Status, double Nameplate, double Completion, double SlipYears)
{
    /// <summary>The status of what is under construction.</summary>
    public const string Building = "building";

    /// <summary>The status of what is announced only.</summary>
    public const string Announced = "announced";

    /// <summary>Whether construction has begun.</summary>
    public bool IsBuilding => Status == Building;
}
