using Cellcast.Capacity;
using Cellcast.Chain;
using Cellcast.Data.Answers;
using Cellcast.Markets;
using Cellcast.Simulation;

namespace Cellcast.Data.Equations;

/// <summary>The markets and plants of a run (equations M and K) with the numbers of one product, region and year.</summary>
public static class ChainEquations
{
    private const string Share = "share";

    // So many origins are worked one by one; the others are summed.
    private const int MostOrigins = 4;

    // Which equations give a quantity of the results.
    private static readonly Dictionary<string, string[]> Direct = new(StringComparer.Ordinal)
    {
        ["Price"] = ["M2"],
        ["Margin"] = ["M2"],
        ["Utilisation"] = ["M2"],
        ["Cash Cost"] = ["M1"],
        ["Production"] = ["M2", "M7"],
        ["Delivered Price"] = ["M3", "M6"],
        ["Export Price"] = ["M3"],
        ["Use"] = ["M7"],
        ["Imports"] = ["M4"],
        ["Exports"] = ["M4"],
        ["Trade"] = ["M4", "L1"],
        ["Unserved"] = ["M4"],
        ["Stock Build"] = ["M7"],
        ["Stock Draw"] = ["M7"],
        ["Capacity"] = ["K1", "K4"],
        ["Capacity Effective"] = ["K1"],
        ["Orders"] = ["K5", "K6", "K7"],
        ["Cancelled"] = ["K11"],
        ["Closed"] = ["K12"],
        ["Under Construction"] = ["K8"],
        ["Compliant Share"] = ["P6", "P8"],
        ["Compliance Cost"] = ["P4"],
        ["Barred Share"] = ["P1", "P7"],
    };

    /// <summary>Numbers of the equations that give a quantity; empty where none of them can be worked from a run.</summary>
    public static IReadOnlyList<string> Of(string quantity) => Direct.GetValueOrDefault(quantity, []);

    /// <summary>The equations, in the order of computation.</summary>
    /// <param name="solved">The run.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="product">Index of the product.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="year">The year.</param>
    /// <param name="scenario">Its scenario.</param>
    /// <param name="owner">Whose plants are looked at where one is; null for the owner of most.</param>
    /// <param name="origin">Whose goods are looked at where one is; null for the one abroad that most is bought from.</param>
    public static IReadOnlyList<WorkedEquation> Of(SolvedChain solved, Inputs inputs, int product, int region, int year, Scenario scenario, int? owner = null, int? origin = null)
    {
        ArgumentNullException.ThrowIfNull(solved);
        ArgumentNullException.ThrowIfNull(inputs);
        var work = new Work(solved, inputs, product, region, year, scenario, owner, origin);
        work.Maker();
        work.Origins();
        work.Balance();
        work.Capacity();
        return work.Sheet.Equations;
    }

    private sealed class Work
    {
        private readonly SolvedChain solved;
        private readonly Inputs inputs;
        private readonly ChainInputs chain;
        private readonly ChainYear year;
        private readonly int yearIndex;
        private readonly int product;
        private readonly int region;
        private readonly string price;
        private readonly string flow;
        private readonly string stage;
        private readonly string name;
        private readonly int largest;

        private readonly int? owner;

        private readonly int? origin;
        private readonly TradeEquations trade;
        private readonly InvestmentWitness investment;
        private readonly SourcingWitness sourcing;

        public Work(SolvedChain solved, Inputs inputs, int product, int region, int calendarYear, Scenario scenario, int? owner, int? origin)
        {
            this.origin = origin;
            (this.solved, this.inputs, this.product, this.region, this.owner) = (solved, inputs, product, region, owner);
            chain = solved.Scenario.Chain;
            yearIndex = calendarYear - solved.Run.Years[0].Year;
            year = solved.Run.Years[yearIndex];
            var made = chain.Graph.Products[product];
            (price, flow, stage, name) = (made.PriceUnit, $"{made.FlowUnit}/yr", made.Stage, made.Name);
            Sheet = new EquationSheet(inputs, chain.Regions[region], calendarYear);
            trade = new TradeEquations(solved, inputs, scenario, Sheet);
            largest = Sellers.Where(seller => year.Output[seller] > 0 && (owner is null || chain.Nodes[solved.Run.Sellers[seller].Node].Owner == owner)).DefaultIfEmpty(-1).MaxBy(seller => seller < 0 ? 0 : year.Output[seller]);
            (investment, sourcing) = (new InvestmentWitness(chain.GroupOf[product], calendarYear), new SourcingWitness(largest, calendarYear));
            Watch();
        }

