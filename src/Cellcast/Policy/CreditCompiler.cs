using Cellcast.World;

namespace Cellcast.Policy;

/// <summary>What producers receive by product, region, owner and year. Sums are nominal, so their worth falls with inflation.</summary>
internal sealed class CreditCompiler(TradeMeasures measures, IPolicyFacts facts, int firstYear, int lastYear)
{
    private const double Million = 1e6;

    private readonly int _years = lastYear - firstYear + 1;

    /// <summary>Arrays by product, region, owner and year.</summary>
    public ProducerCredit[] Compile()
    {
        var credits = new ProducerCredit[facts.Products.Count * facts.Regions.Count * facts.Owners.Count * _years];
        foreach (var measure in measures.Credits)
        {
            for (var product = 0; product < facts.Products.Count; product++)
            {
                if (measure.MeetsProduct(product))
                {
                    Add(credits, measure, product);
                }
            }
        }

        return credits;
    }

    /// <summary>Share of what a plant costs that is paid for the investor, by product, region, owner and year it is placed in service; all of it at most.</summary>
    public double[] CompileInvestments()
    {
        var shares = new double[facts.Products.Count * facts.Regions.Count * facts.Owners.Count * _years];
        foreach (var measure in measures.Investments)
        {
            for (var product = 0; product < facts.Products.Count; product++)
            {
                var paid = product;
                if (measure.MeetsProduct(product))
                {
                    Each(measure, product, (region, owner, year, credit) =>
                    {
                        ref var share = ref shares[(((((paid * facts.Regions.Count) + region) * facts.Owners.Count) + owner) * _years) + year];
                        share = Math.Min(1, share + credit.ShareOfCost);
                    });
                }
            }
        }

        return shares;
    }

    /// <summary>What buyers at the end of the chain are paid, by product, region and year: a share of what they install, or a sum per unit (L9).</summary>
    public ProducerCredit[] CompilePurchases()
    {
        var paid = new ProducerCredit[measures.Purchases.Count == 0 ? 0 : facts.Products.Count * facts.Regions.Count * _years];
        foreach (var measure in measures.Purchases)
        {
            foreach (var line in PurchasesOf(measure))
            {
                ref var sum = ref paid[(((line.Product * facts.Regions.Count) + line.Region) * _years) + line.Year - firstYear];
                sum = new ProducerCredit(sum.PerUnit + line.Credit.PerUnit, sum.ShareOfCost + line.Credit.ShareOfCost);
            }
        }

        return paid;
    }

    /// <summary>What one instrument pays to buyers.</summary>
    public IEnumerable<PaymentLine> PurchasesOf(TradeMeasure measure)
    {
        var instrument = measure.Instrument;
        for (var product = 0; product < facts.Products.Count; product++)
        {
            var subject = facts.Products[product];
            if (!measure.MeetsProduct(product) || (instrument.Kind == InstrumentKind.PurchaseCredit ? subject.Stage != "pack" : subject.Stage is not ("system" or "non_cell_storage")))
            {
                continue;
            }

            var shares = PlaceShares.OfDemand(measure, [instrument.Jurisdiction], subject, facts, firstYear, _years);
            for (var region = 0; region < facts.Regions.Count; region++)
            {
                for (var year = firstYear; year <= lastYear; year++)
                {
                    var law = measure.Term.LawYear(year, facts.ConstructionLead);
                    var reach = shares[region, year - firstYear] * measure.Term.ShareOfYear(law);
                    if (reach > 0)
                    {
                        reach *= measure.ApplicationShare(subject, facts.Regions[region], year, facts) * facts.ClaimedShare(instrument.Id, year);
                        var credit = measure.Form == RateForm.Share && instrument.Kind == InstrumentKind.PurchaseCredit
                            ? new ProducerCredit(reach * measure.ShareIn(law) * facts.CarPricePerKwh(facts.Regions[region], year), 0)
                            : measure.Form == RateForm.Share ? new ProducerCredit(0, reach * measure.ShareIn(law))
                            : new ProducerCredit(reach * measure.PerUnitIn(year, subject, facts.KwhPerVehicle) * facts.WorthOfDollar(year), 0);
                        if (credit != default)
                        {
                            yield return new PaymentLine(product, region, 0, year, credit);
                        }
                    }
                }
            }
        }
    }

