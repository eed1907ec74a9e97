namespace Cellcast.Data.Equations;

/// <summary>The equations behind a variable of the results, with the numbers of one place and year.</summary>
/// <param name="Variable">The variable they were worked for: of a group, its largest member.</param>
/// <param name="Region">Where.</param>
/// <param name="Year">When.</param>
/// <param name="Subject">What they are worked for, in words.</param>
/// <param name="Direct">Numbers of the equations that give the variable itself; the others give what these need.</param>
/// <param name="Equations">The equations, in the order of computation.</param>
public sealed record WorkedAnswer(string Variable, string Region, int Year, string Subject, IReadOnlyList<string> Direct, IReadOnlyList<WorkedEquation> Equations)
{
    /// <summary>The data behind the equations that give the variable itself, each once.</summary>
    public IReadOnlyList<Datum> DirectInputs =>
        [.. Equations.Where(each => Direct.Contains(each.Number)).SelectMany(each => each.Terms).SelectMany(term => term.Inputs).Distinct()];
}
