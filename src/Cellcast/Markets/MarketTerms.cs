namespace Cellcast.Markets;

/// <summary>How a buyer chooses among the origins of a product.</summary>
/// <param name="TradeElasticity">gamma: how strongly shares answer relative delivered cost, above 0; 3 to 10 (use the short-run value).</param>
/// <param name="ReferenceCost">Cref: an ordinary delivered cost of the product, USD per unit, above 0.</param>
/// <param name="LastResortMultiple">
/// c_B, above 1: at this multiple of the reference cost an alternative of last resort appears, so that demand is never infinite in price; what it takes is
/// reported as unserved. 20 to 50: its share at ordinary prices is about c_B^-gamma.
/// </param>
/// <param name="PriceRatio">rho: average price paid over choice index in the base year; turns the index into money. 1 where not calibrated.</param>
/// <remarks>Markets equations M4 to M6.</remarks>
public readonly record struct MarketTerms(double TradeElasticity, double ReferenceCost, double LastResortMultiple = 40, double PriceRatio = 1);
