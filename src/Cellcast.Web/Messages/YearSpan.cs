namespace Cellcast.Web.Messages;

/// <summary>Years, both included.</summary>
/// <param name="First">First year</param>
/// <param name="Last">Last year</param>
internal sealed record YearSpan(int First, int Last);