        // The same run again, with those looking on who tell what was read and decided; no further than the year after, in which it shows.
        private void Watch()
        {
            var run = solved.Again();
            run.Look(investment);
            run.Look(sourcing);
            for (var left = yearIndex + 2; left > 0 && run.SolveNext(); left--)
            {
            }
        }

        public EquationSheet Sheet { get; }

        private IEnumerable<int> Sellers => Enumerable.Range(0, solved.Run.Sellers.Count)
            .Where(seller => solved.Run.Sellers[seller].Product == product && chain.Nodes[solved.Run.Sellers[seller].Node].Region == region);

        private string Place => chain.Regions[region];

        // M1 and M2 of the owner who makes most there.
        public void Maker()
        {
            if (largest < 0)
            {
                return;
            }

            var node = solved.Run.Sellers[largest].Node;
            var who = $"{name}, {Place}, plants of {chain.Owners[chain.Nodes[node].Owner]}";
            CashCost(who);
            trade.Credits(largest, year.Year);
            new SourcingEquations(solved, Sheet).Work(sourcing, largest);
            var (cash, fixedCost, paid, use) = (year.CashCost[largest], year.FixedCost[largest], year.Price[largest], year.Utilisation[node]);
            var margin = (paid - cash) / fixedCost;
            var curve = chain.Terms[product].Curve;
            if (year.TopUp[largest] == 0 && use is > 0 and < 1)
            {
                Sheet.AddNoted(
                    "M2", $"margin over fixed cost: {who}", "(({u} / (1 - {u})) / ({n} / (1 - {n}))) ^ {beta}", curve.MarginAt(use), "", "1 is the normal return; below it capacity is idle, above it scarce",
                    EquationSheet.From("M7", "u", "output over effective capacity", use, Share), In("n", "normal use", curve.NormalUtilisation, Share, "normal_use"), In("beta", "steepness", curve.Beta, "", "price_steepness"));
            }

            Sheet.Add(
                "M2", $"price at the gate: {who}", "{vc} + {w} x {m}", paid, price, EquationSheet.From("M1", "vc", "cash cost", cash, price),
                new WorkedTerm("w", chain.FixedCost[product] is null ? "fixed cost at normal use, of the price of the base year (B3)" : "fixed cost at normal use, of the cost model", fixedCost, price, chain.FixedCost[product] is null ? "B3" : "C10", []),
                EquationSheet.From("M2", "m", "margin over fixed cost", margin, ""));
        }

        // What a price of the product is a price of: kg, kWh, m2.
        private static string Denominator(Cellcast.World.Product of) => of.PriceUnit[(of.PriceUnit.IndexOf('/', StringComparison.Ordinal) + 1)..];

        private void CashCost(string who)
        {
            var uses = chain.UsesOf[product];
            var terms = new List<WorkedTerm>();
            var left = year.CashCost[largest];
            foreach (var (index, use) in uses.Where(use => !use.IsMix).Index())
            {
                var place = chain.At(use.Input, region);
                var counted = solved.Scenario.State.PriceRatio[place] * year.Index[place];
                var input = chain.Graph.Products[use.Input];
                left -= use.PerUnit * counted;
                terms.Add(EquationSheet.From("B1", $"b{index + 1}", $"{input.Name} per unit, yield counted", use.PerUnit, $"{Denominator(input)}/{Denominator(chain.Graph.Products[product])}"));
                terms.Add(EquationSheet.From("M5", $"I{index + 1}", $"what {input.Name} is counted at in {Place}", counted, input.PriceUnit));
            }

            var fixedInputs = terms.Count / 2;
            var hasMix = uses.Any(use => use.IsMix);
            var form = string.Join(" + ", Enumerable.Range(1, fixedInputs).Select(index => $"{{b{index}}} x {{I{index}}}").Append("{conv}"));
            terms.Add(EquationSheet.From("B3", "conv", hasMix ? "the mix of other inputs and conversion, less credits" : "conversion, less credits", left, price));
            Sheet.AddNoted("M1", $"cash cost: {who}", form, year.CashCost[largest], price, year.Credit[largest] > 0 ? $"credits of {WorkedEquation.Figure(year.Credit[largest])} {price} are taken off" : "", [.. terms]);
        }

