using Cellcast.Accounts;
using Cellcast.Chain;
using Cellcast.Data.Answers;
using Cellcast.Policy;

namespace Cellcast.Data.Equations;

/// <summary>What a treasury takes from the chain and gives to it (F1 to F3d, F6) with the numbers of one region and year: the largest lanes and plants one by one, the others summed.</summary>
internal static class MoneyEquations
{
    private const string Money = "MUSD/yr";

    // So many lanes or plants are worked one by one.
    private const int MostShown = 4;

    /// <summary>Numbers of the equations that give a kind of public money.</summary>
    public static IReadOnlyList<string> Of(string kind) => kind switch
    {
        "Duties" => ["F1"],
        "Export Taxes" => ["F2"],
        "Production Credits" => ["F3"],
        "Purchase Credits" => ["F3c"],
        _ => ["F6"],
    };

    /// <summary>The equations, in the order of computation.</summary>
    public static IReadOnlyList<WorkedEquation> Of(SolvedChain solved, Inputs inputs, int region, int calendarYear)
    {
        var (chain, run, lanes) = (solved.Scenario.Chain, solved.Run, solved.Scenario.Lanes);
        var place = chain.Regions[region];
        var sheet = new EquationSheet(inputs, place, calendarYear);
        var year = run.Years[calendarYear - run.Years[0].Year];
        var treasury = Treasury.Of(chain, run, lanes, []);
        var trade = Trade(chain, lanes, year).ToList();
        string Name(int product) => chain.Graph.Products[product].Name;
        var bought = trade.Where(each => each.Buyer == region && each.Money.Duty > 0).OrderByDescending(each => each.Money.Duty).ToList();
        var shown = bought.Take(MostShown).Where(each => lanes.Policy.Lane(each.Product, each.Origin, region, calendarYear).MinimumImportPrice == 0).ToList();
        foreach (var lane in shown)
        {
            var measures = lanes.Policy.Lane(lane.Product, lane.Origin, region, calendarYear);
            sheet.Add(
                "F1", $"duty on {Name(lane.Product)} from {chain.Regions[lane.Origin]}", "{t} x {V} + {s} x {X}", lane.Money.Duty, Money, EquationSheet.From("L1", "t", "all duties", measures.DutyRate, "share"), EquationSheet.From("F1", "V", "customs value", lane.Money.CustomsValue, Money),
                EquationSheet.From("L1", "s", "duties by quantity", measures.SpecificDuty, chain.Graph.Products[lane.Product].PriceUnit), EquationSheet.From("M4", "X", "imported", lane.Flow, $"{chain.Graph.Products[lane.Product].FlowUnit}/yr"));
        }

        Sum("F1", $"duties of {place}", "Duties", treasury.Duties(region, calendarYear), [.. shown.Select(each => ($"{Name(each.Product)} from {chain.Regions[each.Origin]}", each.Money.Duty))], 1);
        var sold = trade.Where(each => each.Origin == region && each.Money.ExportValue > each.Value).OrderByDescending(each => each.Money.ExportValue - each.Value).Take(MostShown).ToList();
        foreach (var lane in sold)
        {
            sheet.Add(
                "F2", $"kept on {Name(lane.Product)} to {chain.Regions[lane.Buyer]}", "{w} x {V}", lane.Money.ExportValue - lane.Value, Money, EquationSheet.From("L5", "w", "withheld, on the price at the gate", lanes.ExportWedge(lane.Product, region, lane.Buyer, calendarYear), "share"),
                EquationSheet.From("M4", "V", "worth at the gate", lane.Value, Money));
        }

        Sum("F2", $"export taxes of {place}", "Export Taxes", treasury.ExportTaxes(region, calendarYear), [.. sold.Select(each => ($"{Name(each.Product)} to {chain.Regions[each.Buyer]}", each.Money.ExportValue - each.Value))], 1);
        var makers = Enumerable.Range(0, run.Sellers.Count).Where(each => chain.Nodes[run.Sellers[each].Node].Region == region && year.Credit[each] * year.Output[each] > 0).OrderByDescending(each => year.Credit[each] * year.Output[each]).Take(MostShown).ToList();
        string Maker(int seller) => $"{Name(run.Sellers[seller].Product)}, plants of {chain.Owners[chain.Nodes[run.Sellers[seller].Node].Owner]}";
        foreach (var seller in makers)
        {
            var product = chain.Graph.Products[run.Sellers[seller].Product];
            sheet.Add(
                "F3", $"credits to {Maker(seller)}", "{c} x {X}", year.Credit[seller] * year.Output[seller], Money, EquationSheet.From("P8", "c", "credit received", year.Credit[seller], product.PriceUnit), EquationSheet.From("M7", "X", "made and sold", year.Output[seller], $"{product.FlowUnit}/yr"));
        }

        Sum("F3", $"production credits of {place}", "Production Credits", treasury.Paid(MoneyFlow.Credit, region, calendarYear), [.. makers.Select(each => (Maker(each), year.Credit[each] * year.Output[each]))], -1);
        var purchases = Enumerable.Range(0, chain.ProductCount).Select(product => (Product: product, Place: chain.At(product, region))).Where(each => year.FinalDemand[each.Place] > 0)
            .Select(each => (each.Product, Wanted: year.FinalDemand[each.Place], Paid: lanes.PaidToBuyers(each.Product, region, calendarYear, year.Delivered[each.Place], year.KeptPurchases(each.Place)))).Where(each => each.Paid > 0).OrderByDescending(each => each.Paid * each.Wanted).Take(MostShown).ToList();
        foreach (var each in purchases)
        {
            sheet.Add(
                "F3c", $"paid to buyers of {Name(each.Product)}", "{c} x {Q}", each.Paid * each.Wanted, Money, EquationSheet.From("P15", "c", "paid a unit, on the share that keeps rules on purchases", each.Paid, chain.Graph.Products[each.Product].PriceUnit),
                EquationSheet.From("M5", "Q", "final demand", each.Wanted, $"{chain.Graph.Products[each.Product].FlowUnit}/yr"));
        }

        Sum("F3c", $"paid to buyers in {place}", "Purchase Credits", treasury.Paid(MoneyFlow.Purchase, region, calendarYear), [.. purchases.Select(each => (Name(each.Product), each.Paid * each.Wanted))], -1);
        sheet.AddNoted(
            "F6", $"what the treasury of {place} takes less what it gives", "{D} + {E} - {C} - {G} - {I} - {B} - {R}", treasury.Balance(region, calendarYear), Money, "above 0 money to the treasury", EquationSheet.From("F1", "D", "duties", treasury.Duties(region, calendarYear), Money),
            EquationSheet.From("F2", "E", "export taxes", treasury.ExportTaxes(region, calendarYear), Money), EquationSheet.From("F3", "C", "production credits", treasury.Paid(MoneyFlow.Credit, region, calendarYear), Money),
            EquationSheet.From("F3b", "G", "up to guaranteed prices", treasury.Paid(MoneyFlow.Guarantee, region, calendarYear), Money), EquationSheet.From("F3a", "I", "aid to plants, a yearly sum over their life", treasury.Paid(MoneyFlow.Investment, region, calendarYear), Money),
            EquationSheet.From("F3c", "B", "to buyers", treasury.Paid(MoneyFlow.Purchase, region, calendarYear), Money), EquationSheet.From("F3d", "R", "reserves, less what they sell", treasury.Paid(MoneyFlow.Reserve, region, calendarYear), Money));
        sheet.Is("Public Money");
        return sheet.Equations;

        void Sum(string number, string title, string kind, double total, IReadOnlyList<(string Name, double Musd)> parts, int sign)
        {
            if (total == 0)
            {
                return;
            }

            var rest = total - parts.Sum(part => part.Musd);
            var terms = parts.Select((part, index) => new WorkedTerm($"p{index + 1}", part.Name, part.Musd, Money, number, [])).Append(new WorkedTerm("r", "all others", rest, Money, number, [])).ToList();
            var sum = string.Join(" + ", terms.Select(term => $"{{{term.Symbol}}}"));
            sheet.AddNoted(number, title, sign > 0 ? sum : $"0 - ({sum})", sign * total, Money, sign > 0 ? "" : "below 0: money from the treasury", [.. terms]);
            sheet.Is($"Public Money|{kind}");
        }
    }

    private static IEnumerable<(int Product, int Origin, int Buyer, double Flow, double Value, LaneMoney Money)> Trade(ChainInputs chain, PolicyLanes lanes, ChainYear year)
    {
        for (var product = 0; product < chain.ProductCount; product++)
        {
            for (var buyer = 0; buyer < chain.RegionCount; buyer++)
            {
                for (var origin = 0; origin < chain.RegionCount; origin++)
                {
                    var lane = (chain.At(product, buyer) * chain.RegionCount) + origin;
                    if (origin != buyer && year.Flows[lane] > 0)
                    {
                        yield return (product, origin, buyer, year.Flows[lane], year.Values[lane], lanes.Money(product, origin, buyer, year.Year, year.Flows[lane], year.Values[lane]));
                    }
                }
            }
        }
    }
}
