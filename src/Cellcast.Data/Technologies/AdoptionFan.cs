using Cellcast.Data.Answers;
using Cellcast.Markets;
using Cellcast.Simulation;

namespace Cellcast.Data.Technologies;

/// <summary>Many whole runs over the ranges of the inputs behind adoption: quantiles of whatever is measured in each, and which input moves it.</summary>
public sealed class AdoptionFan
{
    // Two-sided 90%.
    private const double Normal90 = 1.645;

    private readonly double[][] places;
    private readonly double[][] values;

    private AdoptionFan(IReadOnlyList<AdoptionInput> inputs, double[][] places, double[][] values, int failed)
    {
        Inputs = inputs;
        this.places = places;
        this.values = values;
        Failed = failed;
    }

    /// <summary>What was sampled.</summary>
    public IReadOnlyList<AdoptionInput> Inputs { get; }

    /// <summary>Runs that gave an answer.</summary>
    public int Runs => values.Length;

    /// <summary>Runs without an equilibrium in some year, left out.</summary>
    public int Failed { get; }

    /// <summary>Runs the ensemble: a Latin hypercube, so that every input is spread evenly over its range however few the runs.</summary>
    /// <param name="world">The prepared package.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="changes">Further changes, under those of the samples.</param>
    /// <param name="inputs">What is sampled.</param>
    /// <param name="measure">What is read from each run, always as many numbers.</param>
    /// <param name="runs">How many runs, at least 2.</param>
    /// <param name="seed">The same seed gives the same runs, whatever the number of cores.</param>
    /// <param name="progress">Told the share done; may be null.</param>
    /// <param name="cancellation">Stops between runs and years.</param>
    public static AdoptionFan Of(
        PreparedWorld world, Scenario scenario, IReadOnlyList<Override> changes, IReadOnlyList<AdoptionInput> inputs, Func<AdoptionReading, double[]> measure, int runs, int seed,
        IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(measure);
        return Of(scenario, inputs, (under, samples) => measure(new AdoptionReading(world.Solve(under, [.. changes, .. samples], cancellation))), runs, seed, 0, progress, cancellation);
    }