        // M3, M4 and M6 of what the region buys.
        public void Origins()
        {
            var lanes = Enumerable.Range(0, chain.RegionCount)
                .Select(origin => (Origin: origin, Lane: (chain.At(product, region) * chain.RegionCount) + origin))
                .Where(lane => year.Flows[lane.Lane] > 0)
                .Select(lane => (lane.Origin, Flow: year.Flows[lane.Lane], Gate: year.Values[lane.Lane] / year.Flows[lane.Lane], Cost: solved.Scenario.Lanes.Cost(product, lane.Origin, region, year.Year)))
                .OrderByDescending(lane => lane.Flow)
                .ToList();
            var all = lanes.Sum(lane => lane.Flow);
            if (all <= 0)
            {
                return;
            }

            var shown = lanes.Take(MostOrigins).ToList();
            foreach (var lane in shown)
            {
                Landed(lane.Origin, lane.Gate, lane.Cost);
                Sheet.Add(
                    "M4", $"share of what {Place} buys: {name} from {chain.Regions[lane.Origin]}", "{X} / {Q}", lane.Flow / all, Share, EquationSheet.From("M7", "X", "bought there", lane.Flow, flow), EquationSheet.From("M7", "Q", "bought of all", all, flow));
            }

            // Duties and the like of the one asked for, else of the largest abroad.
            if (lanes.Where(lane => lane.Origin != region && (origin is null || lane.Origin == origin)).Select(lane => (int?)lane.Origin).FirstOrDefault() is { } abroad)
            {
                trade.Lane(product, abroad, region, year.Year);
            }

            var first = shown[0];
            var gamma = chain.Terms[product].TradeElasticity;
            foreach (var lane in shown.Skip(1))
            {
                var (cost, other) = (lane.Cost.At(lane.Gate), first.Cost.At(first.Gate));
                Sheet.AddNoted(
                    "M4", $"what is not price: {chain.Regions[lane.Origin]} against {chain.Regions[first.Origin]}", "({s} / {s1}) x ({C} / {C1}) ^ {gamma}", lane.Flow / first.Flow * Math.Pow(cost / other, gamma), "",
                    "capacity and habit of the one over the other's (A = K h), as shares and prices of the year imply it", EquationSheet.From("M4", "s", $"share of {chain.Regions[lane.Origin]}", lane.Flow / all, Share),
                    EquationSheet.From("M4", "s1", $"share of {chain.Regions[first.Origin]}", first.Flow / all, Share), EquationSheet.From("M3", "C", "its landed price", cost, price), EquationSheet.From("M3", "C1", "the other's", other, price),
                    In("gamma", "trade elasticity", gamma, "", "trade_elasticity"));
            }

            // The rest together, at their mean.
            var rest = lanes.Skip(MostOrigins).ToList();
            var parts = shown.Select((lane, index) => (Symbol: $"{index + 1}", Share: lane.Flow / all, Cost: lane.Cost.At(lane.Gate), Name: chain.Regions[lane.Origin])).ToList();
            if (rest.Count > 0)
            {
                var flowOfRest = rest.Sum(lane => lane.Flow);
                parts.Add(("r", flowOfRest / all, rest.Sum(lane => lane.Flow * lane.Cost.At(lane.Gate)) / flowOfRest, $"{rest.Count} others"));
            }

            var mean = parts.Sum(part => part.Share * part.Cost);
            var paid = year.Delivered[chain.At(product, region)];
            Sheet.AddNoted(
                "M6", $"average price paid in {Place}: {name}", string.Join(" + ", parts.Select(part => $"{{s{part.Symbol}}} x {{C{part.Symbol}}}")), mean, price,
                Math.Abs(mean - paid) <= 0.001 * paid ? "" : $"the run has {WorkedEquation.Figure(paid)}: it counts every owner, quota and recycler by itself, and what no one could serve",
                [.. parts.SelectMany(part => new[] { EquationSheet.From("M4", $"s{part.Symbol}", $"share of {part.Name}", part.Share, Share), EquationSheet.From("M3", $"C{part.Symbol}", $"landed price from {part.Name}", part.Cost, price) })]);
            if (Math.Abs(mean - paid) <= 0.001 * paid)
            {
                Sheet.Is($"Delivered Price|{chain.Graph.Products[product].Variable}");
            }
        }

