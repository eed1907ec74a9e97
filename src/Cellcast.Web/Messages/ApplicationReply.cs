namespace Cellcast.Web.Messages;

/// <summary>Who buys batteries.</summary>
/// <param name="Id">Its id</param>
/// <param name="Name">Its name, which stands in names of variables</param>
/// <param name="Segment">vehicle, stationary, special or non_battery</param>
/// <param name="Product">Id of the product it buys</param>
/// <param name="Note">What belongs to it</param>
internal sealed record ApplicationReply(string Id, string Name, string Segment, string Product, string Note);
