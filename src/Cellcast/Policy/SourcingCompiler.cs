namespace Cellcast.Policy;

/// <summary>Rules on where inputs come from, with the credits that hang on them.</summary>
internal sealed class SourcingCompiler(TradeMeasures measures, CreditCompiler credits, IPolicyFacts facts, int firstYear, int lastYear)
{
    private const double Half = 0.5;

    private readonly int _years = lastYear - firstYear + 1;

    // What buyers are paid, credit by credit; worked out when a rule asks.
    private readonly Lazy<(TradeMeasure Credit, PaymentLine[] Lines)[]> _paidToBuyers = new(() => [.. measures.Purchases.Select(credit => (credit, credits.PurchasesOf(credit).ToArray()))]);

    /// <summary>The rules that hold in some year and have a credit to withhold.</summary>
    /// <exception cref="PolicyException">Two rules ask different things of the same plants; names both.</exception>
    public IReadOnlyList<SourcingRule> Compile()
    {
        var rules = new List<SourcingRule>();
        var measured = measures.Sourcing.Select(measure => (Measure: measure, Threshold: Thresholds(measure))).Where(rule => !Array.TrueForAll(rule.Threshold, double.IsNaN)).ToList();
        foreach (var (measure, threshold) in measured.OrderByDescending(rule => rule.Measure.Instrument.Reach == InstrumentReach.Projects ? rule.Measure.Instrument.Stacking.Excludes.Count : 0))
        {
            var isOnPurchases = measure.Instrument.Reach == InstrumentReach.Projects;
            var (slots, paid) = isOnPurchases ? PurchaseCredits(measure, [.. measured.Where(other => IsOver(other.Measure.Instrument, measure.Instrument))]) : Credits(measure);
            if (paid.Length > 0)
            {
                rules.Add(new SourcingRule(
                    measure.Instrument, facts.SourcingOf(measure.Instrument.Id), facts.Regions.Count, firstYear, threshold, BarredOwners(measure), BarredPlaces(measure), slots, paid,
                    isOnPurchases ? Terms(measure, rules.LastOrDefault(rule => IsOver(measure.Instrument, rule.Instrument))) : null));
            }
        }

        Check(rules);
        return rules;
    }

    private PurchaseTerms Terms(TradeMeasure measure, SourcingRule? under) =>
        new(firstYear, [.. Enumerable.Range(firstYear, _years).Select(year => facts.BegunBefore(measure.Instrument.Id, year))], facts.StorageElasticity, under);

    // A bonus on top: all that hangs on it hangs on the other rule too, and something else does.
    private static bool IsOver(Instrument bonus, Instrument gate) =>
        (bonus.Reach, gate.Reach) is (InstrumentReach.Projects, InstrumentReach.Projects)
        && bonus.Stacking.Excludes.Count < gate.Stacking.Excludes.Count
        && bonus.Stacking.Excludes.All(credit => gate.Stacking.Excludes.Contains(credit, StringComparer.Ordinal));

    // Two rules may ask something of one purchase for different credits, or for a bonus on top; who says what the same credit needs twice leaves open which counts.
    private static bool AreApart(SourcingRule one, SourcingRule other) =>
        one.Purchases is not null && (IsOver(one.Instrument, other.Instrument) || IsOver(other.Instrument, one.Instrument)
            || !one.Instrument.Stacking.Excludes.Intersect(other.Instrument.Stacking.Excludes, StringComparer.Ordinal).Any());

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
                        if ((rules[one].Purchases is null) == (rules[other].Purchases is null) && rules[one].Covers(product, region) && rules[other].Covers(product, region) && HoldTogether(rules[one], rules[other])
                            && !AreApart(rules[one], rules[other]))
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

