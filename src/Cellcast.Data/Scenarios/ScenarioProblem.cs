namespace Cellcast.Data.Scenarios;

/// <summary>One thing that is wrong with a scenario file.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Field">The field at fault, for example <c>overrides[2].region</c>; empty for the file as a whole.</param>
/// <param name="Found">What the file says.</param>
/// <param name="Allowed">What may stand there.</param>
/// <param name="Nearest">The nearest valid name, if one is near.</param>
public sealed record ScenarioProblem(string File, int Line, int Column, string Field, string Found, string Allowed, string? Nearest = null)
{
    /// <summary><c>file:line:column: field: found ..., allowed ..., did you mean ...?</c></summary>
    public override string ToString()
    {
        var field = Field.Length == 0 ? "" : $"{Field}: ";
        var nearest = Nearest is null ? "" : $", did you mean '{Nearest}'?";
        return $"{File}:{Line}:{Column}: {field}found {Found}, allowed {Allowed}{nearest}";
    }
}
