namespace Cellcast.Policy;

/// <summary>Two rules that do not go together.</summary>
/// <param name="First">Id of one.</param>
/// <param name="Second">Id of the other.</param>
/// <param name="IsContradiction">Whether they cannot both hold; otherwise they overlap, and both count.</param>
/// <param name="What">What is wrong, in words that name both.</param>
public sealed record PolicyConflict(string First, string Second, bool IsContradiction, string What);
