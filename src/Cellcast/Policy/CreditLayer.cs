namespace Cellcast.Policy;

/// <summary>One production credit of one maker in a calendar year, and what it is made of (L7, P9).</summary>
/// <param name="Instrument">The rule.</param>
/// <param name="Rate">Its rate of the year: nominal USD per unit, or a share of cost.</param>
/// <param name="Factor">What its schedule leaves of the full rate in the year; null where the schedule is no factor.</param>
/// <param name="IsShare">Whether it is a share of cost.</param>
/// <param name="Days">Share of the year's days on which it holds.</param>
/// <param name="Region">Share of the region's supply under the law.</param>
/// <param name="Claimed">Cash per dollar of credit.</param>
/// <param name="Allowed">What rules that bar owners leave.</param>
/// <param name="Unlicensed">What rules on licences leave (P9).</param>
/// <param name="Worth">Worth of a dollar of the year in dollars of 2024; 1 for a share of cost.</param>
/// <param name="Paid">What a unit earns.</param>
public sealed record CreditLayer(Instrument Instrument, double Rate, double? Factor, bool IsShare, double Days, double Region, double Claimed, double Allowed, double Unlicensed, double Worth, ProducerCredit Paid)
{
    /// <summary>Works out what reaches a maker.</summary>
    /// <param name="book">The instruments.</param>
    /// <param name="facts">What the law's words leave open.</param>
    /// <param name="product">Index of the product.</param>
    /// <param name="region">Index of the region of the plant.</param>
    /// <param name="owner">Index of the owner group.</param>
    /// <param name="year">Calendar year.</param>
    /// <exception cref="PolicyException">An instrument cannot be computed with; all problems are reported.</exception>
    public static IReadOnlyList<CreditLayer> Of(PolicyBook book, IPolicyFacts facts, int product, int region, int owner, int year) =>
        new CreditCompiler(TradeMeasures.Read(book, facts), facts, year, year).Layers(product, region, owner);
}
