namespace Cellcast.Web.Messages;

/// <summary>What inputs rest on, each counted once.</summary>
/// <param name="Inputs">How many there are</param>
/// <param name="Reported">Share that is reported, 0 to 1</param>
/// <param name="Derived">Share that is derived</param>
/// <param name="Assumed">Share that is assumed</param>
internal sealed record BasisReply(int Inputs, double Reported, double Derived, double Assumed);
