namespace Cellcast.Web.Messages;

/// <summary>Which instruments act in a run.</summary>
/// <param name="Home">Whose law</param>
/// <param name="Instruments">One by one</param>
internal sealed record ActingReply(string Home, IReadOnlyList<ActingInstrument> Instruments);
