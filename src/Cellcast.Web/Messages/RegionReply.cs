namespace Cellcast.Web.Messages;

/// <summary>A place of the model.</summary>
/// <param name="Id">Name in every request and answer</param>
/// <param name="Code">Three letters</param>
/// <param name="Name">Name as shown</param>
/// <param name="Definition">What belongs to it</param>
internal sealed record RegionReply(string Id, string Code, string Name, string Definition);
