using Cellcast.Accounts;
using Cellcast.Data.Answers;
using Cellcast.Simulation;

namespace Cellcast.Data.Accounts;

/// <summary>Runs every set of some scenarios laid on another, and splits what they do together among them (Shapley).</summary>
public static class PolicyPackage
{
    /// <summary>Runs the sets.</summary>
    /// <param name="world">The package, prepared.</param>
    /// <param name="ground">The scenario they are laid on.</param>
    /// <param name="parts">The scenarios, 1 to 8: each more doubles the runs.</param>
    /// <param name="question">Home, stage and years; its groups are not used.</param>
    /// <param name="progress">Told the share done; may be null.</param>
    /// <param name="cancellation">Stops between years.</param>
    /// <exception cref="ArgumentException">None or too many parts.</exception>
    /// <exception cref="DataException">A change names something that does not exist.</exception>
    /// <exception cref="Policy.PolicyException">An instrument cannot be computed with.</exception>
    public static PackageAnswer Of(
        PreparedWorld world, Scenario ground, IReadOnlyList<Scenario> parts, AccountsQuestion question, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(ground);
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(question);
        if (parts.Count is 0 or > ShapleySplit.MostExact)
        {
            throw new ArgumentException($"{parts.Count} scenarios; 1 to {ShapleySplit.MostExact} can be run in all sets", nameof(parts));
        }

        var extracts = new RunExtract[1 << parts.Count];
        var regions = new IReadOnlyList<string>[1];
        var done = 0;
        extracts[0] = Extract(0);
        Parallel.For(1, extracts.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation }, set => extracts[set] = Extract(set));
        var worths = extracts.Select(extract => extract.Over(extracts[0])).ToArray();
        var all = worths.Length - 1;
        PolicyEffect Effect(double[] values) => new(regions[0].Count, question.To - question.From + 1, values, extracts[0].Scale);
        return new PackageAnswer(
            question,
            regions[0],
            [.. Enumerable.Range(question.From, question.To - question.From + 1)],
            parts,
            [.. parts.Select((_, part) => Effect(worths[1 << part]))],
            [.. parts.Select((_, part) => Effect(extracts[all].Over(extracts[all & ~(1 << part)])))],
            [.. ShapleySplit.Exact(parts.Count, worths).Select(Effect)],
            Effect(worths[all]),
            [.. Enumerable.Range(0, parts.Count).SelectMany(first => Enumerable.Range(first + 1, parts.Count - first - 1).Select(second => (first, second, Effect(worths[1 << first | 1 << second]))))]);

        RunExtract Extract(int set)
        {
            cancellation.ThrowIfCancellationRequested();
            var solved = world.Solve(Laid(ground, [.. parts.Where((_, part) => (set >> part & 1) == 1)]), [], cancellation);
            regions[0] = solved.Scenario.Chain.Regions;
            progress?.Report(Interlocked.Increment(ref done) / (double)extracts.Length);
            return new RunExtract(solved, question);
        }
    }

    /// <summary>Scenarios laid on another, in order; where two change the same, the later one is on top.</summary>
    public static Scenario Laid(Scenario ground, IReadOnlyList<Scenario> parts)
    {
        ArgumentNullException.ThrowIfNull(ground);
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Aggregate(ground, (whole, part) => part.Over(whole) with { Name = $"{whole.Name}-{part.Name}" });
    }
}
