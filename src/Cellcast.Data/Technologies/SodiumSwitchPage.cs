using Cellcast.Data.Answers;
using Cellcast.Data.Studies;
using Cellcast.Simulation;

namespace Cellcast.Data.Technologies;

/// <summary>
/// Sodium-ion against LFP over a path of the lithium price, with the mechanism of the run: where the break-even lines lie at cell, pack and system, what buyers do when the price has crossed
/// them, and how long it takes (system E1).
/// </summary>
public static class SodiumSwitchPage
{
    private const string Sodium = "cell_na", Lithium = "cell_lfp", Carbonate = "li2co3", Quotes = "China";

    private static readonly string[] Uses = ["grid_short", "ev_mass", "two_three_wheelers"];

    /// <summary>Answers.</summary>
    /// <param name="world">The prepared package.</param>
    /// <param name="dear">The scenario with the path of lithium.</param>
    /// <param name="plain">The scenario it is held against.</param>
    /// <param name="changes">Changes of both.</param>
    /// <param name="years">Years shown.</param>
    /// <param name="cancellation">Stops between years.</param>
    public static TechnologyAnswer Of(PreparedWorld world, Scenario dear, Scenario plain, IReadOnlyList<Override> changes, IReadOnlyList<int> years, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(dear);
        ArgumentNullException.ThrowIfNull(plain);
        ArgumentNullException.ThrowIfNull(years);
        return TechnologyAnswer.Traced(world.Inputs, () =>
        {
            var desk = new StudyDesk(world.Package, world.Inputs);
            var runs = new[] { plain, dear }.Select(scenario => world.Solve(scenario, changes, cancellation)).ToArray();
            var read = runs.Select(run => new AdoptionReading(run)).ToArray();
            var all = Enumerable.Range(read[0].CountedUntil + 1, read[0].LastYear - read[0].CountedUntil).ToList();
            var lines = all.ToDictionary(year => year, year => (CostLevel[])[CostLevel.Cell, CostLevel.Pack, CostLevel.System]);
            var breakEven = all.ToDictionary(year => year, year => lines[year].Select(level => SodiumSwitch.Of(desk, level, Quotes, year).PriceUsdPerKgLce).ToArray());
            double Price(int which, int year) => CarbonateOf(runs[which], year);
            int? Crossed(int which, int level) => all.Cast<int?>().FirstOrDefault(year => Price(which, year!.Value) > breakEven[year.Value][level]);
            var answers = Uses.Select(use => Scope(use)).Append(AdoptionScope.World).Select(scope => Lag(read, scope, all, Crossed(1, 2))).ToList();
            var late = all[^1];
            var worldLag = answers[^1];
            var text = $"Under {dear.Name} lithium carbonate reaches {all.Max(year => Price(1, year)):0} USD/kg in the run ({all.Max(year => Price(0, year)):0} under {plain.Name}). "
                + (Crossed(1, 2) is { } crossed ? $"It crosses the break-even line of storage systems in {crossed}{(Crossed(0, 2) is { } before && before == crossed ? ", as it does without" : "")}. " : "It never crosses the break-even line of storage systems. ")
                + $"Sodium-ion then takes {read[1].Share([Sodium], AdoptionScope.World, late):0.0%} of all energy in {late}, against {read[0].Share([Sodium], AdoptionScope.World, late):0.0%}; "
                + (worldLag.HalfYear is { } half ? $"half of that difference is there in {half}{(worldLag.Lag is { } lag ? $", {lag} {(lag == 1 ? "year" : "years")} after the crossing" : "")}." : "the difference is too small to date.");
            return ($"Sodium-ion against LFP: {dear.Name} beside {plain.Name}", text,
                (IReadOnlyList<StudyTable>)
                [
                    new(
                        "The lithium price of the runs and the break-even lines of the cost model",
                        [new("year"), new($"carbonate, {plain.Name}", "USD/kg"), new($"carbonate, {dear.Name}", "USD/kg"), new("break-even, cell", "USD/kg"), new("break-even, pack", "USD/kg"), new("break-even, system", "USD/kg"), new("sodium wins at")],
                        [.. years.Where(breakEven.ContainsKey).Select(year => (IReadOnlyList<StudyCell>)
                        [
                            $"{year}", Price(0, year), Price(1, year), .. breakEven[year].Select(line => (StudyCell)line),
                            string.Join(", ", lines[year].Where((_, level) => Price(1, year) > breakEven[year][level]).Select(level => level.ToString().ToLowerInvariant())) is { Length: > 0 } wins ? wins : "no level",
                        ])]),
                    new(
                        "What buyers do: share of sodium-ion, and its effective cost over that of the best alternative",
                        [
                            new("use"), new("year"), new($"share, {plain.Name}", "share"), new($"share, {dear.Name}", "share"), new($"cost gap, {plain.Name}", "USD/kWh"), new($"cost gap, {dear.Name}", "USD/kWh"), new("price of LFP", "USD/kWh"),
                            new("price of sodium-ion", "USD/kWh"), new($"limit, {dear.Name}"),
                        ],
                        [.. Uses.Select(Scope).Append(AdoptionScope.World).SelectMany(scope => years.Where(breakEven.ContainsKey).Select(year => (scope, year))).Select(row => (IReadOnlyList<StudyCell>)
                        [
                            row.scope.Name, $"{row.year}", read[0].Share([Sodium], row.scope, row.year), read[1].Share([Sodium], row.scope, row.year), read[0].Limit(Sodium, row.scope, row.year).CostGap, read[1].Limit(Sodium, row.scope, row.year).CostGap,
                            read[1].Price(Lithium, row.scope, row.year), read[1].Price(Sodium, row.scope, row.year), read[1].Limit(Sodium, row.scope, row.year).Limit,
                        ])]),
                    new(
                        "Lag from the crossing of the system line to the answer",
                        [new("use"), new("crossed", "date_year"), new("a tenth of the difference", "date_year"), new("half of it", "date_year"), new("lag to half", "yr"), new($"share {late}, {plain.Name}", "share"), new($"share {late}, {dear.Name}", "share")],
                        [.. Uses.Select(Scope).Append(AdoptionScope.World).Zip(answers, (scope, lag) => (IReadOnlyList<StudyCell>)
                        [
                            scope.Name, Crossed(1, 2), lag.TenthYear, lag.HalfYear, lag.Lag, read[0].Share([Sodium], scope, late), read[1].Share([Sodium], scope, late),
                        ])]),
                    new(
                        "Sodium-ion made in the world, and lines for it",
                        [new("year"), new($"made, {plain.Name}", "GWh/yr"), new($"made, {dear.Name}", "GWh/yr"), new($"lines, {plain.Name}", "GWh/yr"), new($"lines, {dear.Name}", "GWh/yr")],
                        [.. years.Where(breakEven.ContainsKey).Select(year => (IReadOnlyList<StudyCell>)[$"{year}", read[0].Made(Sodium, year), read[1].Made(Sodium, year), read[0].Lines(Sodium, year), read[1].Lines(Sodium, year)])]),
                ],
                (IReadOnlyList<string>)
                [
                    "break-even lines: cost model, mature plants of 30 GWh/yr in China, all other prices as they are; study sodium shows how they come about and how long past spells of dear lithium lasted",
                    "shares: the choice of chemistry of the run, world; the lag holds price memory, inertia, qualification, the growth of a newcomer's share, and the building of lines and of hard carbon and cathode plants",
                    "a scenario that sets the price of lithium moves the market of the run by the difference to the package's path (a rent at the mines, docs/model-markets.md B6); what the run then pays is shown, not what was set",
                    "half of the difference: of that in the last year of the run; a difference below a tenth of a point is not dated",
                ],
                (IEnumerable<string>)["carnegie_2024", "carnegie_2026", "csis_2026", "dialogue_earth_2024"]);

            AdoptionScope Scope(string use) => new(new DemandInputs(world.Inputs).Names[Array.IndexOf([.. read[0].Applications], use)], [use], null);
        });
    }

    // Too small a difference has no date.
    private const double LeastDifference = 0.001;

    private static (int? TenthYear, int? HalfYear, int? Lag) Lag(AdoptionReading[] read, AdoptionScope scope, List<int> years, int? crossed)
    {
        double Difference(int year) => read[1].Share([Sodium], scope, year) - read[0].Share([Sodium], scope, year);
        var end = Difference(years[^1]);
        if (end < LeastDifference)
        {
            return (null, null, null);
        }

        // From then on it stays: prices of a scarce year may open a gap that closes again.
        int? First(double part) => years.Cast<int?>().FirstOrDefault(from => years.Where(year => year >= from).All(year => Difference(year) >= part * end));
        var half = First(0.5);
        return (First(0.1), half, half - crossed);
    }

    private static double CarbonateOf(SolvedChain solved, int year)
    {
        var chain = solved.Scenario.Chain;
        var of = solved.Run.Years[year - chain.FirstYear];
        for (var r = 0; r < chain.RegionCount; r++)
        {
            if (chain.Regions[r] == Quotes)
            {
                return of.Delivered[chain.At(chain.Graph.IndexOf(Carbonate), r)];
            }
        }

        throw new InvalidOperationException($"the chain has no region {Quotes}");
    }
}
