using Cellcast.Technology;

namespace Cellcast.Data.Studies;

/// <summary>What learning alone does to the price of lithium-ion, and what must be true for a target (systems A12).</summary>
/// <param name="FromYear">Year of today's price.</param>
/// <param name="ToYear">Year of the target.</param>
/// <param name="Doublings">Doublings of cumulative output between them.</param>
/// <param name="Multiple">Cumulative output then over now.</param>
/// <param name="Fall">Fall of the price at the learning rate the report names.</param>
/// <param name="DoublingsNeeded">Doublings that rate needs for the target.</param>
/// <param name="RateNeeded">Learning rate that the outlook needs for the target.</param>
/// <param name="Probability">Probability of the target with the error that experience curves have had.</param>
public sealed record LearningOutlook(int FromYear, int ToYear, double Doublings, double Multiple, double Fall, double DoublingsNeeded, double RateNeeded, double Probability)
{
    private const string LithiumIon = "liion";

    private const int UsualYear = 2025, TargetYear = 2030;

    // The share of futures the band is to hold.
    private const double Low = 0.05, High = 0.95;

    /// <summary>Looks from a year to another for a target as a share of the first year's price.</summary>
    public static LearningOutlook Of(StudyDesk desk, int fromYear, int toYear, double target, double learningRate)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var output = desk.Technology.OutputOf(LithiumIon);
        var curve = ExperienceCurve.OfLearningRate(learningRate);
        var multiple = output.Cumulative(toYear) / output.Cumulative(fromYear);
        return new(
            fromYear, toYear, output.Doublings(fromYear, toYear), multiple, 1 - curve.Factor(output.Cumulative(toYear), output.Cumulative(fromYear)), Math.Log2(curve.VolumeMultipleTo(target)),
            ExperienceCurve.Needed(target, multiple).LearningRate, desk.Technology.LithiumIonCurve().ProbabilityBelow(target, toYear - fromYear, Math.Log(multiple)));
    }

    /// <summary>Answers the study.</summary>
    public static StudyPage Page(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var figures = desk.Figures;
        var (rate, today, before) = (figures["learning_rate"], figures["pack_price_2025"], figures["pack_price_2013"]);
        var fall = figures["price_fall_2030"];
        var target = 1 - fall.Number;
        var from = Math.Min(desk.Year(UsualYear), TargetYear - 1);
        var outlook = Of(desk, from, TargetYear, target, rate.Number);
        var reached = Math.Log2(ExperienceCurve.OfLearningRate(rate.Number).VolumeMultipleTo(today.Number / before.Number));
        var answer = $"Halving by {TargetYear} takes {outlook.DoublingsNeeded:0.0} doublings of cumulative output at {rate.Printed} learning; the outlook has {outlook.Doublings:0.0} ({outlook.Multiple:0.0} times), so learning alone "
            + $"brings -{outlook.Fall:0%}. It is true if learning runs at {outlook.RateNeeded:0%} ({before.Number:0} to {today.Number:0} USD/kWh since 2013 was {reached:0.0} doublings at {rate.Printed}), and its probability is {outlook.Probability:0%} with the error that experience curves have had.";
        return new(
            answer,
            [Paths(desk, from, today.Number, rate.Number), Challengers(figures, target)],
            [
                fall.Judged(outlook.Fall >= fall.Number, $"not by {rate.Printed} learning alone, which gives {outlook.Fall:0%}; probability {outlook.Probability:0%} when the error of the curve counts", outlook.Fall),
                figures["own_outlook_fall"].Judged(Verdict.Differs, $"computed {outlook.Fall:0%} on the package's outlook, {outlook.Doublings:0.00} doublings; the report: {figures["own_outlook_fall"].Note}", outlook.Fall),
            ],
            ["all-in price of lithium-ion as one curve; the cost commands let materials and conversion learn apart", $"output follows the central path of output_paths, {from} to {TargetYear}"]);
    }

    private static StudyTable Paths(StudyDesk desk, int from, double price, double rate)
    {
        var (output, curve, plain) = (desk.Technology.OutputOf(LithiumIon), desk.Technology.LithiumIonCurve(), ExperienceCurve.OfLearningRate(rate));
        var rows = Enumerable.Range(from, TargetYear - from + 1).Select(year =>
        {
            var growth = Math.Log(output.Cumulative(year) / output.Cumulative(from));
            var ahead = year - from;
            var isNow = ahead == 0;
            return (IReadOnlyList<StudyCell>)
            [
                $"{year}", output.Cumulative(year), price * plain.Factor(output.Cumulative(year), output.Cumulative(from)), isNow ? price : price * curve.Median(ahead, growth),
                isNow ? price : price * curve.Quantile(Low, ahead, growth), isNow ? price : price * curve.Quantile(High, ahead, growth),
            ];
        });
        return new(
            "Pack price from that of the report, USD/kWh of its year",
            [
                new("year"), new("cumulative output", "GWh"), new($"at {rate:0%} learning", "USD/kWh"), new("Cellcast's curve, median", "USD/kWh"), new("band low", "USD/kWh"),
                new("band high", "USD/kWh"),
            ],
            [.. rows],
            Bar: 2);
    }

    // What challengers need against a lithium-ion that stays or halves.
    private static StudyTable Challengers(ReportFigures figures, double halved)
    {
        var lithium = figures["pack_price_2025"].Number;
        var (sodium, solid, goal) = (figures["sodium_price_today"].Number, figures["solid_state_today_multiple"].Number * lithium, figures["solid_state_target"].Number);
        return new(
            "The lock-in: a challenger against a lithium-ion that moves",
            [new("challenger"), new("price", "USD/kWh"), new("over lithium-ion today", "share"), new("over lithium-ion halved", "share")],
            [
                ["sodium-ion today", sodium, (sodium / lithium) - 1, (sodium / (lithium * halved)) - 1],
                ["solid-state today", solid, (solid / lithium) - 1, (solid / (lithium * halved)) - 1],
                ["solid-state at its target", goal, (goal / lithium) - 1, (goal / (lithium * halved)) - 1],
            ]);
    }
}
