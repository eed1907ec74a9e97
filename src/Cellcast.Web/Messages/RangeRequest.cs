namespace Cellcast.Web.Messages;

/// <summary>Asks for the range of some measures over many runs.</summary>
/// <param name="Scenario">The scenario; the baseline where none is given</param>
/// <param name="Measures">What is measured in each run</param>
/// <param name="Years">Years wanted; all where none are given</param>
/// <param name="Digits">Significant digits of values, 3 to 17; whole numbers are exact where none is given</param>
internal sealed record RangeRequest(ScenarioInput? Scenario, IReadOnlyList<MeasureInput>? Measures, YearSpan? Years, int? Digits);
