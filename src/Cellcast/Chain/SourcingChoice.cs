using Cellcast.Policy;

namespace Cellcast.Chain;

/// <summary>
/// Plants that choose whether to buy as a rule on inputs asks: the credit that hangs on it against what other suppliers cost more. Decided on the prices and
/// purchases of the year before, with the cheapest inputs changed first; what plants give up of barred suppliers, buyers of the region leave.
/// </summary>
/// <remarks>Equations P1 to P8 of docs/policy.md; what projects do, P12 to P16, is in <see cref="PurchaseChoice"/>. Nothing is allocated after construction.</remarks>
internal sealed class SourcingChoice
{
    // Who is left without a single allowed supplier cannot leave the barred ones: above this share what the last part would cost is not known.
    private const double MostBarred = 0.995;

    // e to this power plus 1 is that power of e.
    private const double LargeExponent = 30;

    private readonly ChainInputs inputs;
    private readonly BuyersMix demand;
    private readonly ChainSeller[] sellers;
    private readonly ChainNode[] nodes;
    private readonly SourcingRule[] rules;
    private readonly ChainUse[][] uses;
    private readonly PurchaseChoice purchases;

    // By rule and place [p, r]: what counted as barred of last year's purchases, the share it has of free purchases, what is to be given up, and how far lanes stay open.
    private readonly double[][] barred;
    private readonly double[][] free;
    private readonly double[][] left;
    private readonly KeptLanes kept;
    private readonly double[] bought;

    // By rule and place: what would have been bought besides, and how much of it barred, had no bonus on top of the rule drawn buyers away; none where there is no such bonus.
    private readonly double[]?[] drawn;
    private readonly double[]?[] drawnBarred;

    // By seller: of plants that have to change suppliers the part that has.
    private readonly double[] changed;

    // By line of the bill in hand.
    private readonly double[] cost;
    private readonly double[] premium;
    private readonly double[] given;
    private readonly bool[] done;

    // By region of the buyers: how far they stay with the seller in hand.
    private readonly double[] stays;
    private int year;

    private SourcingChoice(ChainInputs inputs, BuyersMix demand, ChainSeller[] sellers, SourcingRule[] rules, ILaneCosts laneCosts)
    {
        (this.inputs, this.demand, this.sellers, this.rules, nodes) = (inputs, demand, sellers, rules, [.. inputs.Nodes]);
        uses = [.. inputs.UsesOf.Select(of => of.ToArray())];
        kept = new KeptLanes(inputs, rules);
        purchases = new PurchaseChoice(inputs, demand, laneCosts, rules, uses, kept);
        var places = inputs.ProductCount * inputs.RegionCount;
        double[][] Each() => [.. rules.Select(_ => new double[places])];
        (barred, free, left, bought) = (Each(), Each(), Each(), new double[places]);
        double[]?[] OnTop() => [.. rules.Select((_, k) => kept.HasOnTop(k) ? new double[places] : null)];
        (drawn, drawnBarred) = (OnTop(), OnTop());
        changed = new double[sellers.Length];
        stays = new double[inputs.RegionCount];
        var lines = uses.Max(of => of.Length);
        (cost, premium, given, done) = (new double[lines], new double[lines], new double[lines], new bool[lines]);
    }

    /// <summary>Whom the choice tells what it reads and decides; null for nobody.</summary>
    public SourcingWitness? Witness { get; set; }

    /// <summary>Whether a rule holds in the year begun last.</summary>
    public bool Acts { get; private set; }

    /// <summary>The choice, for a run with such rules; otherwise null, and a run is as if this did not exist.</summary>
    public static SourcingChoice? Of(ChainInputs inputs, BuyersMix demand, ChainSeller[] sellers, ILaneCosts laneCosts) =>
        laneCosts.SourcingRules is { Count: > 0 } rules ? new SourcingChoice(inputs, demand, sellers, [.. rules], laneCosts) : null;

