using Cellcast.Data.Studies;
using Cellcast.Technology.StageGates;

namespace Cellcast.Data.Technologies;

/// <summary>What the case histories give under actual policy, and which lever would have changed them (system B11).</summary>
public static class HindcastPage
{
    private static readonly string[][] Settings =
    [
        [], ["research"], ["ip_control"], ["capital"], ["demand"], ["base"], ["capital", "demand"], ["ip_control", "capital", "demand"], ["capital", "demand", "base"], ["ip_control", "capital", "demand", "base"],
        ["research", "ip_control", "capital", "demand", "base"],
    ];

    /// <summary>All cases under actual policy.</summary>
    public static TechnologyAnswer All(Hindcast hindcast, Inputs inputs, int draws, int seed)
    {
        ArgumentNullException.ThrowIfNull(hindcast);
        return TechnologyAnswer.Traced(inputs, () =>
        {
            var runs = hindcast.Cases.Select(history => (history, actual: hindcast.Run(history, [], draws, seed))).ToList();
            var outcomes = runs.SelectMany(run => new[] { (run.actual.HomeHolds, run.history.HomeHeld), (run.actual.RivalHolds, run.history.RivalHeld) }).ToList();
            var brier = outcomes.Average(outcome => Square(outcome.Item1 - (outcome.Item2 ? 1 : 0)));
            var dates = runs.Count(run => InBand(run.history, run.actual));
            var answer = $"Under actual policy the inventing country holds a market with {string.Join(", ", runs.Select(run => $"{run.actual.HomeHolds:0%} ({run.history.Id})"))}: {runs.Count(run => run.actual.IsChanged == run.history.HomeHeld)} of {runs.Count} losses are the likelier outcome. "
                + $"The rival holds one with {string.Join(", ", runs.Select(run => $"{run.actual.RivalHolds:0%}"))}. Brier score of the {outcomes.Count} outcomes {brier:0.000} (a coin has 0.25); the year of volume lies in the 90% band in {dates} of {runs.Count}.";
            return ("Four case histories, run with parameters fixed beforehand", answer,
                (IReadOnlyList<StudyTable>)
                [
                    new("Actual policy",
                        [new("case"), new("home holds", "share"), new("low", "share"), new("high", "share"), new("verdict"), new("rival holds", "share"), new("low ", "share"), new("high ", "share"), new("verdict "), new("rival, if either holds", "share")],
                        [.. runs.Select(run => (IReadOnlyList<StudyCell>)
                        [
                            run.history.Name, run.actual.HomeHolds, run.actual.Low, run.actual.High, Verdict(run.actual.HomeHolds, run.actual.Low, run.actual.High, run.history.HomeHeld), run.actual.RivalHolds, run.actual.RivalLow, run.actual.RivalHigh,
                            Verdict(run.actual.RivalHolds, run.actual.RivalLow, run.actual.RivalHigh, run.history.RivalHeld),
                            run.actual.RivalHolds / (run.actual.RivalHolds + run.actual.HomeHolds),
                        ])]),
                    new("When the rival made it in volume",
                        [new("case"), new("prototype", "date_year"), new("volume, seen", "date_year"), new("volume, run", "date_year"), new("low", "date_year"), new("high", "date_year"), new("verdict")],
                        [.. runs.Select(run => (IReadOnlyList<StudyCell>)[run.history.Name, run.history.Start, run.history.Scaled, Math.Round(run.actual.RivalYear), Math.Round(run.actual.RivalYearLow), Math.Round(run.actual.RivalYearHigh), DateVerdict(run.history, run.actual)])]),
                ],
                Remarks(draws, seed), runs.Select(run => run.history.Source));
        });
    }

