namespace Cellcast.Web.Messages;

/// <summary>Demand as outlooks have it.</summary>
/// <param name="Outlook">Outlook</param>
/// <param name="Region">One region; the world where none is given</param>
/// <param name="Years">Such as 2025..2035</param>
/// <param name="Bridge">With the bridge between measures</param>
/// <param name="Cars">With the electric cars behind</param>
internal sealed record DemandRequest(string? Outlook, string? Region, string? Years, bool Bridge, bool Cars);
