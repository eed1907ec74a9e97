namespace Cellcast.Policy;

/// <summary>
/// Lanes by year: duties of all layers add up on customs value, weighted by the days each holds and by the shares of the two regions it reaches; what the
/// exporter's side withholds is grossed up; bans close the share they reach.
/// </summary>
internal sealed class LaneCompiler(TradeMeasures measures, IPolicyFacts facts, int firstYear, int lastYear)
{
    // A lane whose exporter loses all of the value has no price.
    private const double MostWithheld = 0.95;

    private readonly int _regions = facts.Regions.Count;
    private readonly int _years = lastYear - firstYear + 1;

    /// <summary>By product: arrays by year, origin and destination.</summary>
    /// <param name="known">Other measures, compiled before with the same facts; null for none.</param>
    /// <param name="knownLanes">What came out for them; products that the same instruments meet share its arrays.</param>
    public LaneMeasures[][] Compile(TradeMeasures? known = null, LaneMeasures[][]? knownLanes = null)
    {
        var size = _years * _regions * _regions;
        var lanes = new LaneMeasures[facts.Products.Count][];
        var bases = facts.Regions.Select(facts.BasisOf).ToArray();
        var paid = OrdinaryDutiesPaid();
        var sums = new LaneSums(size);
        for (var product = 0; product < facts.Products.Count; product++)
        {
            if (known is not null && measures.MeetAlike(known, product, facts.Products[product]))
            {
                lanes[product] = knownLanes![product];
                continue;
            }

            lanes[product] = new LaneMeasures[size];
            sums.Clear();
            AddOrdinary(sums, product, paid);
            AddImports(sums, product);
            AddExports(sums, product);
            for (var index = 0; index < size; index++)
            {
                var (origin, destination) = (index / _regions % _regions, index % _regions);
                lanes[product][index] = origin == destination ? LaneMeasures.Home : sums.At(index, bases[destination]);
            }
        }

        return lanes;
    }

    /// <summary>Interest on goods that wait for an export licence, a share of their price at the border (L6a): by product, null without licences.</summary>
    public double[]?[] CompileWaiting()
    {
        var waiting = new double[]?[facts.Products.Count];
        for (var p = 0; p < waiting.Length; p++)
        {
            var product = p;
            foreach (var layer in Exports(measures.Licences, product))
            {
                var interest = Math.Pow(1 + facts.InvestorDiscount, facts.LicenceDelay(layer.Measure.Instrument.Id)) - 1;
                var of = waiting[product] ??= new double[_years * _regions * _regions];
                Each(layer, product, (index, year, reach) => of[index] += reach * layer.Measure.Term.ShareOfYear(firstYear + year) * interest);
            }
        }

        return waiting;
    }

    /// <summary>The same layers one by one: what each duty, export tax and rebate charges or gives back on its lanes.</summary>
    public IEnumerable<InstrumentCharges> Charges()
    {
        foreach (var measure in measures.Duties)
        {
            yield return new(measure.Instrument, MoneyFlow.Duty, Lines(measure, isOfExporter: false), []);
        }

        foreach (var measure in measures.ExportTaxes)
        {
            yield return new(measure.Instrument, MoneyFlow.ExportTax, Lines(measure, isOfExporter: true), []);
        }

        foreach (var measure in measures.Rebates)
        {
            yield return new(measure.Instrument, MoneyFlow.Rebate, Refunds(measure), []);
        }
    }

    /// <summary>The same layers of one lane in the first year, with what each is made of.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="origin">Index of the origin.</param>
    /// <param name="destination">Index of the destination, another region.</param>
    public LaneAccount Account(int product, int origin, int destination)
    {
        var sums = new LaneSums(_years * _regions * _regions);
        var (subject, at) = (facts.Products[product], Index(0, origin, destination));
        sums.Clear();
        AddOrdinary(sums, product, OrdinaryDutiesPaid());
        var paid = facts.OrdinaryDutyPaid(facts.Regions[origin], facts.Regions[destination], firstYear);
        var ordinary = paid > 0 ? sums.Rate[at] / paid : 0;
        AddImports(sums, product);
        AddExports(sums, product);
        double Closed(LaneLayer layer, Func<LaneLayer, double> of) =>
            layer.ReachOfOrigin(origin, 0) * layer.ReachOfDestination(destination, 0) * Carried(layer.Measure, product, origin, destination, 0) * of(layer);
        var bans = Imports(measures.ImportBans, product).Concat(Exports(measures.ExportBans, product)).Select(layer => (layer.Measure.Instrument, Closed(layer, each => 1 - each.Rates[0])));
        var licences = Exports(measures.Licences, product).Select(layer => (layer.Measure.Instrument,
            (1 - Closed(layer, each => 1 - each.Rates[0])) * (layer.ActsIn(0) ? 1 - Closed(layer, each => LostIn(each.Measure.Term, firstYear, facts.LicenceDelay(each.Measure.Instrument.Id))) : 1)));
        var taxes = Exports(measures.ExportTaxes, product).Sum(layer => Closed(layer, each => each.Rates[0]));
        var tax = facts.ValueAddedTax(facts.Regions[origin], firstYear);
        return new LaneAccount(
            sums.At(at, facts.BasisOf(facts.Regions[destination])), ordinary, paid, [.. Imports(measures.Duties, product).Select(layer => LayerOf(layer, product, origin, destination)).Where(layer => layer.Charged > 0 || layer.ChargedPerUnit > 0)],
            tax, (tax ?? 0) - (sums.Withheld[at] - taxes), taxes, sums.Withheld[at], [.. bans.Where(each => each.Item2 > 0)], [.. licences.Where(each => each.Item2 < 1)]);
    }

