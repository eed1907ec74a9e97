namespace Cellcast.Data.Equations;

/// <summary>One symbol of an equation with its number.</summary>
/// <param name="Symbol">As it stands in the equation.</param>
/// <param name="Name">What it is, in words.</param>
/// <param name="Value">Its value, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Its unit; empty for a pure number.</param>
/// <param name="Equation">Number of the equation that gives it; empty for an input.</param>
/// <param name="Inputs">The data it is read from; empty where another equation gives it.</param>
public sealed record WorkedTerm(string Symbol, string Name, double Value, string Unit, string Equation, IReadOnlyList<Datum> Inputs);
