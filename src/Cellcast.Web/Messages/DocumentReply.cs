namespace Cellcast.Web.Messages;

/// <summary>A document.</summary>
/// <param name="Name">Its name</param>
/// <param name="Title">Its title</param>
/// <param name="Markdown">Its text</param>
internal sealed record DocumentReply(string Name, string Title, string Markdown);
