namespace Cellcast.Policy;

/// <summary>Lines bought elsewhere so that a bill passes.</summary>
/// <param name="Lines">Names of the lines, in the order of the bill.</param>
/// <param name="ExtraCost">What the whole bill costs more, in its money; below 0 when it costs less.</param>
/// <param name="Ratio">The ratio then.</param>
public sealed record MaterialChange(IReadOnlyList<string> Lines, double ExtraCost, double Ratio);
