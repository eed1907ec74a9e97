using Cellcast.Demand;
using Cellcast.Policy;
using Cellcast.Simulation;
using Cellcast.World;

namespace Cellcast.Data.Policies;

/// <summary>
/// What the instruments of a scenario do to final demand: purchase credits and sales mandates for cars, amounts of storage that tenders or obligations ask for.
/// An outlook contains the law it was made under, so only departures of the scenario from the law of the package act, in years that are no history.
/// </summary>
/// <remarks>Demand equations Q14 to Q16, Q14a among them.</remarks>
internal sealed class DemandPolicies
{
    private const string Stationary = "stationary";
    private static readonly string[] CarUses = ["ev_mass", "ev_long"];
    private static readonly Unit GwhPerYear = Unit.Parse("GWh/yr"), UsdPerVehicle = Unit.Parse("USD/vehicle");

    private readonly DemandInputs demand;
    private readonly DemandBlocks blocks;
    private readonly PolicyFacts facts;
    private readonly PolicyBook law;
    private readonly PolicyBook book;
    private readonly HashSet<string> contained;
    private readonly HashSet<string> written;
    private readonly DemandPaths paths;
    private readonly bool isOnCredits;

    private DemandPolicies(DataPackage package, Inputs inputs, Scenario scenario, DemandPaths paths)
    {
        this.paths = paths;
        demand = new DemandInputs(inputs);
        blocks = new DemandBlocks(inputs);
        facts = new PolicyFacts(package, inputs, paths.Outlook);
        written = [.. scenario.Instruments.Where(entry => !entry.IsAmendment || entry.AmendsTerms).Select(entry => entry.Id)];
        (law, book) = (TradePolicies.Book(package), TradePolicies.Book(package, scenario));

        isOnCredits = scenario.Instruments.Any(entry => book[entry.Id].Kind == InstrumentKind.PurchaseCredit);

        // What a rule of the outlook replaced, it holds as well: it speaks of the same money.
        var listed = demand.Outlooks.First(outlook => outlook.Id == paths.Outlook).Policies;
        contained = [.. listed, .. listed.Where(law.Has).SelectMany(id => law[id].Stacking.Replaces)];
    }

    /// <summary>Final demand of an outlook under a scenario.</summary>
    /// <param name="package">The package.</param>
    /// <param name="inputs">Its inputs with the scenario's changes laid on.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="paths">The outlook.</param>
    /// <returns>The outlook itself where no instrument of the scenario touches demand.</returns>
    /// <exception cref="PolicyException">An instrument cannot be computed with; all problems are reported.</exception>
    public static DemandPaths Under(DataPackage package, Inputs inputs, Scenario scenario, DemandPaths paths)
    {
        if (scenario.Instruments.Count == 0)
        {
            return paths;
        }

        var policies = new DemandPolicies(package, inputs, scenario, paths);
        if (!scenario.Instruments.Any(entry => IsOfDemand(policies.book[entry.Id])))
        {
            return paths;
        }

        Check(scenario);
        return paths.Times(policies.Factor);
    }

    /// <summary>Whether a purchase credit, a credit for projects or a mandate says what a run needs; every other instrument does as far as demand goes.</summary>
    public static bool Computes(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return instrument.Kind switch
        {
            InstrumentKind.PurchaseCredit => IsAmount(instrument) || IsShare(instrument),
            InstrumentKind.DemandMandate => IsShare(instrument) || IsEnergy(instrument),
            _ => !IsOfProjects(instrument) || IsShare(instrument),
        };
    }

    private static bool IsOfDemand(Instrument instrument) =>
        instrument.Kind is InstrumentKind.PurchaseCredit or InstrumentKind.DemandMandate || IsOfProjects(instrument);

    private static bool IsOfProjects(Instrument instrument) => InstrumentKind.IsForProjects(instrument.Kind) && instrument.Reach == InstrumentReach.Projects;

    // Only what a scenario writes itself is checked: rows of the law that cannot be computed are outside of what runs know.
    private static void Check(Scenario scenario)
    {
        var problems = new List<string>();
        foreach (var instrument in scenario.Instruments.Where(entry => !entry.IsAmendment))
        {
            if (Computes(instrument))
            {
                continue;
            }

            if (instrument.Kind == InstrumentKind.PurchaseCredit)
            {
                problems.Add($"instrument '{instrument.Id}': a purchase_credit needs a rate in USD/vehicle or as a share of the price");
            }
            else if (IsOfProjects(instrument))
            {
                problems.Add($"instrument '{instrument.Id}': a {instrument.Kind} on projects needs a rate as a share of the installed cost");
            }
            else
            {
                problems.Add($"instrument '{instrument.Id}': a demand_mandate needs a rate as a share of car sales, or in GWh/yr of storage");
            }
        }

        if (problems.Count > 0)
        {
            throw new PolicyException(problems);
        }
    }

