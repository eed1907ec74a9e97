using Cellcast.Policy;

namespace Cellcast.Chain;

/// <summary>
/// Projects that choose whether to install what a rule on their purchases asks for: the credit that hangs on it against what compliant systems cost more, on
/// the prices and purchases of the year before. Those who comply leave barred makers of systems, and have the others buy allowed cells.
/// </summary>
/// <remarks>Equations P12 to P16 of docs/policy.md. Nothing is allocated after construction.</remarks>
internal sealed class PurchaseChoice
{
    private readonly ChainInputs inputs;
    private readonly BuyersMix demand;
    private readonly ILaneCosts laneCosts;
    private readonly SourcingRule[] rules;
    private readonly ChainUse[][] uses;

    // What projects of a region install of a product under a rule, rules on bonuses before those they come on top of; by each the one it comes on top of, or -1.
    private readonly (int Rule, int Product, int Region)[] buyers;
    private readonly int[] under;

    // By buyer: of projects that have to change what they buy the part that has; what makers who are not barred sold to it, by origin.
    private readonly double[] changed;
    private readonly double[][] allowedFrom;

    // By buyer in the year at hand: whether the rule pays, what bonuses on top are worth per unit, and the plan of those who lack something.
    private readonly bool[] acts;
    private readonly double[] bonus;
    private readonly double[] failing;
    private readonly PurchasePlan[] plans;

    // By buyer its rule among those on purchases, and by year what stands beside the block in the installed cost.
    private readonly int[] ordinal;
    private readonly double[][] site;
    private readonly int ruleCount;
    private readonly KeptLanes lanes;

    /// <summary>Prepares the choice.</summary>
    /// <param name="inputs">The chain.</param>
    /// <param name="demand">What buyers want.</param>
    /// <param name="laneCosts">The policy.</param>
    /// <param name="rules">All rules on inputs and purchases.</param>
    /// <param name="uses">What each product takes.</param>
    /// <param name="lanes">How far buyers stay with whom the rules bar.</param>
    public PurchaseChoice(ChainInputs inputs, BuyersMix demand, ILaneCosts laneCosts, SourcingRule[] rules, ChainUse[][] uses, KeptLanes lanes)
    {
        (this.inputs, this.demand, this.laneCosts, this.rules, this.uses, this.lanes) = (inputs, demand, laneCosts, rules, uses, lanes);
        var onPurchases = rules.Index().Where(rule => rule.Item.Purchases is not null).ToArray();
        ruleCount = onPurchases.Length;
        buyers =
        [
            .. onPurchases.OrderByDescending(rule => Depth(rule.Item)).SelectMany(rule => Enumerable.Range(0, inputs.ProductCount)
                .SelectMany(product => Enumerable.Range(0, inputs.RegionCount).Where(region => rule.Item.Covers(product, region)).Select(region => (rule.Index, product, region)))),
        ];
        under = [.. buyers.Select(buyer => Array.FindIndex(buyers, gate => rules[gate.Rule] == rules[buyer.Rule].Purchases!.Under && (gate.Product, gate.Region) == (buyer.Product, buyer.Region)))];
        ordinal = [.. buyers.Select(buyer => Array.FindIndex(onPurchases, rule => rule.Index == buyer.Rule))];
        (changed, acts, bonus, failing, plans) = (new double[buyers.Length], new bool[buyers.Length], new double[buyers.Length], new double[buyers.Length], new PurchasePlan[buyers.Length]);
        allowedFrom = [.. buyers.Select(_ => new double[inputs.RegionCount])];
        site = [.. buyers.Select(buyer => Enumerable.Range(inputs.FirstYear, inputs.YearCount).Select(year => laneCosts.SiteCost(buyer.Region, year)).ToArray())];
    }