    /// <summary>Money for plants that runs out.</summary>
    public IReadOnlyList<PlantFund> CompileFunds()
    {
        var funds = new List<PlantFund>();
        foreach (var measure in measures.Funds)
        {
            var (amount, unit) = TradeMeasures.Budget(measure)!.Value;
            var year = Math.Clamp(measure.Term.First.Year, firstYear, lastYear);
            var millions = amount * unit.Factor / Million / facts.ExchangeRate(unit.Currency!, year) * facts.WorthOfDollar(year) * facts.FundShare(measure.Instrument.Id);
            var caps = measure.Instrument.Caps;
            var perCapacity = measure.Form != RateForm.Sum ? null
                : facts.Products.Select((product, p) => measure.MeetsProduct(p) ? millions / (caps.Volume!.Value * Unit.Parse(caps.VolumeUnit!).FactorTo(PerYear(product.FlowUnit))) : 0).ToArray();
            var reach = new double[facts.Products.Count][];
            for (var product = 0; product < facts.Products.Count; product++)
            {
                if (measure.MeetsProduct(product))
                {
                    reach[product] = FundReach(measure, product);
                }
            }

            var weights = Enumerable.Range(1, facts.InvestorYears).Sum(sold => Math.Pow(1 + facts.InvestorDiscount, -sold));
            funds.Add(new PlantFund(
                measure.Instrument, millions, perCapacity, measure.Form == RateForm.Sum ? 0 : measure.ShareIn(year), 1 / weights, (facts.Owners.Count, firstYear), reach, _years));
        }

        return funds;
    }

    // A maker who may have a production credit that the aid excludes takes the credit.
    private double[] FundReach(TradeMeasure measure, int product)
    {
        var reach = new double[facts.Regions.Count * facts.Owners.Count * _years];
        EachReached(measure, product, (region, owner, year, share) => reach[(((region * facts.Owners.Count) + owner) * _years) + year] = share);
        foreach (var credit in measures.Credits.Where(credit => credit.MeetsProduct(product) && measure.Instrument.Stacking.Excludes.Contains(credit.Instrument.Id, StringComparer.Ordinal)))
        {
            Each(credit, product, (region, owner, year, _) => reach[(((region * facts.Owners.Count) + owner) * _years) + year] = 0);
        }

        return reach;
    }

    /// <summary>Public reserves, years of what is used: by product, region and year; null for none.</summary>
    public double[]? CompileReserves()
    {
        if (measures.Reserves.Count == 0)
        {
            return null;
        }

        var held = new double[facts.Products.Count * facts.Regions.Count * _years];
        foreach (var line in measures.Reserves.SelectMany(Held))
        {
            held[(((line.Product * facts.Regions.Count) + line.Region) * _years) + line.Year - firstYear] += line.Credit.PerUnit;
        }

        return held;
    }

    private IEnumerable<PaymentLine> Held(TradeMeasure measure)
    {
        for (var product = 0; product < facts.Products.Count; product++)
        {
            if (!measure.MeetsProduct(product) || !facts.HasStocks(facts.Products[product]))
            {
                continue;
            }

            var shares = PlaceShares.OfDemand(measure, [measure.Instrument.Jurisdiction], facts.Products[product], facts, firstYear, _years);
            for (var region = 0; region < facts.Regions.Count; region++)
            {
                for (var year = firstYear; year <= lastYear; year++)
                {
                    var cover = shares[region, year - firstYear] * measure.Term.ShareOfYear(year) * measure.YearsIn(year);
                    if (cover > 0)
                    {
                        yield return new PaymentLine(product, region, 0, year, new ProducerCredit(cover, 0));
                    }
                }
            }
        }
    }

