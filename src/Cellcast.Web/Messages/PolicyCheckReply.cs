using Cellcast.Policy;

namespace Cellcast.Web.Messages;

/// <summary>Rules that contradict each other or overlap.</summary>
/// <param name="Conflicts">Each names both rules</param>
internal sealed record PolicyCheckReply(IReadOnlyList<PolicyConflict> Conflicts);
