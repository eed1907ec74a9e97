namespace Cellcast.Policy;

/// <summary>What a lane pays in a calendar year, layer by layer: the parts of what <see cref="TradePolicy"/> adds up (L1 to L6).</summary>
/// <param name="Measures">What they add up to.</param>
/// <param name="Ordinary">Ordinary duty, share of customs value, before what partners are let off.</param>
/// <param name="OrdinaryPaid">Share of it that is paid.</param>
/// <param name="Duties">The additional duties.</param>
/// <param name="Tax">Value-added tax of the origin; null where none is stated.</param>
/// <param name="Refunded">What exporters get back of it, share of the price.</param>
/// <param name="ExportTaxes">Export taxes, share of the price.</param>
/// <param name="Withheld">What the exporter loses, share of the price.</param>
/// <param name="Bans">Share of the lane that each ban closes.</param>
/// <param name="Licences">Share of what is open that each licence leaves.</param>
public sealed record LaneAccount(
    LaneMeasures Measures, double Ordinary, double OrdinaryPaid, IReadOnlyList<DutyLayer> Duties, double? Tax, double Refunded, double ExportTaxes, double Withheld, IReadOnlyList<(Instrument Instrument, double Share)> Bans,
    IReadOnlyList<(Instrument Instrument, double Share)> Licences)
{
    /// <summary>Works it out.</summary>
    /// <param name="book">The instruments.</param>
    /// <param name="facts">What the law's words leave open.</param>
    /// <param name="product">Index of the product.</param>
    /// <param name="origin">Index of the seller's region.</param>
    /// <param name="destination">Index of the buyer's region, another one.</param>
    /// <param name="year">Calendar year.</param>
    /// <exception cref="PolicyException">An instrument cannot be computed with; all problems are reported.</exception>
    public static LaneAccount Of(PolicyBook book, IPolicyFacts facts, int product, int origin, int destination, int year) =>
        new LaneCompiler(TradeMeasures.Read(book, facts), facts, year, year).Account(product, origin, destination);
}
