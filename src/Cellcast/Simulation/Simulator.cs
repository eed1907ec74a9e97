namespace Cellcast.Simulation;

/// <summary>Runs a scenario: every chemistry in every region, year by year.</summary>
public static class Simulator
{
    /// <summary>Computes the run. The same costs give the same results, whatever the number of threads.</summary>
    /// <param name="costs">The costs of the scenario.</param>
    /// <param name="from">First year.</param>
    /// <param name="to">Last year, not before the first.</param>
    /// <param name="wanted">The variables wanted; null for all.</param>
    /// <param name="progress">Told the share done, 0 to 1, after each year.</param>
    /// <param name="cancellation">Stops the run between years.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static Results Run(
        ICostModel costs, int from, int to, VariableSelection? wanted = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(costs);
        var results = new Results.Builder(from, to, wanted);
        var asked = new WantedCosts(costs, results.WantsUnder);
        CostsOfRegion[] regions = [.. costs.Regions.Select(region => new CostsOfRegion(costs, region, to - from + 1, asked))];
        for (var year = from; year <= to && !asked.IsEmpty; year++)
        {
            cancellation.ThrowIfCancellationRequested();
            var current = year;
            Parallel.For(0, regions.Length, index => regions[index].Add(current - from, current));
            progress?.Report((double)(year - from + 1) / (to - from + 1));
        }

        for (var first = 0; first <= to - from; first++)
        {
            foreach (var region in regions)
            {
                region.WriteTo(results, first);
            }
        }

        return results.Build();
    }
}
