namespace Cellcast.Simulation;

/// <summary>The answer to a query of results.</summary>
/// <param name="View">Along what it is opened.</param>
/// <param name="Years">The years, in order.</param>
/// <param name="Rows">The rows; none where the run has nothing of what was asked for.</param>
/// <param name="Total">The sum of the rows, where they are amounts in one unit of one region and variable; else null.</param>
public sealed record ResultsTable(ResultsView View, IReadOnlyList<int> Years, IReadOnlyList<ResultsRow> Rows, ResultsRow? Total)
{
    /// <summary>The same for some of the years.</summary>
    public ResultsTable Only(IReadOnlyCollection<int> years)
    {
        int[] kept = [.. Enumerable.Range(0, Years.Count).Where(index => years.Contains(Years[index]))];
        ResultsRow Cut(ResultsRow row) => row with { Values = [.. kept.Select(index => row.Values[index])] };
        return this with { Years = [.. kept.Select(index => Years[index])], Rows = [.. Rows.Select(Cut)], Total = Total is null ? null : Cut(Total) };
    }
}
