using Cellcast.Policy;
using Cellcast.Simulation;

namespace Cellcast.Data.Policies;

/// <summary>From the data package and a scenario to the policy of a run.</summary>
public static class TradePolicies
{
    /// <summary>The tables this reads, for a fast start.</summary>
    public static IReadOnlyList<string> Tables { get; } = [.. PolicyFacts.Tables.Union(DemandBlocks.Tables, StringComparer.Ordinal)];

    /// <summary>The instruments of the package with those of a scenario laid over them.</summary>
    /// <param name="package">The package.</param>
    /// <param name="scenario">The scenario; null for the package alone.</param>
    /// <exception cref="PolicyException">An entry of the scenario names an instrument that does not exist; all are reported.</exception>
    public static PolicyBook Book(DataPackage package, Scenario? scenario = null) => PolicyBook.Of(InstrumentRows.Of(package), scenario?.Instruments ?? []);

    /// <summary>Instruments that a scenario writes, or whose terms it changes, and that a run records without computing what they do.</summary>
    /// <param name="package">The package.</param>
    /// <param name="scenario">The scenario.</param>
    /// <exception cref="PolicyException">An entry of the scenario names an instrument that does not exist; all are reported.</exception>
    public static IReadOnlyList<Instrument> WithoutEffect(DataPackage package, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        // Whole entries say all there is; only what an amendment leaves unsaid needs the law to be read, which a moved lever must not wait for.
        var book = scenario.Instruments.Any(entry => entry.AmendsTerms) ? Book(package, scenario) : null;
        return
        [
            .. scenario.Instruments.Where(entry => !entry.IsAmendment || entry.AmendsTerms).Select(entry => entry.IsAmendment ? book![entry.Id] : entry).Where(instrument => !InstrumentKind.ActsInRun(instrument)),
        ];
    }

    /// <summary>Instruments that a scenario changes without a change: in every year of a run they hold as long, and at the rate, as the law has it.</summary>
    /// <param name="package">The package.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="firstYear">First year.</param>
    /// <param name="lastYear">Last year.</param>
    /// <exception cref="PolicyException">An entry of the scenario names an instrument that does not exist; all are reported.</exception>
    public static IReadOnlyList<Instrument> WithoutChange(DataPackage package, Scenario scenario, int firstYear, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var said = scenario.Instruments.Where(entry => entry.AmendsTerms && entry.Unit is null).Select(entry => entry.Id).ToList();
        if (said.Count == 0)
        {
            return [];
        }

        var (law, book) = (Book(package), Book(package, scenario));
        return [.. said.Where(id => law.Has(id) && Enumerable.Range(firstYear, lastYear - firstYear + 1).All(year => In(law, id, year) == In(book, id, year))).Select(id => book[id])];

        // How long it holds and at what, or nothing; a schedule that has run out pays nothing.
        static (double Share, double Rate, double? Threshold)? In(PolicyBook of, string id, int year)
        {
            if (of.TermOf(id) is not { } term || term.ShareOfYear(year) == 0)
            {
                return null;
            }

            var threshold = term.Instrument.ScheduleMeaning == ScheduleMeaning.Threshold ? term.StepOf(year) : null;
            return term.RateIn(year) == 0 && term.Instrument.Rate is not null && threshold is null ? null : (term.ShareOfYear(year), term.RateIn(year), threshold);
        }
    }

    /// <summary>The policy of every year of a run.</summary>
    /// <param name="package">The package.</param>
    /// <param name="inputs">Its inputs with the scenario's changes on top.</param>
    /// <param name="scenario">The scenario, for its instruments and its outlook.</param>
    /// <param name="firstYear">First year.</param>
    /// <param name="lastYear">Last year.</param>
    /// <exception cref="PolicyException">An instrument cannot be computed with; all problems are reported.</exception>
    /// <exception cref="DataException">An input is missing.</exception>
    public static TradePolicy Of(DataPackage package, Inputs inputs, Scenario? scenario, int firstYear, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var outlook = scenario?.Outlook;
        var rows = inputs.Once("instruments of the package", view => InstrumentRows.Of(view.Package));
        var law = inputs.Once(
            ("law of the package", outlook ?? "", firstYear, lastYear),
            view => TradePolicy.Compile(PolicyBook.Of(rows, []), new PolicyFacts(view.Package, view, outlook), firstYear, lastYear));
        return scenario is { Instruments.Count: > 0 }
            ? TradePolicy.Compile(PolicyBook.Of(rows, scenario.Instruments), new PolicyFacts(package, inputs, outlook), firstYear, lastYear, law)
            : law;
    }

    /// <summary>What a lane pays in one year of a run, layer by layer.</summary>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="scenario">Its scenario.</param>
    /// <param name="lane">Indices of product, origin and destination.</param>
    /// <param name="year">Calendar year.</param>
    public static LaneAccount LaneOf(Inputs inputs, Scenario scenario, (int Product, int Origin, int Destination) lane, int year)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(scenario);
        return LaneAccount.Of(Book(inputs.Package, scenario), new PolicyFacts(inputs.Package, inputs, scenario.Outlook), lane.Product, lane.Origin, lane.Destination, year);
    }

    /// <summary>The production credits of a maker in one year of a run, one by one.</summary>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="scenario">Its scenario.</param>
    /// <param name="maker">Indices of product, region and owner group.</param>
    /// <param name="year">Calendar year.</param>
    public static IReadOnlyList<CreditLayer> CreditsOf(Inputs inputs, Scenario scenario, (int Product, int Region, int Owner) maker, int year)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(scenario);
        return CreditLayer.Of(Book(inputs.Package, scenario), new PolicyFacts(inputs.Package, inputs, scenario.Outlook), maker.Product, maker.Region, maker.Owner, year);
    }
}
