using Cellcast.Cli.Json;

namespace Cellcast.Web.Messages;

/// <summary>A cost year by year.</summary>
/// <param name="Years">One by one</param>
internal sealed record CostPathReply(IReadOnlyList<PathJson> Years);
