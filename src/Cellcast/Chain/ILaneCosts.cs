using Cellcast.Markets;
using Cellcast.Policy;

namespace Cellcast.Chain;

/// <summary>What policy and distance do to the chain: what every lane pays besides price, how far it is open, and what producers receive.</summary>
public interface ILaneCosts
{
    /// <summary>Delivered cost of a lane in a year.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="origin">Index of the seller's region.</param>
    /// <param name="buyer">Index of the buyer's region.</param>
    /// <param name="year">Calendar year.</param>
    LandedCost Cost(int product, int origin, int buyer, int year);

    /// <summary>Share of the origin's sales to the buyer that is allowed in a year, 0 (banned) to 1.</summary>
    double OpenShare(int product, int origin, int buyer, int year);

    /// <summary>Cost on the exporter's side as a share of the price, which duties are charged on as well.</summary>
    double ExportWedge(int product, int origin, int buyer, int year) => 0;

    /// <summary>Limits on quantities; products and regions by their index in the chain.</summary>
    IReadOnlyList<QuotaMeasure> Quotas => [];

    /// <summary>What a producer receives per unit sold, USD of 2024.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="node">The producer.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="productionCost">Its full cost per unit, for credits that are a share of it.</param>
    double Credit(int product, ChainNode node, int year, double productionCost);

    /// <summary>Rules that ask producers where their inputs come from; products, regions and owners by their index in the chain.</summary>
    IReadOnlyList<SourcingRule> SourcingRules => [];

    /// <summary>What is left of <see cref="Credit"/> for a producer who keeps those rules with a part of its output.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="node">The producer.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="productionCost">Its full cost per unit.</param>
    /// <param name="keptShare">That part, 0 to 1.</param>
    double ReceivedCredit(int product, ChainNode node, int year, double productionCost, double keptShare) => Credit(product, node, year, productionCost);

    /// <summary>What buyers at the end of the chain are paid for a unit they install, USD of 2024.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="price">Price delivered.</param>
    /// <param name="kept">Share of what they buy with which each rule on it is kept, 0 to 1, in the order of the rules on purchases; empty where all are.</param>
    double PaidToBuyers(int product, int region, int year, double price, ReadOnlySpan<double> kept) => 0;

    /// <summary>The same of one credit.</summary>
    /// <param name="credit">What it pays.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="price">Price delivered.</param>
    double PaidToBuyers(ProducerCredit credit, int region, int year, double price) => credit.PerUnit;

    /// <summary>What stands beside a storage block in its installed cost, USD of 2024 per unit.</summary>
    /// <param name="region">Index of the region.</param>
    /// <param name="year">Calendar year.</param>
    double SiteCost(int region, int year) => 0;

    /// <summary>The price up to which a state tops up what a producer receives, USD of 2024 per unit; 0 for none (M9).</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="node">The producer.</param>
    /// <param name="year">Calendar year.</param>
    double GuaranteedPrice(int product, ChainNode node, int year) => 0;

    /// <summary>Money for plants that runs out.</summary>
    IReadOnlyList<PlantFund> PlantFunds => [];

    /// <summary>Chance that a law stands from one year to the next, as investors see it.</summary>
    double LawStands => 1;

    /// <summary>What public reserves of a region are to hold of a product, years of what is used there.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="year">Calendar year.</param>
    double ReserveYears(int product, int region, int year) => 0;

    /// <summary>What of the plants an owner would order it may build, 0 to 1.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="node">The owner and the region.</param>
    /// <param name="year">Calendar year.</param>
    double EntryShare(int product, ChainNode node, int year) => 1;

    /// <summary>
    /// What an investor who decides at the end of a year counts on per unit, over the life of the plant: credits still to come and the part of the investment that
    /// is paid for him, USD of 2024. Without a view of the law, the credit of the year.
    /// </summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="node">The producer.</param>
    /// <param name="year">The year behind.</param>
    /// <param name="leadYears">Years until the plant sells.</param>
    /// <param name="cashCost">Cash cost per unit before credits.</param>
    /// <param name="capitalCost">Capital cost per unit.</param>
    /// <param name="keptShare">Share of output with which plants of the kind keep rules on inputs today, 0 to 1.</param>
    double ExpectedSupport(int product, ChainNode node, int year, double leadYears, double cashCost, double capitalCost, double keptShare = 1) =>
        ReceivedCredit(product, node, year, cashCost + capitalCost, keptShare);
}
