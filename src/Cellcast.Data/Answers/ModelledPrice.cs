namespace Cellcast.Data.Answers;

/// <summary>The price the model gives at a utilisation of the industry (cost model C11).</summary>
/// <param name="Value">USD of 2024 per kWh.</param>
/// <param name="Utilisation">Utilisation of the industry's capacity, share.</param>
/// <param name="IsObserved">Whether that utilisation was observed in the region, or is the normal one.</param>
/// <param name="NormalUtilisation">Utilisation at which price equals full cost, share.</param>
public sealed record ModelledPrice(double Value, double Utilisation, bool IsObserved, double NormalUtilisation);
