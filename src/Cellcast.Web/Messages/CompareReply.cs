using Cellcast.Cli.Json;

namespace Cellcast.Web.Messages;

/// <summary>What differs between two scenarios, most by its share first.</summary>
/// <param name="Compared">Values compared</param>
/// <param name="Differing">Values that differ</param>
/// <param name="Rows">The first of them</param>
internal sealed record CompareReply(int Compared, int Differing, IReadOnlyList<DifferenceJson> Rows);
