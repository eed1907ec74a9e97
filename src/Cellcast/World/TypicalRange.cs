namespace Cellcast.World;

/// <summary>What a quantity usually is, to notice when a number is out by a thousand.</summary>
/// <param name="Id">Short name: <c>electric_car_pack</c>.</param>
/// <param name="Name">What it is, in words.</param>
/// <param name="Words">Words of which one in a text says that this is meant, in lower case; empty where the unit says enough.</param>
/// <param name="Unit">Unit of the numbers.</param>
/// <param name="Low">Below this a number is surprising.</param>
/// <param name="Typical">An ordinary value.</param>
/// <param name="High">Above this a number is surprising.</param>
public sealed record TypicalRange(string Id, string Name, IReadOnlyList<string> Words, Unit Unit, double Low, double Typical, double High)
{
    /// <summary>Id of the range that says how much energy one electric car carries.</summary>
    public const string ElectricCarPack = "electric_car_pack";
}
