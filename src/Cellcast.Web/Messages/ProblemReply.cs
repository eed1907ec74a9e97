namespace Cellcast.Web.Messages;

/// <summary>An error, as RFC 9457 has it.</summary>
/// <param name="Type">Kind of error.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Detail">What is wrong, in a sentence.</param>
/// <param name="Problems">Everything that is wrong.</param>
internal sealed record ProblemReply(string Type, string Title, int Status, string Detail, IReadOnlyList<ProblemPart> Problems);
