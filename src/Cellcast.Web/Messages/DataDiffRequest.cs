namespace Cellcast.Web.Messages;

/// <summary>A table of one's own, to be held against that of the package.</summary>
/// <param name="Table">Name of the table</param>
/// <param name="Text">The text of a CSV file with its columns; read in memory</param>
internal sealed record DataDiffRequest(string Table, string Text);
