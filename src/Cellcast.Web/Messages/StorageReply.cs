using Cellcast.Cli.Json;

namespace Cellcast.Web.Messages;

/// <summary>Storage by duration.</summary>
/// <param name="Rows">One by one</param>
internal sealed record StorageReply(IReadOnlyList<StorageJson> Rows);
