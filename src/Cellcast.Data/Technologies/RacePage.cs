using Cellcast.Data.Answers;
using Cellcast.Data.Studies;
using Cellcast.Technology;
using Cellcast.Technology.Fit;
using Cellcast.World;

namespace Cellcast.Data.Technologies;

/// <summary>
/// Which chemistry can break in by cost: parity with lithium iron phosphate, what must be true for a target, sodium over the lithium path, and what the forecasts by name
/// would take (systems A12, C20, D4, E1). Without adoption, which is a result of the market.
/// </summary>
public static class RacePage
{
    private const string Reference = "LFP", Sodium = "Na-layered", LithiumIon = "liion";

    private const int FirstYear = 2025, LastYear = 2040;

    // A target that most chemistries miss today and some may reach.
    private const int UsualTargetYear = 2035;

    private static readonly int[] Years = [2026, 2028, 2030, 2032, 2035, 2040];

    private static readonly Unit UsdPerKg = Unit.Parse("USD/kg"), GwhPerYear = Unit.Parse("GWh/yr");

    /// <summary>Probability that a chemistry costs less than the reference in a year.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="question">Chemistry, region, level, hours and year.</param>
    public static double ParityProbability(StudyDesk desk, CostQuestion question)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(question);
        var (own, other) = (Spread(desk, question), Spread(desk, question with { Chemistry = Reference }));
        return StochasticExperienceCurve.ParityProbability(own.LogCost, own.Variance, other.LogCost, other.Variance, desk.Technology.ParityShockCorrelation());
    }

    /// <summary>First year in which the median cost is below the reference's; <see langword="null"/> if not to 2040.</summary>
    public static int? ParityYear(StudyDesk desk, CostQuestion question)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(question);
        for (var year = FirstYear; year <= LastYear; year++)
        {
            if (Cost(desk, question with { Year = year }) < Cost(desk, question with { Year = year, Chemistry = Reference }))
            {
                return year;
            }
        }

        return null;
    }

    /// <summary>First year from which the median cost stays below the reference's to 2040: a year of dear lithium may cross the lines and cross them back.</summary>
    public static int? LastingParityYear(StudyDesk desk, CostQuestion question)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(question);
        var from = LastYear + 1;
        while (from > FirstYear && Cost(desk, question with { Year = from - 1 }) < Cost(desk, question with { Year = from - 1, Chemistry = Reference }))
        {
            from--;
        }

        return from > LastYear ? null : from;
    }

    /// <summary>Answers.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="application">The application, whose hard requirements choose who may race.</param>
    /// <param name="region">Where.</param>
    /// <param name="target">Target of 2035, USD/kWh; <see langword="null"/> for what the reference costs then.</param>
    public static TechnologyAnswer Of(FitDesk desk, FitApplication application, string region, double? target)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(application);
        return TechnologyAnswer.Traced(desk.Desk.Inputs, () =>
        {
            var on = desk.Desk;
            var level = application.IsStorage ? CostLevel.System : application.Sector == "ev" ? CostLevel.Pack : CostLevel.Cell;
            CostQuestion Ask(string chemistry, int year) => new(chemistry, region, year, level, Hours: application.Hours ?? CostQuestion.UsualHours);
            var allowed = desk.Ranking(application).Where(fit => fit.Verdict is FitVerdict.Fits or FitVerdict.AtItsBest && on.Book.Chemistries.Contains(fit.Chemistry) && fit.Chemistry != Reference)
                .Where(fit => level == CostLevel.System || !CostBook.IsWithoutCells(fit.Chemistry)).Select(fit => fit.Chemistry).ToList();
            var racers = allowed.Select(chemistry => (chemistry, parity: ParityYear(on, Ask(chemistry, FirstYear)), lasting: LastingParityYear(on, Ask(chemistry, FirstYear)), odds: Years.Select(year => ParityProbability(on, Ask(chemistry, year))).ToList())).OrderByDescending(racer => racer.odds[^2]).ToList();
            var goal = target ?? Cost(on, Ask(Reference, UsualTargetYear));
            var leader = racers.Count > 0 ? $"{racers[0].chemistry} is the likeliest to be cheaper than {Reference} by 2035 ({racers[0].odds[^2]:0%})" : "no other chemistry meets the hard requirements";
            var sodium = racers.Where(racer => racer.chemistry == Sodium).Select(racer => $" Sodium's chance is {racer.odds[2]:0%} in 2030 and {racer.odds[^2]:0%} in 2035, {(racer.parity is not { } first ? "its median path does not cross to 2040" : racer.lasting == first ? $"its median path crosses in {first}" : $"its median path crosses first in {first} and {(racer.lasting is { } last ? $"for good in {last}" : "not for good to 2040")}")}.");
            var answer = $"{application.Name}, {region}: {leader}.{string.Concat(sodium)} {Reference} goes from {Cost(on, Ask(Reference, FirstYear)):0} USD/kWh in {FirstYear} to {Cost(on, Ask(Reference, UsualTargetYear)):0} in {UsualTargetYear}, so a challenger runs after a moving target.";
            return ($"The race for {application.Name.ToLowerInvariant()}, {region}", answer,
                (IReadOnlyList<StudyTable>)
                [
                    Parity(racers, chemistry => [Cost(on, Ask(chemistry, FirstYear)), Cost(on, Ask(chemistry, UsualTargetYear))]),
                    Needed(on, [.. racers.Select(racer => racer.chemistry).Prepend(Reference)], chemistry => Ask(chemistry, UsualTargetYear), goal),
                    LithiumPath(on, region),
                    Forecasts(on),
                    Searching(on),
                ],
                (IReadOnlyList<string>)
                [
                    "median path: bottom-up cost, materials at the price deck and the rest learning; chance of parity: the error of experience curves around both paths, shocks shared by half (parity_shock_correlation); the band of a chemistry without history is the wide prior",
                    "cost alone: mass, volume, life, cold and charging are in the fit, and shares are a result of the market, not of this page",
                    "what must be true is solved one thing at a time; material prices act on all metals and bulk chemicals of the cell alike",
                    $"sodium pays for a switch only if lithium stays dear through qualification and conversion: {on.Inputs.Value("qualification_lag", "grid_short", "", FirstYear) + on.Inputs.Value("line_conversion_time"):0.0} years; study sodium shows past spells",
                ],
                (IEnumerable<string>)["carnegie_2024", "carnegie_2026", "csis_2026"]);
        });
    }

    private static double Cost(StudyDesk desk, CostQuestion question) => desk.Book.Tree(CostBook.Answerable(question)).Value;

    private static (double LogCost, double Variance) Spread(StudyDesk desk, CostQuestion question)
    {
        var learning = desk.Book.LearningOf(question.Chemistry);
        var ahead = Math.Max(0, question.Year - learning.BaseYear);
        var (before, after) = (learning.Conversion.At(learning.BaseYear), learning.Conversion.At(question.Year));
        return (Math.Log(Cost(desk, question)), desk.Book.CurveOf(question.Chemistry).LogVariance(ahead, before > 0 && after > before ? Math.Log(after / before) : 0));
    }

    private static StudyTable Parity(IReadOnlyList<(string Chemistry, int? Parity, int? Lasting, List<double> Odds)> racers, Func<string, double[]> costs) => new(
        $"Chance to cost less than {Reference}",
        [new("chemistry"), new($"cost {FirstYear}", "USD/kWh"), new($"cost {UsualTargetYear}", "USD/kWh"), new("median crosses", "date_year"), new("for good", "date_year"), .. Years.Select(year => new StudyColumn($"{year}", "share"))],
        [.. racers.Select(racer => (racer, cost: costs(racer.Chemistry))).Select(row => (IReadOnlyList<StudyCell>)[row.racer.Chemistry, row.cost[0], row.cost[1], row.racer.Parity, row.racer.Lasting, .. row.racer.Odds.Select(odds => (StudyCell)odds)])]);

    private static StudyTable Needed(StudyDesk desk, IReadOnlyList<string> chemistries, Func<string, CostQuestion> ask, double target) => new(
        $"What must be true for {target:0.0} USD/kWh in {UsualTargetYear}, one at a time",
        [new("chemistry"), new("cost then", "USD/kWh"), new("learning rate", "share"), new("output, times the outlook", "ratio"), new("metals and chemicals, times the deck", "ratio")],
        [.. chemistries.Select(chemistry => MustBeTrue.Of(desk, ask(chemistry), target)).Select(must => (IReadOnlyList<StudyCell>)[must.Chemistry, must.Cost, Or(must.LearningRate), Or(must.OutputMultiple), Or(must.MaterialFactor)])]);

    private static StudyCell Or(double? solved) => solved is { } value ? value : "not by this alone";

    private static StudyTable LithiumPath(StudyDesk desk, string region)
    {
        CostLevel[] levels = [CostLevel.Cell, CostLevel.Pack, CostLevel.System];
        return new(
            "Sodium-ion against LFP over the price of lithium carbonate in the deck",
            [new("year"), new("price", "USD/kg"), .. levels.Select(level => new StudyColumn($"break-even, {level.ToString().ToLowerInvariant()}", "USD/kg")), new("sodium wins at")],
            [.. Years.Select(year =>
            {
                var price = desk.Inputs.ValueIn(UsdPerKg, "metal_price", "lithium_carbonate", "World", year);
                var lines = levels.Select(level => SodiumSwitch.Of(desk, level, region, year)).ToList();
                return (IReadOnlyList<StudyCell>)[$"{year}", price, .. lines.Select(line => (StudyCell)line.PriceUsdPerKgLce), string.Join(", ", lines.Where(line => line.SodiumWinsAt(price)).Select(line => line.Level)) is { Length: > 0 } wins ? wins : "no level"];
            })]);
    }

    // What each forecast by name would take in GWh, plants and growth over the ladder.
    private static StudyTable Forecasts(StudyDesk desk)
    {
        var table = desk.Package.Tables["technology"];
        var rows = new List<IReadOnlyList<StudyCell>>();
        for (var row = 0; row < table.RowCount; row++)
        {
            if (table.Text(row, "parameter") != "forecast_share" || table.Integers("year")[row] is not { } year)
            {
                continue;
            }

            var (subject, share) = (table.Text(row, "subject"), table.Numbers("value")[row]!.Value);
            var isMetal = subject.Contains("Li-metal", StringComparison.Ordinal);
            var inChina = table.Text(row, "region") == "China";

            // China makes three quarters of all cells; the share of its output is all the forecast speaks of.
            var all = desk.Technology.OutputOf(LithiumIon).Yearly(year) * (inChina ? desk.Inputs.Value("cell_output_share", "", "China", year) : 1);
            var gwh = share * all;
            var (start, first) = isMetal ? ((int)desk.Inputs.Value("first_output_year", "lithium-metal"), desk.Inputs.ValueIn(GwhPerYear, "first_output", "lithium-metal")) : (2024, desk.Inputs.ValueIn(GwhPerYear, "first_output", "sodium-ion"));
            rows.Add([subject, table.Text(row, "source"), $"{year}", share, gwh, gwh / desk.Inputs.ValueIn(GwhPerYear, "pledged_plant_size", isMetal ? "lithium-metal" : "sodium-ion"), desk.Technology.GrowthLadder().MultipleNeeded(start, first, year, Math.Max(first, gwh))]);
        }

        return new(
            "The forecasts by name: what each takes",
            [new("of"), new("source"), new("year"), new("share", "share"), new("output", "GWh/yr"), new("plants", "ratio"), new("growth, times the ladder", "ratio")],
            rows);
    }

    private static StudyTable Searching(StudyDesk desk)
    {
        var inputs = desk.Inputs;
        var curve = new TwoFactorCurve(inputs.Value("two_factor_output_exponent"), inputs.Value("two_factor_research_exponent"));
        var output = desk.Technology.OutputOf("sodium");
        var ahead = UsualTargetYear - FirstYear;
        var (spent, lag) = (inputs.Value("research_growth"), (int)inputs.Value("research_lag"));
        double Knowledge(double multiple) => TwoFactorCurve.KnowledgeAfter(ahead, spent, multiple, inputs.Value("knowledge_depreciation"), lag);
        var path = output.Cumulative(UsualTargetYear) / output.Cumulative(FirstYear);
        (string Name, double Output, double Research)[] cases = [("as in the outlook", 1, 1), ("output doubled", 2, 1), ("research doubled", 1, 2), ("both doubled", 2, 2), ("no more research", 1, 0), ("no more output", 1 / path, 1)];
        return new(
            $"Doing and searching: what remains in {UsualTargetYear} of the learnable cost of sodium-ion",
            [new("case"), new("cumulative output, times now", "ratio"), new("knowledge, times now", "ratio"), new("remains", "share")],
            [.. cases.Select(one => (IReadOnlyList<StudyCell>)[one.Name, path * one.Output, Knowledge(one.Research), curve.Factor(path * one.Output, Knowledge(one.Research))])]);
    }
}
