namespace Cellcast.Data;

/// <summary>A value with its range, in the unit of the input: low &lt;= value &lt;= high.</summary>
public readonly record struct InputRange(double Low, double Value, double High);