    /// <summary>What projects do in the year: shares, cost and demand into the year, and what they give up into the purchases to leave.</summary>
    /// <param name="to">The year to come.</param>
    /// <param name="last">The year behind.</param>
    /// <param name="bought">Bought last year by place.</param>
    /// <param name="free">By rule and place the barred share of free purchases.</param>
    /// <param name="left">By rule and place the purchases whose barred part is given up; added to.</param>
    public void Decide(ChainYear to, ChainYear last, double[] bought, double[][] free, double[][] left)
    {
        Array.Clear(bonus);
        for (var b = 0; b < buyers.Length; b++)
        {
            var place = inputs.At(buyers[b].Product, buyers[b].Region);
            (to.CompliantPurchases[place], to.BonusPurchases[place], to.PurchaseComplianceCost[place], to.Relief[place]) = (double.NaN, double.NaN, 0, 1);
            Weigh(b, to.Year, last, free);
        }

        for (var b = buyers.Length - 1; b >= 0; b--)
        {
            Keep(b, to, last.Delivered[inputs.At(buyers[b].Product, buyers[b].Region)], bought, free, left);
        }

        for (var b = 0; b < buyers.Length; b++)
        {
            Relieve(b, to, last.Delivered[inputs.At(buyers[b].Product, buyers[b].Region)]);
        }
    }

    // What those who lack something would change, and how many do (P12 to P14). What a bonus is worth to who has the credits it comes on top of is handed on to these (P16).
    private void Weigh(int b, int year, ChainYear last, double[][] free)
    {
        var (k, product, region) = buyers[b];
        var price = last.Delivered[inputs.At(product, region)];
        var holds = price > 0 && !double.IsNaN(rules[k].ThresholdIn(year));
        var credit = holds ? laneCosts.PaidToBuyers(rules[k].Credit(product, region, 0, year), region, year, price) : 0;
        acts[b] = holds && credit + bonus[b] > 0;
        if (!acts[b])
        {
            (changed[b], plans[b]) = (0, default);
            return;
        }

        var (terms, makers, allowed) = (rules[k].Terms, free[k][inputs.At(product, region)], 1 - rules[k].ThresholdIn(year));
        var parts = Parts(b, last, free[k], price, out var partsPremium);
        var premium = Math.Pow(1 - makers, -1 / inputs.Terms[product].TradeElasticity) - 1;

        // Projects differ as plants do: some pass as they are (P3).
        failing[b] = SourcingChoice.Failing((makers + ((1 - makers) * parts) - allowed) / terms.Spread, out var lacking);
        plans[b] = PurchasePlan.Of(makers, parts, premium, partsPremium, lacking * terms.Spread, allowed);
        var (counted, cost) = (terms.Odds * (credit + bonus[b]) / (terms.Spread * price), (plans[b].Extra + terms.Overhead) / terms.Spread);
        changed[b] += terms.Adjustment * (SourcingChoice.Won(counted, cost) - changed[b]);
        if (under[b] >= 0)
        {
            var begun = rules[k].Purchases!.BegunBefore(year);
            var gain = ((1 - failing[b]) * counted) + (failing[b] * SourcingChoice.Gain(counted, cost));
            bonus[under[b]] += (begun * (credit + bonus[b])) + ((1 - begun) * gain * terms.Spread * price);
        }
    }

    // What is installed under the rule, of that under the one it comes on top of (P15, P16).
    private void Keep(int b, ChainYear to, double price, double[] bought, double[][] free, double[][] left)
    {
        var (k, product, region) = buyers[b];
        var place = inputs.At(product, region);
        var held = under[b] >= 0 ? to.PurchasesKept[(place * ruleCount) + ordinal[under[b]]] : 1;
        ref var kept = ref to.PurchasesKept[(place * ruleCount) + ordinal[b]];
        kept = held;
        if (!acts[b])
        {
            return;
        }

        var begun = rules[k].Purchases!.BegunBefore(to.Year);
        kept = held * (begun + ((1 - begun) * rules[k].Terms.Odds * (1 - failing[b] + (failing[b] * changed[b]))));
        if (rules[k].IsOnBonus)
        {
            to.BonusPurchases[place] = kept;
        }
        else
        {
            (to.CompliantPurchases[place], to.PurchaseComplianceCost[place]) = (kept, plans[b].Extra * price);
        }

        Leave(b, bought[place] * held * (1 - begun) * failing[b] * changed[b], free[k][place], plans[b], left[k]);
    }

