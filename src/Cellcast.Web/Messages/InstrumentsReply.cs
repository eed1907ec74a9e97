using Cellcast.Cli.Json;

namespace Cellcast.Web.Messages;

/// <summary>Instruments of policy.</summary>
/// <param name="Instruments">One by one</param>
internal sealed record InstrumentsReply(IReadOnlyList<InstrumentJson> Instruments);
