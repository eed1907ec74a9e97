namespace Cellcast.Markets;

/// <summary>
/// Solves one year of the whole chain at once: the log-margins at which supply meets demand at every plant. Newton's method in y = ln m with GMRES, the exact
/// derivative and a block preconditioner, under pseudo-transient continuation, which leaves the local minima in which a line search stalls
/// (Kelley and Keyes 1998). Sweeping prices down and quantities up the chain does not converge.
/// </summary>
/// <remarks>Markets equation M7; engine notes 3.4.</remarks>
public static class AnnualEquilibrium
{
    private const double ColdLogMargin = -1;
    private const double ColdInverseTime = 5;
    private const double ShortInverseTime = 50;
    private static readonly int[] ContinuationCounts = [20, 100];
    private const double ContinuationStart = 0.02;

    /// <summary>Solves a year, or says which plant is off balance.</summary>
    /// <param name="work">The workspace of the problem; afterwards it holds the solution.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="settings">Numerical settings; <see cref="EquilibriumSettings.Default"/> if not given.</param>
    /// <exception cref="EquilibriumException">No rung of the ladder converged; names product, region, owner and residual.</exception>
    public static EquilibriumReport Solve(MarketWorkspace work, EquilibriumStart start = EquilibriumStart.Warm, EquilibriumSettings? settings = null)
    {
        var report = TrySolve(work, start, settings);
        return report.Converged ? report : throw new EquilibriumException(work.Problem, report);
    }

    /// <summary>Solves a year and reports whether it converged.</summary>
    /// <inheritdoc cref="Solve"/>
    public static EquilibriumReport TrySolve(MarketWorkspace work, EquilibriumStart start = EquilibriumStart.Warm, EquilibriumSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(work);
        settings ??= EquilibriumSettings.Default;
        var isWarm = start == EquilibriumStart.Near || (start == EquilibriumStart.Warm && work.IsSolved);
        if (start == EquilibriumStart.Cold || (start == EquilibriumStart.Warm && !work.IsSolved))
        {
            work.LogMargin.AsSpan(0, work.Layout.PlantCount).Fill(ColdLogMargin);
        }

        work.IsSolved = false;
        work.DemandScale = 1;
        ChainEvaluation.Prepare(work);
        var report = PseudoTransient.Solve(work, isWarm ? 0 : ColdInverseTime, settings.DirectSteps, settings.Tolerance, mayBeFar: start == EquilibriumStart.Near);
        if (!report.Converged)
        {
            work.LogMargin.AsSpan(0, work.Layout.PlantCount).Clear();
            var again = PseudoTransient.Solve(work, ShortInverseTime, settings.FallbackSteps, settings.Tolerance);
            report = Added(report, again, EquilibriumRung.ShortSteps);
        }

        foreach (var count in ContinuationCounts)
        {
            if (!report.Converged)
            {
                report = Continue(work, count, settings, report);
            }
        }

        work.IsSolved = report.Converged;
        return report;
    }

    private static EquilibriumReport Continue(MarketWorkspace work, int count, EquilibriumSettings settings, EquilibriumReport report)
    {
        work.LogMargin.AsSpan(0, work.Layout.PlantCount).Fill(ColdLogMargin);
        for (var k = 0; k <= count; k++)
        {
            work.DemandScale = Math.Pow(ContinuationStart, 1 - ((double)k / count));
            var next = PseudoTransient.Solve(work, k == 0 ? ColdInverseTime : 0, settings.FallbackSteps, settings.Tolerance);
            report = Added(report, next, EquilibriumRung.DemandContinuation);
        }

        return report;
    }

    private static EquilibriumReport Added(EquilibriumReport before, EquilibriumReport after, EquilibriumRung rung) => after with
    {
        Rung = rung,
        Steps = before.Steps + after.Steps,
        LinearIterations = before.LinearIterations + after.LinearIterations,
    };
}
