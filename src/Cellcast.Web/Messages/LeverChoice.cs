namespace Cellcast.Web.Messages;

/// <summary>A choice.</summary>
/// <param name="Id">Its id</param>
/// <param name="Name">Its name</param>
internal sealed record LeverChoice(string Id, string Name);