    private DutyLayer LayerOf(LaneLayer layer, int product, int origin, int destination)
    {
        var (measure, subject, from, to) = (layer.Measure, facts.Products[product], facts.Regions[origin], facts.Regions[destination]);
        var supply = PlaceShares.OfSupply(measure, measure.Instrument.Origin.Producers, subject, facts, firstYear, _years)[origin, 0];
        var demand = PlaceShares.OfDemand(measure, [measure.Instrument.Jurisdiction], subject, facts, firstYear, _years)[destination, 0];
        var carried = Carried(measure, product, origin, destination, 0);
        var reach = layer.ReachOfOrigin(origin, 0) * layer.ReachOfDestination(destination, 0) * carried;
        return new DutyLayer(
            measure.Instrument, measure.Form is RateForm.PerUnit or RateForm.PerVehicle ? 0 : measure.ShareIn(firstYear), measure.Term.ShareOfYear(firstYear), supply, facts.LeviedShare(measure.Instrument.Id, from),
            measure.Instrument.Origin.Firms.Count > 0 ? facts.FirmShare(measure.Instrument.Id) : 1, layer.ReachOfOrigin(origin, 0), demand, measure.Instrument.Target.Applications.Count > 0 ? measure.ApplicationShare(subject, to, firstYear, facts) : 1,
            layer.ReachOfDestination(destination, 0), measure.Instrument.Reach == InstrumentReach.Vehicles, measure.NamesGoods, facts.VehicleShare(subject, from, to, firstYear), carried, reach * layer.Rates[0], reach * layer.PerUnit[0]);
    }

    private List<ChargeLine> Lines(TradeMeasure measure, bool isOfExporter)
    {
        var lines = new List<ChargeLine>();
        for (var p = 0; p < facts.Products.Count; p++)
        {
            var product = p;
            foreach (var layer in isOfExporter ? Exports([measure], product) : Imports([measure], product))
            {
                Each(layer, product, (index, year, reach) => lines.Add(new ChargeLine(
                    product, index / _regions % _regions, index % _regions, firstYear + year, reach * layer.Rates[year], reach * layer.PerUnit[year])));
            }
        }

        return lines;
    }

    private List<ChargeLine> Refunds(TradeMeasure measure)
    {
        var lines = new List<ChargeLine>();
        for (var product = 0; product < facts.Products.Count; product++)
        {
            if (!measure.MeetsProduct(product))
            {
                continue;
            }

            var layer = Layer(measure, product, [], [measure.Instrument.Jurisdiction]);
            for (var lane = 0; lane < _regions * _regions; lane++)
            {
                var (origin, destination) = (lane / _regions, lane % _regions);
                for (var year = 0; year < _years && origin != destination; year++)
                {
                    var rate = layer.ReachOfOrigin(origin, year) * layer.Rates[year];
                    if (rate > 0 && facts.ValueAddedTax(facts.Regions[origin], firstYear + year) is not null)
                    {
                        lines.Add(new ChargeLine(product, origin, destination, firstYear + year, rate, 0));
                    }
                }
            }
        }

        return lines;
    }

    private void AddOrdinary(LaneSums sums, int product, double[] paid)
    {
        var subject = facts.Products[product];
        var onVehicles = Imports(measures.OrdinaryVehicleDuties, product);
        for (var destination = 0; destination < _regions; destination++)
        {
            for (var year = 0; year < _years; year++)
            {
                var duty = facts.OrdinaryDuty(subject, facts.Regions[destination], firstYear + year);
                for (var origin = 0; origin < _regions; origin++)
                {
                    // What comes inside vehicles pays the duty on vehicles, where one is stated.
                    var index = Index(year, origin, destination);
                    var own = duty;
                    foreach (var layer in onVehicles)
                    {
                        own += layer.ReachOfDestination(destination, year) * Carried(layer.Measure, product, origin, destination, year) * (layer.Rates[year] - duty);
                    }

                    sums.Rate[index] = own * paid[index];
                }
            }
        }
    }

