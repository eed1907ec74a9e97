namespace Cellcast.Web.Messages;

/// <summary>What can be turned.</summary>
/// <param name="Groups">Groups, in the order they are shown</param>
/// <param name="Levers">Levers, in the order they are shown</param>
internal sealed record LeversReply(IReadOnlyList<LeverGroupReply> Groups, IReadOnlyList<LeverReply> Levers);