        private void Landed(int lane, double gate, LandedCost cost)
        {
            var from = chain.Regions[lane];
            var freight = solved.Scenario.Lanes.Freight(product, lane, region, year.Year);
            WorkedTerm[] terms =
            [
                EquationSheet.From("M2", "P", $"price at the gate, {from}", gate, price), EquationSheet.From("L1", "a", "one and the sum of duties, times the exporter's wedge", cost.AdValorem, ""),
                new WorkedTerm("b", $"freight of {WorkedEquation.Figure(freight)} with duty on it, specific duty, less credit", cost.Specific, price, "L1", FreightRows(lane)),
            ];
            if (cost.Floor == 0)
            {
                Sheet.Add("M3", $"landed price in {Place}: {name} from {from}", "{a} x {P} + {b}", cost.At(gate), price, terms);
            }
            else
            {
                Sheet.Add(
                    "M10", $"landed price in {Place} under a minimum import price: {name} from {from}", "{F} + ({a} x {P} + {b} - {F} + (({a} x {P} + {b} - {F}) ^ 2 + 4 x (0.01 x {F}) ^ 2) ^ 0.5) / 2", cost.At(gate), price,
                    [.. terms, EquationSheet.From("L1", "F", "minimum import price", cost.Floor, price)]);
            }
        }

        private Datum[] FreightRows(int origin)
        {
            var subject = $"{chain.Graph.Products[product].Id}.{ProductTables.IdOf(chain.Lanes[(origin * chain.RegionCount) + region])}";
            return inputs.Find("freight", subject).MinBy(row => Math.Abs((row.Year ?? year.Year) - year.Year)) is { } row ? [row] : [];
        }

        // M7: what comes in and what goes out of the region.
        public void Balance()
        {
            var made = Sellers.Sum(seller => year.Output[seller]);
            var place = chain.At(product, region);
            double imports = 0, exports = 0;
            for (var other = 0; other < chain.RegionCount; other++)
            {
                if (other != region)
                {
                    imports += year.Flows[(place * chain.RegionCount) + other];
                    exports += year.Flows[(chain.At(product, other) * chain.RegionCount) + region];
                }
            }

            if (made + imports <= 0)
            {
                return;
            }

            Sheet.Add(
                "M7", $"used in {Place}: {name}", "{made} + {rec} + {imp} - {exp} - {st}", year.Use[place], flow, EquationSheet.From("M2", "made", "made there", made, flow), EquationSheet.From("R5", "rec", "recovered there and sold", year.Recycled[place], flow),
                EquationSheet.From("M4", "imp", "bought abroad", imports, flow), EquationSheet.From("M4", "exp", "sold abroad", exports, flow), EquationSheet.From("S1", "st", "put into stocks", year.StockBuild[place], flow));
            Sheet.Is($"Use|{chain.Graph.Products[product].Variable}");
        }

