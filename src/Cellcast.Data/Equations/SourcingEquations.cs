using Cellcast.Chain;
using Cellcast.Data.Answers;

namespace Cellcast.Data.Equations;

/// <summary>How a maker weighs a rule on its inputs (P1 to P8, W4) with the numbers of one year: those the choice itself wrote down while the run was solved once more.</summary>
/// <param name="solved">The run.</param>
/// <param name="sheet">Takes the equations.</param>
internal sealed class SourcingEquations(SolvedChain solved, EquationSheet sheet)
{
    private const string Share = "share", Euler = "2.71828";

    /// <summary>Works them; nothing where no rule asks anything of the maker.</summary>
    /// <param name="seen">What the maker wrote down.</param>
    /// <param name="seller">Index of the seller.</param>
    public void Work(SourcingWitness seen, int seller)
    {
        if (seen.Rule is not { } rule || seen.All <= 0)
        {
            return;
        }

        var (chain, run) = (solved.Scenario.Chain, solved.Run);
        var (product, n, _) = run.Sellers[seller];
        var node = chain.Nodes[n];
        var unit = chain.Graph.Products[product].PriceUnit;
        var who = $"{chain.Graph.Products[product].Name}, {chain.Regions[node.Region]}";
        var year = run.Years[seen.Year - run.Years[0].Year];
        foreach (var line in seen.Lines.Where(line => line.Cost > 0 && line.Free > 0))
        {
            Line(line, chain);
        }

        var all = new WorkedTerm("M", "cost of all inputs of the chain, at last year's prices", seen.All, unit, "P3", []);
        var barred = new WorkedTerm("B", "of it barred, in free buying", seen.Barred, unit, "P1", []);
        var threshold = rule.ThresholdIn(seen.Year);
        sheet.AddNoted(
            "W4", $"material ratio of the mean plant: {who}", "({M} - {B}) / {M}", (seen.All - seen.Barred) / seen.All, Share, $"{rule.Instrument.Id} asks for {WorkedEquation.Figure(threshold)} in {seen.Year}", all, barred);
        var spread = new WorkedTerm("z", "how far plants differ", seen.Spread, unit, "P3", []);
        sheet.Add("P3", $"how far plants differ: {who}", "{s} x {M}", seen.Spread, unit, Row("s", "spread, share of the cost of inputs", rule.Terms.Spread, "compliance_spread", rule.Instrument.Id), all);
        sheet.AddNoted(
            "P3", $"what the mean plant lacks: {who}", "({B} - (1 - {t}) x {M}) / {z}", seen.Lacks, "spreads", seen.Lacks < 0 ? "below 0: it passes as it is" : "", barred, new WorkedTerm("t", "least share allowed, of the year, in the row of the law", threshold, Share, "W4", []), all, spread);
        var lacks = EquationSheet.From("P3", "l", "what the mean plant lacks", seen.Lacks, "spreads");
        var failing = EquationSheet.From("P3", "f", "share of plants that lack something", seen.Failing, Share);
        sheet.Add("P3", $"share of plants that lack something: {who}", $"1 / (1 + {Euler} ^ (0 - {{l}}))", seen.Failing, Share, lacks);
        if (seen.Lacks < LargeExponent)
        {
            sheet.Add("P3", $"what those lack on average: {who}", $"{{z}} x ln(1 + {Euler} ^ {{l}}) / {{f}}", seen.Spread * seen.Over, unit, spread, lacks, failing);
        }

        var given = seen.Lines.Index().Where(line => line.Item.Given > 0).Select((line, index) => (line.Item, Symbol: index + 1)).ToList();
        if (given.Count > 0)
        {
            sheet.AddNoted(
                "P4", $"what complying costs more: {who}", string.Join(" + ", given.Select(each => $"{{c{each.Symbol}}} x {{g{each.Symbol}}} x {{m{each.Symbol}}}")), seen.Extra, unit, "the cheapest lines are changed first, by what they free; the last one in part",
                [.. given.SelectMany(each => new[]
                {
                    EquationSheet.From("M6", $"c{each.Symbol}", $"cost of {chain.Graph.Products[each.Item.Input].Name}", each.Item.Cost, unit), EquationSheet.From("P2", $"g{each.Symbol}", "dearer without the barred", each.Item.Premium, Share),
                    new WorkedTerm($"m{each.Symbol}", "part of it that is changed", each.Item.Given, Share, "P4", []),
                })]);
            if (year.ComplianceCost[seller] > 0 && IsAlone(product, node.Region))
            {
                sheet.Is($"Compliance Cost|{chain.Graph.Products[product].Variable}");
            }
        }

        var (cost, odds) = (seen.Extra + (rule.Terms.Overhead * seen.All), Row("o", "chance that a claim stands", rule.Terms.Odds, "compliance_odds", rule.Instrument.Id));
        var (without, with) = (-cost / seen.Spread, ((rule.Terms.Odds * seen.Credit) - cost) / seen.Spread);
        var overhead = Row("h", "tracing and certifying, share of the cost of inputs", rule.Terms.Overhead, "compliance_overhead", rule.Instrument.Id);
        var extra = EquationSheet.From("P4", "e", "what complying costs more", seen.Extra, unit);
        sheet.Add("P5", $"what complying is worth: {who}", "({o} x {c} - {e} - {h} x {M}) / {z}", with, "spreads", odds, EquationSheet.From("L7", "c", "credits that hang on the rule", seen.Credit, unit), extra, overhead, all, spread);
        sheet.Add("P5", $"what it would be worth without the credit: {who}", "(0 - {e} - {h} x {M}) / {z}", without, "spreads", extra, overhead, all, spread);
        sheet.AddNoted(
            "P5", $"of those who lack, wish to comply: {who}", $"(1 / (1 + {Euler} ^ (0 - {{v}})) - 1 / (1 + {Euler} ^ (0 - {{v0}}))) / (1 - 1 / (1 + {Euler} ^ (0 - {{v0}})))", seen.Wanted, Share, "who would comply for nothing has done so",
            EquationSheet.From("P5", "v", "what complying is worth", with, "spreads"), EquationSheet.From("P5", "v0", "without the credit", without, "spreads"));
        sheet.Add(
            "P6", $"of those who lack, have changed suppliers: {who}", "{c0} + {a} x ({w} - {c0})", seen.Changed, Share, EquationSheet.From("P6", "c0", "the year before", seen.ChangedBefore, Share), Row("a", "part of those who wish that does so within a year", rule.Terms.Adjustment, "compliance_adjustment", rule.Instrument.Id),
            EquationSheet.From("P5", "w", "who wish to", seen.Wanted, Share));
        sheet.Add(
            "P8", $"compliant share: {who}", "{o} x (1 - {f} + {f} x {c})", year.CompliantShare[seller], Share, Row("o", "chance that a claim stands", rule.Terms.Odds, "compliance_odds", rule.Instrument.Id), failing, EquationSheet.From("P6", "c", "of those have changed", seen.Changed, Share));
        if (IsAlone(product, node.Region))
        {
            sheet.Is($"Compliant Share|{chain.Graph.Products[product].Variable}");
        }

        var full = solved.Scenario.Lanes.Credit(product, node, seen.Year, year.CreditCost[seller]);
        sheet.Add(
            "P8", $"credit received: {who}, plants of {chain.Owners[node.Owner]}", "{T} - (1 - {k}) x {c}", year.Credit[seller], unit, EquationSheet.From("L7", "T", "all credits", full, unit), EquationSheet.From("P8", "k", "compliant share", year.CompliantShare[seller], Share),
            EquationSheet.From("L7", "c", "those that hang on the rule", seen.Credit, unit));
        foreach (var place in seen.Places.Where(each => each.Place % chain.RegionCount == node.Region && seen.Lines.Any(line => line.Given > 0 && chain.At(line.Input, node.Region) == each.Place)))
        {
            Leave(place, chain);
        }
    }

