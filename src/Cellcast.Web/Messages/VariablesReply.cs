namespace Cellcast.Web.Messages;

/// <summary>The catalogue of variables.</summary>
/// <param name="Count">How many match</param>
/// <param name="Variables">One by one, as many as asked for</param>
internal sealed record VariablesReply(int Count, IReadOnlyList<VariableReply> Variables);
