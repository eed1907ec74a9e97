using Cellcast.Data.Studies;

namespace Cellcast.Data.Technologies;

/// <summary>An answer about technologies: a sentence or two, tables, what to know, and the sources of the rows it read.</summary>
/// <param name="Title">What was asked.</param>
/// <param name="Answer">The answer in sentences of computed numbers.</param>
/// <param name="Tables">The numbers.</param>
/// <param name="Remarks">What the answer takes for granted and where it is weak, a sentence each.</param>
/// <param name="Sources">Keys of the sources, those with most rows first.</param>
public sealed record TechnologyAnswer(
    string Title, string Answer, IReadOnlyList<StudyTable> Tables, IReadOnlyList<string> Remarks, IReadOnlyList<string> Sources)
{
    /// <summary>Makes an answer and notes the sources of the inputs it reads; sources of rows read otherwise are given.</summary>
    internal static TechnologyAnswer Traced(Inputs inputs, Func<(string Title, string Answer, IReadOnlyList<StudyTable> Tables, IReadOnlyList<string> Remarks, IEnumerable<string> OtherSources)> make)
    {
        using var trace = inputs.StartTrace();
        var (title, answer, tables, remarks, others) = make();
        var sources = trace.Data.Select(datum => datum.Source).Concat(others)
            .SelectMany(cell => cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .GroupBy(source => source, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key);
        return new(title, answer, tables, remarks, [.. sources]);
    }
}
