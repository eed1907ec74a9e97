using Cellcast.Markets;
using Cellcast.Policy;

namespace Cellcast.Chain;

/// <summary>Freight of the package and trade measures of the policy of a run, lane by lane (M3).</summary>
/// <param name="inputs">The chain.</param>
/// <param name="policy">Its policy; products and regions in the same order.</param>
public sealed class PolicyLanes(ChainInputs inputs, TradePolicy policy) : ILaneCosts
{
    private static readonly int Classes = Enum.GetValues<FreightLane>().Length;

    /// <inheritdoc/>
    public LandedCost Cost(int product, int origin, int buyer, int year)
    {
        var lane = inputs.Lanes[(origin * inputs.RegionCount) + buyer];
        var freight = inputs.Freight[(((product * Classes) + (int)lane) * inputs.YearCount) + year - inputs.FirstYear];
        var measures = policy.Lane(product, origin, buyer, year);
        var cost = LandedCost.Of(measures.DutyRate, freight, measures.Basis, measures.SpecificDuty, exportWedge: measures.ExportWedge);
        return measures.MinimumImportPrice > 0 ? cost with { Floor = measures.MinimumImportPrice } : cost;
    }

    /// <inheritdoc/>
    public double OpenShare(int product, int origin, int buyer, int year) => policy.Lane(product, origin, buyer, year).OpenShare;

    /// <inheritdoc/>
    public double Credit(int product, ChainNode node, int year, double productionCost) =>
        policy.ProductionCredit(product, node.Region, node.Owner, year).At(productionCost);
}