    private static bool IsAmount(Instrument instrument) => instrument is { Rate: not null, Unit: { } unit } && (unit == "USD/vehicle" || (Unit.TryParse(unit, out var parsed, out _) && parsed.IsCompatible(UsdPerVehicle)));

    private static bool IsShare(Instrument instrument) => instrument is { Rate: not null, Unit: { } unit } && (unit is "percent" or "fraction" || (Unit.TryParse(unit, out var parsed, out _) && parsed.IsCompatible(Unit.One)));

    private static bool IsEnergy(Instrument instrument) => instrument is { Rate: not null, Unit: { } unit } && Unit.TryParse(unit, out var parsed, out _) && parsed.IsCompatible(GwhPerYear);

    private static double ShareOf(Instrument instrument, double rate) => instrument.Unit == "fraction" ? rate : rate * (instrument.Unit == "percent" ? 0.01 : Unit.Parse(instrument.Unit!).Factor);

    private double Factor(int application, int region, int year)
    {
        var outlook = paths.Quantity(application, region, year);
        if (year <= paths.LastObservedYear || outlook <= 0)
        {
            return 1;
        }

        return CarUses.Contains(demand.Applications[application]) ? OfCars(application, region, year)
            : demand.SegmentOf(application) == Stationary ? OfStorage(application, region, year)
            : 1;
    }

    private double OfCars(int application, int region, int year)
    {
        var sales = Sales(application, region, year);
        if (isOnCredits)
        {
            // Who bought ahead is no buyer of the year after (Q14a). What was bought in the last year of history is history.
            var gone = year - 1 > paths.LastObservedYear ? Ahead(application, region, year - 1) : 0;
            var come = year < paths.LastYear ? Ahead(application, region, year) : 0;
            sales = (sales * (1 - gone)) + (come > 0 ? come * Sales(application, region, year + 1) : 0);
        }

        return sales / Cars(region, year);
    }

    private double Cars(int region, int year) =>
        CarUses.Sum(use => blocks.CarMarket(demand.Regions[region], year).CarsFor(paths.Quantity(Array.IndexOf([.. demand.Applications], use), region, year)));

    // Sales as if everybody bought in the year of the need.
    private double Sales(int application, int region, int year)
    {
        var place = demand.Regions[region];
        var market = blocks.CarMarket(place, year);
        var (before, change) = Credits(application, region, year, market.PriceUsd);
        var cars = Cars(region, year);

        // A standard that the outlook contains holds sales up; one that the scenario adds lifts them in its part of the region.
        var sales = market.Sales(cars, change == 0 ? 1 : market.Response(0, 0, before + change, before), blocks.SalesFloor(place, year), isInOutlook: true);
        foreach (var (instrument, term) in Added(InstrumentKind.DemandMandate, application, IsShare))
        {
            var covered = Covered(instrument, application, region, year);
            if (covered > 0 && market.CarsPerYear == 0)
            {
                throw new PolicyException($"instrument '{instrument.Id}': how many cars {place} buys is not in the package (a row car_market, {MarketYear})");
            }

            var asked = ShareOf(instrument, term.RateIn(year)) * covered * market.CarsPerYear;
            sales += term.ShareOfYear(year) * Math.Max(0, asked - (covered * sales));
        }

        return sales;
    }

    // Part of next year's sales that is made in this one: for credits which the scenario lets fall at the turn of the year, and the law does not.
    private double Ahead(int application, int region, int year)
    {
        var market = blocks.CarMarket(demand.Regions[region], year);
        return market.BoughtAhead(Drop(book, application, region, year, market.PriceUsd) - Drop(law, application, region, year, market.PriceUsd));
    }

    // What credits on the mean car fall by from the last day of a year to the first of the next, USD of 2024, 0 or more.
    private double Drop(PolicyBook of, int application, int region, int year, double price)
    {
        var fall = 0.0;
        foreach (var term in of.Acting.Where(term => Meets(term.Instrument, InstrumentKind.PurchaseCredit, application)))
        {
            var isContained = law.TermOf(term.Instrument.Id) is null && contained.Contains(term.Instrument.Id);
            var (kept, next) = (term.HoldsOn(new DateOnly(year, 12, 31)), term.HoldsOn(new DateOnly(year + 1, 1, 1)));
            fall += isContained ? 0 : (kept ? Full(term, application, region, year, price) : 0) - (next ? Full(term, application, region, year + 1, price) : 0);
        }

        return Math.Max(0, fall);
    }

