using Cellcast.Capacity;
using Cellcast.Chain;
using Cellcast.Data.Answers;

namespace Cellcast.Data.Equations;

/// <summary>
/// What investors read and decide at the end of a year (K2, K3, K5 to K9, K12) for the lines of a product: the need of the world, the part of a region, and that of one owner there. The rule itself
/// writes its numbers down while the run is solved once more.
/// </summary>
internal sealed class InvestmentEquations
{
    private const string Ratio = "", Share = "share", PerYear = "1/yr", Years = "yr", ReferenceRegion = "China";

    private readonly SolvedChain solved;
    private readonly Inputs inputs;
    private readonly EquationSheet sheet;
    private readonly TradeEquations trade;
    private readonly ChainInputs chain;
    private readonly LineGroup group;
    private readonly int product;
    private readonly int region;
    private readonly int? owner;
    private readonly int year;
    private readonly string unit;
    private readonly string price;
    private readonly string lines;
    private readonly string place;

    public InvestmentEquations(SolvedChain solved, Inputs inputs, EquationSheet sheet, TradeEquations trade, int product, int region, int? owner, int year)
    {
        this.trade = trade;
        (this.solved, this.inputs, this.sheet, this.product, this.region, this.owner, this.year) = (solved, inputs, sheet, product, region, owner, year);
        chain = solved.Scenario.Chain;
        group = chain.Groups[chain.GroupOf[product]];
        var made = chain.Graph.Products[product];
        (unit, price, place) = ($"{made.FlowUnit}/yr", made.PriceUnit, chain.Regions[region]);
        lines = group.Products.Count > 1 ? $"lines of {group.Name}" : $"plants for {made.Name}";
    }

    /// <summary>Works them; nothing in a year at whose end capacity was observed.</summary>
    /// <param name="nodes">The nodes of the region.</param>
    /// <param name="seen">What the rule wrote down.</param>
    public void Work(IReadOnlyList<int> nodes, InvestmentWitness seen)
    {
        if (seen.Behaviour is not { } rule || solved.Run.CapacityChangeAfter(year) is not { } change)
        {
            return;
        }

        Expectation(seen);
        ExpectedOutput(seen, rule);
        WorldOrders(seen, rule);
        if (seen.Regions.FirstOrDefault(each => each.Region == region) is not { Pull: > 0 } here)
        {
            return;
        }

        RegionOrders(seen, rule, here);
        var ordered = nodes.Sum(node => change.Flows.Orders[node]);
        sheet.AddNoted(
            "K6", $"orders of the year: {lines}, {place}", "({o} + {st}) / {f}", ordered, unit,
            group.Products.Count > 1 ? "of the whole family; the variable of one cell counts the part of the lines that its output takes" : "in nameplate, strategic orders counted",
            EquationSheet.From("K7", "o", "ordered there, mature", here.Share, unit), EquationSheet.From("K9", "st", "strategic orders", here.Strategic, unit), EquationSheet.From("K1", "f", "effective over nameplate capacity of mature lines", seen.MatureShare, Share));
        if (group.Products.Count == 1 && ordered > 0)
        {
            sheet.Is($"Orders|{chain.Graph.Products[product].Variable}");
        }

        var candidates = seen.Nodes.Where(each => nodes.Contains(each.Node) && (owner is null || chain.Nodes[each.Node].Owner == owner)).ToList();
        if (candidates.Count > 0)
        {
            Owner(seen, rule, here, candidates.MaxBy(each => each.Weight), ordered, change);
        }
    }

    private void Expectation(InvestmentWitness seen) => sheet.Add(
        "K2", $"growth expected: {lines}, world", "{g0} + {a} x ({b} x {gs} + (1 - {b}) x {go} - {g0})", seen.Growth, PerYear, EquationSheet.From("K2", "g0", "expected the year before", seen.GrowthBefore, PerYear),
        Of("a", "part of the way to the new view taken in a year", "expectation_speed", Share), Of("b", "weight of what was seen against the outlook", "expectation_trailing_weight", Share),
        EquationSheet.From("M7", "gs", "growth of the year behind, of what was made for use", seen.GrowthSeen, PerYear), EquationSheet.From("Q3", "go", "growth of the outlook known, of all it takes", seen.GrowthOfOutlook, PerYear));

