namespace Cellcast.Data;

/// <summary>All rows of one parameter: by subject, then by region.</summary>
internal sealed class ParameterSeries
{
    private readonly Dictionary<string, SubjectSeries> subjects = new(StringComparer.Ordinal);

    public ParameterSeries(string name, string table, IEnumerable<StoredDatum> data)
    {
        Name = name;
        Table = table;
        Data = [.. data];
        foreach (var subject in Data.GroupBy(datum => datum.Subject, StringComparer.Ordinal))
        {
            var used = subject.Where(datum => !datum.IsAlternative).ToList();
            if (used.Count > 0)
            {
                subjects.Add(subject.Key, new SubjectSeries(subject.Key, used));
            }
        }
    }

    public string Name { get; }

    /// <summary>The table its rows stand in.</summary>
    public string Table { get; }

    /// <summary>Its rows, alternatives included, in the order of the table.</summary>
    public IReadOnlyList<StoredDatum> Data { get; }

    public IReadOnlyDictionary<string, SubjectSeries> Subjects => subjects;
}