    private const int MarketYear = 2023;

    private double OfStorage(int application, int region, int year)
    {
        var outlook = paths.Quantity(application, region, year);
        var all = Enumerable.Range(0, demand.Applications.Count).Where(a => demand.SegmentOf(a) == Stationary).Sum(a => paths.Quantity(a, region, year));

        // Prices of the block are those of the run the outlook stands for; how demand answers others is the market's (Q4).
        var (before, after) = (ProjectCredit(law, application, region, year), ProjectCredit(book, application, region, year));
        var built = outlook * (before == after ? 1 : blocks.StorageMarket(demand.Regions[region], year).Response(1, 1, after, before));
        foreach (var (instrument, term) in Added(InstrumentKind.DemandMandate, application, IsEnergy))
        {
            // What is asked of all storage is asked of each use by its part.
            var part = instrument.Target.Applications.Count > 0
                ? Enumerable.Range(0, demand.Applications.Count).Where(a => instrument.Target.Applications.Contains(demand.Applications[a])).Sum(a => paths.Quantity(a, region, year))
                : all;
            var covered = Covered(instrument, application, region, year);
            var asked = covered > 0 ? term.RateIn(year) * Unit.Parse(instrument.Unit!).FactorTo(GwhPerYear) * outlook / part : 0;
            built += term.ShareOfYear(year) * (StorageMarket.Quantity(covered * built, 1, asked, isInOutlook: false) - (covered * built));
        }

        return built / outlook;
    }

    // What of the installed cost of projects is paid for them, mean of all (Q16).
    private double ProjectCredit(PolicyBook of, int application, int region, int year)
    {
        var share = 0.0;
        foreach (var term in of.Acting.Where(term => IsOfProjects(term.Instrument) && Meets(term.Instrument, term.Instrument.Kind, application) && IsShare(term.Instrument)))
        {
            var ruled = term.LawYear(year, facts.ConstructionLead);
            share += facts.ClaimedShare(term.Instrument.Id, year) * term.ShareOfYear(ruled) * Covered(term.Instrument, application, region, year) * ShareOf(term.Instrument, term.RateIn(ruled));
        }

        return Math.Min(facts.MostPaidToProjects, share);
    }

    // Credits of the law on the mean car, and how the scenario's differ, USD of 2024. What the outlook contains is not added a second time.
    private (double Law, double Change) Credits(int application, int region, int year, double price)
    {
        double before = 0, change = 0;
        foreach (var term in law.Acting.Where(term => Meets(term.Instrument, InstrumentKind.PurchaseCredit, application)))
        {
            before += Credit(term, application, region, year, price);
            change -= Credit(term, application, region, year, price);
        }

        foreach (var term in book.Acting.Where(term => Meets(term.Instrument, InstrumentKind.PurchaseCredit, application)))
        {
            var isNew = law.TermOf(term.Instrument.Id) is null;
            change += isNew && contained.Contains(term.Instrument.Id) ? 0 : Credit(term, application, region, year, price);
        }

        return (before, change);
    }

    private double Credit(InstrumentTerm term, int application, int region, int year, double price) => term.ShareOfYear(year) * Full(term, application, region, year, price);

    // What a credit is on the mean car while it holds.
    private double Full(InstrumentTerm term, int application, int region, int year, double price)
    {
        var instrument = term.Instrument;
        var worth = facts.ClaimedShare(instrument.Id, year) * Covered(instrument, application, region, year);
        return worth == 0 ? 0
            : IsAmount(instrument) ? worth * term.RateIn(year) * facts.WorthOfDollar(year)
            : IsShare(instrument) ? worth * ShareOf(instrument, term.RateIn(year)) * price
            : 0;
    }

    private IEnumerable<(Instrument Instrument, InstrumentTerm Term)> Added(string kind, int application, Func<Instrument, bool> isOf) => book.Acting
        .Where(term => Meets(term.Instrument, kind, application) && isOf(term.Instrument) && (law.TermOf(term.Instrument.Id) is null || written.Contains(term.Instrument.Id)) && !contained.Contains(term.Instrument.Id))
        .Select(term => (term.Instrument, term));

    private bool Meets(Instrument instrument, string kind, int application)
    {
        var target = instrument.Target;
        return instrument.Kind == kind
            && (target.Applications.Count == 0 || target.Applications.Contains(demand.Applications[application]))
            && (target.Products.Count == 0 || target.Products.Contains(demand.ProductOf(application)));
    }

    private double Covered(Instrument instrument, int application, int region, int year) =>
        facts.DemandShare(instrument.Jurisdiction, demand.Regions[region], facts.Products.First(product => product.Id == demand.ProductOf(application)), year);
}