    /// <summary>What owners may build of what they would, by product, region, owner and year (P10); null where no rule screens them.</summary>
    public double[]? CompileEntry()
    {
        if (measures.Screenings.Count == 0)
        {
            return null;
        }

        var entry = new double[facts.Products.Count * facts.Regions.Count * facts.Owners.Count * _years];
        Array.Fill(entry, 1);
        foreach (var measure in measures.Screenings)
        {
            for (var product = 0; product < facts.Products.Count; product++)
            {
                var shares = measure.MeetsProduct(product) ? PlaceShares.OfSupply(measure, [measure.Instrument.Jurisdiction], facts.Products[product], facts, firstYear, _years) : null;
                for (var at = 0; shares is not null && at < facts.Regions.Count * facts.Owners.Count * _years; at++)
                {
                    var (region, owner, year) = (at / _years / facts.Owners.Count, at / _years % facts.Owners.Count, at % _years);
                    if (measure.Instrument.Origin.Owners.Contains(facts.Owners[owner], StringComparer.Ordinal))
                    {
                        var held = measure.ShareIn(firstYear + year);
                        entry[(product * facts.Regions.Count * facts.Owners.Count * _years) + at] *=
                            1 - (measure.Term.ShareOfYear(firstYear + year) * shares[region, year] * (1 - (held >= 1 ? 1 : held * facts.EntryUnderConditions)));
                    }
                }
            }
        }

        return entry;
    }

    /// <summary>Guaranteed price, USD of 2024 per unit, by product, region and year; 0 for none. A rule holds where and when it covers more than half of the supply and the year.</summary>
    public double[] CompileGuarantees()
    {
        var floors = new double[facts.Products.Count * facts.Regions.Count * _years];
        foreach (var measure in measures.Guarantees)
        {
            foreach (var (product, region, year, floor) in Guaranteed(measure))
            {
                ref var held = ref floors[(((product * facts.Regions.Count) + region) * _years) + year];
                held = Math.Max(held, floor);
            }
        }

        return floors;
    }

    private IEnumerable<(int Product, int Region, int Year, double Floor)> Guaranteed(TradeMeasure measure)
    {
        const double Half = 0.5;
        IReadOnlyList<string> places = measure.Instrument.Origin.Producers.Count > 0 ? measure.Instrument.Origin.Producers : [measure.Instrument.Jurisdiction];
        for (var product = 0; product < facts.Products.Count; product++)
        {
            if (!measure.MeetsProduct(product))
            {
                continue;
            }

            var shares = PlaceShares.OfSupply(measure, places, facts.Products[product], facts, firstYear, _years);
            for (var year = 0; year < _years; year++)
            {
                for (var region = 0; region < facts.Regions.Count; region++)
                {
                    if (shares[region, year] > Half && measure.Term.ShareOfYear(firstYear + year) > Half)
                    {
                        yield return (product, region, year, measure.PerUnitIn(firstYear + year, facts.Products[product], facts.KwhPerVehicle) * facts.WorthOfDollar(firstYear + year));
                    }
                }
            }
        }
    }