    /// <summary>Takes stock of last year's purchases (P1).</summary>
    /// <param name="of">The year to come.</param>
    /// <param name="last">The year behind; null before the first.</param>
    public void Begin(int of, ChainYear? last)
    {
        year = of;
        Acts = false;
        foreach (var rule in rules)
        {
            Acts |= last is not null && !double.IsNaN(rule.ThresholdIn(year));
        }

        if (!Acts)
        {
            for (var k = 0; k < rules.Length; k++)
            {
                Array.Fill(kept.Of(k), 1);
            }

            return;
        }

        for (var place = 0; place < bought.Length; place++)
        {
            bought[place] = 0;
            for (var o = 0; o < inputs.RegionCount; o++)
            {
                bought[place] += last!.Flows[(place * inputs.RegionCount) + o];
            }

            for (var k = 0; k < rules.Length; k++)
            {
                // What the share would be if nobody had left for the rule's sake: odds are restored.
                var share = BarredOfBought(k, place);
                free[k][place] = Math.Min(MostBarred, share > 0 ? share / (share + (kept.Of(k)[place] * (1 - share))) : 0);
                left[k][place] = 0;
            }
        }
    }

    private double BarredOfBought(int k, int place)
    {
        var all = bought[place] + (drawn[k]?[place] ?? 0);
        return all > 0 ? Math.Min(1, (barred[k][place] + (drawnBarred[k]?[place] ?? 0)) / all) : 0;
    }

    /// <summary>What a seller does in the year: the share of its output that earns the credits hanging on rules on inputs (P3 to P6, P8).</summary>
    /// <param name="seller">Index of the seller.</param>
    /// <param name="last">The year behind.</param>
    /// <param name="productionCost">Its full cost per unit, for credits that are a share of it.</param>
    /// <param name="extra">What complying costs a unit more.</param>
    /// <returns>0 to 1; not a number where no rule asks anything of it.</returns>
    public double Decide(int seller, ChainYear last, double productionCost, out double extra)
    {
        var (product, n, _) = sellers[seller];
        var node = nodes[n];
        extra = 0;
        var k = RuleOf(product, node.Region);
        if (k < 0)
        {
            changed[seller] = 0;
            return double.NaN;
        }

        var credit = rules[k].Credit(product, node.Region, node.Owner, year).At(productionCost);
        if (credit <= 0)
        {
            changed[seller] = 0;
            return 0;
        }

        var terms = rules[k].Terms;
        var all = Price(k, product, node.Region, last, out var barredCost);
        if (all <= 0)
        {
            return terms.Odds;
        }

        // Plants differ: some pass as they are, the others lack a little more than the mean plant does (P3).
        var allowed = 1 - rules[k].ThresholdIn(year);
        var spread = terms.Spread * all;
        var lacks = (barredCost - (allowed * all)) / spread;
        var failing = Failing(lacks, out var over);
        extra = Plan(k, product, node.Region, spread * over, allowed);
        var wanted = Won(terms.Odds * credit / spread, (extra + (terms.Overhead * all)) / spread);
        var before = changed[seller];
        changed[seller] += terms.Adjustment * (wanted - changed[seller]);
        if (Witness is { } witness && witness.Watches(seller, year))
        {
            witness.Take(rules[k], credit, all, barredCost, spread, lacks, failing, over, extra, wanted, before, changed[seller]);
            for (var line = 0; line < uses[product].Length; line++)
            {
                var place = inputs.At(uses[product][line].Input, node.Region);
                witness.Add(new SourcingLineWitness(
                    uses[product][line].Input, cost[line], BarredOfBought(k, place), kept.Of(k)[place], free[k][place], premium[line], given[line], Freed(k, product, line, node.Region, allowed)));
            }
        }

        for (var line = 0; line < uses[product].Length; line++)
        {
            var use = uses[product][line];
            left[k][inputs.At(use.Input, node.Region)] += last.Output[seller] * use.PerUnit * WeightOf(product, line, node.Region) * failing * changed[seller] * given[line];
        }

        return terms.Odds * (1 - failing + (failing * changed[seller]));
    }

    /// <summary>What projects do in the year about what they install (P12 to P15).</summary>
    /// <param name="to">The year to come.</param>
    /// <param name="last">The year behind.</param>
    public void DecidePurchases(ChainYear to, ChainYear last) => purchases.Decide(to, last, bought, free, left);

