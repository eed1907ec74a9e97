using Cellcast.Data.Answers;
using Cellcast.Data.Policies;
using Cellcast.Policy;
using Cellcast.Simulation;

namespace Cellcast.Data.Equations;

/// <summary>What a lane pays (L1 to L6) and what a maker is paid (L7, P9), rule by rule, with the numbers of one year.</summary>
/// <param name="solved">The run.</param>
/// <param name="inputs">Its inputs.</param>
/// <param name="scenario">Its scenario.</param>
/// <param name="sheet">Takes the equations.</param>
internal sealed class TradeEquations(SolvedChain solved, Inputs inputs, Scenario scenario, EquationSheet sheet)
{
    private const string Share = "share", OfValue = "of customs value";

    /// <summary>Duties by layer, and how far the lane is open.</summary>
    public void Lane(int product, int origin, int destination, int year)
    {
        var (chain, lanes) = (solved.Scenario.Chain, solved.Scenario.Lanes);
        var account = TradePolicies.LaneOf(inputs, scenario, (product, origin, destination), year);
        var measures = lanes.Policy.Lane(product, origin, destination, year);
        var where = $"{chain.Graph.Products[product].Name} from {chain.Regions[origin]} to {chain.Regions[destination]}";
        foreach (var layer in account.Duties.Where(each => each.Rate > 0))
        {
            Layer(layer, where);
        }

        // The ordinary duty and the layers.
        var layers = account.Duties.Where(each => each.Rate > 0).Select((each, index) => (Symbol: $"r{index + 1}", each.Instrument.Id, each.Charged)).ToList();
        sheet.AddNoted(
            "L1", $"all duties: {where}", string.Join(" + ", layers.Select(each => $"{{{each.Symbol}}}").Prepend("{p} x {m}")), measures.DutyRate, OfValue, "layers add on customs value and do not compound",
            [
                sheet.In("p", "part of the ordinary duty that is paid", account.OrdinaryPaid, Share, ("mfn_duty_paid", "")), sheet.In("m", "ordinary duty, what arrives inside vehicles at theirs", account.Ordinary, Share, ("mfn_duty", chain.Graph.Products[product].Id)),
                .. layers.Select(each => EquationSheet.From("L1", each.Symbol, each.Id, each.Charged, Share)),
            ]);
        if (account.Withheld > 0)
        {
            sheet.AddNoted(
                "L5", $"what the exporter's side withholds: {where}", "1 / (1 - ({v} - {f} + {x})) - 1", measures.ExportWedge, "of the price", "on the price at the gate", sheet.In("v", "value-added tax", account.Tax ?? 0, Share, ("value_added_tax", "")),
                sheet.In("f", "refunded to exporters", account.Refunded, Share, ("value_added_tax_refunded", chain.Graph.Products[product].Id)), new WorkedTerm("x", "export taxes", account.ExportTaxes, Share, "L5", []));
        }

        if (account.Bans.Count + account.Licences.Count > 0)
        {
            var bans = account.Bans.Select((each, index) => new WorkedTerm($"b{index + 1}", $"closed by {each.Instrument.Id}", each.Share, Share, "L6", [])).ToList();
            var licences = account.Licences.Select((each, index) => sheet.In($"l{index + 1}", $"left open by {each.Instrument.Id}", each.Share, Share, ("licence_open_share", each.Instrument.Id))).ToList();
            sheet.Add("L6", $"how far the lane is open: {where}", $"(1{string.Concat(bans.Select(each => $" - {{{each.Symbol}}}"))}){string.Concat(licences.Select(each => $" x {{{each.Symbol}}}"))}", measures.OpenShare, Share, [.. bans, .. licences]);
        }

        var waiting = lanes.Policy.Waiting(product, origin, destination, year);
        var cost = lanes.Cost(product, origin, destination, year);
        sheet.Add(
            "M3", $"what the price at the gate is multiplied by: {where}", "(1 + {w}) x (1 + {i}) x (1 + {t})", cost.AdValorem, "", EquationSheet.From("L5", "w", "withheld by the exporter's side", measures.ExportWedge, Share), EquationSheet.From("L6a", "i", "interest while goods wait for a licence", waiting, Share),
            EquationSheet.From("L1", "t", "all duties", measures.DutyRate, Share));
        var freight = lanes.Freight(product, origin, destination, year);
        var isCif = measures.Basis == CustomsValue.Cif;
        sheet.AddNoted(
            "M3", $"what is added to it: {where}", isCif ? "{f} x (1 + {t}) + {s}" : "{f} + {s}", cost.Specific, chain.Graph.Products[product].PriceUnit, isCif ? "customs value counts freight" : "customs value is that at the border of the exporter",
            new WorkedTerm("f", "freight", freight, chain.Graph.Products[product].PriceUnit, "M3", []), EquationSheet.From("L1", "t", "all duties", measures.DutyRate, Share), EquationSheet.From("L1", "s", "duties by quantity", measures.SpecificDuty, chain.Graph.Products[product].PriceUnit));
    }