    // Several owners in a region: the variable is their mean.
    private bool IsAlone(int product, int region) => Enumerable.Range(0, solved.Run.Sellers.Count).Count(each => solved.Run.Sellers[each].Product == product && solved.Scenario.Chain.Nodes[solved.Run.Sellers[each].Node].Region == region) == 1;

    private const double LargeExponent = 30;

    private WorkedTerm Row(string symbol, string words, double value, string parameter, string subject) => sheet.In(symbol, words, value, Share, (parameter, sheet.Has(parameter, subject) ? subject : ""));

    private void Line(SourcingLineWitness line, ChainInputs chain)
    {
        var name = chain.Graph.Products[line.Input].Name;
        sheet.AddNoted(
            "P1", $"barred in free buying: {name}", "{s} / ({s} + {k} x (1 - {s}))", line.Free, Share, "as if nobody had left for the rule's sake", new WorkedTerm("s", "barred share of what the region bought last year", line.Barred, Share, "P1", []),
            EquationSheet.From("P7", "k", "what barred sellers kept of their preference then", line.Kept, Share));
        sheet.Add(
            "P2", $"dearer without barred suppliers: {name}", "(1 - {b}) ^ (0 - 1 / {g}) - 1", line.Premium, Share, EquationSheet.From("P1", "b", "barred in free buying", line.Free, Share),
            sheet.In("g", "trade elasticity", chain.Terms[line.Input].TradeElasticity, "", ("trade_elasticity", sheet.Has("trade_elasticity", chain.Graph.Products[line.Input].Id) ? chain.Graph.Products[line.Input].Id : chain.Graph.Products[line.Input].Stage)));
    }

    private void Leave(SourcingLeaveWitness place, ChainInputs chain)
    {
        var made = chain.Graph.Products[place.Place / chain.RegionCount];
        sheet.Add(
            "P7", $"given up for the rule: {made.Name}", "{L} / {X}", place.Gone, Share, new WorkedTerm("L", "given up by all plants under the rule", place.Left, $"{made.FlowUnit}/yr", "P7", []), EquationSheet.From("M7", "X", "bought there the year before", place.Bought, $"{made.FlowUnit}/yr"));
        sheet.Add(
            "P7", $"what barred sellers keep of their preference: {made.Name}", "(1 - {f}) x (1 - {b}) / (1 - {b} x (1 - {f}))", place.Kept, Share, EquationSheet.From("P7", "f", "given up", place.Gone, Share), EquationSheet.From("P1", "b", "barred in free buying", place.Free, Share));
    }
}
