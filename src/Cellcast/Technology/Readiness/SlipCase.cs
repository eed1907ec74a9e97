namespace Cellcast.Technology.Readiness;

/// <summary>A promise and what became of it.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="SlipYears">Years after the first promised date: at the start, or so far; below 0 where the date has not come.</param>
public readonly record struct SlipCase(SlipOutcome Outcome, double SlipYears);
