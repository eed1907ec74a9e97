namespace Cellcast.Web.Messages;

/// <summary>What differs, row by row.</summary>
/// <param name="Table">Name of the table</param>
/// <param name="Added">Rows that only the text has</param>
/// <param name="Removed">Rows that only the package has</param>
/// <param name="Changed">Rows that both have with other cells</param>
/// <param name="Rows">The rows, those of the text first; at most 500</param>
internal sealed record DataDiffReply(string Table, int Added, int Removed, int Changed, IReadOnlyList<DataDiffRow> Rows);
