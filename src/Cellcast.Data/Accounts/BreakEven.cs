using Cellcast.Data.Answers;
using Cellcast.Policy;
using Cellcast.Simulation;

namespace Cellcast.Data.Accounts;

/// <summary>
/// Finds the level of an instrument that meets a target in the run itself, prices, trade and investment answering. Levels are doubled from a small one until
/// the target is met, then the bracket is closed by the Illinois form of false position, with a bisection where that is slow.
/// </summary>
public sealed class BreakEven
{
    // The first level tried is this part of the highest; each further one is twice as high.
    private const double FirstStep = 1.0 / 16;

    // The level is known to this part of itself.
    private const double Tolerance = 0.005;

    private const int MostSteps = 14;

    private readonly PreparedWorld world;
    private readonly Scenario scenario;
    private readonly IReadOnlyList<Override> changes;
    private readonly BreakEvenQuestion question;
    private readonly IProgress<double>? progress;
    private readonly CancellationToken cancellation;
    private readonly List<BreakEvenPoint> points = [];

    private BreakEven(
        PreparedWorld world, Scenario scenario, IReadOnlyList<Override> changes, BreakEvenQuestion question, IProgress<double>? progress, CancellationToken cancellation) =>
        (this.world, this.scenario, this.changes, this.question, this.progress, this.cancellation) = (world, scenario, changes, question, progress, cancellation);

    /// <summary>Finds the lowest level that meets the target.</summary>
    /// <param name="world">The package, prepared.</param>
    /// <param name="scenario">The scenario, with all it inherits.</param>
    /// <param name="changes">Further changes, which apply after the scenario's.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="progress">Told the share done, as far as it can be known; may be null.</param>
    /// <param name="cancellation">Stops between years.</param>
    /// <exception cref="NoBreakEvenException">No level up to the highest meets it; tells what the levels brought.</exception>
    /// <exception cref="ArgumentException">The question names what the chain does not have, or a gap of no product.</exception>
    /// <exception cref="PolicyException">The instrument cannot be computed with.</exception>
    public static BreakEvenAnswer Of(
        PreparedWorld world, Scenario scenario, IReadOnlyList<Override> changes, BreakEvenQuestion question, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(question);
        if (question.Measure == TargetMeasure.Gap && (question.Product is null || question.Origin == question.Home))
        {
            throw new ArgumentException("a gap is that of one product, against another region", nameof(question));
        }

        if (question.Highest <= 0 || question.Year is <= ChainScenario.BaseYearOfPackage or > ChainScenario.LastYearOfPackage)
        {
            throw new ArgumentException($"highest level {question.Highest}, year {question.Year}: a level above 0, and a year of the run", nameof(question));
        }

        return new BreakEven(world, scenario, changes, question, progress, cancellation).Answer();
    }

    /// <summary>
    /// The line of pairs that meet the target: for levels of another instrument from 0 to where it meets the target alone (or to its own highest), the level of the first.
    /// </summary>
    /// <inheritdoc cref="Of"/>
    /// <param name="world">The package, prepared.</param>
    /// <param name="scenario">The scenario, with all it inherits.</param>
    /// <param name="changes">Further changes, which apply after the scenario's.</param>
    /// <param name="question">What is asked of the first.</param>
    /// <param name="other">The other instrument.</param>
    /// <param name="highest">Highest level of the other.</param>
    /// <param name="steps">How many levels of the other, from 2.</param>
    /// <param name="progress">Told the share done; may be null.</param>
    /// <param name="cancellation">Stops between years.</param>
    /// <returns>Level of the other and answer for the first; pairs that no level of the first completes are left out.</returns>
    public static IReadOnlyList<(double Other, BreakEvenAnswer Answer)> Frontier(
        PreparedWorld world, Scenario scenario, IReadOnlyList<Override> changes, BreakEvenQuestion question, Instrument other, double highest, int steps, IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 2);
        double end;
        try
        {
            end = Of(world, scenario, changes, question with { Lever = other, Highest = highest }, null, cancellation).Level;
        }
        catch (NoBreakEvenException)
        {
            end = highest;
        }

