namespace Cellcast.Web.Messages;

/// <summary>A document.</summary>
/// <param name="Name">Its name</param>
/// <param name="Title">Its title</param>
internal sealed record DocumentEntry(string Name, string Title);
