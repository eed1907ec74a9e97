namespace Cellcast.Web.Messages;

/// <summary>What the law or the baseline has.</summary>
/// <param name="Text">In words</param>
/// <param name="Value">As a number</param>
/// <param name="Unit">Its unit</param>
/// <param name="Year">Year it is of</param>
internal sealed record LeverReference(string Text, double Value, string Unit, int Year);
