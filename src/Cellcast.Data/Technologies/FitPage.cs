using Cellcast.Data.Answers;
using Cellcast.Data.Studies;
using Cellcast.Technology;
using Cellcast.Technology.Fit;

namespace Cellcast.Data.Technologies;

/// <summary>Which chemistry suits an application, and what is missing (systems B7, B10, C16, E4).</summary>
public static class FitPage
{
    private const string EvMass = "ev_mass";

    /// <summary>Answers for one or more applications.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="asked">The name asked for.</param>
    /// <param name="applications">What it stands for.</param>
    public static TechnologyAnswer Of(FitDesk desk, string asked, IReadOnlyList<FitApplication> applications)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(applications);
        return TechnologyAnswer.Traced(desk.Desk.Inputs, () =>
        {
            var answers = new List<string>();
            var tables = new List<StudyTable>();
            foreach (var application in applications)
            {
                var ranking = desk.Ranking(application);
                answers.Add(Sentence(desk, application, ranking));
                tables.Add(Ranked(desk, application, ranking));
                tables.Add(Asks(desk, application));
            }

            tables.AddRange(Beside(desk, applications));
            var sources = applications.SelectMany(application => desk.Catalogue.Marks.Where(mark => mark.Sector == application.Sector)).Select(mark => mark.Source).Where(source => source.Length > 0);
            return ($"Which chemistry suits {asked}? {desk.Region}, {desk.Year}", string.Join(" ", answers), (IReadOnlyList<StudyTable>)tables, Remarks(applications), sources);
        });
    }

    /// <summary>What a range asks of aircraft, and what each chemistry flies.</summary>
    public static ElectricAircraft Aircraft(FitDesk desk, FitApplication application)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(application);
        double Value(string parameter) => desk.Desk.Inputs.Value(parameter, application.Id, "", desk.Year);
        return new(Value("aircraft_battery_share"), Value("aircraft_lift_to_drag"), Value("aircraft_efficiency"), Value("aircraft_pack_share"), Value("aircraft_reserve"));
    }

    /// <summary>The drivers' card of a chemistry in the pack of the package.</summary>
    public static DriverCard? Card(FitDesk desk, string chemistry, bool sameMass = false)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var inputs = desk.Desk.Inputs;
        if (desk.Attribute(chemistry, "specific_energy") is not { } energy || desk.Attribute(chemistry, "cell_to_pack_mass") is not { } pack
            || desk.Attribute(chemistry, "charge_rate") is not { } charge || desk.Attribute(chemistry, "cycle_life") is not { } cycles)
        {
            return null;
        }

        const double WhPerKwh = 1000;
        var perKg = energy.Value * pack.Value;
        var kwh = sameMass ? inputs.Value("driver_pack_mass", EvMass, "", desk.Year) * perKg / WhPerKwh : inputs.Value("driver_pack", EvMass, "", desk.Year);
        return DriverCard.Of(kwh, perKg, inputs.Value("driver_consumption", EvMass, "", desk.Year), charge.Value, cycles.Value);
    }

    /// <summary>The verdict in words.</summary>
    public static string Words(FitVerdict verdict) => verdict switch
    {
        FitVerdict.Fits => "fits",
        FitVerdict.AtItsBest => "at its best only",
        FitVerdict.NotKnown => "not known",
        _ => "ruled out",
    };

    private static string Sentence(FitDesk desk, FitApplication application, IReadOnlyList<ChemistryFit> ranking)
    {
        var fitting = ranking.Where(fit => fit.Verdict == FitVerdict.Fits).ToList();
        var best = ranking.Where(fit => fit.Verdict == FitVerdict.AtItsBest).ToList();
        var why = ranking.Where(fit => fit.Verdict == FitVerdict.Vetoed).SelectMany(fit => fit.Missed.Where(metric => metric.Verdict == FitVerdict.Vetoed)).GroupBy(metric => metric.Need.Metric).OrderByDescending(group => group.Count()).FirstOrDefault();
        var lead = fitting.Count > 0
            ? $"{fitting[0].Chemistry} fits best ({fitting[0].Score:0%} of the wishes){(fitting.Count > 1 ? ", then " + string.Join(", ", fitting.Skip(1).Take(2).Select(fit => $"{fit.Chemistry} ({fit.Score:0%})")) : "")}"
            : best.Count > 0 ? $"no chemistry meets every hard requirement at its usual values; {best[0].Chemistry} comes nearest, at its best"
            : "no chemistry of the package meets the hard requirements";
        var ruled = ranking.Count(fit => fit.Verdict == FitVerdict.Vetoed);
        return $"{application.Name}: {lead}; {ruled} of {ranking.Count} are ruled out{(why is null ? "" : $", most often by {Name(desk, why.Key).ToLowerInvariant()}")}.";
    }

    private static StudyTable Ranked(FitDesk desk, FitApplication application, IReadOnlyList<ChemistryFit> ranking) => new(
        $"{application.Name}: ranking",
        [new("chemistry"), new("verdict"), new("score", "share"), new("readiness", "ratio"), new("cost", "USD/kWh"), new("strong in"), new("weak in"), new("misses")],
        [.. ranking.Select(fit => (IReadOnlyList<StudyCell>)
        [
            fit.Chemistry, Words(fit.Verdict), fit.Verdict == FitVerdict.NotKnown ? (double?)null : fit.Score, desk.Attribute(fit.Chemistry, "readiness_level")?.Value, desk.CostOf(application, fit.Chemistry), Short(fit, metric => metric.Worth >= Strong, best: true),
            Short(fit, metric => metric.Worth < Weak, best: false), string.Join("; ", fit.Missed.Select(metric => Miss(desk, metric)).Concat(Unknown(fit))),
        ])],
        Bar: 2);

    // From here a wish counts as met, and below the other as hardly met, when reasons are named.
    private const double Strong = 0.8, Weak = 0.35;

    private static string Short(ChemistryFit fit, Func<MetricFit, bool> wanted, bool best)
    {
        const int Few = 2;
        var metrics = fit.Metrics.Where(metric => metric.Worth is not null && wanted(metric));
        return string.Join(", ", (best ? metrics.OrderByDescending(metric => metric.Need.Weight * metric.Worth) : metrics.OrderByDescending(metric => metric.Need.Weight * (1 - metric.Worth))).Take(Few).Select(metric => Short(metric.Need.Metric)));
    }

    private static string Miss(FitDesk desk, MetricFit metric)
    {
        var (need, measured) = (metric.Need, metric.Measured!.Value);
        var best = metric.Verdict == FitVerdict.AtItsBest ? $" (at best {Number(need.BestOf(measured))})" : "";
        return $"{Short(need.Metric)} {Number(measured.Value)}{best} {(need.HigherIsBetter ? "<" : ">")} {Number(need.Least!.Value)} {Symbol(desk, need.Metric)}".TrimEnd();
    }

    private static IEnumerable<string> Unknown(ChemistryFit fit) =>
        fit.Metrics.Where(metric => metric.Verdict == FitVerdict.NotKnown).Select(metric => $"{Short(metric.Need.Metric)} not known");

    private static string Short(string metric) => metric.Replace('_', ' ');

    private static StudyTable Asks(FitDesk desk, FitApplication application) => new(
        $"{application.Name}: what it asks",
        [new("metric"), new("requirement"), new("wish"), new("unit"), new("hard"), new("mark"), new("weight", "ratio")],
        [.. desk.Needs(application).Select(need =>
        {
            var metric = desk.Catalogue.Metrics.First(candidate => candidate.Id == need.Metric);
            var mark = desk.Catalogue.Mark(application.Sector, metric.Mark);
            return (IReadOnlyList<StudyCell>)
            [
                metric.Name, need.Least is { } least ? Number(least) : "", need.Enough is { } enough ? Number(enough) : "", metric.Unit.Symbol is "1" or "rank" ? "" : metric.Unit.Symbol, need.IsVeto && need.Least is not null ? "yes" : "",
                mark.Mark + (mark.IsInTable ? "" : mark.Mark == FitMark.Unmarked ? "" : ", in the text"), need.Counts ? need.Weight : (double?)null,
            ];
        })]);

    private static IEnumerable<StudyTable> Beside(FitDesk desk, IReadOnlyList<FitApplication> applications)
    {
        if (applications.Any(application => application.Id == EvMass))
        {
            yield return Drivers(desk);
        }

        foreach (var application in applications)
        {
            if (desk.Asked(application, "aircraft_lift_to_drag") is not null)
            {
                yield return Ranges(desk, application);
            }

            if (application.Sector == "space")
            {
                yield return Satellite(desk, application);
            }

            if (application is { IsStorage: true, Sector: "grid" })
            {
                yield return Storage(desk, application);
            }
        }
    }

    private static StudyTable Drivers(FitDesk desk)
    {
        const double Cycles = 1000;
        var rows = desk.Chemistries.Select(chemistry => (chemistry, Card(desk, chemistry), Card(desk, chemistry, sameMass: true))).Where(row => row.Item2 is not null);
        return new(
            "The drivers' card: a pack of one size, and one of one mass",
            [
                new("chemistry"), new("pack mass", "kg"), new("range", "km"), new("km a minute of charging", "km/min"), new("life", "1000 km"), new($"left after {Cycles:0} cycles", "share"),
                new("range at one mass", "km"),
            ],
            [.. rows.Select(row => (IReadOnlyList<StudyCell>)
            [
                row.chemistry, row.Item2!.Value.PackKg, row.Item2.Value.RangeKm, row.Item2.Value.KmPerMinute, row.Item2.Value.LifeKm / 1000,
                Math.Max(0, DriverCard.CapacityAfter(Cycles, desk.Attribute(row.chemistry, "cycle_life")!.Value.Value)), row.Item3!.Value.RangeKm,
            ])]);
    }

    private static StudyTable Ranges(FitDesk desk, FitApplication application)
    {
        var aircraft = Aircraft(desk, application);
        var rows = desk.Chemistries.Where(chemistry => desk.Attribute(chemistry, "specific_energy") is not null)
            .Select(chemistry => (chemistry, energy: desk.Attribute(chemistry, "specific_energy")!.Value.Value))
            .OrderByDescending(row => row.energy)
            .Select(row => (IReadOnlyList<StudyCell>)[row.chemistry, row.energy, aircraft.RangeKm(row.energy), (aircraft with { PackShare = 1, Reserve = 0 }).RangeKm(row.energy)]);
        return new(
            $"{application.Name}: range in cruise, {aircraft.BatteryShare:0%} battery, lift over drag {aircraft.LiftToDrag:0.#}",
            [new("chemistry"), new("cell", "Wh/kg"), new("range with pack and reserve", "km"), new("of the bare cells", "km")],
            [.. rows],
            Bar: 2);
    }

    private static StudyTable Satellite(FitDesk desk, FitApplication application)
    {
        var needed = desk.Asked(application, "requirement_min_cycles") ?? 0;
        var rows = desk.Chemistries.Select(chemistry => (chemistry, depth: desk.DepthOverLife(application, chemistry), energy: desk.Attribute(chemistry, "specific_energy")))
            .Where(row => row.depth is not null && row.energy is not null)
            .Select(row => (row.chemistry, depth: row.depth!.Value, used: row.depth!.Value * row.energy!.Value.Value, years: desk.Attribute(row.chemistry, "calendar_life")?.Value))
            .OrderByDescending(row => row.used)
            .Select(row => (IReadOnlyList<StudyCell>)[row.chemistry, row.depth, row.used, row.years]);
        return new(
            $"{application.Name}: depth at which a cell lasts {needed:#,0} cycles to 80%",
            [new("chemistry"), new("deepest discharge", "share"), new("energy used", "Wh/kg"), new("calendar life", "yr")],
            [.. rows],
            Bar: 2);
    }

    private static StudyTable Storage(FitDesk desk, FitApplication application)
    {
        var hours = application.Hours!.Value;
        var rows = desk.Desk.Book.StorageChemistries.Select(chemistry =>
        {
            var question = new CostQuestion(chemistry, desk.Region, desk.Year, CostLevel.System, Hours: hours);
            return (IReadOnlyList<StudyCell>)[chemistry, desk.Desk.Book.Tree(question).Value, desk.Desk.Book.LevelisedStorage(question).Value];
        });
        return new($"{application.Name}: installed and levelised cost", [new("chemistry"), new("installed", "USD/kWh"), new("levelised", "USD/MWh")], [.. rows], Bar: 2);
    }

    private static List<string> Remarks(IReadOnlyList<FitApplication> applications)
    {
        var remarks = new List<string>
        {
            "score = mean of what each metric is worth (0 at the requirement, 1 at the wish), weighted by the mark of table 1 of report 002: stated, inferred or possible, its places being lost; requirements and wishes are rows of application_values, most of them judged",
            "a chemistry misses a hard requirement \"at its best only\" where the good end of its range meets it",
        };
        if (applications.Any(application => application.Sector == "space"))
        {
            remarks.Add("cycles at partial depth follow shallow_cycle_exponent, which differs between chemistries (1 to 2); report 002 puts geostationary orbit at hundreds of cycles a year, eclipses make about 90");
        }

        if (applications.Any(application => application.Sector == "aviation"))
        {
            remarks.Add("range is that of cruise alone; climb, hover, wind and ageing take more");
        }

        return remarks;
    }

    private static string Name(FitDesk desk, string metric) => desk.Catalogue.Metrics.First(candidate => candidate.Id == metric).Name;

    private static string Symbol(FitDesk desk, string metric) => desk.Catalogue.Metrics.First(candidate => candidate.Id == metric).Unit.Symbol is var symbol and not ("1" or "rank" or "share" or "ratio") ? symbol : "";

    private static string Number(double value) => Math.Abs(value) >= 1000 ? value.ToString("#,0", null) : value.ToString("0.###", null);
}