    /// <summary>The same credits one by one: what each instrument pays to whom.</summary>
    public IEnumerable<InstrumentCharges> Payments()
    {
        foreach (var measure in measures.Credits.Concat(measures.Investments))
        {
            var lines = new List<PaymentLine>();
            for (var product = 0; product < facts.Products.Count; product++)
            {
                if (measure.MeetsProduct(product))
                {
                    var paid = product;
                    Each(measure, product, (region, owner, year, credit) => lines.Add(new PaymentLine(paid, region, owner, firstYear + year, credit)));
                }
            }

            yield return new(measure.Instrument, InstrumentKind.IsForPlants(measure.Kind) ? MoneyFlow.Investment : MoneyFlow.Credit, [], lines);
        }

        foreach (var measure in measures.Purchases)
        {
            yield return new(measure.Instrument, MoneyFlow.Purchase, [], [.. PurchasesOf(measure)]);
        }

        foreach (var measure in measures.Funds)
        {
            yield return new(measure.Instrument, MoneyFlow.Investment, [], []);
        }

        foreach (var measure in measures.Reserves)
        {
            yield return new(measure.Instrument, MoneyFlow.Reserve, [], [.. Held(measure)]);
        }

        foreach (var measure in measures.Guarantees)
        {
            yield return new(measure.Instrument, MoneyFlow.Guarantee, [], [.. Guaranteed(measure).SelectMany(of => Enumerable.Range(0, facts.Owners.Count)
                .Select(owner => new PaymentLine(of.Product, of.Region, owner, firstYear + of.Year, new ProducerCredit(of.Floor, 0))))]);
        }
    }

    /// <summary>The credits of one maker in the first year, with what each is made of.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="owner">Index of the owner group.</param>
    public IReadOnlyList<CreditLayer> Layers(int product, int region, int owner)
    {
        var layers = new List<CreditLayer>();
        foreach (var measure in measures.Credits.Where(measure => measure.MeetsProduct(product)))
        {
            var paid = default(ProducerCredit);
            Each(measure, product, (r, o, y, credit) => paid = (r, o, y) == (region, owner, 0) ? credit : paid);
            if (paid == default)
            {
                continue;
            }

            var (instrument, subject) = (measure.Instrument, facts.Products[product]);
            var (full, isShare) = (CreditOf(measure, subject, firstYear), measure.Form == RateForm.Share);
            var worth = isShare ? 1 : facts.WorthOfDollar(firstYear);
            layers.Add(new CreditLayer(
                instrument, isShare ? full.ShareOfCost : full.PerUnit / worth, instrument is { Schedule.Count: > 0, ScheduleMeaning: ScheduleMeaning.Factor } ? measure.Term.StepOf(firstYear) : null, isShare, measure.Term.ShareOfYear(firstYear),
                PlaceShares.OfSupply(measure, instrument.Origin.Producers.Count > 0 ? instrument.Origin.Producers : [instrument.Jurisdiction], subject, facts, firstYear, _years)[region, 0], facts.ClaimedShare(instrument.Id, firstYear),
                Allowed(instrument, facts.Owners[owner], firstYear), Unlicensed(instrument, facts.Owners[owner], subject, facts.Regions[region], firstYear), worth, paid));
        }

        return layers;
    }

    private void Add(ProducerCredit[] credits, TradeMeasure measure, int product) => Each(measure, product, (region, owner, year, more) =>
    {
        ref var credit = ref credits[(((((product * facts.Regions.Count) + region) * facts.Owners.Count) + owner) * _years) + year];
        credit = new ProducerCredit(credit.PerUnit + more.PerUnit, credit.ShareOfCost + more.ShareOfCost);
    });

    /// <summary>What an instrument gives, by region, owner and year (as indices), where it gives anything.</summary>
    public void Each(TradeMeasure measure, int product, Action<int, int, int, ProducerCredit> add)
    {
        var full = Enumerable.Range(firstYear, _years).Select(year => CreditOf(measure, facts.Products[product], year)).ToArray();
        EachReached(measure, product, (region, owner, year, share) =>
        {
            if (full[year] != default)
            {
                add(region, owner, year, new ProducerCredit(share * full[year].PerUnit, share * full[year].ShareOfCost));
            }
        });
    }

