namespace Cellcast.Data;

/// <summary>
/// The names a user's folder may write in the tables the model reads. A row with a new key is taken as an addition, so a misspelt parameter or subject
/// would change nothing and say nothing; it is a problem unless the package, or a row of the folder in a reference table, knows the name.
/// </summary>
internal static class OverlayNames
{
    /// <summary>Checks the overlay's rows of one table, before they are laid on ours.</summary>
    /// <param name="ours">The table as it is without the overlay.</param>
    /// <param name="theirs">The overlay's rows.</param>
    /// <param name="references">The reference tables that are loaded, with the overlay's rows.</param>
    /// <param name="knowsAllReferences">Whether no reference table of the overlay is left out of <paramref name="references"/>.</param>
    /// <param name="problems">Takes the names nothing knows.</param>
    public static void Check(Table ours, Table theirs, IReadOnlyCollection<Table> references, bool knowsAllReferences, ProblemList problems)
    {
        if (ours.Schema.Kind != TableKind.Input
            || ours.Find<TextColumn>(DatumColumns.Parameter) is not { } ourParameters
            || ours.Find<TextColumn>(DatumColumns.Subject) is not { } ourSubjects
            || theirs.Find<TextColumn>(DatumColumns.Parameter) is not { } parameters
            || theirs.Find<TextColumn>(DatumColumns.Subject) is not { } subjects)
        {
            return;
        }

        var knownParameters = Texts(ourParameters);
        var knownSubjects = Texts(ourSubjects);
        var ids = references.SelectMany(Ids).ToHashSet(StringComparer.Ordinal);
        for (var row = 0; row < theirs.RowCount; row++)
        {
            if (!parameters.IsBlank(row) && !knownParameters.Contains(parameters[row]))
            {
                problems.AddUnknownName(theirs, row, parameters.Name, parameters[row], $"a parameter of {ours.Name}", knownParameters);
            }

            if (knowsAllReferences && !subjects.IsBlank(row) && !knownSubjects.Contains(subjects[row]) && !ids.Contains(subjects[row]))
            {
                problems.AddUnknownName(
                    theirs, row, subjects.Name, subjects[row], $"a subject of {ours.Name}, or an id of a reference table such as chemistries or products",
                    knownSubjects);
            }
        }
    }

    private static HashSet<string> Texts(TextColumn column) =>
        Enumerable.Range(0, column.Ids.Length).Select(row => column[row]).Where(text => text.Length > 0).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Ids(Table reference) =>
        reference.Schema.PrimaryKey is [var key] && reference.Find<TextColumn>(key) is { } column ? Texts(column) : [];
}
