using Cellcast.Markets;

namespace Cellcast.Chain;

/// <summary>How the market of a product behaves.</summary>
/// <param name="Curve">How margins answer the use of capacity (M2).</param>
/// <param name="FixedCostShare">w as a share of value added (conversion + w) at normal use, between 0 and 1; where no bottom-up cost states w itself.</param>
/// <param name="TradeElasticity">gamma (M4).</param>
/// <param name="HomePreference">Lasting preference for the own region, above 0; abroad it is 1 (M13).</param>
/// <param name="RegionWeight">How far the regional conversion factor carries over to value added: 0 for mines, 1 for plants.</param>
public readonly record struct ProductTerms(PriceCurve Curve, double FixedCostShare, double TradeElasticity, double HomePreference, double RegionWeight);
