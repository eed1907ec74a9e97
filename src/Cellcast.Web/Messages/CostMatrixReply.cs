using Cellcast.Cli.Json;

namespace Cellcast.Web.Messages;

/// <summary>Costs of chemistries in regions.</summary>
/// <param name="Rows">One by one</param>
internal sealed record CostMatrixReply(IReadOnlyList<TableJson> Rows);
