using Cellcast.World;

namespace Cellcast.Policy;

/// <summary>
/// What the law says of one case on one day, rule by rule: the words of the law at full rate, not the mean over a year and a region that a run uses.
/// </summary>
public sealed class LawOnDate
{
    private readonly IPolicyFacts _facts;
    private readonly TradeMeasures _measures;
    private readonly DateOnly _day;

    /// <param name="book">The instruments.</param>
    /// <param name="facts">Ordinary duties, places and products.</param>
    /// <param name="day">The day of the keyed event.</param>
    /// <exception cref="PolicyException">An instrument cannot be computed with.</exception>
    public LawOnDate(PolicyBook book, IPolicyFacts facts, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(facts);
        (_facts, _day) = (facts, day);
        _measures = TradeMeasures.Read(book, facts);
    }

    /// <summary>Every duty on goods that enter, the ordinary one first; layers add on customs value.</summary>
    /// <param name="product">Id of the product.</param>
    /// <param name="origin">Region or country of production.</param>
    /// <param name="destination">Region or country of entry.</param>
    /// <param name="application">What it is for; null leaves rules that depend on it in, marked as partial.</param>
    /// <param name="inVehicle">Whether it is a part of an imported vehicle, which pays duty as a whole.</param>
    /// <exception cref="PolicyException">The product is unknown.</exception>
    public IReadOnlyList<LawLayer> Duties(string product, string origin, string destination, string? application, bool inVehicle = false)
    {
        var (index, subject) = Find(product);
        var layers = new List<LawLayer> { Ordinary(subject, origin, destination, inVehicle) };
        foreach (var measure in _measures.Duties)
        {
            var isOfVehicles = measure.Instrument.Reach == InstrumentReach.Vehicles;
            if (isOfVehicles != inVehicle && (isOfVehicles || measure.NamesGoods))
            {
                continue;
            }

            if (Matches(measure, index, [measure.Instrument.Jurisdiction], destination, measure.Instrument.Origin.Producers, origin, application) is { } partial)
            {
                layers.Add(Layer(measure, partial || measure.Instrument.Origin.Firms.Count > 0));
            }
        }

        return layers;
    }

    /// <summary>What the exporter's own law takes: value-added tax (positive) and its refund (negative), export taxes and royalties, all shares of export value.</summary>
    /// <param name="product">Id of the product.</param>
    /// <param name="origin">Region or country of production.</param>
    /// <exception cref="PolicyException">The product is unknown.</exception>
    public IReadOnlyList<LawLayer> Withheld(string product, string origin)
    {
        var (index, subject) = Find(product);
        var layers = new List<LawLayer>();
        if (_facts.ValueAddedTax(origin, _day.Year) is { } tax)
        {
            var rebates = _measures.Rebates.Where(measure => Matches(measure, index, [], origin, [measure.Instrument.Jurisdiction], origin, null) is not null).ToList();
            var named = _measures.Book.All.Any(instrument => instrument.Kind == InstrumentKind.ExportTaxRebate && TradeMeasure.Meets(instrument.Target, subject));
            if (named)
            {
                layers.Add(new LawLayer(null, tax, "", Partial: false));
                layers.AddRange(rebates.Select(measure => Layer(measure, false) is var layer ? layer with { Rate = -layer.Rate } : layer));
            }
            else if (_facts.ValueAddedTaxRefunded(subject, origin, _day.Year) is { } refund)
            {
                layers.Add(new LawLayer(null, tax - refund, "", Partial: false));
            }
        }

        foreach (var measure in _measures.ExportTaxes)
        {
            if (Matches(measure, index, [], origin, [measure.Instrument.Jurisdiction], origin, null) is { } partial)
            {
                layers.Add(Layer(measure, partial));
            }
        }

        return layers;
    }

    /// <summary>Bans, quotas and licences that stand in the way of a lane on this day.</summary>
    /// <param name="product">Id of the product.</param>
    /// <param name="origin">Region or country of production.</param>
    /// <param name="destination">Region or country of entry.</param>
    /// <exception cref="PolicyException">The product is unknown.</exception>
    public IReadOnlyList<LawLayer> Restrictions(string product, string origin, string destination)
    {
        var (index, _) = Find(product);
        return
        [
            .. _measures.ExportBans.Concat(_measures.ImportBans).Concat(_measures.Quotas).Concat(_measures.Licences).Concat(_measures.Floors)
                .Select(measure => (measure, partial: OnLane(measure, index, origin, destination)))
                .Where(found => found.partial is not null)
                .Select(found => new LawLayer(found.measure.Instrument, found.measure.Term.RateIn(_day.Year), found.measure.Instrument.Unit ?? "", found.partial!.Value)),
        ];
    }

    /// <summary>Rules of the border that are no law, or suspended, and would meet a lane on this day if they held.</summary>
    /// <param name="product">Id of the product.</param>
    /// <param name="origin">Region or country of production.</param>
    /// <param name="destination">Region or country of entry.</param>
    /// <exception cref="PolicyException">The product is unknown.</exception>
    public IReadOnlyList<Instrument> Pending(string product, string origin, string destination)
    {
        var (index, _) = Find(product);
        return
        [
            .. _measures.Book.All
                .Where(instrument => !instrument.Acts
                    && instrument.Reach == InstrumentReach.Goods
                    && (InstrumentKind.IsAdditionalDuty(instrument.Kind) || InstrumentKind.IsOfExporter(instrument.Kind) || instrument.Kind == InstrumentKind.TariffInvestigation))
                .Select(instrument => new TradeMeasure(new InstrumentTerm(instrument, instrument.Start ?? DateOnly.MinValue, instrument.End ?? DateOnly.MaxValue), _facts.Products))
                .Where(measure => OnLane(measure, index, origin, destination) is not null)
                .Select(measure => measure.Instrument),
        ];
    }