    private void Layer(DutyLayer layer, string where)
    {
        var id = layer.Instrument.Id;
        // What reaches all has nothing to show.
        if (layer.Origin < 1)
        {
            sheet.Add(
                "L2", $"part of the origin that {id} reaches: {where}", "{s} x {l} x {f}", layer.Origin, Share, new WorkedTerm("s", "share of the region's supply that the places named make", layer.Supply, Share, "L2", []),
                sheet.In("l", "share levied", layer.Levied, Share, ("levied_share", id)), sheet.In("f", "share of the firms named", layer.Firms, Share, ("firm_import_share", id)));
        }

        if (layer.Destination < 1)
        {
            sheet.Add(
                "L3", $"part of the destination that {id} reaches: {where}", "{d} x {a}", layer.Destination, Share, new WorkedTerm("d", "share of the region's demand in the jurisdiction", layer.Demand, Share, "L3", []),
                new WorkedTerm("a", "share of the applications named", layer.Applications, Share, "L3", []));
        }

        if (layer.IsOnVehicles || layer.NamesGoods)
        {
            sheet.Add(
                "L4", $"goods that {id} reaches by the way they travel: {where}", layer.IsOnVehicles ? "{v}" : "1 - {v}", layer.Carried, Share, sheet.In("v", "share of the lane's goods that arrive inside vehicles", layer.InVehicles, Share, ("vehicle_share", "")));
        }

        sheet.AddNoted(
            "L1", $"duty of {id}: {where}", "{r} x {days} x {o} x {d} x {c}", layer.Charged, OfValue, $"{layer.Instrument.LegalBasis} ({layer.Instrument.Source})", new WorkedTerm("r", "its rate of the year, in the row of the law", layer.Rate, Share, "L1", []),
            new WorkedTerm("days", "share of the year's days on which it holds", layer.Days, Share, "L1", []), EquationSheet.From("L2", "o", "part of the origin it reaches", layer.Origin, Share), EquationSheet.From("L3", "d", "part of the destination it reaches", layer.Destination, Share),
            EquationSheet.From("L4", "c", "part of the goods it reaches", layer.Carried, Share));
    }

