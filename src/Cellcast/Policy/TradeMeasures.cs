using Cellcast.World;

namespace Cellcast.Policy;

/// <summary>The acting instruments that have a formula here, sorted by what they do, after a check that each can be computed with.</summary>
internal sealed class TradeMeasures
{
    private readonly IReadOnlyList<TradeMeasure> _all;

    private TradeMeasures(IReadOnlyList<TradeMeasure> all, PolicyBook book)
    {
        _all = all;
        Book = book;
        OrdinaryVehicleDuties = [.. all.Where(measure => measure.Kind == InstrumentKind.OrdinaryDuty && measure.Instrument.Reach == InstrumentReach.Vehicles)];
        Duties = [.. all.Where(measure => InstrumentKind.IsAdditionalDuty(measure.Kind) || measure.Kind == InstrumentKind.TariffRateQuota)];
        Rebates = [.. Of(all, InstrumentKind.ExportTaxRebate)];
        ExportTaxes = [.. Of(all, InstrumentKind.ExportTax)];
        ExportBans = [.. Of(all, InstrumentKind.ExportBan)];
        ImportBans = [.. Of(all, InstrumentKind.ImportBan)];
        Licences = [.. Of(all, InstrumentKind.ExportControl)];
        Floors = [.. Of(all, InstrumentKind.MinimumImportPrice)];
        Quotas = [.. all.Where(measure => measure.Kind is InstrumentKind.ExportQuota or InstrumentKind.ImportQuota or InstrumentKind.TariffRateQuota)];
        Credits = [.. Of(all, InstrumentKind.ProductionCredit)];
        Investments = [.. all.Where(measure => IsAid(measure.Instrument) && !IsFund(measure))];
        Funds = [.. all.Where(measure => IsAid(measure.Instrument) && IsFund(measure))];
        Guarantees = [.. Of(all, InstrumentKind.PriceFloor)];
        Prohibitions = [.. Of(all, InstrumentKind.ForeignEntityRule).Where(measure => measure.Instrument is { Reach: InstrumentReach.Entities, Origin.Owners.Count: > 0 })];
        Purchases = [.. all.Where(measure => IsForBuyers(measure.Instrument) && measure.Form is RateForm.Share or RateForm.PerVehicle)];
        Reserves = [.. Of(all, InstrumentKind.Stockpile).Where(measure => TradeMeasure.IsTime(measure.RateUnit))];
        Screenings = [.. Of(all, InstrumentKind.InvestmentScreening)];
        LicenceRules = [.. Of(all, InstrumentKind.ForeignEntityRule).Where(measure => measure.Instrument is { Reach: InstrumentReach.Entities, Origin.Owners.Count: 0 })];
        Sourcing = [.. all.Where(measure => IsOnInputs(measure.Instrument))];
    }

    public PolicyBook Book { get; }

    public IReadOnlyList<TradeMeasure> OrdinaryVehicleDuties { get; }

    public IReadOnlyList<TradeMeasure> Duties { get; }

    public IReadOnlyList<TradeMeasure> Rebates { get; }

    public IReadOnlyList<TradeMeasure> ExportTaxes { get; }

    public IReadOnlyList<TradeMeasure> ExportBans { get; }

    public IReadOnlyList<TradeMeasure> ImportBans { get; }

    public IReadOnlyList<TradeMeasure> Licences { get; }

    public IReadOnlyList<TradeMeasure> Floors { get; }

    public IReadOnlyList<TradeMeasure> Quotas { get; }

    public IReadOnlyList<TradeMeasure> Credits { get; }

    public IReadOnlyList<TradeMeasure> Investments { get; }

    /// <summary>Money for plants that runs out.</summary>
    public IReadOnlyList<TradeMeasure> Funds { get; }

    public IReadOnlyList<TradeMeasure> Guarantees { get; }

    /// <summary>Rules that bar owners from credits.</summary>
    public IReadOnlyList<TradeMeasure> Prohibitions { get; }

    /// <summary>Money for those who buy at the end of the chain.</summary>
    public IReadOnlyList<TradeMeasure> Purchases { get; }

    /// <summary>Public reserves, in years of what is used.</summary>
    public IReadOnlyList<TradeMeasure> Reserves { get; }

