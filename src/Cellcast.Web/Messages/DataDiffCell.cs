namespace Cellcast.Web.Messages;

/// <summary>One cell that differs.</summary>
/// <param name="Column">Its column</param>
/// <param name="Old">What the package has; blank for a row it has not</param>
/// <param name="New">What the text has; blank for a row it has not</param>
internal sealed record DataDiffCell(string Column, string Old, string New);
