using Cellcast.Cli.Json;

namespace Cellcast.Web.Messages;

/// <summary>The data a result rests on.</summary>
/// <param name="Data">One by one</param>
internal sealed record CitationsReply(IReadOnlyList<CitationJson> Data);
