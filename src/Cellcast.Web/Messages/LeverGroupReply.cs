namespace Cellcast.Web.Messages;

/// <summary>A group of levers.</summary>
/// <param name="Id">Its id</param>
/// <param name="Name">Its name</param>
internal sealed record LeverGroupReply(string Id, string Name);
