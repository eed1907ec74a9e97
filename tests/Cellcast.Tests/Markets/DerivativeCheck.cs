using Cellcast.Markets;

namespace Cellcast.Tests.Markets;

/// <summary>Compares the linearised passes with central differences of the evaluation.</summary>
internal static class DerivativeCheck
{
    private const double Step = 1e-6;

    /// <summary>Largest difference over plants, for one random direction, at the workspace's log-margins.</summary>
    public static double LargestError(MarketWorkspace work, int seed)
    {
        var random = new Random(seed);
        var plants = work.Problem.PlantCount;
        var direction = new double[work.LogMargin.Length];
        for (var i = 0; i < plants; i++)
        {
            direction[i] = (2 * random.NextDouble()) - 1;
        }

        ChainEvaluation.Evaluate(work);
        var exact = new double[direction.Length];
        ChainDerivative.Multiply(work, direction, exact);
        var up = Moved(work, direction, Step);
        var down = Moved(work, direction, -2 * Step);
        Dense.AddScaled(Step, direction, work.LogMargin);
        return Enumerable.Range(0, plants).Max(i => Math.Abs(((up[i] - down[i]) / (2 * Step)) - exact[i]) / Math.Max(1, Math.Abs(exact[i])));
    }

    private static double[] Moved(MarketWorkspace work, double[] direction, double step)
    {
        Dense.AddScaled(step, direction, work.LogMargin);
        ChainEvaluation.Evaluate(work);
        return [.. work.Imbalance];
    }
}
