namespace Cellcast.Web.Messages;

/// <summary>One row that differs.</summary>
/// <param name="Kind">added, removed or changed</param>
/// <param name="Key">What tells the row from others</param>
/// <param name="Line">Line of the text; of the package's file where the row is gone</param>
/// <param name="Cells">Its cells that differ</param>
internal sealed record DataDiffRow(string Kind, IReadOnlyList<string> Key, int Line, IReadOnlyList<DataDiffCell> Cells);
