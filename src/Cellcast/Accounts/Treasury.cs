using Cellcast.Chain;
using Cellcast.Policy;

namespace Cellcast.Accounts;

/// <summary>
/// Money between treasuries and the chain in the years of a run, by region and by instrument: a duty is its rate times the customs value of what was
/// imported, a credit what was sold times the credit. Million USD of 2024 a year.
/// </summary>
/// <remarks>Equations F1 to F3d of docs/policy.md. What instruments collect, and the ordinary duty, add up to what regions collect.</remarks>
public sealed class Treasury
{
    private readonly int regions;
    private readonly int years;
    private readonly int firstYear;
    private readonly double[] duties;
    private readonly double[] wedges;
    private readonly double[] paid;
    private readonly double[] byInstrument;

    private Treasury(int regions, int firstYear, int years, int instruments)
    {
        (this.regions, this.firstYear, this.years) = (regions, firstYear, years);
        duties = new double[regions * years];
        wedges = new double[duties.Length];
        paid = new double[Enum.GetValues<MoneyFlow>().Length * duties.Length];
        byInstrument = new double[instruments * years];
    }

    /// <summary>Reads the money out of a solved run.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="run">The run, solved.</param>
    /// <param name="lanes">Its lanes.</param>
    /// <param name="charges">The instruments of its policy, one by one.</param>
    public static Treasury Of(ChainInputs chain, ChainRun run, PolicyLanes lanes, IReadOnlyList<InstrumentCharges> charges)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(lanes);
        ArgumentNullException.ThrowIfNull(charges);
        var treasury = new Treasury(chain.RegionCount, run.Years[0].Year, run.Years.Count, charges.Count);
        var supported = new double[run.Sellers.Count];
        var shares = new double[charges.Count * run.Sellers.Count];
        foreach (var year in run.Years)
        {
            treasury.AddInvestments(chain, run, lanes.Policy, charges, year, supported, shares);
            treasury.AddLanes(chain, lanes, year);
            treasury.AddCredits(chain, run, year);
            treasury.AddPurchases(chain, lanes.Policy, year);
            treasury.AddReserves(chain, lanes.Policy, year);
            treasury.AddFunds(run, year.Year, charges);
            treasury.AddQuotas(run, year, charges);
        }

        for (var i = 0; i < charges.Count; i++)
        {
            treasury.AddInstrument(chain, run, lanes, charges[i], i);
        }