    private void ExpectedOutput(InvestmentWitness seen, GroupInvestment rule)
    {
        sheet.Add(
            "K5", $"price over full cost: {lines}, world", "1 + {c} x ({m} - 1)", seen.PriceOverCost, Ratio, Row("c", "fixed cost of full cost", rule.FixedCostShare, Share, "fixed_cost_of_full_cost"),
            EquationSheet.From("M2", "m", "mean margin over fixed cost, by mature capacity", seen.Margin, Ratio));
        var latentPrice = Row("p", "price over full cost from which demand is shed", rule.LatentPrice, Ratio, "latent_price");
        if (seen.Latent > 1)
        {
            sheet.Add(
                "K5", $"demand that prices hide: {lines}, world", "({P} / {p}) ^ {e}", seen.Latent, Ratio, EquationSheet.From("K5", "P", "price over full cost", seen.PriceOverCost, Ratio), latentPrice,
                Row("e", "how much a dear year hides", rule.LatentExponent, Ratio, "latent_exponent"));
        }

        sheet.Add(
            "K5", $"years ahead that a line ordered now meets: {lines}", "{lead} + 0.5 + {q}", seen.Horizon, Years, EquationSheet.From("K8", "lead", "lead time, mean by what stands", seen.Lead, Years),
            Row("q", "years lost to qualification", rule.Qualification.Sum(share => 1 - share), Years, "qualified_share_year_1", "qualified_share_year_2", "qualified_share_year_3"));
        sheet.AddNoted(
            "K5", $"output expected: {lines}, world", "{X} x {d} x (1 + {g}) ^ {h}", seen.ExpectedOutput, unit,
            seen.Latent > seen.Wanted ? "hidden by dear prices counts" : seen.Wanted > 1 ? "buyers turned away count" : "nothing is hidden: prices shed no demand, and nobody was turned away",
            EquationSheet.From("M7", "X", "made for use in the world in the year", seen.Output, unit), EquationSheet.From(seen.Latent >= seen.Wanted ? "K5" : "Q11", "d", "demand over what was made, the larger of what prices hide and who was turned away", Math.Max(seen.Latent, seen.Wanted), Ratio),
            EquationSheet.From("K2", "g", "growth expected", seen.Growth, PerYear), EquationSheet.From("K5", "h", "years ahead", seen.Horizon, Years));
    }

    private void WorldOrders(InvestmentWitness seen, GroupInvestment rule)
    {
        var use = Row("u", "use that investors plan for", rule.PlannedUtilisation, Share, "normal_use");
        var expected = EquationSheet.From("K5", "Xe", "output expected", seen.ExpectedOutput, unit);
        var left = EquationSheet.From("K13", "L", "mature capacity left after the lead time", seen.Left, unit);
        sheet.AddNoted(
            "K6", $"need: {lines}, world", "{Xe} / {u} - {L} - {f} x {c}", seen.Need, unit, seen.Need < 0 ? "below 0: more than enough stands or comes" : "", expected, use, left,
            EquationSheet.From("K1", "f", "effective over nameplate capacity of mature lines", seen.MatureShare, Share), EquationSheet.From("K4", "c", "under construction, being converted, announced within the lead time", seen.Coming, unit));
        sheet.Add(
            "K6", $"steady need of one more year: {lines}, world", "{Xe} / {u} x {g} / (1 + {g}) + {L} - {L1}", seen.Steady, unit, expected, use, EquationSheet.From("K2", "g", "growth expected, at least 0", seen.SteadyGrowth, PerYear), left,
            EquationSheet.From("K13", "L1", "left a year later", seen.LeftLater, unit));
        var isCapped = seen.MarginFactor >= rule.MarginFactorCap;
        var most = Row("cap", "the most a good margin makes of orders", rule.MarginFactorCap, Ratio, "order_margin_factor_cap");
        if (!isCapped)
        {
            sheet.Add(
                "K6", $"what margins make of orders: {lines}, world", "{m} ^ {e}", seen.MarginFactor, Ratio, EquationSheet.From("M2", "m", "mean margin over fixed cost", seen.Margin, Ratio),
                Row("e", "how orders answer the margin", rule.MarginExponent, Ratio, "order_margin_exponent"), most);
        }

        var factor = EquationSheet.From("K6", "k", "what margins make of them", seen.MarginFactor, Ratio);
        sheet.AddNoted(
            "K6", $"orders wanted: {lines}, world", "({s} + {a} x ({n} - {s})) x {k}", seen.WantedOrders, unit,
            seen.NeedAfterConversions < seen.Need ? $"lines turned from other uses meet {WorkedEquation.Figure(seen.Need - seen.NeedAfterConversions)} {unit} of the need (K10)" : "", EquationSheet.From("K6", "s", "steady need, as far as anything is lacking", seen.SteadyOrders, unit),
            Row("a", "part of the rest ordered in a year", rule.AdjustmentSpeed, Share, "adjustment_speed"), EquationSheet.From(seen.NeedAfterConversions < seen.Need ? "K10" : "K6", "n", "need, at least 0", Math.Max(0, seen.NeedAfterConversions), unit), isCapped ? most with { Symbol = "k" } : factor);
        if (seen.WorldOrders < seen.WantedOrders)
        {
            sheet.Add(
                "K6", $"orders of the world, at the most it builds: {lines}", "{b} x {M}", seen.WorldOrders, unit, Row("b", "the most ordered in a year, of what stands", rule.WorldBuildLimit, PerYear, "world_build_limit"),
                EquationSheet.From("K1", "M", "mature capacity of the world", seen.Mature, unit));
        }
    }

