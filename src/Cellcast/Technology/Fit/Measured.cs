namespace Cellcast.Technology.Fit;

/// <summary>A value with the range it may lie in, all in one unit.</summary>
/// <param name="Value">The value.</param>
/// <param name="Low">Low end; at most the value.</param>
/// <param name="High">High end; at least the value.</param>
public readonly record struct Measured(double Value, double Low, double High)
{
    /// <summary>A value and its range times a factor that is not negative.</summary>
    public static Measured operator *(Measured measured, double factor) => new(measured.Value * factor, measured.Low * factor, measured.High * factor);

    /// <summary>The same as the operator.</summary>
    public static Measured Multiply(Measured measured, double factor) => measured * factor;
}