    /// <summary>Rules on who may build.</summary>
    public IReadOnlyList<TradeMeasure> Screenings { get; }

    /// <summary>Rules that bar those from credits who make under a licence of barred owners.</summary>
    public IReadOnlyList<TradeMeasure> LicenceRules { get; }

    /// <summary>Rules that withhold credits from those whose inputs come from elsewhere.</summary>
    public IReadOnlyList<TradeMeasure> Sourcing { get; }

    /// <summary>Sorts and checks.</summary>
    /// <exception cref="PolicyException">An instrument cannot be computed with; all problems are reported.</exception>
    public static TradeMeasures Read(PolicyBook book, IPolicyFacts facts)
    {
        var problems = new List<string>();
        var measures = new List<TradeMeasure>();
        foreach (var term in book.Acting)
        {
            if (IsForBuyers(term.Instrument))
            {
                measures.Add(new TradeMeasure(term, facts.Products));
                continue;
            }

            if (IsOfPlants(term.Instrument, facts) is { } isOfPlants)
            {
                if (!isOfPlants)
                {
                    continue;
                }
            }
            else if (term.Instrument.Reach is not (InstrumentReach.Goods or InstrumentReach.Vehicles or InstrumentReach.Entities) && !IsOnInputs(term.Instrument))
            {
                continue;
            }

            // A rule on entities acts here only where it bars owners from credits, or from building.
            if (term.Instrument.Reach == InstrumentReach.Entities
                && term.Instrument.Kind != InstrumentKind.InvestmentScreening
                && (term.Instrument.Kind != InstrumentKind.ForeignEntityRule || term.Instrument.Stacking.Excludes.Count == 0))
            {
                continue;
            }

            if (term.Instrument.Reach == InstrumentReach.Vehicles && !(IsOfBorder(term.Instrument.Kind) || term.Instrument.Kind == InstrumentKind.OrdinaryDuty))
            {
                continue;
            }

            var measure = new TradeMeasure(term, facts.Products);
            if (Problem(measure, book, facts) is { } problem)
            {
                problems.Add($"instrument '{term.Instrument.Id}': {problem}");
            }
            else
            {
                measures.Add(measure);
            }
        }

        return problems.Count == 0 ? new TradeMeasures(measures, book) : throw new PolicyException(problems);
    }

    /// <summary>Refunds of tax that name a product, acting or not: where there are any, the rate of the data is not read.</summary>
    public IEnumerable<Instrument> RebatesNamed(PolicyProduct product) =>
        Book.All.Where(instrument => instrument.Kind == InstrumentKind.ExportTaxRebate && TradeMeasure.Meets(instrument.Target, product));

    /// <summary>Whether the same instruments, the very same objects, meet a product on the same days and in the same order.</summary>
    public bool MeetAlike(TradeMeasures other, int product, PolicyProduct subject) =>
        AreAlike(_all.Where(measure => measure.MeetsProduct(product)), other._all.Where(measure => measure.MeetsProduct(product)))
        && RebatesNamed(subject).SequenceEqual(other.RebatesNamed(subject), ReferenceEqualityComparer.Instance);

    /// <summary>The same of all that is no matter of lanes: who pays producers and buyers, and who asks something of them for it.</summary>
    public bool PayAlike(TradeMeasures other) => AreAlike(Payers, other.Payers);

    /// <summary>The same of export licences.</summary>
    public bool LicenseAlike(TradeMeasures other) => AreAlike(Licences, other.Licences);

    private IEnumerable<TradeMeasure> Payers =>
    [
        .. Credits, .. Investments, .. Funds, .. Guarantees, .. Prohibitions, .. Purchases, .. Reserves, .. Screenings, .. LicenceRules, .. Sourcing,
    ];

    private static bool AreAlike(IEnumerable<TradeMeasure> one, IEnumerable<TradeMeasure> other)
    {
        using var own = one.GetEnumerator();
        foreach (var (term, instrument) in other.Select(measure => (measure.Term, measure.Instrument)))
        {
            if (!own.MoveNext() || !ReferenceEquals(own.Current.Instrument, instrument) || own.Current.Term.First != term.First || own.Current.Term.Last != term.Last)
            {
                return false;
            }
        }

        return !own.MoveNext();
    }