    private void RegionOrders(InvestmentWitness seen, GroupInvestment rule, RegionWitness here)
    {
        var stands = EquationSheet.From("K1", "M", $"mature capacity in {place}", here.Mature, unit);
        var world = EquationSheet.From("K1", "W", "of the world", seen.Mature, unit);
        sheet.Add(
            "K7", $"what draws orders to {place}: {lines}", "{w} x (({M} + {e} x {W}) / {W}) ^ {x}", here.Pull, Ratio, EquationSheet.From("K7", "w", "weights of its owners together", here.Weight, Ratio), stands,
            Row("e", "weight of a region without plants", rule.PresenceFloor, Share, "presence_floor"), world, Row("x", "how orders follow what stands", rule.PresenceExponent, Ratio, "presence_exponent"));
        if (here.IsFull)
        {
            sheet.AddNoted(
                "K7", $"ordered in {place}, at the most it builds: {lines}", "{r} x {M} + {n} x {W}", here.Share, unit, "what it cannot take goes to the others", Row("r", "the most ordered in a year, of what stands there", rule.RegionBuildLimit, PerYear, "region_build_limit"), stands,
                Row("n", "and of what stands in the world", rule.EntryBuildLimit, PerYear, "entry_build_limit"), world);
        }
        else if (seen.OpenPull > 0)
        {
            sheet.AddNoted(
                "K7", $"ordered in {place}: {lines}", "{o} x {p} / {all}", here.Share, unit, $"mature capacity, of which {WorkedEquation.Figure(here.Limit)} {unit} is the most that can be built there in a year", EquationSheet.From("K6", "o", "orders of the world, less what regions at their limit take", seen.LeftToSplit, unit),
                EquationSheet.From("K7", "p", $"what draws them to {place}", here.Pull, Ratio), EquationSheet.From("K7", "all", "to all regions below their limit", seen.OpenPull, Ratio));
        }

        var unbound = seen.Fade * here.Eager * (here.Factor - 1) * seen.GrowthOfCapacity * here.Mature / seen.Mature;
        if (here.Strategic > 0 && Math.Abs(unbound - here.Strategic) < 1e-9 * unbound)
        {
            sheet.Add(
                "K9", $"strategic orders in {place}: {lines}", "({s} - 1) x {g} x {M} / {W} x {e} x {f}", here.Strategic, unit, Row("s", "strategic over-investment, 1 is none", here.Factor, Ratio, "strategic_overinvestment"),
                EquationSheet.From("K5", "g", "capacity that the growth expected takes", seen.GrowthOfCapacity, unit), stands, world, EquationSheet.From("M2", "e", "what the margin leaves of it", here.Eager, Share),
                Of("from", "last year of it in full", "strategic_fade_start", ""), Of("to", "first year without", "strategic_fade_end", ""), EquationSheet.From("K9", "f", "what is left of it in the year", seen.Fade, Share));
        }
    }

