using Cellcast.Data.Equations;

namespace Cellcast.Cli.Json;

/// <summary>The equations behind a variable with their numbers, as JSON.</summary>
/// <param name="Variable">The variable they were worked for.</param>
/// <param name="Region">Where.</param>
/// <param name="Year">When.</param>
/// <param name="Subject">What they are worked for, in words.</param>
/// <param name="Direct">Numbers of the equations that give the variable itself.</param>
/// <param name="Equations">The equations, in the order of computation.</param>
internal sealed record EquationsJson(string Variable, string Region, int Year, string Subject, IReadOnlyList<string> Direct, IReadOnlyList<WorkedEquationJson> Equations)
{
    public static EquationsJson Of(WorkedAnswer answer) => new(answer.Variable, answer.Region, answer.Year, answer.Subject, answer.Direct, [.. answer.Equations.Select(WorkedEquationJson.Of)]);
}
