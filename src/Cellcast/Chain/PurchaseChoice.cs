using Cellcast.Policy;

namespace Cellcast.Chain;

/// <summary>
/// Projects that choose whether to install what a rule on their purchases asks for: the credit that hangs on it against what compliant systems cost more, on
/// the prices and purchases of the year before. Those who comply leave barred makers of systems, and have the others buy allowed cells.
/// </summary>
/// <remarks>Equations P12 to P15 of docs/policy.md. Nothing is allocated after construction.</remarks>
internal sealed class PurchaseChoice
{
    private readonly ChainInputs inputs;
    private readonly BuyersMix demand;
    private readonly ILaneCosts laneCosts;
    private readonly SourcingRule[] rules;
    private readonly ChainUse[][] uses;

    // What projects of a region install of a product under a rule.
    private readonly (int Rule, int Product, int Region)[] buyers;

    // By buyer: of projects that have to change what they buy the part that has; what makers who are not barred sold to it, by origin.
    private readonly double[] changed;
    private readonly double[][] allowedFrom;

    // By buyer and year: what stands beside the block in the installed cost.
    private readonly double[][] site;

    /// <summary>Prepares the choice.</summary>
    /// <param name="inputs">The chain.</param>
    /// <param name="demand">What buyers want.</param>
    /// <param name="laneCosts">The policy.</param>
    /// <param name="rules">All rules on inputs and purchases.</param>
    /// <param name="uses">What each product takes.</param>
    public PurchaseChoice(ChainInputs inputs, BuyersMix demand, ILaneCosts laneCosts, SourcingRule[] rules, ChainUse[][] uses)
    {
        (this.inputs, this.demand, this.laneCosts, this.rules, this.uses) = (inputs, demand, laneCosts, rules, uses);
        buyers =
        [
            .. rules.Index().Where(rule => rule.Item.Purchases is not null).SelectMany(rule => Enumerable.Range(0, inputs.ProductCount)
                .SelectMany(product => Enumerable.Range(0, inputs.RegionCount).Where(region => rule.Item.Covers(product, region)).Select(region => (rule.Index, product, region)))),
        ];
        changed = new double[buyers.Length];
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
        for (var b = 0; b < buyers.Length; b++)
        {
            var (k, product, region) = buyers[b];
            var place = inputs.At(product, region);
            var price = last.Delivered[place];
            to.CompliantPurchases[place] = double.NaN;
            to.PurchaseComplianceCost[place] = 0;
            to.Relief[place] = 1;
            var whole = price > 0 && !double.IsNaN(rules[k].ThresholdIn(to.Year)) ? laneCosts.PaidToBuyers(product, region, to.Year, price, 1) : 0;
            var credit = whole > 0 ? whole - laneCosts.PaidToBuyers(product, region, to.Year, price, 0) : 0;
            if (credit <= 0)
            {
                changed[b] = 0;
                continue;
            }

            var (terms, purchases) = (rules[k].Terms, rules[k].Purchases!);
            var (makers, allowed) = (free[k][place], 1 - rules[k].ThresholdIn(to.Year));
            var parts = Parts(b, last, free[k], price, out var partsPremium);
            var premium = Math.Pow(1 - makers, -1 / inputs.Terms[product].TradeElasticity) - 1;

            // Projects differ as plants do: some pass as they are (P3).
            var failing = SourcingChoice.Failing((makers + ((1 - makers) * parts) - allowed) / terms.Spread, out var lacking);
            var plan = PurchasePlan.Of(makers, parts, premium, partsPremium, lacking * terms.Spread, allowed);
            var wanted = SourcingChoice.Logistic(((terms.Odds * credit) - ((plan.Extra + terms.Overhead) * price)) / (terms.Spread * price));
            changed[b] += terms.Adjustment * (wanted - changed[b]);
            var begun = purchases.BegunBefore(to.Year);
            var complying = (1 - begun) * failing * changed[b];
            Leave(b, bought[place] * complying, makers, plan, left[k]);

            var share = begun + ((1 - begun) * terms.Odds * (1 - failing + (failing * changed[b])));
            var installed = price + site[b][to.Year - inputs.FirstYear];
            to.CompliantPurchases[place] = share;
            to.PurchaseComplianceCost[place] = plan.Extra * price;
            to.Relief[place] = Math.Pow((installed - laneCosts.PaidToBuyers(product, region, to.Year, price, share)) / (installed - whole), -purchases.Elasticity);
        }
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
                allowedFrom[b][node.Region] += sold[buyers[b].Region] * (1 - rules[buyers[b].Rule].BarredShare(product, node.Region, node.Owner, year));
            }
        }
    }

    /// <summary>Whether projects of a region install a product under a rule, or makers of what they install use it there.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="region">Index of the region.</param>
    public bool IsBought(int product, int region) =>
        Array.Exists(buyers, buyer => buyer.Region == region && (buyer.Product == product || Array.Exists(uses[buyer.Product], use => use.Input == product)));

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