    /// <summary>Forgets the purchases of the year before.</summary>
    public void StartCount()
    {
        foreach (var all in allowedFrom)
        {
            Array.Clear(all);
        }
    }

    /// <summary>Counts what a seller sold.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="node">The seller.</param>
    /// <param name="sold">Units by region of the buyers.</param>
    /// <param name="year">Calendar year.</param>
    public void Count(int product, ChainNode node, ReadOnlySpan<double> sold, int year)
    {
        for (var b = 0; b < buyers.Length; b++)
        {
            if (buyers[b].Product == product)
            {
                allowedFrom[b][node.Region] += sold[buyers[b].Region] / lanes.StaysOnTop(buyers[b].Rule, product, node, buyers[b].Region, year)
                    * (1 - rules[buyers[b].Rule].BarredShare(product, node.Region, node.Owner, year));
            }
        }
    }

    /// <summary>Whether projects of a region install a product under a rule, other than on a bonus, or makers of what they install use it there.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="region">Index of the region.</param>
    public bool IsBought(int product, int region) =>
        Array.Exists(buyers, buyer => buyer.Region == region && !rules[buyer.Rule].IsOnBonus && (buyer.Product == product || Array.Exists(uses[buyer.Product], use => use.Input == product)));

    // Barred parts in the systems of makers who are not barred, and what allowed ones cost more, as shares of the price: each maker buys where it stands.
    private double Parts(int b, ChainYear last, double[] free, double price, out double premium)
    {
        var (_, product, region) = buyers[b];
        var (barred, sold) = (0.0, 0.0);
        premium = 0;
        for (var o = 0; o < inputs.RegionCount; o++)
        {
            sold += allowedFrom[b][o];
            for (var line = 0; line < uses[product].Length && allowedFrom[b][o] > 0; line++)
            {
                var use = uses[product][line];
                var place = inputs.At(use.Input, o);
                if (last.Delivered[place] > 0)
                {
                    var cost = allowedFrom[b][o] * use.PerUnit * SourcingChoice.WeightOf(demand, uses, product, line, region) * last.Delivered[place] / price;
                    barred += cost * free[place];
                    premium += cost * (Math.Pow(1 - free[place], -1 / inputs.Terms[use.Input].TradeElasticity) - 1);
                }
            }
        }

        premium = sold > 0 ? premium / sold : 0;
        return sold > 0 ? Math.Min(1, barred / sold) : 0;
    }

    // Less is paid than if all kept every rule, and less is built (P15).
    private void Relieve(int b, ChainYear to, double price)
    {
        var (k, product, region) = buyers[b];
        if (acts[b])
        {
            var installed = price + site[b][to.Year - inputs.FirstYear];
            var kept = to.PurchasesKept.AsSpan(inputs.At(product, region) * ruleCount, ruleCount);
            to.Relief[inputs.At(product, region)] = Math.Pow(
                (installed - laneCosts.PaidToBuyers(product, region, to.Year, price, kept)) / (installed - laneCosts.PaidToBuyers(product, region, to.Year, price, [])), -rules[k].Purchases!.Elasticity);
        }
    }

    private static int Depth(SourcingRule rule) => rule.Purchases?.Under is { } under ? 1 + Depth(under) : 0;

    private void Leave(int b, double quantity, double makers, PurchasePlan plan, double[] left)
    {
        var (_, product, region) = buyers[b];
        left[inputs.At(product, region)] += quantity * plan.Systems;
        var sold = 0.0;
        foreach (var from in allowedFrom[b])
        {
            sold += from;
        }

        for (var o = 0; o < inputs.RegionCount && sold > 0; o++)
        {
            var ordered = quantity * (1 - (makers * (1 - plan.Systems))) * plan.Parts * allowedFrom[b][o] / sold;
            for (var line = 0; line < uses[product].Length && ordered > 0; line++)
            {
                var use = uses[product][line];
                left[inputs.At(use.Input, o)] += ordered * use.PerUnit * SourcingChoice.WeightOf(demand, uses, product, line, region);
            }
        }
    }
}
