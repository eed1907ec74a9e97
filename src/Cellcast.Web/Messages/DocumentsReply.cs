namespace Cellcast.Web.Messages;

/// <summary>The documents.</summary>
/// <param name="Documents">One by one</param>
internal sealed record DocumentsReply(IReadOnlyList<DocumentEntry> Documents);
