using Cellcast.Cli.Json;

namespace Cellcast.Web.Api;

/// <summary>The data a result rests on.</summary>
/// <param name="Data">One by one</param>
internal sealed record CitationsReply(IReadOnlyList<CitationJson> Data);
