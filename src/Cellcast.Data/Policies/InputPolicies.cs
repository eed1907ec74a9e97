using Cellcast.Finance;
using Cellcast.Policy;
using Cellcast.Simulation;
using Cellcast.World;

namespace Cellcast.Data.Policies;

/// <summary>
/// Instruments that act on what plants cost and how they are built rather than on trade: cheap loans, faster write-off, permits, research, partners who share
/// what they know. Each becomes a change of inputs, by region and year. Inputs stand under the law as it is: what a scenario writes or switches on acts, and what it
/// switches off of the law on writing off.
/// </summary>
/// <remarks>Equations I1 to I5 of docs/policy.md.</remarks>
internal sealed class InputPolicies
{
    private const double MonthsPerYear = 12;
    private static readonly string[] Yields = ["yield_mature", "yield_start"];
    private static readonly Unit PerYear = Unit.Parse("1/yr"), Months = Unit.Parse("months"), Years = Unit.Parse("yr");

    private readonly Inputs inputs;
    private readonly PolicyFacts facts;
    private readonly PolicyBook law;
    private readonly PolicyBook book;
    private readonly List<InstrumentTerm> acting;
    private readonly int from;
    private readonly int to;

    private InputPolicies(Inputs inputs, Scenario scenario, int from, int to)
    {
        (this.inputs, this.from, this.to) = (inputs, from, to);
        facts = new PolicyFacts(inputs.Package, inputs, scenario.Outlook);
        (law, book) = (TradePolicies.Book(inputs.Package), TradePolicies.Book(inputs.Package, scenario));
        var chosen = scenario.Instruments.Where(entry => book.Has(entry.Id) && (entry.AmendsTerms || book[entry.Id].Enabled == true || book[entry.Id].Status == InstrumentStatus.Scenario)).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        acting = [.. book.Acting.Where(term => chosen.Contains(term.Instrument.Id) && InstrumentKind.ActsOnInputs(term.Instrument.Kind))];
    }

    /// <summary>The changes of inputs a scenario's instruments amount to.</summary>
    /// <param name="inputs">Inputs with the scenario's own changes laid on.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="from">First year of a run.</param>
    /// <param name="to">Last year of a run.</param>
    /// <exception cref="PolicyException">An instrument cannot be computed with; all problems are reported.</exception>
    public static IReadOnlyList<Override> Of(Inputs inputs, Scenario scenario, int from, int to)
    {
        // Most scenarios have none: the law need not be read for them.
        if (scenario.Instruments.Count == 0)
        {
            return [];
        }

        var policies = new InputPolicies(inputs, scenario, from, to);
        if (policies.acting.Count == 0 && !scenario.Instruments.Any(entry => policies.book.Has(entry.Id) && IsWriteOff(policies.book[entry.Id])))
        {
            return [];
        }

        policies.Check();
        return [.. policies.Loans(), .. policies.WriteOffs(), .. policies.Permits(), .. policies.Partners(), .. policies.Research()];
    }

    private IEnumerable<InstrumentTerm> Kind(params string[] kinds) => acting.Where(term => kinds.Contains(term.Instrument.Kind));

    private void Check()
    {
        var problems = new List<string>();
        foreach (var instrument in acting.Select(term => term.Instrument))
        {
            var problem = instrument.Kind switch
            {
                InstrumentKind.ConcessionalLoan when !Has(instrument, PerYear) =>
                    "a concessional_loan acts by its rate of interest (1/yr or percent/yr); a sum of money reaches plants that nobody can name",
                InstrumentKind.Depreciation when !Has(instrument, Unit.One) && !Has(instrument, Years) =>
                    "a depreciation rule needs the share written off in the first year, or the years of a straight line (yr)",
                InstrumentKind.Permitting when !Has(instrument, Months) => "a permitting rule needs the months a permit may take",
                InstrumentKind.JointVenture or InstrumentKind.TechnologyLicence when !Has(instrument, Unit.One) || instrument.Origin.Owners.Count == 0 =>
                    $"a {instrument.Kind} needs whose know-how it brings (origin: owner) and the share of the gap to their yield that it closes",
                InstrumentKind.ResearchGrant when instrument.Rate is null || !IsMoney(instrument) || instrument.Target.Products.Count == 0 =>
                    "an rd_grant needs a sum of money and the cells it is for (target: product)",
                _ => null,
            };
            if (problem is not null)
            {
                problems.Add($"instrument '{instrument.Id}': {problem}");
            }
        }

        if (problems.Count > 0)
        {
            throw new PolicyException(problems);
        }
    }

