namespace Cellcast.Markets;

/// <summary>
/// Base-year trade turned into buyers' preferences: observed shares are filled where data are silent, balanced to what origins sold and buyers used, and
/// read back as the h that makes the choice reproduce them at base-year costs.
/// </summary>
/// <remarks>Markets equations M11 to M13. Matrices are [buyer][origin] in one array, buyer by buyer.</remarks>
public static class TradeCalibration
{
    /// <summary>
    /// Fills thin data: s = (1 - lambda) s_observed + lambda s_prior, s_prior ~ K C^-gamma over the open lanes. A closed lane stays at 0.
    /// </summary>
    /// <param name="observed">Observed share of an origin in a buyer's demand; rows need not add up to 1, a row of zeros takes the prior whole.</param>
    /// <param name="capacity">K by origin, 0 or more.</param>
    /// <param name="cost">Delivered cost of every lane, above 0, USD per unit.</param>
    /// <param name="open">Whether a lane can be used at all.</param>
    /// <param name="gamma">Trade elasticity.</param>
    /// <param name="lambda">Weight of the prior by buyer, 0 to 1: about 0.001 where a statistic stands, 0.01 to 0.05 elsewhere, more where data are weak.</param>
    /// <returns>Shares; every row with an open lane to capacity adds up to 1.</returns>
    public static double[] Filled(
        ReadOnlySpan<double> observed,
        ReadOnlySpan<double> capacity,
        ReadOnlySpan<double> cost,
        ReadOnlySpan<bool> open,
        double gamma,
        ReadOnlySpan<double> lambda)
    {
        var origins = capacity.Length;
        var shares = new double[observed.Length];
        for (var row = 0; row < observed.Length; row += origins)
        {
            double seen = 0, expected = 0;
            for (var o = 0; o < origins; o++)
            {
                seen += open[row + o] && capacity[o] > 0 ? observed[row + o] : 0;
                expected += Prior(capacity, cost, open, gamma, row, o);
            }

            var weight = seen > 0 ? lambda[row / origins] : 1;
            for (var o = 0; o < origins && expected > 0; o++)
            {
                var data = seen > 0 && open[row + o] && capacity[o] > 0 ? observed[row + o] / seen : 0;
                shares[row + o] = ((1 - weight) * data) + (weight * Prior(capacity, cost, open, gamma, row, o) / expected);
            }
        }

        return shares;
    }

    /// <summary>
    /// Scales rows and columns in turn (iterative proportional fitting) until flows meet what buyers used and origins sold. Zeros stay zeros.
    /// </summary>
    /// <param name="shares">Filled shares.</param>
    /// <param name="used">Demand by buyer, units per year.</param>
    /// <param name="sold">Output by origin, units per year; the same total.</param>
    /// <param name="tolerance">Largest relative gap of a row or column.</param>
    /// <param name="mostRounds">Rounds before giving up.</param>
    /// <returns>Flows, units per year.</returns>
    /// <exception cref="MarketProblemException">
    /// Totals differ, or the open lanes cannot carry them; the buyer or origin with the largest gap is named by its index.
    /// </exception>
    public static double[] Balanced(
        ReadOnlySpan<double> shares,
        ReadOnlySpan<double> used,
        ReadOnlySpan<double> sold,
        double tolerance = 1e-12,
        int mostRounds = 20_000)
    {
        var origins = sold.Length;
        var flows = new double[shares.Length];
        for (var i = 0; i < flows.Length; i++)
        {
            flows[i] = shares[i] * used[i / origins];
        }

        double gap = 0;
        var worst = string.Empty;
        for (var round = 0; round < mostRounds; round++)
        {
            for (var d = 0; d < used.Length; d++)
            {
                ScaleLine(flows, d * origins, 1, origins, used[d]);
            }

            // Rows are exact now: what columns lack is the gap.
            gap = 0;
            for (var o = 0; o < origins; o++)
            {
                var total = ScaleLine(flows, o, origins, used.Length, sold[o]);
                var columnGap = sold[o] == 0 ? 0 : Math.Abs(total - sold[o]) / sold[o];
                if (!(columnGap <= gap))
                {
                    gap = columnGap;
                    worst = $"origin {o} sells {total:G6} of {sold[o]:G6}";
                }
            }

            if (gap <= tolerance)
            {
                return flows;
            }
        }

        throw new MarketProblemException([$"Trade does not balance to {tolerance:G2} in {mostRounds} rounds: {worst}."]);
    }