    // It holds in a year of which it covers more than half; a least share of 0 asks nothing, and nor does a rule on purchases while nothing hangs on it.
    private double[] Thresholds(TradeMeasure measure)
    {
        var paid = measure.Instrument.Reach == InstrumentReach.Projects
            ? _paidToBuyers.Value.Where(paid => Hangs(paid.Credit, measure)).SelectMany(paid => paid.Lines).Select(line => line.Year).ToHashSet()
            : null;
        return [.. Enumerable.Range(firstYear, _years).Select(year =>
        {
            var law = measure.Term.LawYear(year, facts.ConstructionLead);
            return measure.Term.ShareOfYear(law) > Half && measure.ShareIn(law) > 0 && paid?.Contains(year) != false ? Math.Min(measure.ShareIn(law), 1) : double.NaN;
        })];
    }

    private bool[] BarredOwners(TradeMeasure measure) => [.. facts.Owners.Select(owner => measure.Instrument.Origin.Owners.Contains(owner, StringComparer.Ordinal))];

    // A content rule names the places that count as content; a rule on foreign entities those that do not.
    private double[]?[] BarredPlaces(TradeMeasure measure)
    {
        var places = measure.Instrument.Origin.Producers;
        var barred = new double[]?[facts.Products.Count];
        for (var product = 0; product < barred.Length && places.Count > 0; product++)
        {
            var shares = PlaceShares.OfSupply(measure, places, facts.Products[product], facts, firstYear, _years);
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

    // What hangs on a rule on purchases is paid to buyers, who stand in the place of the first owner. What hangs on a rule on top of it as well, while that holds, is counted there.
    private (int[] Slots, ProducerCredit[] Credits) PurchaseCredits(TradeMeasure rule, (TradeMeasure Measure, double[] Threshold)[] onTop)
    {
        var hanging = new HangingCredits(facts.Products.Count * facts.Regions.Count, facts.Owners.Count * _years);
        foreach (var (credit, lines) in _paidToBuyers.Value.Where(paid => Hangs(paid.Credit, rule)))
        {
            var bonuses = onTop.Where(bonus => Hangs(credit, bonus.Measure)).ToArray();
            foreach (var line in lines.Where(line => rule.MeetsProduct(line.Product)))
            {
                var isBonus = bonuses.Any(bonus => bonus.Measure.MeetsProduct(line.Product) && !double.IsNaN(bonus.Threshold[line.Year - firstYear]));
                hanging.Add((line.Product * facts.Regions.Count) + line.Region, line.Year - firstYear, isBonus ? default : line.Credit);
            }
        }

        return hanging.All;
    }

    private static bool Hangs(TradeMeasure credit, TradeMeasure rule) => rule.Instrument.Stacking.Excludes.Contains(credit.Instrument.Id, StringComparer.Ordinal);

    private (int[] Slots, ProducerCredit[] Credits) Credits(TradeMeasure rule)
    {
        var hanging = new HangingCredits(facts.Products.Count * facts.Regions.Count, facts.Owners.Count * _years);
        foreach (var credit in measures.Credits.Where(credit => Hangs(credit, rule)))
        {
            for (var product = 0; product < facts.Products.Count; product++)
            {
                if (!rule.MeetsProduct(product) || !credit.MeetsProduct(product))
                {
                    continue;
                }

                var made = product;
                credits.Each(credit, product, (region, owner, year, more) => hanging.Add((made * facts.Regions.Count) + region, (owner * _years) + year, more));
            }
        }

        return hanging.All;
    }

    /// <summary>Credits by place, of which most have none.</summary>
    private sealed class HangingCredits
    {
        private readonly int[] _slots;
        private readonly int _size;
        private readonly List<ProducerCredit> _paid = [];

        public HangingCredits(int places, int size)
        {
            _slots = new int[places];
            _size = size;
            Array.Fill(_slots, -1);
        }

        public (int[] Slots, ProducerCredit[] Credits) All => (_slots, [.. _paid]);

        public void Add(int place, int at, ProducerCredit more)
        {
            ref var slot = ref _slots[place];
            if (slot < 0)
            {
                slot = _paid.Count / _size;
                _paid.AddRange(Enumerable.Repeat(default(ProducerCredit), _size));
            }

            var index = (slot * _size) + at;
            _paid[index] = new ProducerCredit(_paid[index].PerUnit + more.PerUnit, _paid[index].ShareOfCost + more.ShareOfCost);
        }
    }
}
