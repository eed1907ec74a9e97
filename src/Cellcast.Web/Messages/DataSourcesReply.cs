namespace Cellcast.Web.Messages;

/// <summary>Where the numbers come from.</summary>
/// <param name="Sources">One by one</param>
internal sealed record DataSourcesReply(IReadOnlyList<DataSourceReply> Sources);
