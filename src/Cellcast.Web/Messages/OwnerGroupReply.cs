namespace Cellcast.Web.Messages;

/// <summary>A group of firms by home.</summary>
/// <param name="Id">Name in every request and answer</param>
/// <param name="Definition">Who belongs to it</param>
internal sealed record OwnerGroupReply(string Id, string Definition);
