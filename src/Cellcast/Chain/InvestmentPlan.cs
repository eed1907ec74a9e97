using Cellcast.Capacity;

namespace Cellcast.Chain;

/// <summary>What a run needs to let investors build.</summary>
/// <param name="Rule">The rule, compiled for the nodes of the chain.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Stock">Capacity of the last observed year.</param>
/// <param name="Pipeline">What was on its way then.</param>
/// <param name="Growth">What investors expected then.</param>
public sealed record InvestmentPlan(
    InvestmentRule Rule, InvestmentParameters Parameters, CapacityStock Stock, CapacityPipeline Pipeline, GrowthExpectation Growth);