    /// <summary>
    /// h_o = s_o C_o^gamma / K_o, scaled for each buyer so that the capacity-weighted mean of ln h is 0, and kept within exp(-3) to exp(3) of it: a region
    /// whose capacity is next to nothing says nothing about preference.
    /// </summary>
    /// <param name="flows">Balanced flows.</param>
    /// <param name="capacity">K by origin.</param>
    /// <param name="cost">Delivered cost of every lane, USD per unit.</param>
    /// <param name="gamma">Trade elasticity.</param>
    /// <param name="largestLog">Cap on |ln h|.</param>
    /// <returns>h of every lane; 0 where nothing flows.</returns>
    public static double[] Preferences(
        ReadOnlySpan<double> flows,
        ReadOnlySpan<double> capacity,
        ReadOnlySpan<double> cost,
        double gamma,
        double largestLog = 3)
    {
        var origins = capacity.Length;
        var preferences = new double[flows.Length];
        for (var row = 0; row < flows.Length; row += origins)
        {
            double weighted = 0, weight = 0;
            for (var o = 0; o < origins; o++)
            {
                if (flows[row + o] > 0 && capacity[o] > 0)
                {
                    weighted += capacity[o] * LogPreference(flows, capacity, cost, gamma, row, o);
                    weight += capacity[o];
                }
            }

            for (var o = 0; o < origins; o++)
            {
                if (flows[row + o] > 0 && capacity[o] > 0)
                {
                    var log = LogPreference(flows, capacity, cost, gamma, row, o) - (weighted / weight);
                    preferences[row + o] = Math.Exp(Math.Clamp(log, -largestLog, largestLog));
                }
            }
        }

        return preferences;
    }

    /// <summary>A preference some years on: ln h_t = ln h_perm + 2^(-t / half-life) (ln h_0 - ln h_perm).</summary>
    /// <param name="initial">h in the base year, above 0.</param>
    /// <param name="permanent">h it decays to, above 0: 1 abroad, more at home.</param>
    /// <param name="years">Years since the base year.</param>
    /// <param name="halfLife">Years in which half of the distance is lost, above 0.</param>
    public static double Decayed(double initial, double permanent, double years, double halfLife) =>
        permanent * Math.Pow(initial / permanent, Math.Pow(2, -years / halfLife));

    private static double Prior(
        ReadOnlySpan<double> capacity, ReadOnlySpan<double> cost, ReadOnlySpan<bool> open, double gamma, int row, int origin) =>
        open[row + origin] && capacity[origin] > 0 ? capacity[origin] * Math.Pow(cost[row + origin], -gamma) : 0;

    private static double LogPreference(
        ReadOnlySpan<double> flows, ReadOnlySpan<double> capacity, ReadOnlySpan<double> cost, double gamma, int row, int origin) =>
        Math.Log(flows[row + origin]) + (gamma * Math.Log(cost[row + origin])) - Math.Log(capacity[origin]);

    // Scales a row (step 1) or a column (step = row length) to a total; returns the total before.
    private static double ScaleLine(double[] flows, int start, int step, int count, double target)
    {
        var total = 0.0;
        for (var k = 0; k < count; k++)
        {
            total += flows[start + (k * step)];
        }

        for (var k = 0; k < count && total > 0; k++)
        {
            flows[start + (k * step)] *= target / total;
        }

        return total;
    }
}
