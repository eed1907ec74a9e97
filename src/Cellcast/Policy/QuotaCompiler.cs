using Cellcast.World;

namespace Cellcast.Policy;

/// <summary>Limits on quantities by year, with the share of each lane they reach.</summary>
internal sealed class QuotaCompiler(TradeMeasures measures, IPolicyFacts facts, int firstYear, int lastYear)
{
    private static readonly Unit VehiclesPerYear = Unit.Parse("vehicles/yr");
    private static readonly Unit KwhPerYear = Unit.Parse("kWh/yr");

    private readonly int _regions = facts.Regions.Count;
    private readonly int _years = lastYear - firstYear + 1;

    public List<QuotaMeasure> Compile() => [.. measures.Quotas.Select(Quota)];

    /// <summary>Why a quota cannot be computed with; null when it can.</summary>
    public static string? Problem(TradeMeasure measure, PolicyBook book, IPolicyFacts facts)
    {
        var instrument = measure.Instrument;
        if (instrument.Kind == InstrumentKind.TariffRateQuota)
        {
            if (instrument.Rate is null || measure.Form != RateForm.Share)
            {
                return "a tariff_rate_quota needs the duty within the quota as its rate, a share or percent";
            }

            if (OutOfQuota(instrument, book) is null)
            {
                return "a tariff_rate_quota must name the tariff it replaces (stacking: replaces), whose rate is the duty above the quota";
            }
        }

        var (_, unit) = QuantityOf(instrument);
        if (unit is null)
        {
            return "a quota needs its quantity with a unit (caps: volume and volume_unit, or the rate of an export quota)";
        }

        for (var product = 0; product < facts.Products.Count; product++)
        {
            if (measure.MeetsProduct(product) && PerYear(unit, facts.Products[product], facts) is null)
            {
                return $"its quantity in '{unit}' does not convert to {facts.Products[product].FlowUnit}, in which {facts.Products[product].Id} is counted";
            }
        }

        return null;
    }

    private QuotaMeasure Quota(TradeMeasure measure)
    {
        var instrument = measure.Instrument;
        var ofExporter = InstrumentKind.IsOfExporter(instrument.Kind);
        IReadOnlyList<string> from = ofExporter ? [instrument.Jurisdiction] : instrument.Origin.Producers;
        IReadOnlyList<string> to = ofExporter ? instrument.Target.Destinations : [instrument.Jurisdiction];
        var slots = new int[facts.Products.Count];
        Array.Fill(slots, -1);
        var products = Enumerable.Range(0, slots.Length).Where(measure.MeetsProduct).ToList();
        var covered = new double[products.Count * _regions * _regions * _years];
        var (origins, destinations) = (new SortedSet<int>(), new SortedSet<int>());
        for (var slot = 0; slot < products.Count; slot++)
        {
            slots[products[slot]] = slot;
            Cover(measure, facts.Products[products[slot]], covered.AsSpan(slot * _regions * _regions * _years, _regions * _regions * _years), from, to, origins, destinations);
        }

        var (quantity, days) = (new double[_years], new double[_years]);
        var (amount, unit) = QuantityOf(instrument);
        for (var year = 0; year < _years; year++)
        {
            days[year] = measure.Term.ShareOfYear(firstYear + year);
            var inYear = unit!.IsCompatible(facts.Products[products[0]].FlowUnit) ? ShareOfTerm(measure.Term, firstYear + year) : days[year];
            quantity[year] = amount * PerYear(unit, facts.Products[products[0]], facts)!.Value * inYear;
        }

        var isRate = instrument.Kind == InstrumentKind.TariffRateQuota;
        return new QuotaMeasure(
            instrument.Id,
            isRate ? QuotaKind.TariffRate : ofExporter ? QuotaKind.Export : QuotaKind.Import,
            isRate ? measure.ShareIn(firstYear) : 0,
            isRate ? OutOfQuota(instrument, measures.Book)!.Value : 0,
            products,
            [.. origins],
            to.Count == 0 ? [] : [.. destinations],
            firstYear,
            quantity,
            days,
            _regions,
            slots,
            covered);
    }

    private void Cover(
        TradeMeasure measure, PolicyProduct product, Span<double> covered, IReadOnlyList<string> from, IReadOnlyList<string> to, SortedSet<int> origins, SortedSet<int> destinations)
    {
        var supply = PlaceShares.OfSupply(measure, from, product, facts, firstYear, _years);
        var demand = PlaceShares.OfDemand(measure, to, product, facts, firstYear, _years);
        for (var index = 0; index < covered.Length; index++)
        {
            var (year, lane) = (index % _years, index / _years);
            var (origin, destination) = (lane / _regions, lane % _regions);
            if (origin == destination || supply[origin, year] * demand[destination, year] == 0)
            {
                continue;
            }

            origins.Add(origin);
            destinations.Add(destination);
            var inVehicles = measure.Instrument.Reach == InstrumentReach.Vehicles
                ? facts.VehicleShare(product, facts.Regions[origin], facts.Regions[destination], firstYear + year)
                : 1;
            covered[index] = supply[origin, year] * demand[destination, year] * inVehicles
                * measure.ApplicationShare(product, facts.Regions[destination], firstYear + year, facts);
        }
    }

    // A quantity for the whole term is spent evenly over its days; one without end is for each year.
    private static double ShareOfTerm(InstrumentTerm term, int year)
    {
        var days = term.ShareOfYear(year) * (DateTime.IsLeapYear(year) ? 366 : 365);
        return term.First == DateOnly.MinValue || term.Last == DateOnly.MaxValue ? days > 0 ? 1 : 0 : days / (term.Last.DayNumber - term.First.DayNumber + 1);
    }

    private static (double Amount, Unit? Unit) QuantityOf(Instrument instrument)
    {
        var (amount, text) = instrument.Caps.Volume is { } volume
            ? (volume, instrument.Caps.VolumeUnit)
            : instrument.Kind == InstrumentKind.TariffRateQuota ? (0, null) : (instrument.Rate ?? 0, instrument.Rate is null ? null : instrument.Unit);
        return text is not null && Unit.TryParse(text, out var unit, out _) ? (amount, unit) : (0, null);
    }

    // A quantity may be for the term of the quota (kt) or a year (kt/yr), of the product or of vehicles.
    private static double? PerYear(Unit unit, PolicyProduct product, IPolicyFacts facts)
    {
        var yearly = Unit.Parse($"{product.FlowUnit.Symbol}/yr");
        if (unit.IsCompatible(product.FlowUnit))
        {
            return unit.FactorTo(product.FlowUnit);
        }

        if (unit.IsCompatible(yearly))
        {
            return unit.FactorTo(yearly);
        }

        return unit.IsCompatible(VehiclesPerYear) && yearly.IsCompatible(KwhPerYear)
            ? unit.FactorTo(VehiclesPerYear) * facts.KwhPerVehicle * KwhPerYear.FactorTo(yearly)
            : null;
    }

    private static double? OutOfQuota(Instrument quota, PolicyBook book)
    {
        foreach (var id in quota.Stacking.Replaces)
        {
            if (book.Has(id) && InstrumentKind.IsAdditionalDuty(book[id].Kind) && book[id] is { Rate: { } rate, Unit: { } text }
                && Unit.TryParse(text, out var unit, out _) && unit.IsCompatible(Unit.One))
            {
                return rate * unit.Factor;
            }
        }

        return null;
    }
}
