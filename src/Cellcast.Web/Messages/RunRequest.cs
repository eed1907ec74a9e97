namespace Cellcast.Web.Messages;

/// <summary>Runs a scenario and asks for some of its variables.</summary>
/// <param name="Scenario">The scenario; the baseline where none is given</param>
/// <param name="Against">A scenario whose values to put beside; none where it is left out</param>
/// <param name="Select">Variables wanted</param>
/// <param name="Headlines">Headline figures wanted</param>
/// <param name="Years">Years wanted; all where none are given</param>
/// <param name="Digits">Significant digits of values, 3 to 17; whole numbers are exact where none is given</param>
/// <param name="Sequence">Given back as it is</param>
internal sealed record RunRequest(
    ScenarioInput? Scenario,
    ScenarioInput? Against,
    IReadOnlyList<SelectInput>? Select,
    HeadlineInput? Headlines,
    YearSpan? Years,
    int? Digits,
    long? Sequence);
