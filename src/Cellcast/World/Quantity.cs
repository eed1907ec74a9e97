namespace Cellcast.World;

/// <summary>A number with its unit, as found in a text.</summary>
/// <param name="Value">The number, in the unit.</param>
/// <param name="Unit">The unit as it was understood.</param>
/// <param name="Text">The words it was read from.</param>
public sealed record Quantity(double Value, Unit Unit, string Text)
{
    /// <summary>The value in another unit of the same dimension.</summary>
    /// <exception cref="UnitException">The units measure different things.</exception>
    public double In(Unit other) => Unit.ConvertTo(other, Value);

    /// <summary>Whether the quantity measures the same thing as a unit.</summary>
    public bool Measures(Unit other) => Unit.IsCompatible(other);
}