    private void AddImports(LaneSums sums, int product)
    {
        foreach (var layer in Imports(measures.Duties, product))
        {
            Each(layer, product, (index, year, reach) =>
            {
                sums.Rate[index] += reach * layer.Rates[year];
                sums.Specific[index] += reach * layer.PerUnit[year];
            });
        }

        foreach (var layer in Imports(measures.ImportBans, product))
        {
            Each(layer, product, (index, year, reach) => sums.Open[index] -= reach * (1 - layer.Rates[year]));
        }

        foreach (var layer in Imports(measures.Floors, product))
        {
            Each(layer, product, (index, year, reach) => sums.Floor[index] = Math.Max(sums.Floor[index], reach * layer.PerUnit[year]));
        }
    }

    /// <summary>What the exporter's own law does: bans follow each other in time, so their shares add; a licence leaves its share of what is open.</summary>
    private void AddExports(LaneSums sums, int product)
    {
        AddUnrefundedTax(sums, product);
        foreach (var layer in Exports(measures.ExportTaxes, product))
        {
            Each(layer, product, (index, year, reach) => sums.Withheld[index] += reach * layer.Rates[year]);
        }

        foreach (var layer in Exports(measures.ExportBans, product))
        {
            Each(layer, product, (index, year, reach) => sums.Open[index] -= reach * (1 - layer.Rates[year]));
        }

        // In the year the rule begins the time that licences take is lost (L6a).
        foreach (var layer in Exports(measures.Licences, product))
        {
            var delay = facts.LicenceDelay(layer.Measure.Instrument.Id);
            Each(layer, product, (index, year, reach) =>
            {
                sums.Open[index] *= 1 - (reach * (1 - layer.Rates[year]));
                sums.Open[index] *= 1 - (reach * LostIn(layer.Measure.Term, firstYear + year, delay));
            });
        }
    }

    // Part of a year that falls between the first day of a rule and the first licence.
    private static double LostIn(InstrumentTerm term, int year, double delay)
    {
        const double DaysPerYear = 365.25;
        var begins = term.First == DateOnly.MinValue ? double.NegativeInfinity : term.First.Year + ((term.First.DayOfYear - 1) / DaysPerYear);
        return Math.Max(0, Math.Min(year + 1, begins + delay) - Math.Max(year, begins));
    }

    private void AddUnrefundedTax(LaneSums sums, int product)
    {
        var subject = facts.Products[product];
        var rebates = measures.Rebates.Where(measure => measure.MeetsProduct(product)).Select(measure => Layer(measure, product, [], [measure.Instrument.Jurisdiction])).ToList();
        var named = measures.RebatesNamed(subject).Any();
        for (var origin = 0; origin < _regions; origin++)
        {
            for (var year = 0; year < _years; year++)
            {
                // Nothing is known to be withheld where neither the tax nor its refund is stated.
                var refunded = named ? 0.0 : facts.ValueAddedTaxRefunded(subject, facts.Regions[origin], firstYear + year);
                if (refunded is not { } paid || facts.ValueAddedTax(facts.Regions[origin], firstYear + year) is not { } tax)
                {
                    continue;
                }

                foreach (var rebate in rebates)
                {
                    paid += rebate.ReachOfOrigin(origin, year) * rebate.Rates[year];
                }

                sums.Withheld.AsSpan(Index(year, origin, 0), _regions).Fill(Math.Max(0, tax - paid));
            }
        }
    }

    // Most measures reach few lanes in few years: only those are visited.
    private void Each(LaneLayer layer, int product, Action<int, int, double> add)
    {
        for (var year = 0; year < _years; year++)
        {
            if (!layer.ActsIn(year))
            {
                continue;
            }

            for (var origin = 0; origin < _regions; origin++)
            {
                if (layer.ReachOfOrigin(origin, year) == 0)
                {
                    continue;
                }

                for (var destination = 0; destination < _regions; destination++)
                {
                    var reach = layer.ReachOfOrigin(origin, year) * layer.ReachOfDestination(destination, year);
                    if (reach > 0 && origin != destination)
                    {
                        add(Index(year, origin, destination), year, reach * Carried(layer.Measure, product, origin, destination, year));
                    }
                }
            }
        }
    }