    /// <summary>Production credits for goods made and sold on this day, at full rate; those an owner may not have are left out.</summary>
    /// <param name="product">Id of the product.</param>
    /// <param name="region">Region or country of production.</param>
    /// <param name="owner">Owner group of the producer.</param>
    /// <exception cref="PolicyException">The product is unknown.</exception>
    public IReadOnlyList<LawLayer> Credits(string product, string region, string owner)
    {
        var (index, _) = Find(product);
        var layers = new List<LawLayer>();
        foreach (var measure in _measures.Credits)
        {
            var instrument = measure.Instrument;
            var places = instrument.Origin.Producers.Count > 0 ? instrument.Origin.Producers : [instrument.Jurisdiction];
            if (Matches(measure, index, [], region, places, region, null) is { } partial
                && (instrument.Origin.Owners.Count == 0 || instrument.Origin.Owners.Contains(owner, StringComparer.Ordinal))
                && !Bars(instrument.Id, owner).Any())
            {
                layers.Add(Layer(measure, partial));
            }
        }

        return layers;
    }

    /// <summary>The rules that bar an owner group from a credit on this day.</summary>
    public IEnumerable<Instrument> Bars(string credit, string owner) => _measures.Prohibitions
        .Where(bar => bar.Term.HoldsOn(_day)
            && bar.Instrument.Origin.Owners.Contains(owner, StringComparer.Ordinal)
            && bar.Instrument.Stacking.Excludes.Contains(credit, StringComparer.Ordinal))
        .Select(bar => bar.Instrument);

    private bool? OnLane(TradeMeasure measure, int product, string origin, string destination) => InstrumentKind.IsOfExporter(measure.Kind)
        ? Matches(measure, product, measure.Instrument.Target.Destinations, destination, [measure.Instrument.Jurisdiction], origin, null)
        : Matches(measure, product, [measure.Instrument.Jurisdiction], destination, measure.Instrument.Origin.Producers, origin, null);

    private LawLayer Ordinary(PolicyProduct product, string origin, string destination, bool inVehicle)
    {
        var paid = _facts.OrdinaryDutyPaid(origin, destination, _day.Year);
        foreach (var measure in _measures.OrdinaryVehicleDuties)
        {
            if (inVehicle && measure.Term.HoldsOn(_day) && TradeMeasure.Meets(measure.Instrument.Target, product)
                && _facts.DemandShare(measure.Instrument.Jurisdiction, destination, product, _day.Year) > 0)
            {
                return new LawLayer(measure.Instrument, paid * measure.ShareIn(_day.Year), "", Partial: false);
            }
        }

        var row = _measures.Book.All.FirstOrDefault(instrument => instrument.Kind == InstrumentKind.OrdinaryDuty
            && instrument.Reach == InstrumentReach.Goods
            && TradeMeasure.Meets(instrument.Target, product)
            && _facts.DemandShare(instrument.Jurisdiction, destination, product, _day.Year) > 0);
        return new LawLayer(row, paid * _facts.OrdinaryDuty(product, destination, _day.Year), "", Partial: paid is > 0 and < 1);
    }

    private LawLayer Layer(TradeMeasure measure, bool partial) => measure.Form == RateForm.Share
        ? new LawLayer(measure.Instrument, measure.ShareIn(_day.Year), "", partial)
        : new LawLayer(measure.Instrument, measure.Term.RateIn(_day.Year), measure.Instrument.Unit ?? "", partial);

    /// <summary>Null where the measure does not apply; otherwise whether to a part only.</summary>
    private bool? Matches(
        TradeMeasure measure, int product, IReadOnlyList<string> to, string destination, IReadOnlyList<string> from, string origin, string? application)
    {
        if (!measure.MeetsProduct(product) || !measure.Term.HoldsOn(_day))
        {
            return null;
        }

        var subject = _facts.Products[product];
        var sold = to.Count == 0 ? 1 : to.Sum(place => _facts.DemandShare(place, destination, subject, _day.Year));
        var made = from.Count == 0 ? 1 : from.Sum(place => _facts.SupplyShare(place, origin, subject, _day.Year));
        var filter = measure.Instrument.Target.Applications;
        if (sold <= 0 || made <= 0 || (application is not null && filter.Count > 0 && !filter.Contains(application, StringComparer.Ordinal)))
        {
            return null;
        }

        var some = application is null && filter.Count > 0 && !subject.Applications.All(use => filter.Contains(use, StringComparer.Ordinal));
        return some || sold < 1 || made < 1;
    }

    private (int Index, PolicyProduct Product) Find(string id)
    {
        for (var index = 0; index < _facts.Products.Count; index++)
        {
            if (_facts.Products[index].Id == id)
            {
                return (index, _facts.Products[index]);
            }
        }

        var nearest = NearestName.Of(id, _facts.Products.Select(product => product.Id));
        throw new PolicyException($"product '{id}' is unknown{(nearest is null ? "" : $", did you mean '{nearest}'?")}");
    }
}
