namespace Cellcast.Data.Answers;

/// <summary>A price that somebody observed or surveyed; never an output of the model.</summary>
/// <param name="Name">What was priced, as the table names it: <c>cell_lfp_ev</c>.</param>
/// <param name="Region">Where.</param>
/// <param name="Year">When.</param>
/// <param name="Value">USD of 2024 per kWh, without VAT where that could be told.</param>
/// <param name="Scope">Cell, pack or system.</param>
/// <param name="HasUnclearVat">Whether the source does not say if VAT is in it.</param>
/// <param name="Kind">Market quote, survey or report.</param>
/// <param name="Source">Key of the source.</param>
public sealed record ObservedPrice(string Name, string Region, int Year, double Value, string Scope, bool HasUnclearVat, string Kind, string Source);
