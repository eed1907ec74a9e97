namespace Cellcast.Web.Messages;

/// <summary>A table of the package.</summary>
/// <param name="Name">Its name, which is its file's</param>
/// <param name="Title">A few words</param>
/// <param name="Description">What is in it</param>
/// <param name="Rows">How many rows it has</param>
/// <param name="Reported">Rows that a source reports</param>
/// <param name="Derived">Rows computed from reported ones</param>
/// <param name="Assumed">Rows that are a judgement</param>
/// <param name="Columns">Its columns</param>
internal sealed record DataTableReply(string Name, string Title, string Description, int Rows, int Reported, int Derived, int Assumed, IReadOnlyList<DataColumnReply> Columns);