    private static IEnumerable<TradeMeasure> Of(IReadOnlyList<TradeMeasure> all, string kind) => all.Where(measure => measure.Kind == kind);

    // Aid to plants by what it says. The law's acts where it states a share of cost, with a ceiling or without, or a sum with the capacity it is for; a bare sum is
    // recorded, as nobody knows how far it reaches, and so is one of which no plant gets anything.
    private static bool? IsOfPlants(Instrument instrument, IPolicyFacts facts)
    {
        if (!InstrumentKind.IsForPlants(instrument.Kind) || instrument.Reach is not (InstrumentReach.Plants or InstrumentReach.Goods))
        {
            return null;
        }

        if (instrument.Status == InstrumentStatus.Scenario || instrument.Enabled == true)
        {
            return true;
        }

        var measure = new TradeMeasure(new InstrumentTerm(instrument, DateOnly.MinValue, DateOnly.MaxValue), facts.Products);
        return facts.FundShare(instrument.Id) > 0 && (measure.Form == RateForm.Share
            ? measure.RateUnit is not null && (IsFund(measure) || instrument.Caps is { Volume: null, BudgetMillionUsd: null })
            : measure.Form == RateForm.Sum && instrument.Caps.Volume is not null);
    }

    /// <summary>What a fund may pay in all, in the unit it is stated in; null for an instrument without a ceiling in money.</summary>
    public static (double Amount, Unit Unit)? Budget(TradeMeasure measure)
    {
        var caps = measure.Instrument.Caps;
        return measure.Form == RateForm.Sum ? (measure.Instrument.Rate!.Value, measure.RateUnit!)
            : caps.BudgetMillionUsd is { } millions ? (millions, Unit.Parse("MUSD"))
            : caps.Volume is { } volume && Unit.TryParse(caps.VolumeUnit ?? "", out var unit, out _) && unit.IsMoney ? (volume, unit)
            : null;
    }

    // A credit for projects is of the same kind as one for plants: what it acts on tells them apart.
    private static bool IsAid(Instrument instrument) => InstrumentKind.IsForPlants(instrument.Kind) && instrument.Reach != InstrumentReach.Projects;

    private static bool IsFund(TradeMeasure measure) => Budget(measure) is not null;

    // What of it a scenario writes is checked with demand, which it moves.
    private static bool IsForBuyers(Instrument instrument) =>
        (InstrumentKind.IsForProjects(instrument.Kind) && instrument.Reach == InstrumentReach.Projects)
        || (instrument.Kind == InstrumentKind.PurchaseCredit && (instrument.Reach == InstrumentReach.Vehicles || instrument.Unit?.Contains("/vehicle", StringComparison.Ordinal) == true));

    /// <summary>Whether a rule asks where inputs come from and says which credits hang on the answer.</summary>
    public static bool IsOnInputs(Instrument instrument) =>
        instrument.Reach is InstrumentReach.Goods or InstrumentReach.Projects
        && instrument.Stacking.Excludes.Count > 0
        && (instrument.Kind == InstrumentKind.LocalContent
            ? instrument.Origin.Producers.Count > 0
            : instrument.Kind == InstrumentKind.ForeignEntityRule && instrument.Origin.Owners.Count + instrument.Origin.Producers.Count > 0);

    private static bool IsOfBorder(string kind) =>
        InstrumentKind.IsAdditionalDuty(kind)
        || InstrumentKind.IsOfExporter(kind)
        || kind is InstrumentKind.TariffRateQuota or InstrumentKind.ImportQuota or InstrumentKind.ImportBan or InstrumentKind.MinimumImportPrice;

