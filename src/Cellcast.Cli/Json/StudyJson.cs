using Cellcast.Data.Studies;

namespace Cellcast.Cli.Json;

/// <summary>A study's answer as JSON.</summary>
internal sealed record StudyJson(
    string Name, string Question, string Answer, IReadOnlyList<StudyTableJson> Tables, IReadOnlyList<StudyReportJson> Reports, IReadOnlyList<string> Assumptions, IReadOnlyList<string> Sources)
{
    public static StudyJson Of(Study study) => new(
        study.Name, study.Question, study.Answer, [.. study.Tables.Select(StudyTableJson.Of)], [.. study.Beside.Select(StudyReportJson.Of)], study.Assumptions, study.Sources);
}
