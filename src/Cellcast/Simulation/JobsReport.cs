using Cellcast.Chain;

namespace Cellcast.Simulation;

/// <summary>Puts jobs into results: what plants of a region sell, times the hours that the cost model says a unit takes.</summary>
/// <remarks>Equations J1 and J2 of docs/model.md.</remarks>
public static class JobsReport
{
    /// <summary>Writes the variables: of each product with hours, in each region that makes it, and their sum.</summary>
    /// <param name="inputs">The chain.</param>
    /// <param name="run">Its solved run.</param>
    /// <param name="from">First year to write.</param>
    /// <param name="results">Receives them, up to its last year.</param>
    public static void Write(ChainInputs inputs, ChainRun run, int from, Results.Builder results)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(results);
        if (!results.WantsUnder(JobsVariables.Name))
        {
            return;
        }

        var years = results.LastYear - from + 1;
        var all = new double[(inputs.RegionCount + 1) * years];
        var jobs = new double[all.Length];
        for (var product = 0; product < inputs.Jobs.Length; product++)
        {
            if (inputs.Jobs[product] is null)
            {
                continue;
            }

            Array.Clear(jobs);
            for (var s = 0; s < run.Sellers.Count; s++)
            {
                for (var t = 0; t < years && run.Sellers[s].Product == product; t++)
                {
                    var region = inputs.Nodes[run.Sellers[s].Node].Region;
                    var workers = Of(inputs, run, s, run.Years[from + t - run.Years[0].Year]);
                    jobs[(region * years) + t] += workers;
                    jobs[(inputs.RegionCount * years) + t] += workers;
                }
            }

            for (var k = 0; k < jobs.Length; k++)
            {
                all[k] += jobs[k];
            }

            Add(JobsVariables.Of(inputs.Graph.Products[product]), jobs);
        }

        Add(JobsVariables.All, all);

        void Add(Variable variable, double[] values)
        {
            for (var r = 0; r <= inputs.RegionCount; r++)
            {
                var here = values.AsSpan(r * years, years);
                if (here.ContainsAnyExcept(0.0))
                {
                    results.AddSeries(variable, r < inputs.RegionCount ? inputs.Regions[r] : ChainVariables.World, here.ToArray());
                }
            }
        }
    }

    /// <summary>Production workers of a region in a year.</summary>
    /// <param name="inputs">The chain.</param>
    /// <param name="run">Its solved run.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="year">The year.</param>
    public static double In(ChainInputs inputs, ChainRun run, int region, ChainYear year)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(year);
        var jobs = 0.0;
        for (var s = 0; s < run.Sellers.Count && inputs.Jobs.Length > 0; s++)
        {
            jobs += inputs.Nodes[run.Sellers[s].Node].Region == region ? Of(inputs, run, s, year) : 0;
        }

        return jobs;
    }

    private static double Of(ChainInputs inputs, ChainRun run, int seller, ChainYear year)
    {
        var (product, node, _) = run.Sellers[seller];
        return inputs.Jobs[product] is { } perUnit ? year.Output[seller] * perUnit[(inputs.Nodes[node].Region * inputs.YearCount) + year.Year - inputs.FirstYear] : 0;
    }
}