    private static string? Problem(TradeMeasure measure, PolicyBook book, IPolicyFacts facts)
    {
        var instrument = measure.Instrument;
        if (IsOnInputs(instrument) && (instrument.Rate is null || measure.Form != RateForm.Share))
        {
            return "a rule on inputs needs the least share of them that must be allowed, as a fraction or in percent";
        }

        // What the law states as a sum of money is recorded: what it buys depends on what is dear when.
        if (instrument.Kind == InstrumentKind.Stockpile)
        {
            return instrument.Status != InstrumentStatus.Scenario ? null
                : !TradeMeasure.IsTime(measure.RateUnit) ? "a stockpile needs the months of use it is to cover"
                : Enumerable.Range(0, facts.Products.Count).FirstOrDefault(product => measure.MeetsProduct(product) && !facts.HasStocks(facts.Products[product]), -1) is >= 0 and var without
                    ? $"the chain holds no stocks of {facts.Products[without].Id}" : null;
        }

        if (instrument.Kind == InstrumentKind.InvestmentScreening)
        {
            return instrument.Origin.Owners.Count == 0 ? "an fdi_screening needs the owner groups it screens (origin: owner)"
                : instrument.Rate is null || measure.Form != RateForm.Share ? "an fdi_screening needs the share of a plant that those owners may hold, as a fraction or in percent"
                : measure.MeetsAny ? null : "its target meets no product of the chain";
        }

        var border = IsOfBorder(instrument.Kind);
        if (!border && instrument.Kind is not (InstrumentKind.ProductionCredit or InstrumentKind.PriceFloor) && !InstrumentKind.IsForPlants(instrument.Kind))
        {
            return null;
        }

        if (!measure.MeetsAny)
        {
            return "its target meets no product of the chain: every filter on products, stages, chemistries and applications must hold";
        }

        if (border && (instrument.Origin.Owners.Count > 0 || instrument.Origin.Inputs.Count > 0))
        {
            return "a measure at the border follows the place of production (origin: producer), not the owner or the origin of inputs";
        }

        if (instrument.Kind is InstrumentKind.ExportQuota or InstrumentKind.ImportQuota or InstrumentKind.TariffRateQuota)
        {
            return QuotaCompiler.Problem(measure, book, facts);
        }

        if (instrument.Kind == InstrumentKind.ExportControl)
        {
            return null;
        }

        // Cells of a line family share their lines, and with them one price of capacity.
        if (instrument.Kind == InstrumentKind.PriceFloor && Enumerable.Range(0, facts.Products.Count).Any(product => facts.Products[product].Stage == "cell" && measure.MeetsProduct(product)))
        {
            return "a price_floor is for products whose plants make nothing else, not for cells";
        }

        if (instrument.Rate is null)
        {
            return $"a {instrument.Kind} needs a rate with its unit";
        }

        var fits = instrument.Kind switch
        {
            InstrumentKind.ExportTax or InstrumentKind.ExportTaxRebate or InstrumentKind.ExportBan or InstrumentKind.ImportBan => measure.Form == RateForm.Share,
            InstrumentKind.InvestmentCredit or InstrumentKind.Grant => measure.Form is RateForm.Share or RateForm.Sum,
            InstrumentKind.ProductionCredit => measure.Form is RateForm.Share or RateForm.PerUnit or RateForm.Sum,
            InstrumentKind.MinimumImportPrice or InstrumentKind.PriceFloor => measure.Form is RateForm.PerUnit,
            _ => measure.Form is RateForm.Share or RateForm.PerUnit or RateForm.PerVehicle,
        };
        return fits ? Convertible(measure, facts) : $"unit '{instrument.Unit}' is none a {instrument.Kind} can have";
    }

    private static string? Convertible(TradeMeasure measure, IPolicyFacts facts)
    {
        if (measure.Form == RateForm.Sum && measure.Instrument.Caps is not { Volume: > 0, VolumeUnit: not null })
        {
            return $"a {measure.Kind} stated as a sum of money needs {(InstrumentKind.IsForPlants(measure.Kind) ? "the capacity" : "the volume a year")} it pays for (caps: volume, volume_unit)";
        }

        for (var product = 0; product < facts.Products.Count && measure.Form == RateForm.PerUnit; product++)
        {
            if (measure.MeetsProduct(product) && !measure.RateUnit!.IsCompatible(facts.Products[product].PriceUnit))
            {
                return $"unit '{measure.Instrument.Unit}' does not convert to {facts.Products[product].PriceUnit}, in which {facts.Products[product].Id} is priced";
            }
        }

        return null;
    }
}