    /// <summary>Sets how far buyers stay with barred suppliers once all sellers have decided (P7).</summary>
    public void End()
    {
        for (var k = 0; k < rules.Length; k++)
        {
            for (var place = 0; place < bought.Length; place++)
            {
                var gone = bought[place] > 0 ? Math.Min(MostBarred, left[k][place] / bought[place]) : 0;
                kept.Of(k)[place] = gone > 0 ? (1 - gone) * (1 - free[k][place]) / (1 - (free[k][place] * (1 - gone))) : 1;
                if (gone > 0 && Witness is { Rule: { } rule } witness && witness.Year == year && ReferenceEquals(rule, rules[k]))
                {
                    witness.Add(new SourcingLeaveWitness(place, left[k][place], bought[place], gone, free[k][place], kept.Of(k)[place]));
                }
            }
        }
    }

    /// <summary>How far the buyers of every region stay with a seller.</summary>
    /// <param name="seller">Index of the seller.</param>
    /// <param name="stays">Receives it by region of the buyers, 1 to 0.</param>
    /// <returns>Whether any leave.</returns>
    public bool Keep(int seller, Span<double> stays) => kept.Stays(sellers[seller].Product, nodes[sellers[seller].Node], year, stays);

    /// <summary>Forgets the purchases of the year before.</summary>
    public void StartCount()
    {
        foreach (var all in barred)
        {
            Array.Clear(all);
        }

        for (var k = 0; k < rules.Length; k++)
        {
            Array.Clear(drawn[k] ?? []);
            Array.Clear(drawnBarred[k] ?? []);
        }

        purchases.StartCount();
    }

    /// <summary>Counts what a seller sold.</summary>
    /// <param name="seller">Index of the seller.</param>
    /// <param name="sold">By region of the buyers.</param>
    /// <param name="of">The year.</param>
    public void Count(int seller, ReadOnlySpan<double> sold, ChainYear of)
    {
        var (product, n, _) = sellers[seller];
        var node = nodes[n];
        for (var k = 0; k < rules.Length; k++)
        {
            var share = rules[k].BarredShare(product, node.Region, node.Owner, of.Year);
            for (var buyer = 0; buyer < sold.Length && share > 0; buyer++)
            {
                barred[k][inputs.At(product, buyer)] += sold[buyer] * share;
            }

            if (drawn[k] is not { } without || !kept.StaysOnTop(k, product, node, of.Year, stays))
            {
                continue;
            }

            for (var buyer = 0; buyer < sold.Length; buyer++)
            {
                var lost = sold[buyer] * ((1 / stays[buyer]) - 1);
                without[inputs.At(product, buyer)] += lost;
                drawnBarred[k]![inputs.At(product, buyer)] += lost * share;
            }
        }

        purchases.Count(product, node, sold, of.Year);
    }

    /// <summary>Whether plants of a region whose credits hang on a rule use a product, or projects there.</summary>
    public bool IsInput(int product, int region) =>
        purchases.IsBought(product, region) || Array.Exists(rules, rule => rule.Purchases is null && uses.Index().Any(made => rule.Covers(made.Index, region) && Array.Exists(made.Item, use => use.Input == product)));

    /// <summary>What counted as barred of the purchases of a place under any rule that holds there, but those on bonuses; the largest where several do.</summary>
    public double BarredAt(int place)
    {
        var most = 0.0;
        for (var k = 0; k < rules.Length; k++)
        {
            most = Math.Max(most, rules[k].IsOnBonus ? 0 : barred[k][place]);
        }

        return most;
    }

    /// <summary>1 / (1 + e^-x).</summary>
    internal static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    /// <summary>
    /// Of those who lack something the share that a credit moves to comply: 1/(1 + e^(k - c)) less what it is without a credit, over the rest. Who would comply for nothing
    /// has done so, and is among those who lack nothing (P5).
    /// </summary>
    /// <param name="credit">c: the credit they count on, in units of the spread, 0 or more.</param>
    /// <param name="cost">k: what complying costs, in units of the spread, 0 or more.</param>
    internal static double Won(double credit, double cost) => (Logistic(credit - cost) - Logistic(-cost)) / (1 - Logistic(-cost));

    /// <summary>What the credit is worth to them on average beyond its cost: the integral of <see cref="Won"/> from no credit to this one, in units of the spread (P16).</summary>
    /// <param name="credit">The credit, in units of the spread, 0 or more.</param>
    /// <param name="cost">The cost, in units of the spread, 0 or more.</param>
    internal static double Gain(double credit, double cost) => (SoftPlus(credit - cost) - SoftPlus(-cost) - (Logistic(-cost) * credit)) / (1 - Logistic(-cost));

