using Cellcast.Cli.Json;

namespace Cellcast.Web.Messages;

/// <summary>The level that meets the target; with a second lever the pairs that do.</summary>
/// <param name="Answers">One, or the pairs in the order of the second lever</param>
internal sealed record BreakEvenReply(IReadOnlyList<BreakEvenJson> Answers);
