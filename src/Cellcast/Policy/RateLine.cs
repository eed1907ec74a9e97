namespace Cellcast.Policy;

/// <summary>One step in working out a rate.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Rule">The instrument it rests on.</param>
/// <param name="Value">Its part of the rate, a factor, or a threshold.</param>
/// <param name="Note">Whether it holds, and why.</param>
public sealed record RateLine(string Name, string Rule, double Value, string Note);
