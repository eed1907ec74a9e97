using System.Runtime.CompilerServices;
namespace Cellcast.Markets;

/// <summary>
/// Pseudo-transient continuation: solve (J + I/tau) dy = -G, move, and let tau grow as the imbalance falls. It is tatonnement in log-margins taken implicitly;
/// with tau infinite it is Newton's method.
/// </summary>
/// <remarks>Engine notes 3.4, whose constants these are, but for what a worsening step does (decision 6).</remarks>
internal static class PseudoTransient
{
    // A step may raise y by 3, or lift an idle plant to y = -2 + its distance; downwards, where the curve is flat, by 10.
    private const double LargestMove = 3;
    private const double DownWeight = 0.3;
    private const double FreeRiseBelow = -2;

    private const double LargestGrowth = 4;
    private const double RetryGrowth = 4;
    private const double SmallestRetry = 0.05;
    private const double Worse = 1.1;
    private const double WorseInverseTime = 0.3;
    private const double LargestFall = 0.15;
    private const double FullStep = 0.6;
    private const double NewtonBelow = 1e-9;
    private const double NearSolution = 1e-4;
    private const double Near = 0.05;

    // Where the squares of the imbalances are larger than this on average, a start taken from another run is not near: whole steps from it may lead anywhere.
    private const double FarStart = 0.15;
    private const double FarInverseTime = 1;

    // Where a step had to be taken back the way is bent however small the imbalance: for so many steps time lengthens no faster than elsewhere.
    private const int CalmSteps = 3;

    // A plant with orders for less than this share of its capacity is idle; one that stands further than this above its own balance is put into it before the first step.
    private const double IdleUse = 1e-6;
    private const double FarAbove = 3;

    // Within the tolerance one step more makes answers the same to nine digits wherever the search began; it is spared where this share of the tolerance is reached.
    private const double Spared = 0.01;

    // Beyond this many GMRES iterations a fresh preconditioner costs less than the iterations it saves.
    private const int StaleIterations = 6;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static EquilibriumReport Solve(MarketWorkspace work, double inverseTime, int mostSteps, double tolerance, bool mayBeFar = false)
    {
        ChainEvaluation.Evaluate(work);
        if (inverseTime == 0 && Settle(work))
        {
            ChainEvaluation.Evaluate(work);
        }

        var norm = Norm(work);
        if (mayBeFar && norm * norm > FarStart * work.Layout.PlantCount)
        {
            inverseTime = Math.Max(inverseTime, FarInverseTime);
        }

        var linear = 0;
        var last = int.MaxValue;
        var refined = false;
        var sinceRetry = CalmSteps;
        for (var step = 0; ; step++)
        {
            var residual = ChainEvaluation.Residual(work, out var worst);
            if (residual < (refined ? tolerance : Spared * tolerance) || step == mostSteps || !double.IsFinite(norm))
            {
                return new EquilibriumReport(
                    residual < tolerance, EquilibriumRung.Direct, step, linear, residual, new PlantId(work.Layout.PlantIdOfSlot[worst]));
            }

            refined |= residual < tolerance;
            if (last > StaleIterations)
            {
                work.Preconditioner.Build(inverseTime);
            }

            last = FindStep(work, inverseTime, norm);
            linear += last;
            work.LogMargin.CopyTo(work.Saved.AsSpan());
            var scale = StepScale(work);
            Dense.AddScaled(scale, work.Step, work.LogMargin);
            ChainEvaluation.Evaluate(work);
            var next = Norm(work);
            if (!(next <= LargestGrowth * norm))
            {
                work.Saved.CopyTo(work.LogMargin.AsSpan());
                ChainEvaluation.Evaluate(work);
                inverseTime = RetryGrowth * Math.Max(inverseTime, SmallestRetry);
                last = int.MaxValue;
                sinceRetry = 0;
                continue;
            }

            inverseTime = NextInverseTime(work, inverseTime, next, norm, scale, ++sinceRetry > CalmSteps);
            norm = next;
        }
    }

    // Plants that nobody buys from, or that have no capacity, weigh on nobody: their own balance is where they end. Left to the steps, the long way down of one of them
    // (y = -44) holds back all others.
    private static bool Settle(MarketWorkspace work)
    {
        var any = false;
        for (var i = 0; i < work.Layout.PlantCount; i++)
        {
            var demand = work.PlantDemand[i] + work.DemandFloor[i];
            var use = demand * Math.Exp(-work.LogCapacity[i]);
            if (work.Layout.Capacity[i] > 0 && use > IdleUse)
            {
                continue;
            }

            var balance = (Math.Log(use / (1 - use)) - work.Layout.NormalLogit[i]) / work.Layout.InverseBeta[i];
            if (work.LogMargin[i] > balance + FarAbove || work.Layout.Capacity[i] == 0)
            {
                work.LogMargin[i] = balance;
                any = true;
            }
        }

        return any;
    }

    // Time steps lengthen as the imbalance falls. A step that raises it shortens them again to a fixed length: left to shrink with the ratios of a cycle alone,
    // 1/tau drifts to 0 and Newton's method circles between the same points.
    private static double NextInverseTime(MarketWorkspace work, double inverseTime, double next, double norm, double scale, bool isCalm)
    {
        var ratio = next / norm;
        if (ratio > Worse)
        {
            return Math.Max(inverseTime * ratio, WorseInverseTime);
        }

        inverseTime *= Math.Max(ratio, LargestFall) * (scale > 0.5 ? FullStep : 1);
        inverseTime *= isCalm && next * next < NearSolution * work.Layout.Products.Length ? Near : 1;
        return inverseTime < NewtonBelow ? 0 : inverseTime;
    }

    private static double Norm(MarketWorkspace work)
    {
        var sum = 0.0;
        for (var i = 0; i < work.Layout.PlantCount; i++)
        {
            var imbalance = work.Imbalance[i] * work.Weight[i];
            sum += imbalance * imbalance;
        }

        return Math.Sqrt(sum);
    }

    private static int FindStep(MarketWorkspace work, double inverseTime, double norm)
    {
        Dense.Scale(-1, work.Imbalance);
        var iterations = work.Krylov.Solve(work.Imbalance, inverseTime, Math.Clamp(0.1 * Math.Sqrt(norm), 1e-6, 3e-2), work.Step);
        Dense.Scale(-1, work.Imbalance);
        return iterations;
    }

    private static double StepScale(MarketWorkspace work)
    {
        var largest = 0.0;
        for (var i = 0; i < work.Layout.PlantCount; i++)
        {
            var move = work.Step[i];
            var weighted = move < 0
                ? -DownWeight * move
                : move * LargestMove / Math.Max(LargestMove, FreeRiseBelow - work.LogMargin[i]);
            largest = Math.Max(largest, weighted);
        }

        return Math.Min(1, LargestMove / largest);
    }
}
