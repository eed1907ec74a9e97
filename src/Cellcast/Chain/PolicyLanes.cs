using Cellcast.Markets;
using Cellcast.Policy;

namespace Cellcast.Chain;

/// <summary>Freight of the package and trade measures of the policy of a run, lane by lane (M3).</summary>
/// <param name="inputs">The chain.</param>
/// <param name="policy">Its policy; products and regions in the same order.</param>
public sealed class PolicyLanes(ChainInputs inputs, TradePolicy policy) : ILaneCosts
{
    private static readonly int Classes = Enum.GetValues<FreightLane>().Length;

    /// <summary>The measures behind the lanes.</summary>
    public TradePolicy Policy => policy;

    /// <inheritdoc/>
    public LandedCost Cost(int product, int origin, int buyer, int year)
    {
        var freight = Freight(product, origin, buyer, year);
        var measures = policy.Lane(product, origin, buyer, year);
        var cost = LandedCost.Of(measures.DutyRate, freight, measures.Basis, measures.SpecificDuty, exportWedge: ((1 + measures.ExportWedge) * (1 + policy.Waiting(product, origin, buyer, year))) - 1);
        return measures.MinimumImportPrice > 0 ? cost with { Floor = measures.MinimumImportPrice } : cost;
    }

    /// <summary>Freight of a lane, USD per unit.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="origin">Index of the seller's region.</param>
    /// <param name="buyer">Index of the buyer's region.</param>
    /// <param name="year">Calendar year.</param>
    public double Freight(int product, int origin, int buyer, int year) =>
        inputs.Freight[(((product * Classes) + (int)inputs.Lanes[(origin * inputs.RegionCount) + buyer]) * inputs.YearCount) + year - inputs.FirstYear];

    /// <summary>What a lane's trade of a year is worth at the borders, and what it pays there (M3).</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="origin">Index of the seller's region.</param>
    /// <param name="buyer">Index of the buyer's region, another one.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="flow">What was shipped, units a year, above 0.</param>
    /// <param name="value">Its worth at the gate, million USD.</param>
    public LaneMoney Money(int product, int origin, int buyer, int year, double flow, double value)
    {
        var measures = policy.Lane(product, origin, buyer, year);
        var export = (1 + measures.ExportWedge) * value;
        var interest = export * policy.Waiting(product, origin, buyer, year);
        var customs = export + interest + (measures.Basis == CustomsValue.Cif ? Freight(product, origin, buyer, year) * flow : 0);
        var duty = (measures.DutyRate * customs) + (measures.SpecificDuty * flow);
        if (measures.MinimumImportPrice > 0)
        {
            var cost = Cost(product, origin, buyer, year);
            duty += flow * (cost.At(value / flow) - (cost with { Floor = 0 }).At(value / flow));
        }

        return new LaneMoney(export, customs, duty, interest);
    }

    /// <inheritdoc/>
    public double OpenShare(int product, int origin, int buyer, int year) => policy.Lane(product, origin, buyer, year).OpenShare;

    /// <inheritdoc/>
    public double ExportWedge(int product, int origin, int buyer, int year) => policy.Lane(product, origin, buyer, year).ExportWedge;

    /// <inheritdoc/>
    public IReadOnlyList<QuotaMeasure> Quotas => policy.Quotas;

    /// <inheritdoc/>
    public double Credit(int product, ChainNode node, int year, double productionCost) =>
        policy.ProductionCredit(product, node.Region, node.Owner, year).At(productionCost);

    /// <inheritdoc/>
    public IReadOnlyList<SourcingRule> SourcingRules => policy.SourcingRules;

    /// <inheritdoc/>
    public double ReceivedCredit(int product, ChainNode node, int year, double productionCost, double keptShare) =>
        policy.ReceivedCredit(product, node.Region, node.Owner, year, keptShare).At(productionCost);

    /// <inheritdoc/>
    public double PaidToBuyers(int product, int region, int year, double price, ReadOnlySpan<double> kept) => policy.PaidToBuyers(product, region, year, price, kept);

    /// <inheritdoc/>
    public double PaidToBuyers(ProducerCredit credit, int region, int year, double price) => policy.PaidToBuyers(credit, region, year, price);

    /// <inheritdoc/>
    public double SiteCost(int region, int year) => policy.SiteCost(region, year);

    /// <inheritdoc/>
    public double GuaranteedPrice(int product, ChainNode node, int year) => policy.GuaranteedPrice(product, node.Region, year);

    /// <inheritdoc/>
    public IReadOnlyList<PlantFund> PlantFunds => policy.PlantFunds;

    /// <inheritdoc/>
    public double LawStands => policy.LawStands;

    /// <inheritdoc/>
    public double ReserveYears(int product, int region, int year) => policy.ReserveYears(product, region, year);

    /// <inheritdoc/>
    public double EntryShare(int product, ChainNode node, int year) => policy.EntryShare(product, node.Region, node.Owner, year);

    /// <inheritdoc/>
    public double ExpectedSupport(int product, ChainNode node, int year, double leadYears, double cashCost, double capitalCost, double keptShare = 1)
    {
        var firstSale = year + (int)Math.Round(leadYears);
        return policy.ExpectedCredit(product, node.Region, node.Owner, year, firstSale, keptShare).At(cashCost + capitalCost)
            + (policy.ExpectedInvestmentSupport(product, node.Region, node.Owner, year, firstSale) * capitalCost);
    }
}
