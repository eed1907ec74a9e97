namespace Cellcast.Data.Studies;

/// <summary>A study in the catalogue.</summary>
/// <param name="Name">Name by subject.</param>
/// <param name="System">Analytical system of the reports that it covers.</param>
/// <param name="Question">The user's question.</param>
/// <param name="Page">Answers it.</param>
public sealed record StudyEntry(string Name, string System, string Question, Func<StudyDesk, StudyPage> Page);
