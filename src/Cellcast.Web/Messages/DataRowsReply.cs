namespace Cellcast.Web.Messages;

/// <summary>Rows of a table.</summary>
/// <param name="Table">The table</param>
/// <param name="Count">How many rows match</param>
/// <param name="Rows">As many as asked for, each cell as the file writes it; empty where it is blank</param>
internal sealed record DataRowsReply(DataTableReply Table, int Count, IReadOnlyList<IReadOnlyList<string>> Rows);