        progress?.Report(1.0 / (steps + 1));
        var line = new List<(double, BreakEvenAnswer)>();
        for (var step = 0; step < steps; step++)
        {
            var level = end * step / (steps - 1);
            try
            {
                line.Add((level, Of(world, With(scenario, other, level), changes, question, null, cancellation)));
            }
            catch (NoBreakEvenException) when (step < steps - 1)
            {
                // Too little of the other: a later step may be enough.
            }

            progress?.Report((step + 2.0) / (steps + 1));
        }

        return line;
    }

    /// <summary>The scenario with an instrument at a level.</summary>
    public static Scenario With(Scenario scenario, Instrument lever, double level)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(lever);

        // Where the schedule states rates, the level takes their place.
        var schedule = lever.ScheduleMeaning == ScheduleMeaning.Rate ? [] : lever.Schedule;
        return scenario with
        {
            Instruments = [.. scenario.Instruments.Where(instrument => instrument.Id != lever.Id), lever with { Rate = level, Schedule = schedule, Enabled = true }],
        };
    }

    private BreakEvenAnswer Answer()
    {
        var without = At(0);
        if (question.IsMetBy(without.Value))
        {
            return new BreakEvenAnswer(question, 0, without, without, [.. points]);
        }

        var (low, high) = (without, without);
        for (var level = FirstStep * question.Highest; !question.IsMetBy(high.Value); level = Math.Min(2 * level, question.Highest))
        {
            if (high.Level >= question.Highest)
            {
                throw new NoBreakEvenException(string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"no level of {question.Lever.Id} from 0 to {question.Highest:0.###} {question.Lever.Unit} brings {Described} to {Shown(question.Target)} in {question.Year}: it is {Shown(without.Value)} at 0 and {Shown(high.Value)} at {high.Level:0.###}"));
            }

            low = high;
            high = At(level);
        }

        var met = Close(low, high);
        return new BreakEvenAnswer(question, met.Level, without, met, [.. points.OrderBy(point => point.Level)]);
    }

    private string Described => question.Measure switch
    {
        TargetMeasure.Gap => $"the gap of {question.Product} to {question.Origin}",
        TargetMeasure.HomeShare => $"the home share of {question.Product ?? question.Stage}",
        TargetMeasure.Dependence => $"the import dependence of {question.Product ?? question.Stage}",
        TargetMeasure.Capacity => $"capacity for {question.Product ?? question.Stage}",
        _ => $"output of {question.Product ?? question.Stage}",
    };

    private string Shown(double value) => value.ToString(question.Measure is TargetMeasure.Capacity or TargetMeasure.Output ? "0.###" : "0.#%", System.Globalization.CultureInfo.InvariantCulture);

    // The upper end of the bracket always meets the target.
    private BreakEvenPoint Close(BreakEvenPoint low, BreakEvenPoint high)
    {
        var (below, above) = (low.Value - question.Target, high.Value - question.Target);
        for (var step = 0; step < MostSteps && high.Level - low.Level > Tolerance * high.Level; step++)
        {
            // Every third step halves the bracket, so that a curve with a knee cannot hold it open.
            var inside = step % 3 == 2 || below == above ? 0.5 : Math.Clamp(below / (below - above), 0.02, 0.98);
            var point = At(low.Level + (inside * (high.Level - low.Level)));
            if (question.IsMetBy(point.Value))
            {
                (high, above) = (point, point.Value - question.Target);
                below /= 2;
            }
            else
            {
                (low, below) = (point, point.Value - question.Target);
                above /= 2;
            }
        }

        return high;
    }

    private BreakEvenPoint At(double level)
    {
        cancellation.ThrowIfCancellationRequested();
        var solved = world.Solve(With(scenario, question.Lever, level), changes, cancellation);
        progress?.Report(Math.Min(1, (points.Count + 1.0) / MostSteps));
        var reading = new TargetReading(solved, question);
        var point = new BreakEvenPoint(level, reading.Value(), reading.Gap(), reading.Budget());
        points.Add(point);
        return point;
    }
}
