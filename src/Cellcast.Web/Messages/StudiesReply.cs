using Cellcast.Cli.Json;

namespace Cellcast.Web.Messages;

/// <summary>The questions of the reports.</summary>
/// <param name="Studies">One by one</param>
internal sealed record StudiesReply(IReadOnlyList<StudyNameJson> Studies);
