using Cellcast.Data.Technologies;

namespace Cellcast.Cli.Json;

/// <summary>An answer about technologies as JSON.</summary>
internal sealed record TechnologyJson(string Title, string Answer, IReadOnlyList<StudyTableJson> Tables, IReadOnlyList<string> Remarks, IReadOnlyList<string> Sources)
{
    public static TechnologyJson Of(TechnologyAnswer answer) => new(answer.Title, answer.Answer, [.. answer.Tables.Select(StudyTableJson.Of)], answer.Remarks, answer.Sources);
}
