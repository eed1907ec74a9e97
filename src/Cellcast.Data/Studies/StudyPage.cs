namespace Cellcast.Data.Studies;

/// <summary>What a study itself has to say; name, question, noted assumptions and sources come from the catalogue and from what it read.</summary>
/// <param name="Answer">The answer in a sentence or two of computed numbers.</param>
/// <param name="Tables">The numbers.</param>
/// <param name="Beside">Figures of the reports beside them.</param>
/// <param name="Assumptions">What is taken for granted beyond the rows of the package.</param>
public sealed record StudyPage(string Answer, IReadOnlyList<StudyTable> Tables, IReadOnlyList<ReportBeside> Beside, IReadOnlyList<string> Assumptions);
