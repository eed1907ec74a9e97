namespace Cellcast.Policy;

/// <summary>Where one instrument collects or pays money: the parts of what <see cref="TradePolicy"/> adds up.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Flow">Which way its money goes.</param>
/// <param name="Lanes">Lanes it charges; empty for one that pays producers.</param>
/// <param name="Payments">Producers it pays; empty for one at the border.</param>
public sealed record InstrumentCharges(Instrument Instrument, MoneyFlow Flow, IReadOnlyList<ChargeLine> Lanes, IReadOnlyList<PaymentLine> Payments)
{
    /// <summary>Works out the charges of every acting instrument that collects or pays.</summary>
    /// <param name="book">The instruments.</param>
    /// <param name="facts">What the law's words leave open.</param>
    /// <param name="firstYear">First year.</param>
    /// <param name="lastYear">Last year.</param>
    /// <exception cref="PolicyException">An instrument cannot be computed with; all problems are reported.</exception>
    public static IReadOnlyList<InstrumentCharges> Compile(PolicyBook book, IPolicyFacts facts, int firstYear, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentOutOfRangeException.ThrowIfLessThan(lastYear, firstYear);
        var measures = TradeMeasures.Read(book, facts);
        return [.. new LaneCompiler(measures, facts, firstYear, lastYear).Charges(), .. new CreditCompiler(measures, facts, firstYear, lastYear).Payments()];
    }
}
