namespace Cellcast.Data.Lab;

/// <summary>One thing that is wrong with changes of levers.</summary>
/// <param name="Path">Which field, such as <c>changes[0].value</c>.</param>
/// <param name="Found">What it says.</param>
/// <param name="Allowed">What may stand there.</param>
/// <param name="Nearest">The nearest valid name, if one is near.</param>
public sealed record LabProblem(string Path, string Found, string Allowed, string? Nearest = null);
