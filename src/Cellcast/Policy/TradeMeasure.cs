using Cellcast.World;

namespace Cellcast.Policy;

/// <summary>An instrument of trade or production as the compilers want it: which products it meets, and its rate in the unit of each.</summary>
internal sealed class TradeMeasure
{
    private static readonly Unit PerVehicle = Unit.Parse("USD/vehicle");
    private static readonly Unit Year = Unit.Parse("yr");
    private readonly bool[] _meets;
    private readonly Unit? _unit;

    public TradeMeasure(InstrumentTerm term, IReadOnlyList<PolicyProduct> products)
    {
        Term = term;
        _meets = [.. products.Select(product => Meets(term.Instrument.Target, product))];
        (_unit, Form) = FormOf(term.Instrument.Unit);
    }

    public InstrumentTerm Term { get; }

    public Instrument Instrument => Term.Instrument;

    public string Kind => Term.Instrument.Kind;

    public RateForm Form { get; }

    /// <summary>Unit of the rate as measured; null for words such as percent.</summary>
    public Unit? RateUnit => _unit;

    public bool MeetsAny => _meets.AsSpan().Contains(true);

    public bool MeetsProduct(int product) => _meets[product];

    /// <summary>Whether a unit measures time.</summary>
    public static bool IsTime(Unit? unit) => unit?.IsCompatible(Year) == true;

    /// <summary>The rate of a year as a time, years.</summary>
    public double YearsIn(int year) => Term.RateIn(year) * _unit!.FactorTo(Year);

    /// <summary>Whether the target names products, stages or chemistries; otherwise all goods are meant, those inside vehicles too.</summary>
    public bool NamesGoods => Instrument.Target.Products.Count > 0 || Instrument.Target.Stages.Count > 0 || Instrument.Target.Chemistries.Count > 0;

    /// <summary>The rate of a year as a share, for one that is a pure number.</summary>
    public double ShareIn(int year) => Term.RateIn(year) * (_unit?.Factor ?? 1);

    /// <summary>The rate of a year in nominal dollars per unit of a product.</summary>
    public double PerUnitIn(int year, PolicyProduct product, double kwhPerVehicle) => Form == RateForm.PerVehicle
        ? Term.RateIn(year) * _unit!.FactorTo(PerVehicle) / kwhPerVehicle
        : Term.RateIn(year) * _unit!.FactorTo(product.PriceUnit);

    /// <summary>Share of a product's use in a region that the target's applications are.</summary>
    public double ApplicationShare(PolicyProduct product, string region, int year, IPolicyFacts facts)
    {
        var applications = Instrument.Target.Applications;
        if (applications.Count == 0)
        {
            return 1;
        }

        var sum = 0.0;
        var all = true;
        foreach (var application in product.Applications)
        {
            if (applications.Contains(application, StringComparer.Ordinal))
            {
                sum += facts.ApplicationShare(product, application, region, year);
            }
            else
            {
                all = false;
            }
        }

        return all && product.Applications.Count > 0 ? 1 : sum;
    }

    /// <summary>Whether a target's filters on products, stages, chemistries and applications all let a product through.</summary>
    public static bool Meets(InstrumentTarget target, PolicyProduct product) =>
        Lets(target.Products, product.Id)
        && Lets(target.Stages, product.Stage)
        && Lets(target.Chemistries, product.Chemistry)
        && (target.Applications.Count == 0 || product.Applications.Any(application => target.Applications.Contains(application, StringComparer.Ordinal)));

    private static bool Lets(IReadOnlyList<string> filter, string name) => filter.Count == 0 || filter.Contains(name, StringComparer.Ordinal);

    private static (Unit? Unit, RateForm Form) FormOf(string? text)
    {
        // Scenarios may say "fraction", which is no unit of measurement.
        if (text is null or "fraction")
        {
            return (null, RateForm.Share);
        }

        if (!Unit.TryParse(text, out var unit, out _))
        {
            return (null, RateForm.Other);
        }

        if (unit.IsCompatible(Unit.One))
        {
            return (unit, RateForm.Share);
        }

        if (unit.IsCompatible(PerVehicle))
        {
            return (unit, RateForm.PerVehicle);
        }

        return !unit.IsMoney ? (unit, RateForm.Other) : unit.Dimension.Factors.Count == 1 ? (unit, RateForm.Sum) : (unit, RateForm.PerUnit);
    }
}