        return treasury;
    }

    /// <summary>Duties a region collects.</summary>
    public double Duties(int region, int year) => duties[At(region, year)];

    /// <summary>Tax a region withholds from its exports: value-added tax not refunded, export taxes.</summary>
    public double ExportTaxes(int region, int year) => wedges[At(region, year)];

    /// <summary>Credits a region pays: for production, to buyers, up to guaranteed prices, and for plants as a yearly sum over their life.</summary>
    public double Credits(int region, int year) =>
        Paid(MoneyFlow.Credit, region, year) + Paid(MoneyFlow.Guarantee, region, year) + Paid(MoneyFlow.Investment, region, year)
        + Paid(MoneyFlow.Purchase, region, year) + Paid(MoneyFlow.Reserve, region, year);

    /// <summary>What a region pays by way of <see cref="MoneyFlow.Credit"/>, <see cref="MoneyFlow.Guarantee"/>, <see cref="MoneyFlow.Investment"/>,
    /// <see cref="MoneyFlow.Purchase"/> or <see cref="MoneyFlow.Reserve"/>; a reserve that sells more than it buys pays less than 0. 0 for other flows.</summary>
    /// <param name="flow">Which way the money goes.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="year">Calendar year.</param>
    public double Paid(MoneyFlow flow, int region, int year) => paid[At(flow, region, year)];

    /// <summary>What is left to a region's budget: what it collects less what it pays.</summary>
    public double Balance(int region, int year) => Duties(region, year) + ExportTaxes(region, year) - Credits(region, year);

    /// <summary>What an instrument collects or pays, by its index among the charges; above 0 either way.</summary>
    public double Of(int instrument, int year) => byInstrument[(instrument * years) + year - firstYear];

    private int At(MoneyFlow flow, int region, int year) => ((int)flow * duties.Length) + At(region, year);

    private int At(int region, int year) => (region * years) + year - firstYear;

    private void AddLanes(ChainInputs chain, PolicyLanes lanes, ChainYear year)
    {
        for (var product = 0; product < chain.ProductCount; product++)
        {
            for (var buyer = 0; buyer < regions; buyer++)
            {
                var start = chain.At(product, buyer) * regions;
                for (var origin = 0; origin < regions; origin++)
                {
                    var flow = year.Flows[start + origin];
                    if (flow > 0 && origin != buyer)
                    {
                        var money = lanes.Money(product, origin, buyer, year.Year, flow, year.Values[start + origin]);
                        duties[At(buyer, year.Year)] += money.Duty;
                        wedges[At(origin, year.Year)] += money.ExportValue - year.Values[start + origin];
                    }
                }
            }
        }
    }

    private void AddCredits(ChainInputs chain, ChainRun run, ChainYear year)
    {
        for (var s = 0; s < run.Sellers.Count; s++)
        {
            var region = chain.Nodes[run.Sellers[s].Node].Region;
            paid[At(MoneyFlow.Credit, region, year.Year)] += year.Credit[s] * year.Output[s];
            paid[At(MoneyFlow.Guarantee, region, year.Year)] += year.TopUp[s] * year.Output[s];
        }
    }

    // F3a for money that runs out: a yearly sum over the life of the plants it paid for.
    private void AddFunds(ChainRun run, int year, IReadOnlyList<InstrumentCharges> charges)
    {
        for (var k = 0; k < (run.Funds?.Count ?? 0); k++)
        {
            var fund = run.Funds!.Fund(k);
            for (var region = 0; region < regions; region++)
            {
                var yearly = fund.Charge * run.Funds.PaidUntil(k, region, year);
                paid[At(MoneyFlow.Investment, region, year)] += yearly;
                for (var i = 0; i < charges.Count; i++)
                {
                    byInstrument[(i * years) + year - firstYear] += charges[i].Instrument.Id == fund.Instrument.Id ? yearly : 0;
                }
            }
        }
    }

    // F3c.
    private void AddPurchases(ChainInputs chain, TradePolicy policy, ChainYear year)
    {
        for (var product = 0; product < chain.ProductCount; product++)
        {
            for (var region = 0; region < regions; region++)
            {
                var place = chain.At(product, region);
                paid[At(MoneyFlow.Purchase, region, year.Year)] += year.FinalDemand[place] > 0 ? policy.PaidToBuyers(product, region, year.Year, year.Delivered[place], year.KeptPurchases(place)) * year.FinalDemand[place] : 0;
            }
        }
    }

    // F3d: what a reserve buys less what it sells, and its keeping; its part of the stocks is that of the cover asked for.
    private void AddReserves(ChainInputs chain, TradePolicy policy, ChainYear year)
    {
        for (var product = 0; product < chain.ProductCount; product++)
        {
            for (var region = 0; region < regions; region++)
            {
                paid[At(MoneyFlow.Reserve, region, year.Year)] += ReserveMoney(chain, policy, year, product, region, policy.ReserveYears(product, region, year.Year));
            }
        }
    }

    private static double ReserveMoney(ChainInputs chain, TradePolicy policy, ChainYear year, int product, int region, double cover)
    {
        var place = chain.At(product, region);
        return cover <= 0 || !(year.Delivered[place] > 0) ? 0
            : cover / (chain.StockCover[product] + policy.ReserveYears(product, region, year.Year)) * year.Delivered[place] * (year.StockBuild[place] + (policy.ReserveStorage * year.Stock[place]));
    }

    // F3a: aid to plants as a yearly sum over their life: the share paid times the capital cost per unit of what was placed in service with it.
    private void AddInvestments(ChainInputs chain, ChainRun run, TradePolicy policy, IReadOnlyList<InstrumentCharges> charges, ChainYear year, double[] supported, double[] shares)
    {
        var index = year.Year - firstYear;
        var built = index > 0 ? run.CapacityChangeAfter(year.Year - 1)?.Flows : null;
        for (var s = 0; s < supported.Length; s++)
        {
            var (product, n, _) = run.Sellers[s];
            var node = chain.Nodes[n];
            var share = policy.InvestmentSupport(product, node.Region, node.Owner, year.Year);
            var more = built is null ? 0 : built.Completions[n] * run.ShareOf(index, s);
            supported[s] += more * share;
            var worth = year.FixedCost[s] * chain.Terms[product].Curve.NormalUtilisation;
            paid[At(MoneyFlow.Investment, node.Region, year.Year)] += supported[s] * worth;
            for (var i = 0; i < charges.Count; i++)
            {
                if (charges[i].Flow == MoneyFlow.Investment)
                {
                    shares[(i * supported.Length) + s] += more * ShareOf(charges[i], product, node.Region, node.Owner, year.Year);
                    byInstrument[(i * years) + index] += shares[(i * supported.Length) + s] * worth;
                }
            }
        }
    }

    private static double ShareOf(InstrumentCharges charges, int product, int region, int owner, int year)
    {
        foreach (var line in charges.Payments)
        {
            if (line.Product == product && line.Region == region && line.Owner == owner && line.Year == year)
            {
                return line.Credit.ShareOfCost;
            }
        }

        return 0;
    }

    // Above a tariff-rate quota the higher duty is paid; the rent of licences stays with those who hold them.
    private void AddQuotas(ChainRun run, ChainYear year, IReadOnlyList<InstrumentCharges> charges)
    {
        for (var quota = 0; quota < run.Quotas.Count; quota++)
        {
            duties[At(run.Quotas[quota].Region, year.Year)] += year.QuotaDuty[quota];
            for (var i = 0; i < charges.Count; i++)
            {
                byInstrument[(i * years) + year.Year - firstYear] += charges[i].Instrument.Id == run.Quotas[quota].Id ? year.QuotaDuty[quota] : 0;
            }
        }
    }

    private void AddInstrument(ChainInputs chain, ChainRun run, PolicyLanes lanes, InstrumentCharges charges, int instrument)
    {
        foreach (var line in charges.Lanes)
        {
            if (line.Year < firstYear || line.Year >= firstYear + years)
            {
                continue;
            }

            var year = run.Years[line.Year - firstYear];
            var lane = (chain.At(line.Product, line.Destination) * regions) + line.Origin;
            if (year.Flows[lane] > 0)
            {
                var money = lanes.Money(line.Product, line.Origin, line.Destination, line.Year, year.Flows[lane], year.Values[lane]);
                var value = charges.Flow == MoneyFlow.Duty ? money.CustomsValue : money.ExportValue;
                byInstrument[(instrument * years) + line.Year - firstYear] += (line.Rate * value) + (line.PerUnit * year.Flows[lane]);
            }
        }

        foreach (var line in charges.Flow == MoneyFlow.Purchase ? charges.Payments : [])
        {
            if (line.Year >= firstYear && line.Year < firstYear + years)
            {
                var year = run.Years[line.Year - firstYear];
                var place = chain.At(line.Product, line.Region);
                byInstrument[(instrument * years) + line.Year - firstYear] += year.FinalDemand[place] > 0
                    ? lanes.Policy.PaidToBuyers(line.Credit, line.Region, line.Year, year.Delivered[place]) * year.FinalDemand[place] * KeptOf(lanes.Policy, charges, line, year.KeptPurchases(place))
                    : 0;
            }
        }

        foreach (var line in charges.Flow == MoneyFlow.Reserve ? charges.Payments : [])
        {
            if (line.Year >= firstYear && line.Year < firstYear + years)
            {
                byInstrument[(instrument * years) + line.Year - firstYear] += ReserveMoney(chain, lanes.Policy, run.Years[line.Year - firstYear], line.Product, line.Region, line.Credit.PerUnit);
            }
        }

        if (charges.Flow is MoneyFlow.Credit or MoneyFlow.Guarantee)
        {
            AddPayments(chain, run, lanes.Policy, charges, instrument);
        }
    }

    // Of the rules on a purchase the last one that a credit hangs on counts, as it comes on top of the others.
    private static double KeptOf(TradePolicy policy, InstrumentCharges charges, PaymentLine line, ReadOnlySpan<double> kept)
    {
        var share = 1.0;
        for (var rule = 0; rule < kept.Length; rule++)
        {
            share = IsOn(policy.PurchaseRules[rule], charges, line) && !double.IsNaN(policy.PurchaseRules[rule].ThresholdIn(line.Year)) ? kept[rule] : share;
        }

        return share;
    }

    private static bool IsOn(SourcingRule rule, InstrumentCharges charges, PaymentLine line) =>
        rule.Instrument.Stacking.Excludes.Contains(charges.Instrument.Id, StringComparer.Ordinal) && rule.Covers(line.Product, line.Region);

    private void AddPayments(ChainInputs chain, ChainRun run, TradePolicy policy, InstrumentCharges charges, int instrument)
    {
        var sellers = new Dictionary<(int Product, int Region, int Owner), List<int>>();
        for (var s = 0; s < run.Sellers.Count; s++)
        {
            var node = chain.Nodes[run.Sellers[s].Node];
            var key = (run.Sellers[s].Product, node.Region, node.Owner);
            if (!sellers.TryGetValue(key, out var list))
            {
                sellers.Add(key, list = []);
            }

            list.Add(s);
        }

        foreach (var line in charges.Payments)
        {
            if (line.Year < firstYear || line.Year >= firstYear + years || !sellers.TryGetValue((line.Product, line.Region, line.Owner), out var receivers))
            {
                continue;
            }

            var year = run.Years[line.Year - firstYear];
            var hangs = policy.SourcingRules.Any(rule => rule.Purchases is null && IsOn(rule, charges, line));
            foreach (var s in receivers)
            {
                if (charges.Flow == MoneyFlow.Guarantee)
                {
                    // Of several guarantees the highest is the one that pays.
                    var held = line.Credit.PerUnit == policy.GuaranteedPrice(line.Product, line.Region, line.Year);
                    byInstrument[(instrument * years) + line.Year - firstYear] += held ? year.TopUp[s] * year.Output[s] : 0;
                    continue;
                }

                byInstrument[(instrument * years) + line.Year - firstYear] += line.Credit.At(year.CreditCost[s]) * year.Output[s] * (hangs ? year.KeptShare(s) : 1);
            }
        }
    }
}
