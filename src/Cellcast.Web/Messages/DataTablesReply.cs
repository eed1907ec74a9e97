namespace Cellcast.Web.Messages;

/// <summary>The tables of the data package.</summary>
/// <param name="Version">Version of the package</param>
/// <param name="Hash">Hash of all its files</param>
/// <param name="Tables">One by one</param>
internal sealed record DataTablesReply(string Version, string Hash, IReadOnlyList<DataTableReply> Tables);