        // K: what stands, what is ordered and what goes.
        public void Capacity()
        {
            var sellers = Sellers.ToList();
            var nodes = sellers.Select(seller => solved.Run.Sellers[seller].Node).Distinct().ToList();
            var stands = nodes.Sum(node => year.Capacity[node]);
            if (stands <= 0)
            {
                return;
            }

            var group = chain.Groups[chain.GroupOf[product]];
            var unit = flow;
            var lines = group.Products.Count > 1 ? $"lines of {group.Name}" : $"plants for {name}";
            var effective = nodes.Sum(node => year.Effective[node]);
            var made = Enumerable.Range(0, solved.Run.Sellers.Count).Where(seller => nodes.Contains(solved.Run.Sellers[seller].Node)).Sum(seller => year.Output[seller]);
            Sheet.Add(
                "K1", $"effective over nameplate: {lines}, {Place}", "{K} / {N}", effective / stands, Share, EquationSheet.From("K1", "K", "qualified and ramped up", effective, unit), EquationSheet.From("K4", "N", "nameplate", stands, unit));
            Sheet.Add("M7", $"use of capacity: {lines}, {Place}", "{X} / {K}", effective > 0 ? made / effective : 0, Share, EquationSheet.From("M7", "X", "made on them", made, unit), EquationSheet.From("K1", "K", "effective capacity", effective, unit));
            if (solved.Run.CapacityChangeAfter(year.Year) is not { } change || yearIndex + 1 >= solved.Run.Years.Count)
            {
                return;
            }

            double Sum(Func<int, double> of) => nodes.Sum(of);
            var flows = change.Flows;
            var next = Sum(node => solved.Run.Years[yearIndex + 1].Capacity[node]);
            Sheet.AddNoted(
                "K4", $"nameplate of the year after: {lines}, {Place}", "{N} + {new} + {in} - {out} - {cl} - {ret}", next, unit, "what stands changes by what is completed, turned, closed and retired, nothing else",
                EquationSheet.From("K1", "N", "nameplate of the year", stands, unit), EquationSheet.From("K8", "new", "completed", Sum(node => flows.Completions[node]), unit),
                EquationSheet.From("K10", "in", "turned to this use", Sum(node => flows.ConversionsIn[node]), unit), EquationSheet.From("K10", "out", "turned to another use", Sum(node => flows.ConversionsOut[node]), unit),
                EquationSheet.From("K12", "cl", "closed", Sum(node => flows.Closures[node]), unit), EquationSheet.From("K13", "ret", "retired by age", Sum(node => flows.Retirements[node]), unit));
            var building = Sum(node => change.UnderConstruction[node]);
            new InvestmentEquations(solved, inputs, Sheet, trade, product, region, owner, year.Year).Work(nodes, investment);
            if (building + Sum(node => flows.Cancellations[node]) > 0)
            {
                Sheet.Add(
                    "K11", $"given up of what was decided: {lines}, {Place}", "{c} / ({u} + {c})", Sum(node => flows.Cancellations[node]) / (building + Sum(node => flows.Cancellations[node])), Share,
                    EquationSheet.From("K11", "c", "given up in the year", Sum(node => flows.Cancellations[node]), unit), EquationSheet.From("K8", "u", "under construction at its end", building, unit),
                    Group("rate", "share given up at no return", "cancellation_rate"), Group("from", "return below which it begins", "cancellation_margin"));
            }

            Sheet.Add(
                "K13", $"retired by age in the year: {lines}, {Place}", "{ret} / {N}", Sum(node => flows.Retirements[node]) / stands, Share, EquationSheet.From("K13", "ret", "retired", Sum(node => flows.Retirements[node]), unit), EquationSheet.From("K1", "N", "nameplate", stands, unit),
                Group("young", "part of lines within their life that goes in a year", "retirement_rate"), Group("old", "part of older ones", "late_retirement_rate"), Group("life", "life of a line, years", "line_life"));
        }

        // A row of the product, else of its stage.
        private WorkedTerm In(string symbol, string words, double value, string unit, string parameter) => Sheet.In(symbol, words, value, unit, (parameter, SubjectOf(parameter)));

        private string SubjectOf(string parameter) => inputs.TryValue(parameter, chain.Graph.Products[product].Id, "", 0, out _) ? chain.Graph.Products[product].Id : stage;

        private WorkedTerm Group(string symbol, string words, string parameter)
        {
            var subjects = inputs.SubjectsOf(parameter);
            var subject = new[] { chain.Groups[chain.GroupOf[product]].Name, chain.Graph.Products[product].Id, stage, "" }.FirstOrDefault(subjects.Contains) ?? "";
            return Sheet.In(symbol, words, inputs.TryValue(parameter, subject, "", year.Year, out var value) ? value : double.NaN, "", (parameter, subject));
        }
    }
}