    private static double SoftPlus(double x) => x > LargeExponent ? x : Math.Log(1 + Math.Exp(x));

    /// <summary>Of buyers who differ by a logistic spread the share that lacks something, and what those lack on average, in units of the spread (P3).</summary>
    /// <param name="lacks">What the mean buyer lacks, in units of the spread.</param>
    /// <param name="over">What those who lack something lack.</param>
    internal static double Failing(double lacks, out double over)
    {
        var failing = Logistic(lacks);
        over = SoftPlus(lacks) / failing;
        return failing;
    }

    private int RuleOf(int product, int region)
    {
        for (var k = 0; k < rules.Length; k++)
        {
            if (rules[k].Purchases is null && rules[k].Covers(product, region) && !double.IsNaN(rules[k].ThresholdIn(year)) && rules[k].PaysIn(product, region, year))
            {
                return k;
            }
        }

        return -1;
    }

    private double WeightOf(int product, int line, int region) => WeightOf(demand, uses, product, line, region);

    /// <summary>Part of a line of a bill in what is bought: of a mix as the buyers of the region want it.</summary>
    /// <param name="demand">What buyers want.</param>
    /// <param name="uses">What each product takes.</param>
    /// <param name="product">Index of the product.</param>
    /// <param name="line">Index of the line.</param>
    /// <param name="region">Index of the buyers' region.</param>
    internal static double WeightOf(BuyersMix demand, ChainUse[][] uses, int product, int line, int region)
    {
        var use = uses[product][line];
        if (!use.IsMix)
        {
            return 1;
        }

        var place = 0;
        for (var before = 0; before < line; before++)
        {
            place += uses[product][before].IsMix ? 1 : 0;
        }

        double asked = 0;
        for (var alternative = 0; alternative < demand.MixWidth; alternative++)
        {
            asked += demand.Mix[demand.MixAt(product, region) + alternative];
        }

        return asked > 0 ? demand.Mix[demand.MixAt(product, region) + place] / asked : use.Weight;
    }

    // The bill at last year's prices, and what giving up the barred suppliers of a line would make it dearer (P2).
    private double Price(int k, int product, int region, ChainYear last, out double barredCost)
    {
        var all = 0.0;
        barredCost = 0;
        for (var line = 0; line < uses[product].Length; line++)
        {
            var use = uses[product][line];
            var place = inputs.At(use.Input, region);
            cost[line] = last.Delivered[place] > 0 ? use.PerUnit * WeightOf(product, line, region) * last.Delivered[place] : 0;
            premium[line] = Math.Pow(1 - free[k][place], -1 / inputs.Terms[use.Input].TradeElasticity) - 1;
            given[line] = 0;
            done[line] = cost[line] <= 0 || free[k][place] <= 0;
            all += cost[line];
            barredCost += cost[line] * free[k][place];
        }

        return all;
    }

    // Cheapest first, until what is barred is no more than what is allowed; what is paid more raises what is allowed (P4).
    private double Plan(int k, int product, int region, double over, double allowedShare)
    {
        var extra = 0.0;
        while (over > 0)
        {
            var (best, least) = (-1, double.PositiveInfinity);
            for (var line = 0; line < uses[product].Length; line++)
            {
                if (!done[line] && premium[line] / Freed(k, product, line, region, allowedShare) < least)
                {
                    (best, least) = (line, premium[line] / Freed(k, product, line, region, allowedShare));
                }
            }

            if (best < 0)
            {
                return extra;
            }

            given[best] = Math.Min(1, over / (cost[best] * Freed(k, product, best, region, allowedShare)));
            done[best] = true;
            extra += cost[best] * premium[best] * given[best];
            over -= cost[best] * given[best] * Freed(k, product, best, region, allowedShare);
            if (given[best] < 1)
            {
                return extra;
            }
        }

        return extra;
    }

    private double Freed(int k, int product, int line, int region, double allowedShare) =>
        free[k][inputs.At(uses[product][line].Input, region)] + (allowedShare * premium[line]);
}
