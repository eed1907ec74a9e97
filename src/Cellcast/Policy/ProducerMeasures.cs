namespace Cellcast.Policy;

/// <summary>What a policy pays producers and buyers, and what it asks of those who build: all of it that is not about lanes. Immutable.</summary>
/// <param name="Credits">By product, region, owner and year.</param>
/// <param name="Investments">Share of what a plant costs, by product, region, owner and year.</param>
/// <param name="Guarantees">Guaranteed price by product, region and year.</param>
/// <param name="Entry">What owners may build, by product, region, owner and year; null for all.</param>
/// <param name="Reserves">Public reserves by product, region and year; null for none.</param>
/// <param name="Funds">Money for plants that runs out.</param>
/// <param name="Purchases">What buyers at the end of the chain are paid, by product, region and year; empty for nothing.</param>
/// <param name="Sourcing">Rules on where inputs come from.</param>
internal sealed record ProducerMeasures(
    ProducerCredit[] Credits,
    double[] Investments,
    double[] Guarantees,
    double[]? Entry,
    double[]? Reserves,
    IReadOnlyList<PlantFund> Funds,
    ProducerCredit[] Purchases,
    IReadOnlyList<SourcingRule> Sourcing)
{
    /// <summary>Works them out for a range of years.</summary>
    public static ProducerMeasures Of(TradeMeasures measures, IPolicyFacts facts, int firstYear, int lastYear)
    {
        var credits = new CreditCompiler(measures, facts, firstYear, lastYear);
        return new(
            credits.Compile(),
            credits.CompileInvestments(),
            credits.CompileGuarantees(),
            credits.CompileEntry(),
            credits.CompileReserves(),
            credits.CompileFunds(),
            credits.CompilePurchases(),
            new SourcingCompiler(measures, credits, facts, firstYear, lastYear).Compile());
    }
}
