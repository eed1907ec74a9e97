using Cellcast.Chain;
using Cellcast.Data.Answers;

namespace Cellcast.Data.Equations;

/// <summary>Demand and the choice of chemistry (equations Q) with the numbers of one application, region and year.</summary>
public static class ChoiceEquations
{
    private const string UsdPerKwh = "USD/kWh", Share = "share";

    /// <summary>Numbers of the equations that give the shares of chemistries.</summary>
    public static IReadOnlyList<string> Direct { get; } = ["Q8", "Q9", "Q11"];

    /// <summary>The equations, in the order of computation; few where shares of the year were counted.</summary>
    /// <param name="solved">The run.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="application">Index of the application.</param>
    /// <param name="alternative">Index of what is chosen.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="calendarYear">The year.</param>
    public static IReadOnlyList<WorkedEquation> Of(SolvedChain solved, Inputs inputs, int application, int alternative, int region, int calendarYear)
    {
        ArgumentNullException.ThrowIfNull(solved);
        ArgumentNullException.ThrowIfNull(inputs);
        var (chain, choice) = (solved.Scenario.Chain, solved.Scenario.Demand.Choice);
        var place = chain.Regions[region];
        var sheet = new EquationSheet(inputs, place, calendarYear);
        var index = calendarYear - solved.Run.Years[0].Year;
        var year = solved.Run.Years[index];
        var (buyer, buyers) = (choice.Buyers[application], solved.Scenario.Applications[application]);
        var demand = year.ApplicationDemand[(application * chain.RegionCount) + region];
        sheet.Add("Q1", $"demand of the outlook: {buyers}, {place}", "{Q}", demand, "GWh/yr", sheet.In("Q", "put to use, between the known years of the outlook", demand, "GWh/yr", ("final_demand", buyer.Application)));

        var slot = (((application * chain.RegionCount) + region) * chain.AlternativeCount) + alternative;
        var calibrated = (solved.Run.Buyers as ChoiceDemand)?.Choice;
        var price = year.BuyersPrice[(region * chain.AlternativeCount) + alternative];
        if (index == 0 || calibrated is null || !double.IsFinite(price))
        {
            return sheet.Equations;
        }

        var name = chain.Graph.Products[chain.Graph.IndexOf(choice.Alternatives[alternative].Product)].Name;
        var cost = choice.Costs[slot];
        var utility = calibrated.EffectiveCostOf(application, region, alternative, price);
        var bias = calibrated.BiasOf(application, region, alternative, calendarYear);
        sheet.AddNoted(
            "Q6", $"effective cost of {name} to {buyers}", "{f} x {P} + {rest}", utility, UsdPerKwh, "buyers choose at last year's prices",
            EquationSheet.From("Q5", "f", "a second battery where life is short", cost.PriceFactor, ""), EquationSheet.From("M6", "P", $"delivered price in {place}, the year before", price, UsdPerKwh),
            new WorkedTerm("rest", "mass, volume, charging, cold, safety, losses and parts, in money", cost.Rest, UsdPerKwh, "Q6", []));
        sheet.Add(
            "Q8", $"what {name} is worth to {buyer.Application}", "{b} - {s} x {U}", bias - (buyer.Scale * utility), "",
            EquationSheet.From("Q12", "b", "habit and what cost does not explain, of the year", bias, ""), sheet.In("s", "weight of cost in the choice", buyer.Scale, "kWh/USD", ("logit_scale", buyer.Application)),
            EquationSheet.From("Q6", "U", "effective cost", utility, UsdPerKwh));
        var (last, target, wished, taken) = (solved.Run.Years[index - 1].ChemistryShares[slot], year.TargetShares[slot], year.WishedShares[slot], year.ChemistryShares[slot]);
        sheet.Add("Q8", $"would be chosen anew: {name}", "{v} / {all}", target, Share, new WorkedTerm("v", "its weight among what may be bought, in its nest and of nests", target, "", "Q8", []), new WorkedTerm("all", "the weight of all", 1, "", "Q8", []));
        var moved = (buyer.Inertia * last) + ((1 - buyer.Inertia) * target);
        sheet.AddNoted(
            "Q9", $"after habit: {name}", "{i} x {s0} + (1 - {i}) x {t}", moved, Share, Math.Abs(moved - wished) < 1e-9 ? "" : $"newcomers take no more than their qualification allows, others what those leave (Q10): {WorkedEquation.Figure(wished)}",
            sheet.In("i", "inertia", buyer.Inertia, Share, ("inertia_share", buyer.Application)), EquationSheet.From("Q9", "s0", "share of the year before", last, Share), EquationSheet.From("Q8", "t", "share chosen anew", target, Share));
        if (wished > 0)
        {
            sheet.AddNoted(
                "Q11", $"after lines and materials: {name}", "{w} x {r}", taken, Share, "below 1 what it needs is short; above 1 it takes over from those",
                EquationSheet.From("Q10", "w", "share wished", wished, Share), new WorkedTerm("r", "what could be reached of it", taken / wished, "", "Q11", []));
            sheet.Is($"Chemistry Share|{buyers}|{chain.Graph.Products[chain.Graph.IndexOf(choice.Alternatives[alternative].Product)].Variable}");
        }

        return sheet.Equations;
    }
}
