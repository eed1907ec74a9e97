namespace Cellcast.Data.Technologies;

/// <summary>A mark: that a sector asks for something, and how sure that is.</summary>
/// <param name="Sector">Column.</param>
/// <param name="Metric">Row.</param>
/// <param name="Mark">stated, inferred, possible or unmarked.</param>
/// <param name="IsInTable">Whether it is a cell of table 1 of report 002.</param>
/// <param name="Source">Key of the source.</param>
/// <param name="Note">Why.</param>
public sealed record FitMark(string Sector, string Metric, string Mark, bool IsInTable, string Source, string Note)
{
    /// <summary>The words for a cell without a mark.</summary>
    public const string Unmarked = "unmarked";
}