    private void Owner(InvestmentWitness seen, GroupInvestment rule, RegionWitness here, NodeWitness node, double ordered, CapacityChange change)
    {
        var who = $"{lines} of {chain.Owners[chain.Nodes[node.Node].Owner]} in {place}";
        if (node.RememberedBefore > 0)
        {
            sheet.Add(
                "K3", $"margin remembered: {who}", "{s} x ({m} / {s}) ^ {c}", node.Remembered, Ratio, EquationSheet.From("K3", "s", "remembered the year before", node.RememberedBefore, Ratio), EquationSheet.From("M2", "m", "margin of the year, between floor and ceiling", node.Margin, Ratio),
                Row("c", "weight of the year", rule.MarginSmoothing, Share, "margin_smoothing"), Row("floor", "least margin counted", rule.MarginFloor, Ratio, "margin_floor"), Row("ceiling", "largest margin counted", rule.MarginCap, Ratio, "margin_ceiling"));
        }

        Cost(seen, node, who);
        if (here.Mature > 0)
        {
            sheet.Add(
                "K7", $"presence: {who}", "(1 - {f}) x {M} / {R} + {f} x {W}", node.Presence, Share, Row("f", "orders that go by size in the world", rule.ForeignInvestmentShare, Share, "foreign_investment_share"), EquationSheet.From("K1", "M", "its mature capacity there", node.Mature, unit),
                EquationSheet.From("K1", "R", "of all there", here.Mature, unit), EquationSheet.From("K1", "W", "its part of what those who are there have in the world", node.Foreign, Share));
        }

        sheet.AddNoted(
            "K7", $"weight in orders: {who}", "{p} / {C} ^ {k}", node.Weight, Ratio, seen.Costs.Any(each => each.Node == node.Node && each.MayEnter < 1) ? "a law screens who may build: the owner counts as so much dearer that it orders what it may (P10)" : "", EquationSheet.From("K7", "p", "presence", node.Presence, Share), EquationSheet.From("K7", "C", "expected full cost over what the output fetches", node.Cost, Ratio),
            Row("k", "how orders follow cost", rule.CostExponent, Ratio, "siting_cost_exponent"));
        sheet.Add(
            "K7", $"orders: {who}", "{o} x {w} / {all}", change.Flows.Orders[node.Node], unit, EquationSheet.From("K6", "o", $"orders of the year in {place}", ordered, unit), EquationSheet.From("K7", "w", "its weight", node.Weight, Ratio),
            EquationSheet.From("K7", "all", "of all owners there", here.Weight, Ratio));
        var lead = solved.Run.LeadYears(node.Node);
        var times = inputs.Find("build_time").Where(row => row.Region == place || row.Region == ReferenceRegion).ToList();
        sheet.AddNoted(
            "K8", $"from order to first day: {lines}, {place}", "{l} x {r}", lead, Years, "at least a year", Row("l", "lead time of the stage in China", rule.LeadYears, Years, "lead_time"), new WorkedTerm("r", "build time there over that of China", lead / rule.LeadYears, Ratio, "", times));
        var closed = change.Flows.Closures[node.Node];
        if (closed > 0)
        {
            var standing = solved.Run.Years[year - solved.Run.Years[0].Year].Capacity[node.Node] - change.Flows.ConversionsOut[node.Node] - change.Flows.Retirements[node.Node];
            sheet.Add(
                "K12", $"closed: {who}", "{r} x (1 - {s} / {m}) x {N}", closed, unit, Row("r", "share closed at no return", rule.ClosureRate, PerYear, "closure_rate"), EquationSheet.From("K3", "s", "margin remembered", node.Remembered, Ratio),
                Row("m", "margin below which lines close", rule.ClosureMargin, Ratio, "closure_margin"), EquationSheet.From("K1", "N", "nameplate, less what is converted and retired", standing, unit));
        }
    }

