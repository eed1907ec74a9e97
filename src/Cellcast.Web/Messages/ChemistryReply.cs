namespace Cellcast.Web.Messages;

/// <summary>A battery chemistry.</summary>
/// <param name="Id">Name in every request and answer</param>
/// <param name="Name">Name in words</param>
/// <param name="Family">Family of lines it is made on</param>
/// <param name="Carrier">What carries the charge</param>
/// <param name="Variable">Part of the names of variables that stands for its cell in the chain, such as Cell|LFP; null for what the chain does not hold</param>
/// <param name="Costed">Whether it has a bottom-up cost</param>
internal sealed record ChemistryReply(string Id, string Name, string Family, string Carrier, string? Variable, bool Costed);
