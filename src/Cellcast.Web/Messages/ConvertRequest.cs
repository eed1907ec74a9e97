namespace Cellcast.Web.Messages;

/// <summary>What a plant can make next.</summary>
/// <param name="Scenario">The scenario whose changes of inputs and instruments count; the baseline where none is given</param>
/// <param name="Plant">Such as "20 GWh NMC, Hungary", or a plant of the package</param>
/// <param name="To">What it is to make</param>
/// <param name="From">What a named plant makes</param>
/// <param name="Year">Year in which the line stops</param>
/// <param name="Stock">How much could be turned, instead</param>
/// <param name="Matrix">All chemistries by segment and step, instead</param>
internal sealed record ConvertRequest(ScenarioInput? Scenario, string? Plant, string? To, string? From, int? Year, bool Stock, bool Matrix);
