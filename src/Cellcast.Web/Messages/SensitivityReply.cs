using Cellcast.Cli.Json;

namespace Cellcast.Web.Messages;

/// <summary>How far each input moves a cost, widest first.</summary>
/// <param name="Swings">One by one</param>
internal sealed record SensitivityReply(IReadOnlyList<SwingJson> Swings);