    /// <summary>
    /// Share of a lane's goods that a measure can reach by the way they travel. Of packs inside vehicles a rule on vehicles reaches only these, and one that
    /// names goods only the others; one on all goods reaches both.
    /// </summary>
    private double Carried(TradeMeasure measure, int product, int origin, int destination, int year)
    {
        var isOfVehicles = measure.Instrument.Reach == InstrumentReach.Vehicles;
        if (!isOfVehicles && !measure.NamesGoods)
        {
            return 1;
        }

        var inVehicles = facts.VehicleShare(facts.Products[product], facts.Regions[origin], facts.Regions[destination], firstYear + year);
        return isOfVehicles ? inVehicles : 1 - inVehicles;
    }

    private int Index(int year, int origin, int destination) => (((year * _regions) + origin) * _regions) + destination;

    private double[] OrdinaryDutiesPaid()
    {
        var paid = new double[_regions * _regions * _years];
        for (var lane = 0; lane < _regions * _regions; lane++)
        {
            for (var year = 0; year < _years; year++)
            {
                paid[(year * _regions * _regions) + lane] = facts.OrdinaryDutyPaid(facts.Regions[lane / _regions], facts.Regions[lane % _regions], firstYear + year);
            }
        }

        return paid;
    }

    private List<LaneLayer> Imports(IReadOnlyList<TradeMeasure> candidates, int product) =>
        [.. candidates.Where(measure => measure.MeetsProduct(product)).Select(measure => Layer(measure, product, [measure.Instrument.Jurisdiction], measure.Instrument.Origin.Producers))];

    private LaneLayer Layer(TradeMeasure measure, int product, IReadOnlyList<string> destinations, IReadOnlyList<string> origins)
    {
        var subject = facts.Products[product];
        var id = measure.Instrument.Id;
        var from = PlaceShares.OfSupply(measure, origins, subject, facts, firstYear, _years);
        var levied = facts.Regions.Select(region => facts.LeviedShare(id, region)).ToArray();
        from.Times((region, _) => levied[region]);
        if (measure.Instrument.Origin.Firms.Count > 0)
        {
            var share = facts.FirmShare(id);
            from.Times((_, _) => share);
        }

        var to = PlaceShares.OfDemand(measure, destinations, subject, facts, firstYear, _years);
        if (measure.Instrument.Target.Applications.Count > 0)
        {
            to.Times((region, year) => measure.ApplicationShare(subject, facts.Regions[region], firstYear + year, facts));
        }

        var (rates, perUnit) = (new double[_years], new double[_years]);
        for (var year = 0; year < _years; year++)
        {
            var days = measure.Term.ShareOfYear(firstYear + year);
            if (measure.Form is RateForm.PerUnit or RateForm.PerVehicle)
            {
                perUnit[year] = days * measure.PerUnitIn(firstYear + year, subject, facts.KwhPerVehicle) * facts.WorthOfDollar(firstYear + year);
            }
            else if (measure.Kind is InstrumentKind.ExportBan or InstrumentKind.ImportBan)
            {
                // The rate of a ban is what it lets through; outside of its days that is all.
                rates[year] = 1 - (days * (1 - measure.ShareIn(firstYear + year)));
            }
            else if (measure.Kind == InstrumentKind.ExportControl)
            {
                rates[year] = 1 - (days * (1 - facts.OpenUnderLicence(id)));
            }
            else
            {
                rates[year] = days * measure.ShareIn(firstYear + year);
            }
        }

        return new LaneLayer(measure, from, to, rates, perUnit);
    }

    private List<LaneLayer> Exports(IReadOnlyList<TradeMeasure> candidates, int product) =>
        [.. candidates.Where(measure => measure.MeetsProduct(product)).Select(measure => Layer(measure, product, measure.Instrument.Target.Destinations, [measure.Instrument.Jurisdiction]))];

    /// <summary>What adds up on the lanes of one product.</summary>
    private sealed class LaneSums(int size)
    {
        public double[] Rate { get; } = new double[size];

        public double[] Specific { get; } = new double[size];

        public double[] Withheld { get; } = new double[size];

        public double[] Open { get; } = new double[size];

        public double[] Floor { get; } = new double[size];

        public void Clear()
        {
            Array.Clear(Rate);
            Array.Clear(Specific);
            Array.Clear(Withheld);
            Array.Fill(Open, 1);
            Array.Clear(Floor);
        }

        public LaneMeasures At(int index, CustomsValue basis) => new(
            Rate[index], Specific[index], (1 / (1 - Math.Min(Withheld[index], MostWithheld))) - 1, Math.Clamp(Open[index], 0, 1), Floor[index], basis);
    }
}