    // How much of what an owner makes, or builds, in a region an instrument reaches: where it does, by region, owner and year (as indices).
    private void EachReached(TradeMeasure measure, int product, Action<int, int, int, double> add)
    {
        var instrument = measure.Instrument;
        var places = instrument.Origin.Producers.Count > 0 ? instrument.Origin.Producers : [instrument.Jurisdiction];
        var subject = facts.Products[product];
        var shares = PlaceShares.OfSupply(measure, places, subject, facts, firstYear, _years);
        for (var year = 0; year < _years; year++)
        {
            var claimed = measure.Term.ShareOfYear(firstYear + year) * facts.ClaimedShare(instrument.Id, firstYear + year);
            for (var owner = 0; owner < facts.Owners.Count; owner++)
            {
                var allowed = claimed * Allowed(instrument, facts.Owners[owner], firstYear + year);
                for (var region = 0; region < facts.Regions.Count && allowed > 0; region++)
                {
                    var share = shares[region, year] * allowed * Unlicensed(instrument, facts.Owners[owner], subject, facts.Regions[region], firstYear + year);
                    if (share > 0)
                    {
                        add(region, owner, year, share);
                    }
                }
            }
        }
    }

    /// <summary>The share of a credit that an owner group may have: its own condition on owners, and rules that bar owners from it.</summary>
    private double Allowed(Instrument credit, string owner, int year)
    {
        if (credit.Origin.Owners.Count > 0 && !credit.Origin.Owners.Contains(owner, StringComparer.Ordinal))
        {
            return 0;
        }

        var allowed = 1.0;
        foreach (var bar in measures.Prohibitions)
        {
            if (bar.Instrument.Origin.Owners.Contains(owner, StringComparer.Ordinal) && bar.Instrument.Stacking.Excludes.Contains(credit.Id, StringComparer.Ordinal))
            {
                allowed *= 1 - (bar.Term.ShareOfYear(year) * (1 - bar.ShareIn(year)));
            }
        }

        return allowed;
    }

    // Firms that make under a licence of those whom a rule bars may count as barred themselves (P9); the barred lose the credit anyway.
    private double Unlicensed(Instrument credit, string owner, PolicyProduct product, string region, int year)
    {
        var kept = 1.0;
        foreach (var rule in measures.LicenceRules)
        {
            if (rule.Instrument.Stacking.Excludes.Contains(credit.Id, StringComparer.Ordinal)
                && !measures.Prohibitions.Any(bar => bar.Instrument.Origin.Owners.Contains(owner, StringComparer.Ordinal) && bar.Instrument.Stacking.Excludes.Contains(credit.Id, StringComparer.Ordinal)))
            {
                kept *= 1 - (rule.Term.ShareOfYear(year) * facts.LicensedShare(product, region, year) * facts.LicenceCounts(rule.Instrument.Id));
            }
        }

        return kept;
    }

    private ProducerCredit CreditOf(TradeMeasure measure, PolicyProduct product, int year)
    {
        switch (measure.Form)
        {
            case RateForm.Share:
                return new ProducerCredit(0, measure.ShareIn(year));
            case RateForm.PerUnit:
                return new ProducerCredit(measure.PerUnitIn(year, product, facts.KwhPerVehicle) * facts.WorthOfDollar(year), 0);
            default:
                var caps = measure.Instrument.Caps;
                var volume = caps.Volume!.Value * Unit.Parse(caps.VolumeUnit!).FactorTo(PerYear(product.FlowUnit));
                var sum = measure.Term.RateIn(year) * measure.RateUnit!.Factor / facts.ExchangeRate(measure.RateUnit.Currency!, year);

                var perUnit = sum / (facts.PaymentYears(measure.Instrument.Id) * volume * UnitsIn(product));
                return new ProducerCredit(perUnit * facts.WorthOfDollar(year), 0);
        }
    }

    private static Unit PerYear(Unit flow) => Unit.Parse($"{flow.Symbol}/yr");

    // How many of the price's units one of the flow's is: a million kWh in a GWh.
    private static double UnitsIn(PolicyProduct product) => product.FlowUnit.Factor * product.PriceUnit.Factor;
}