    /// <summary>Runs an ensemble of whatever a run is.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="inputs">What is sampled.</param>
    /// <param name="run">Runs a scenario with the changes of a sample and reads from it, always as many numbers; called from several threads.</param>
    /// <param name="runs">How many runs, at least 2.</param>
    /// <param name="seed">The same seed gives the same runs, whatever the number of cores.</param>
    /// <param name="spared">Cores left to others, as far as there is more than one.</param>
    /// <param name="progress">Told the share done; may be null.</param>
    /// <param name="cancellation">Stops between runs.</param>
    public static AdoptionFan Of(
        Scenario scenario, IReadOnlyList<AdoptionInput> inputs, Func<Scenario, IReadOnlyList<Override>, double[]> run, int runs, int seed,
        int spared = 0, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 2);
        var cube = Hypercube(inputs.Count, runs, seed);
        var found = new double[]?[runs];
        var done = 0;
        Parallel.For(0, runs, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount - spared), CancellationToken = cancellation }, index =>
        {
            try
            {
                var under = inputs.Index().Aggregate(scenario, (so, input) => input.Item.Under(so, cube[index][input.Index]));
                found[index] = run(under, [.. inputs.SelectMany((input, i) => input.At(cube[index][i]))]);
            }
            catch (EquilibriumException)
            {
                // Counted, and told with the answer.
            }

            progress?.Report((double)Interlocked.Increment(ref done) / runs);
        });
        var solved = Enumerable.Range(0, runs).Where(index => found[index] is not null).ToList();
        return solved.Count < 2
            ? throw new InvalidOperationException($"{runs - solved.Count} of {runs} runs have no equilibrium")
            : new(inputs, [.. solved.Select(index => cube[index])], [.. solved.Select(index => found[index]!)], runs - solved.Count);
    }

    /// <summary>Whether a measure has a number in every run.</summary>
    public bool IsWhole(int measure) => values.All(run => double.IsFinite(run[measure]));

    /// <summary>Quantile of a measure, straight between the runs beside it.</summary>
    public double Quantile(int measure, double quantile)
    {
        var sorted = Sorted(measure);
        var at = quantile * (sorted.Length - 1);
        var below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }

    /// <summary>
    /// Range that holds the true quantile in nine of ten ensembles, whatever the distribution: the runs whose ranks the binomial allows (wide: it counts the runs as independent draws, and a
    /// hypercube does better).
    /// </summary>
    public (double Low, double High) Error(int measure, double quantile)
    {
        var sorted = Sorted(measure);
        var spread = Normal90 * Math.Sqrt(sorted.Length * quantile * (1 - quantile));
        var at = (quantile * sorted.Length) - 0.5;
        return (sorted[Math.Clamp((int)Math.Floor(at - spread), 0, sorted.Length - 1)], sorted[Math.Clamp((int)Math.Ceiling(at + spread), 0, sorted.Length - 1)]);
    }

    /// <summary>Share of the runs in which a measure reaches a level.</summary>
    public double Chance(int measure, double level) => (double)values.Count(run => run[measure] >= level) / Runs;

    /// <summary>Rank correlation of an input with a measure, -1 to 1 (Spearman).</summary>
    public double Correlation(int input, int measure)
    {
        var (x, y) = (Ranks([.. places.Select(run => run[input])]), Ranks([.. values.Select(run => run[measure])]));
        var mean = (Runs - 1) / 2.0;
        double xy = 0, xx = 0, yy = 0;
        for (var run = 0; run < Runs; run++)
        {
            xy += (x[run] - mean) * (y[run] - mean);
            xx += (x[run] - mean) * (x[run] - mean);
            yy += (y[run] - mean) * (y[run] - mean);
        }

        return xx > 0 && yy > 0 ? xy / Math.Sqrt(xx * yy) : 0;
    }

    /// <summary>
    /// Share of the spread of a measure's ranks that an input carries by itself: the squared rank correlation, less what chance gives an input that carries nothing. Below 0
    /// where it correlates less than chance would have it; what interactions carry is in no input.
    /// </summary>
    public double ShareOfSpread(int input, int measure) => Runs < 3 ? 0 : (Math.Pow(Correlation(input, measure), 2) - ByChance) / (1 - ByChance);

    /// <summary>Standard error of <see cref="ShareOfSpread"/> of a group of inputs that carry little.</summary>
    /// <param name="inputs">How many inputs.</param>
    public double ErrorOfShare(int inputs) => Math.Sqrt(2 * inputs) / (Runs - 1);

    // Mean squared rank correlation of what does not hang together.
    private double ByChance => 1.0 / (Runs - 1);

    private double[] Sorted(int measure) => [.. values.Select(run => run[measure]).Order()];

    // Equal values share the mean of their ranks.
    private static double[] Ranks(double[] of)
    {
        var order = Enumerable.Range(0, of.Length).OrderBy(i => of[i]).ToArray();
        var ranks = new double[of.Length];
        for (var from = 0; from < order.Length;)
        {
            var to = from;
            while (to + 1 < order.Length && of[order[to + 1]] == of[order[from]])
            {
                to++;
            }

            for (var i = from; i <= to; i++)
            {
                ranks[order[i]] = (from + to) / 2.0;
            }

            from = to + 1;
        }

        return ranks;
    }

    private static double[][] Hypercube(int inputs, int runs, int seed)
    {
        var random = new Random(seed);
        var cube = new double[runs][];
        for (var run = 0; run < runs; run++)
        {
            cube[run] = new double[inputs];
        }

        var order = new int[runs];
        for (var i = 0; i < inputs; i++)
        {
            for (var run = 0; run < runs; run++)
            {
                order[run] = run;
            }

            random.Shuffle(order);
            for (var run = 0; run < runs; run++)
            {
                cube[run][i] = (order[run] + random.NextDouble()) / runs;
            }
        }

        return cube;
    }
}
