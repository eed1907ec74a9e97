namespace Cellcast.Web.Messages;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Path">Field of the request, such as <c>scenario.changes[0].value</c>; or of the scenario's text.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Allowed">What may stand there.</param>
/// <param name="Nearest">The nearest valid name, if one is near.</param>
/// <param name="Line">Line of the text, from 1; null where the field is not text.</param>
/// <param name="Column">Column of the text, from 1.</param>
/// <param name="Text">The whole as a sentence.</param>
internal sealed record ProblemPart(string Path, string Found, string Allowed, string? Nearest, int? Line, int? Column, string Text)
{
    /// <summary>A problem with a field.</summary>
    public static ProblemPart Of(string path, string found, string allowed, string? nearest = null, int? line = null, int? column = null) =>
        new(path, found, allowed, nearest, line, column, $"{path}: found {found}, allowed {allowed}{(nearest is null ? "" : $", did you mean '{nearest}'?")}");

    /// <summary>A problem that is a sentence.</summary>
    public static ProblemPart Of(string text) => new("", "", "", null, null, null, text);
}