    /// <summary>One case with its levers switched.</summary>
    /// <param name="hindcast">The cases.</param>
    /// <param name="inputs">Their inputs.</param>
    /// <param name="history">The case.</param>
    /// <param name="asked">Levers asked for beyond the usual settings; may be empty.</param>
    /// <param name="draws">Draws.</param>
    /// <param name="seed">Seed.</param>
    public static TechnologyAnswer Of(Hindcast hindcast, Inputs inputs, CaseHistory history, IReadOnlyList<string> asked, int draws, int seed)
    {
        ArgumentNullException.ThrowIfNull(hindcast);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(asked);
        return TechnologyAnswer.Traced(inputs, () =>
        {
            IEnumerable<string[]> settings = asked.Count > 0 ? Settings.Append([.. asked]) : Settings;
            var runs = settings.Select(pulled => hindcast.Run(history, pulled, draws, seed)).ToList();
            var actual = runs[0];
            var singles = runs.Where(run => run.Pulled.Count == 1).OrderByDescending(run => run.HomeHolds).ToList();
            var changing = runs.Skip(1).Where(run => run.IsChanged).OrderBy(run => run.Pulled.Count).FirstOrDefault();
            var answer = $"{history.Name}, {history.Home} against {history.Rival}, {history.Start} to {history.End}. Under actual policy {history.Home} holds a market with {actual.HomeHolds:0%} ({actual.Low:0%} to {actual.High:0%}); it {(history.HomeHeld ? "did" : "did not")}: "
                + $"{Verdict(actual.HomeHolds, actual.Low, actual.High, history.HomeHeld)}. Of single levers {Name(singles[0].Pulled)} does most ({singles[0].HomeHolds:0%}) and {Name(singles[^1].Pulled)} least ({singles[^1].HomeHolds:0%}); "
                + (changing is null ? "no setting makes holding the likelier outcome." : $"the least that makes holding the likelier outcome is {Name(changing.Pulled)} ({changing.HomeHolds:0%}, {changing.Low:0%} to {changing.High:0%}).")
                + (asked.Count > 0 ? $" With {Name(runs[^1].Pulled)}: {runs[^1].HomeHolds:0%} ({runs[^1].Low:0%} to {runs[^1].High:0%})." : "")
                + $" {history.Rival} sold in volume in {history.Scaled}; the run says {actual.RivalYear:0} ({actual.RivalYearLow:0} to {actual.RivalYearHigh:0}): {DateVerdict(history, actual)}.";
            var usual = hindcast.Usual();
            GateLevers Levers(string side) => history.LeversOf(side, [], lever => lever.Value);
            var (home, rival) = (StageGateRace.HomeGates(usual, Levers(CaseHistory.HomeSide)), StageGateRace.RivalGates(usual, Levers(CaseHistory.RivalSide), Levers(CaseHistory.HomeSide)));
            string[] gates = ["prototype", "licence or access", "pilot", "scale"];
            return ($"Which lever would have changed history? {history.Name}", answer,
                (IReadOnlyList<StudyTable>)
                [
                    new("Levers of the inventing country pulled all the way", [new("levers"), new("scales", "share"), new("holds a market", "share"), new("low", "share"), new("high", "share"), new("likelier than not")],
                        [.. runs.Select(run => (IReadOnlyList<StudyCell>)[run.Pulled.Count == 0 ? "actual policy" : Name(run.Pulled), run.HomeScales, run.HomeHolds, run.Low, run.High, run.IsChanged ? "yes" : ""])], Bar: 2),
                    new("Gates under actual policy", [new("gate"), new(history.Home, "share"), new(history.Rival, "share")], [.. gates.Select((gate, index) => (IReadOnlyList<StudyCell>)[gate, home[index], rival[index]])]),
                    new("Levers as the text has them, 0 to 1", [new("lever"), new(history.Home, "ratio"), new(history.Rival, "ratio"), new("home, why"), new("rival, why")],
                        [.. CaseHistory.LeverNames.Select(lever => (lever, own: history.Levers[(CaseHistory.HomeSide, lever)], other: history.Levers[(CaseHistory.RivalSide, lever)]))
                            .Select(row => (IReadOnlyList<StudyCell>)[Name([row.lever]), row.own.Value, row.other.Value, Why(row.own), Why(row.other)])]),
                ],
                Remarks(draws, seed), (IEnumerable<string>)[history.Source]);
        });
    }

    /// <summary>Reproduced where the band leaves no doubt, likely where the median says so, a miss where it says the opposite.</summary>
    public static string Verdict(double median, double low, double high, bool happened)
    {
        var isRight = median > 0.5 == happened;
        var isSure = happened ? low > 0.5 : high < 0.5;
        return !isRight ? "miss" : isSure ? "reproduced" : "likelier, band open";
    }

    private static bool InBand(CaseHistory history, HindcastSetting actual) => history.Scaled >= actual.RivalYearLow && history.Scaled <= actual.RivalYearHigh;

    private static string DateVerdict(CaseHistory history, HindcastSetting actual) =>
        InBand(history, actual) ? "in the band" : history.Scaled > actual.RivalYearHigh ? $"a miss, {history.Scaled - actual.RivalYearHigh:0} years too early" : $"a miss, {actual.RivalYearLow - history.Scaled:0} years too late";

    private static List<string> Remarks(int draws, int seed) =>
    [
        "parameters (gate_pass, gate_years, gate_hold ... of study_assumptions) are general and the same for all cases and both sides; chances of pilot and scale are those of announced and of building plants today; none was fitted to a case",
        "levers are readings of one report's text, which tells the stories to show that policy decided: that a loss is reproduced is weak evidence for it; the years of volume, which the text does not argue from, are the stronger test",
        "the cases were told because the technology became large somewhere, which a chance taken beforehand does not know: hence the misses on the rival, and the column that takes it as given that either side holds a market",
        "that research alone changes little follows from the gates: in every case the prototype was there",
        $"quantiles are over {draws} draws of parameters and readings from their ranges, seed {seed}; every setting sees the same draws",
    ];

    private static string Name(IReadOnlyList<string> levers) => string.Join(" + ", levers.Select(lever => lever switch { "ip_control" => "control of licences", "base" => "industrial base", _ => lever }));

    private static string Why(CaseLever lever) => lever.Note.Replace("read from the text: ", "", StringComparison.Ordinal);

    private static double Square(double value) => value * value;
}