    // Full cost over what the output fetches, where it is of one product; lines of several take the mean.
    private void Cost(InvestmentWitness seen, NodeWitness node, string who)
    {
        var costs = solved.Run.Years[year - solved.Run.Years[0].Year];
        var own = seen.Costs.Where(each => each.Node == node.Node).ToList();
        var of = own.FirstOrDefault(each => each.Product == product);
        if (own.Count == 0 || of.Weight <= 0)
        {
            return;
        }

        var name = chain.Graph.Products[product].Name;
        var seller = Enumerable.Range(0, solved.Run.Sellers.Count).First(each => solved.Run.Sellers[each].Node == node.Node && solved.Run.Sellers[each].Product == product);
        if (of.Support > 0)
        {
            trade.Expected(seller, year, costs.CashCost[seller] + costs.Credit[seller], who);
        }

        var atLeast = inputs.Value("least_expected_cost") * of.Full >= of.Expected;
        sheet.AddNoted(
            "K7", $"full cost expected: {name}, {who}", atLeast ? "{l} x {c}" : "{c} - {s}", of.Expected, price, atLeast ? "nobody counts on being paid to make things" : of.Support > 0 ? "" : "no law is expected to give anything",
            EquationSheet.From("C10", "c", "full cost of the year, before credits", of.Full, price), EquationSheet.From("L8", "s", "what the law is expected to give over the plant's life", of.Support, price), Of("l", "the least part that is reckoned with", "least_expected_cost", Share));
        if (of.Fetches > 0)
        {
            var terms = chain.Terms[product];
            sheet.Add(
                "K7", $"what the output would fetch at normal use: {name}, {who}", "{P} x ({u} / {n}) ^ (1 / {y})", of.Fetches, price, EquationSheet.From("M2", "P", "price at the gate", costs.Price[seller], price), EquationSheet.From("M7", "u", "use of capacity", costs.Utilisation[node.Node], Share),
                sheet.In("n", "normal use", terms.Curve.NormalUtilisation, Share, ("normal_use", SubjectOf("normal_use"))), sheet.In("y", "trade elasticity", terms.TradeElasticity, Ratio, ("trade_elasticity", SubjectOf("trade_elasticity"))));
        }

        sheet.AddNoted(
            "K7", $"cost over what is fetched: {name}, {who}", of.Fetches > 0 ? "{c} / {P}" : "{C}", of.Relative, Ratio,
            (of.Fetches > 0 ? "" : "nothing stands: against what buyers pay all over the world, by what they use, with freight and duties") + (own.Count > 1 ? $"; {own.Count} products can be made on these lines, weighted by what the world uses of each" : ""),
            of.Fetches > 0
                ? [EquationSheet.From("K7", "c", "full cost expected", of.Expected, price), EquationSheet.From("K7", "P", "what is fetched", of.Fetches, price)]
                : [EquationSheet.From("K7", "C", "cost over what buyers pay", of.Relative, Ratio)]);
        if (own.Count > 1 && own.TrueForAll(each => each.MayEnter >= 1))
        {
            var indexed = own.Index().ToList();
            sheet.Add(
                "K7", $"cost over what is fetched, all products: {who}", $"({string.Join(" + ", indexed.Select(each => $"{{w{each.Index + 1}}} x {{C{each.Index + 1}}}"))}) / ({string.Join(" + ", indexed.Select(each => $"{{w{each.Index + 1}}}"))})", node.Cost, Ratio,
                [.. indexed.SelectMany(each => new[] { EquationSheet.From("M7", $"w{each.Index + 1}", $"used in the world: {chain.Graph.Products[each.Item.Product].Name}", each.Item.Weight, unit), EquationSheet.From("K7", $"C{each.Index + 1}", "its cost over what is fetched", each.Item.Relative, Ratio) })]);
        }
    }

    private string SubjectOf(string parameter) => inputs.TryValue(parameter, chain.Graph.Products[product].Id, "", 0, out _) ? chain.Graph.Products[product].Id : chain.Graph.Products[product].Stage;

    // A row for all.
    private WorkedTerm Of(string symbol, string words, string parameter, string unitOf) => sheet.In(symbol, words, inputs.Value(parameter), unitOf, (parameter, ""));

    // A row of the group itself, else of its stage, else the one for all.
    private WorkedTerm Row(string symbol, string words, double value, string unitOf, params ReadOnlySpan<string> parameters)
    {
        var rows = new List<(string Parameter, string Subject)>();
        foreach (var parameter in parameters)
        {
            var subjects = inputs.SubjectsOf(parameter);
            rows.Add((parameter, new[] { group.Name, chain.Graph.Products[product].Id, chain.Graph.Products[product].Stage, "" }.FirstOrDefault(subjects.Contains) ?? ""));
        }

        return sheet.In(symbol, words, value, unitOf, [.. rows]);
    }
}