    private static bool Has(Instrument instrument, Unit unit) =>
        instrument.Rate is not null && ((unit.Equals(Unit.One) && instrument.Unit == "fraction") || (Unit.TryParse(instrument.Unit ?? "", out var own, out _) && own.IsCompatible(unit)));

    private static bool IsMoney(Instrument instrument) => Unit.TryParse(instrument.Unit ?? "", out var own, out _) && own.IsMoney && own.Dimension.Factors.Count == 1;

    private static double RateIn(InstrumentTerm term, int year, Unit unit) =>
        term.RateIn(year) * (term.Instrument.Unit == "fraction" ? 1 : Unit.Parse(term.Instrument.Unit!).FactorTo(unit));

    // How much of a region's plants of the first product named a rule reaches in a year.
    private double Reach(InstrumentTerm term, string region, int year)
    {
        var instrument = term.Instrument;
        var product = facts.Products.FirstOrDefault(product => instrument.Target.Products.Contains(product.Id)) ?? facts.Products.First(product => product.Stage == "cell");
        return term.ShareOfYear(year) * facts.SupplyShare(instrument.Jurisdiction, region, product, year) * facts.ClaimedShare(instrument.Id, year);
    }

    // By region the years in which something is changed; a path, as straight lines between its points are the points.
    private IEnumerable<Override> Paths(string parameter, Unit? unit, IReadOnlyList<InstrumentTerm> terms, Func<string, int, double> before, Func<InstrumentTerm, string, int, double, double, double> after)
    {
        foreach (var region in facts.Regions)
        {
            var points = new List<DatedAmount>();
            for (var year = from; year <= to; year++)
            {
                var reached = terms.Select(term => (Term: term, Reach: Reach(term, region, year))).Where(of => of.Reach > 0).ToList();
                if (reached.Count > 0)
                {
                    var value = before(region, year);
                    foreach (var (term, reach) in reached)
                    {
                        value = after(term, region, year, reach, value);
                    }

                    points.Add(new DatedAmount(year, value));
                }
            }

            // Rules may pause: each stretch of years is a change of its own.
            for (var start = 0; start < points.Count;)
            {
                var end = start;
                while (end + 1 < points.Count && points[end + 1].Year == points[end].Year + 1)
                {
                    end++;
                }

                yield return new Override(parameter, "", region, points[start].Year, points[end].Year, OverrideChange.Path, [.. points[start..(end + 1)]], unit);
                start = end + 1;
            }
        }
    }

    // I1.
    private IEnumerable<Override> Loans()
    {
        var loans = Kind(InstrumentKind.ConcessionalLoan).ToList();
        return Paths("cost_of_capital", PerYear, loans, (region, year) => inputs.ValueIn(PerYear, "cost_of_capital", "", region, year), (loan, region, year, reach, rate) =>
            rate - (reach * inputs.Value("loan_share", "", "", 0) * Math.Max(0, rate - RateIn(loan, year, PerYear))));
    }

    // I2. What the law writes off at once is in the inputs: a scenario moves them by what it adds to the law and takes from it. Longer or shorter straight lines of
    // the law are those the inputs stand for, and count where a scenario asks for them.
    private IEnumerable<Override> WriteOffs()
    {
        var (before, after) = (law.Acting.Where(term => IsWriteOff(term.Instrument)).ToList(), book.Acting.Where(term => IsWriteOff(term.Instrument)).ToList());
        var moved = before.Except(after).Select(term => (Term: term, Sign: -1.0)).Concat(after.Except(before).Select(term => (Term: term, Sign: 1.0)))
            .Concat(Kind(InstrumentKind.Depreciation).Where(term => !IsWriteOff(term.Instrument)).Select(term => (Term: term, Sign: 1.0))).ToDictionary(of => of.Term, of => of.Sign);
        return Paths("return_taxed", Unit.One, [.. moved.Keys], (region, year) => inputs.ValueIn(Unit.One, "return_taxed", "", region, year), (rule, region, year, reach, taxed) =>
            Math.Max(0, taxed - (moved[rule] * reach * Gain(rule, region, year))));
    }

