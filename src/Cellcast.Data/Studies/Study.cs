namespace Cellcast.Data.Studies;

/// <summary>One question of a user, answered with computed numbers, with what the reports print beside them.</summary>
/// <param name="Name">Name of the study.</param>
/// <param name="Question">The question it answers.</param>
/// <param name="Answer">The answer in a sentence or two of computed numbers.</param>
/// <param name="Tables">The numbers.</param>
/// <param name="Beside">Figures of the reports with what was computed beside each.</param>
/// <param name="Assumptions">What the answer takes for granted, a sentence each.</param>
/// <param name="Sources">Keys of the sources behind the numbers, those with most rows first.</param>
public sealed record Study(
    string Name,
    string Question,
    string Answer,
    IReadOnlyList<StudyTable> Tables,
    IReadOnlyList<ReportBeside> Beside,
    IReadOnlyList<string> Assumptions,
    IReadOnlyList<string> Sources);
