using Cellcast.World;

namespace Cellcast.Policy;

/// <summary>What producers receive by product, region, owner and year. Sums are nominal, so their worth falls with inflation.</summary>
internal sealed class CreditCompiler(TradeMeasures measures, IPolicyFacts facts, int firstYear, int lastYear)
{
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

    /// <summary>The same credits one by one: what each instrument pays to whom.</summary>
    public IEnumerable<InstrumentCharges> Payments()
    {
        foreach (var measure in measures.Credits)
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

            yield return new(measure.Instrument, MoneyFlow.Credit, [], lines);
        }
    }

    private void Add(ProducerCredit[] credits, TradeMeasure measure, int product) => Each(measure, product, (region, owner, year, more) =>
    {
        ref var credit = ref credits[(((((product * facts.Regions.Count) + region) * facts.Owners.Count) + owner) * _years) + year];
        credit = new ProducerCredit(credit.PerUnit + more.PerUnit, credit.ShareOfCost + more.ShareOfCost);
    });

    private void Each(TradeMeasure measure, int product, Action<int, int, int, ProducerCredit> add)
    {
        var instrument = measure.Instrument;
        var places = instrument.Origin.Producers.Count > 0 ? instrument.Origin.Producers : [instrument.Jurisdiction];
        var subject = facts.Products[product];
        var shares = PlaceShares.OfSupply(places, subject, facts, firstYear, _years);
        for (var year = 0; year < _years; year++)
        {
            var full = CreditOf(measure, subject, firstYear + year);
            var claimed = measure.Term.ShareOfYear(firstYear + year) * facts.ClaimedShare(instrument.Id, firstYear + year);
            for (var owner = 0; owner < facts.Owners.Count; owner++)
            {
                var allowed = claimed * Allowed(instrument, facts.Owners[owner], firstYear + year);
                for (var region = 0; region < facts.Regions.Count && allowed > 0; region++)
                {
                    var share = shares[region, year] * allowed;
                    if (share > 0 && full != default)
                    {
                        add(region, owner, year, new ProducerCredit(share * full.PerUnit, share * full.ShareOfCost));
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
