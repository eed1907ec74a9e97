namespace Cellcast.Policy;

/// <summary>Rules on where inputs come from, with the credits that hang on them.</summary>
internal sealed class SourcingCompiler(TradeMeasures measures, CreditCompiler credits, IPolicyFacts facts, int firstYear, int lastYear)
{
    private const double Half = 0.5;

    private readonly int _years = lastYear - firstYear + 1;

    /// <summary>The rules that hold in some year and have a credit to withhold.</summary>
    /// <exception cref="PolicyException">Two rules ask different things of the same plants; names both.</exception>
    public IReadOnlyList<SourcingRule> Compile()
    {
        var rules = new List<SourcingRule>();
        foreach (var measure in measures.Sourcing)
        {
            var threshold = Thresholds(measure);
            if (Array.TrueForAll(threshold, double.IsNaN))
            {
                continue;
            }

            var (slots, paid) = Credits(measure);
            if (paid.Length > 0)
            {
                rules.Add(new SourcingRule(
                    measure.Instrument, facts.SourcingOf(measure.Instrument.Id), facts.Regions.Count, firstYear, threshold, BarredOwners(measure), BarredPlaces(measure), slots, paid));
            }
        }

        Check(rules);
        return rules;
    }

    // A firm has one bill of materials: two rules on one credit would have to be weighed together.
    private void Check(List<SourcingRule> rules)
    {
        for (var one = 0; one < rules.Count; one++)
        {
            for (var other = one + 1; other < rules.Count; other++)
            {
                for (var product = 0; product < facts.Products.Count; product++)
                {
                    for (var region = 0; region < facts.Regions.Count; region++)
                    {
                        if (rules[one].Covers(product, region) && rules[other].Covers(product, region) && HoldTogether(rules[one], rules[other]))
                        {
                            throw new PolicyException(
                                $"'{rules[one].Instrument.Id}' and '{rules[other].Instrument.Id}' both say what {facts.Products[product].Id} in {facts.Regions[region]} must be made of to earn its credit: let one replace the other");
                        }
                    }
                }
            }
        }
    }

    private bool HoldTogether(SourcingRule one, SourcingRule other) =>
        Enumerable.Range(firstYear, _years).Any(year => !double.IsNaN(one.ThresholdIn(year)) && !double.IsNaN(other.ThresholdIn(year)));

    // It holds in a year of which it covers more than half; a least share of 0 asks nothing.
    private double[] Thresholds(TradeMeasure measure) =>
        [.. Enumerable.Range(firstYear, _years).Select(year => measure.Term.ShareOfYear(year) > Half && measure.ShareIn(year) > 0 ? Math.Min(measure.ShareIn(year), 1) : double.NaN)];

    private bool[] BarredOwners(TradeMeasure measure) => [.. facts.Owners.Select(owner => measure.Instrument.Origin.Owners.Contains(owner, StringComparer.Ordinal))];

    // A content rule names the places that count as content; a rule on foreign entities those that do not.
    private double[]?[] BarredPlaces(TradeMeasure measure)
    {
        var places = measure.Instrument.Origin.Producers;
        var barred = new double[]?[facts.Products.Count];
        for (var product = 0; product < barred.Length && places.Count > 0; product++)
        {
            var shares = PlaceShares.OfSupply(places, facts.Products[product], facts, firstYear, _years);
            barred[product] = new double[facts.Regions.Count * _years];
            for (var region = 0; region < facts.Regions.Count; region++)
            {
                for (var year = 0; year < _years; year++)
                {
                    barred[product]![(region * _years) + year] = measure.Kind == InstrumentKind.LocalContent ? 1 - shares[region, year] : shares[region, year];
                }
            }
        }

        return barred;
    }

    private (int[] Slots, ProducerCredit[] Credits) Credits(TradeMeasure rule)
    {
        var slots = new int[facts.Products.Count * facts.Regions.Count];
        Array.Fill(slots, -1);
        var paid = new List<ProducerCredit>();
        var size = facts.Owners.Count * _years;
        foreach (var credit in measures.Credits.Where(credit => rule.Instrument.Stacking.Excludes.Contains(credit.Instrument.Id, StringComparer.Ordinal)))
        {
            for (var product = 0; product < facts.Products.Count; product++)
            {
                if (!rule.MeetsProduct(product) || !credit.MeetsProduct(product))
                {
                    continue;
                }

                var made = product;
                credits.Each(credit, product, (region, owner, year, more) =>
                {
                    ref var slot = ref slots[(made * facts.Regions.Count) + region];
                    if (slot < 0)
                    {
                        slot = paid.Count / size;
                        paid.AddRange(Enumerable.Repeat(default(ProducerCredit), size));
                    }

                    var at = (slot * size) + (owner * _years) + year;
                    paid[at] = new ProducerCredit(paid[at].PerUnit + more.PerUnit, paid[at].ShareOfCost + more.ShareOfCost);
                });
            }
        }

        return (slots, [.. paid]);
    }
}