    private static bool IsWriteOff(Instrument instrument) => instrument.Kind == InstrumentKind.Depreciation && instrument.Reach == InstrumentReach.Plants && Has(instrument, Unit.One);

    // What a schedule gains over a straight line over life, of what writing off at once gains; below 0 for a longer one.
    private double Gain(InstrumentTerm rule, string region, int year)
    {
        if (Has(rule.Instrument, Unit.One))
        {
            return Math.Clamp(RateIn(rule, year, Unit.One), 0, 1);
        }

        // Deductions are fixed in nominal money.
        var rate = inputs.ValueIn(PerYear, "cost_of_capital", "", region, year) + inputs.ValueIn(PerYear, "inflation", "", region, year);
        double Worth(double years) => DepreciationSchedule.StraightLine(Math.Max(1, (int)Math.Round(years))).PresentValueShare(rate);
        var life = Worth(inputs.ValueIn(Years, "equipment_life", "", region, year));
        return (Worth(RateIn(rule, year, Years)) - life) / (DepreciationSchedule.Immediate.PresentValueShare(rate) - life);
    }

    // I3. Build times are read once for a run, so that a rule which holds in some year of it holds for all of it.
    private IEnumerable<Override> Permits()
    {
        foreach (var region in facts.Regions)
        {
            var saved = 0.0;
            foreach (var rule in Kind(InstrumentKind.Permitting))
            {
                var reach = Enumerable.Range(from, to - from + 1).Max(year => Reach(rule, region, year));
                saved = Math.Max(saved, reach * Math.Max(0, inputs.ValueIn(Months, "permit_time", "", region, to) - RateIn(rule, to, Months)));
            }

            if (saved > 0)
            {
                var months = inputs.ValueIn(Months, "build_time", "", region, to);
                yield return Override.ToValue("build_time", "", region, Math.Max(MonthsPerYear, months - saved), Months);
            }
        }
    }

    // I4. What the partner's own state keeps at home does not come along.
    private IEnumerable<Override> Partners()
    {
        var partners = Kind(InstrumentKind.JointVenture, InstrumentKind.TechnologyLicence).ToList();
        return Yields.SelectMany(parameter => Paths(parameter, Unit.One, partners, (region, year) => inputs.ValueIn(Unit.One, parameter, "", region, year), (venture, region, year, reach, yield) =>
        {
            var known = venture.Instrument.Origin.Owners.Where(owner => facts.Regions.Contains(owner))
                .Select(owner => (Owner: owner, Yield: inputs.ValueIn(Unit.One, parameter, "", owner, year))).DefaultIfEmpty(("", yield)).MaxBy(partner => partner.Item2);
            return yield + (reach * Math.Clamp(RateIn(venture, year, Unit.One), 0, 1) * Transferable(known.Item1, year) * Math.Max(0, known.Item2 - yield));
        }));
    }

    private double Transferable(string owner, int year)
    {
        var open = 1.0;
        foreach (var control in book.Acting.Where(term => term.Instrument.Kind == InstrumentKind.TechnologyExportControl))
        {
            var theirs = owner.Length == 0 ? 0 : facts.SupplyShare(control.Instrument.Jurisdiction, owner, facts.Products.First(product => product.Stage == "cell"), year);
            open *= 1 - (theirs * control.ShareOfYear(year) * (1 - facts.OpenUnderLicence(control.Instrument.Id)));
        }

        return open;
    }

    // I5. Who must apply with the makers of cars has a part of the qualification in a car done while cells are developed.
    private IEnumerable<Override> Research()
    {
        foreach (var grants in Kind(InstrumentKind.ResearchGrant).SelectMany(term => term.Instrument.Target.Products.Select(product => (Product: product, Term: term))).GroupBy(of => of.Product))
        {
            // A sum for several cells is shared among them.
            var millions = grants.Sum(of => ResearchDelay.MillionsOf(facts, of.Term.Instrument, Math.Clamp(of.Term.First.Year, from, to)) / of.Term.Instrument.Target.Products.Count);
            var delay = grants.Select(of => ResearchDelay.Of(inputs, grants.Key, of.Term.Instrument.Target.Applications, to)).MaxBy(of => of.QualificationMonths);
            yield return Override.ByFactor("project_slip", grants.Key, null, delay.Left(millions) / delay.Months);
        }
    }
}