    /// <summary>The production credits of a maker, and what is received of them.</summary>
    public void Credits(int seller, int calendarYear)
    {
        var (chain, run) = (solved.Scenario.Chain, solved.Run);
        var year = run.Years[calendarYear - run.Years[0].Year];
        var (product, n, _) = run.Sellers[seller];
        var node = chain.Nodes[n];
        var unit = chain.Graph.Products[product].PriceUnit;
        var who = $"{chain.Graph.Products[product].Name}, {chain.Regions[node.Region]}, plants of {chain.Owners[node.Owner]}";
        var layers = TradePolicies.CreditsOf(inputs, scenario, (product, node.Region, node.Owner), calendarYear);
        foreach (var layer in layers)
        {
            var id = layer.Instrument.Id;
            if (layer.Unlicensed < 1)
            {
                sheet.AddNoted("P9", $"what rules on licences leave of {id}: {who}", "1 - {l}", layer.Unlicensed, Share, "share of makers who work under a licence of those barred, times the chance that it counts", sheet.In("l", "taken for licences", 1 - layer.Unlicensed, Share, ("licensed_share", ""), ("licence_counts", "")));
            }

            if (layer.Factor is { } factor && layer.Instrument.Rate is { } stated && !layer.IsShare)
            {
                sheet.Add("W1", $"rate of the year of {id}", "{r} x {f}", layer.Rate, unit, new WorkedTerm("r", "rate in full, in the row of the law", stated, unit, "W1", []), new WorkedTerm("f", "what its schedule leaves of it in the year", factor, Share, "W1", []));
            }

            sheet.AddNoted(
                "L7", $"credit of {id}: {who}", "{r} x {days} x {s} x {c} x {o} x {l} x {w}", layer.IsShare ? layer.Paid.ShareOfCost : layer.Paid.PerUnit, layer.IsShare ? "of cost" : unit, $"{layer.Instrument.LegalBasis} ({layer.Instrument.Source})",
                new WorkedTerm("r", layer.IsShare ? "its rate of the year, in the row of the law" : "its rate of the year, nominal, in the row of the law", layer.Rate, layer.IsShare ? Share : unit, layer.Factor is null || layer.IsShare ? "L7" : "W1", []), new WorkedTerm("days", "share of the year on which it holds", layer.Days, Share, "L7", []),
                new WorkedTerm("s", "share of the region's supply under the law", layer.Region, Share, "L7", []), sheet.In("c", "cash per dollar of credit", layer.Claimed, Share, ("claimed_share", id)), new WorkedTerm("o", "what rules that bar owners leave", layer.Allowed, Share, "L7", []),
                EquationSheet.From("P9", "l", "what rules on licences leave", layer.Unlicensed, Share), sheet.In("w", "worth of a dollar of the year in dollars of 2024", layer.Worth, "", ("gdp_deflator", "")));
        }

        if (layers.Count == 0)
        {
            return;
        }

        // What a share of cost comes to, and what a rule on inputs leaves.
        var full = solved.Scenario.Lanes.Credit(product, node, calendarYear, year.CreditCost[seller]);
        var terms = layers.Select((layer, index) => (Layer: layer, Symbol: $"k{index + 1}")).ToList();
        sheet.AddNoted(
            "L7", $"all credits, if every rule is kept: {who}", string.Join(" + ", terms.Select(each => each.Layer.IsShare ? $"{{{each.Symbol}}} x {{C}}" : $"{{{each.Symbol}}}")), full, unit, "shares of cost count on the full cost of the year before",
            [.. terms.Select(each => EquationSheet.From("L7", each.Symbol, each.Layer.Instrument.Id, each.Layer.IsShare ? each.Layer.Paid.ShareOfCost : each.Layer.Paid.PerUnit, each.Layer.IsShare ? Share : unit)), new WorkedTerm("C", "full cost the year before", year.CreditCost[seller], unit, "C10", [])]);
    }

    /// <summary>What an investor expects of the law over a plant's life (L8).</summary>
    public void Expected(int seller, int calendarYear, double cash, string who)
    {
        var (chain, run, lanes) = (solved.Scenario.Chain, solved.Run, solved.Scenario.Lanes);
        var policy = lanes.Policy;
        var year = run.Years[calendarYear - run.Years[0].Year];
        var (product, n, _) = run.Sellers[seller];
        var node = chain.Nodes[n];
        var unit = chain.Graph.Products[product].PriceUnit;
        var (first, cost) = (calendarYear + (int)Math.Round(run.LeadYears(n)), cash + year.FixedCost[seller]);
        var kept = year.KeptShare(seller);
        var expected = policy.ExpectedCredit(product, node.Region, node.Owner, calendarYear, first, kept).At(cost);
        if (expected > 0)
        {
            var sold = policy.InvestorWeights.Select((weight, index) => (Year: first + index, Weight: weight * policy.Stands(first + index - calendarYear), Credit: policy.ReceivedCredit(product, node.Region, node.Owner, Math.Min(first + index, policy.LastYear), kept).At(cost)))
                .Where(each => each.Credit > 0).ToList();
            sheet.AddNoted(
                "L8", $"credits an investor counts on: {who}", $"({string.Join(" + ", sold.Select(each => $"{{c{each.Year}}} x {{w{each.Year}}}"))}) / {{W}}", expected, unit,
                "each year of sales discounted, and by the chance that the law still stands; with the share that keeps rules on inputs today",
                [
                    .. sold.SelectMany(each => new[] { EquationSheet.From("L7", $"c{each.Year}", $"credit of {each.Year}", each.Credit, unit), new WorkedTerm($"w{each.Year}", "its discount and chance", each.Weight, "", "L8", []) }),
                    sheet.In("W", "discounts of all years counted", policy.InvestorWeights.Sum(), "", ("investor_discount", ""), ("investor_years", ""), ("law_stands", "")),
                ]);
        }

        var share = policy.ExpectedInvestmentSupport(product, node.Region, node.Owner, calendarYear, first);
        if (share > 0)
        {
            sheet.Add(
                "L8", $"aid to the plant an investor counts on: {who}", "{s} x {C}", share * year.FixedCost[seller], unit, EquationSheet.From("L8", "s", "share of what a plant costs, by the chance that the law stands", share, Share),
                EquationSheet.From("C7", "C", "capital and other fixed cost", year.FixedCost[seller], unit));
        }
    }
}
