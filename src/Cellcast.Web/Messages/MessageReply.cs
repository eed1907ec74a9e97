namespace Cellcast.Web.Messages;

/// <summary>Something to know.</summary>
/// <param name="Kind">note or warning</param>
/// <param name="Text">A sentence</param>
internal sealed record MessageReply(string Kind, string Text);
