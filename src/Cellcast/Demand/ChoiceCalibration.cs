namespace Cellcast.Demand;

/// <summary>Finds the bias of every alternative, so that the model chooses in the base year what was chosen, at the prices of that year.</summary>
/// <remarks>
/// Demand equation Q12. A nested logit is turned around in closed form: V_k = lambda ln P(k | n) + ln P(n), so bias_k = V_k + s U_k, less the mean over what was
/// bought. An alternative on sale of which none was counted gets the bias that would give it the unseen share; one not on sale yet starts with its parent's.
/// </remarks>
public static class ChoiceCalibration
{
    // A chemistry on the way out is not taken to vanish within a year.
    private const double SmallestTurn = 0.1;

    /// <summary>Calibrates.</summary>
    /// <param name="inputs">The choice.</param>
    /// <param name="baseYear">The base year.</param>
    /// <param name="price">Delivered prices of the base year by region and alternative, USD/kWh; not a number where none is for sale.</param>
    /// <param name="shares">Shares of the base year by application, region and alternative, summing to 1 over alternatives.</param>
    /// <param name="before">Shares of the year before, or empty. With them the target is what turned those shares into these: s* = s + i / (1 - i) (s - s_before), held above a tenth of s.</param>
    /// <exception cref="ArgumentException">Something was bought that the application cannot buy or that has no price, or shares do not sum to 1.</exception>
    public static ChemistryChoice Calibrate(
        ChoiceInputs inputs, int baseYear, ReadOnlySpan<double> price, ReadOnlySpan<double> shares, ReadOnlySpan<double> before = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var (applications, regions, alternatives) = (inputs.Buyers.Count, inputs.Regions.Count, inputs.Alternatives.Count);
        var size = applications * regions * alternatives;
        if (shares.Length != size || price.Length != regions * alternatives || (before.Length != size && !before.IsEmpty))
        {
            throw new ArgumentException($"{shares.Length} shares and {price.Length} prices for {applications} applications, {regions} regions and {alternatives} alternatives", nameof(shares));
        }

        var (bias, penalty, present) = (new double[size], new double[size], new bool[size]);
        var target = new double[alternatives];
        for (var application = 0; application < applications; application++)
        {
            for (var region = 0; region < regions; region++)
            {
                var slot = ((application * regions) + region) * alternatives;
                var own = shares.Slice(slot, alternatives);
                Momentum(own, before.IsEmpty ? own : before.Slice(slot, alternatives), inputs.Buyers[application].Inertia, target);
                for (var k = 0; k < alternatives; k++)
                {
                    present[slot + k] = own[k] > 0;
                }

                Invert(inputs, baseYear, application, region, price.Slice(region * alternatives, alternatives), target, bias.AsSpan(slot, alternatives), penalty.AsSpan(slot, alternatives));
            }
        }

        return new ChemistryChoice(inputs, baseYear, bias, present, penalty, AtRest(inputs, shares));
    }

    // lambda ln w: w is the mean over regions of the share within the nest; a newcomer has its parent's, and a nest nobody has bought from is split evenly.
    private static double[] AtRest(ChoiceInputs inputs, ReadOnlySpan<double> shares)
    {
        var (applications, regions, count) = (inputs.Buyers.Count, inputs.Regions.Count, inputs.Alternatives.Count);
        var rest = new double[applications * count];
        for (var application = 0; application < applications; application++)
        {
            var own = rest.AsSpan(application * count, count);
            for (var k = 0; k < count; k++)
            {
                own[k] = MeanWithinNest(inputs, shares.Slice(application * regions * count, regions * count), k);
            }

            for (var k = 0; k < count; k++)
            {
                var parent = inputs.Alternatives[k].Parent;
                if (!(own[k] > 0))
                {
                    own[k] = parent >= 0 && inputs.Alternatives[parent].Nest == inputs.Alternatives[k].Nest && own[parent] > 0 ? own[parent] : inputs.Rules.UnseenShare;
                }
            }

            foreach (ref var weight in own)
            {
                weight = inputs.Rules.NestRatio * Math.Log(weight);
            }
        }

        return rest;
    }

    private static double MeanWithinNest(ChoiceInputs inputs, ReadOnlySpan<double> shares, int alternative)
    {
        var count = inputs.Alternatives.Count;
        var (sum, regions, members) = (0.0, 0, 0);
        for (var at = 0; at < shares.Length; at += count)
        {
            var nest = 0.0;
            members = 0;
            for (var j = 0; j < count; j++)
            {
                var isMember = inputs.Alternatives[j].Nest == inputs.Alternatives[alternative].Nest;
                nest += isMember ? shares[at + j] : 0;
                members += isMember ? 1 : 0;
            }

            sum += nest > 0 ? shares[at + alternative] / nest : 0;
            regions += nest > 0 ? 1 : 0;
        }

        return regions > 0 ? sum / regions : 1.0 / members;
    }

    private static void Momentum(ReadOnlySpan<double> shares, ReadOnlySpan<double> before, double inertia, Span<double> target)
    {
        const double Rounding = 1e-3;
        var (sum, theta) = (0.0, 1.0);
        var push = inertia / (1 - inertia);
        for (var k = 0; k < shares.Length; k++)
        {
            sum += shares[k];
            if (shares[k] > 0 && before[k] > shares[k])
            {
                theta = Math.Min(theta, (1 - SmallestTurn) * shares[k] / (push * (before[k] - shares[k])));
            }
            else if (shares[k] <= 0 && before[k] > 0)
            {
                theta = 0;
            }
        }

        if (!(Math.Abs(sum - 1) <= Rounding))
        {
            throw new ArgumentException($"shares of the base year sum to {sum}", nameof(shares));
        }

        for (var k = 0; k < shares.Length; k++)
        {
            target[k] = (shares[k] + (theta * push * (shares[k] - before[k]))) / sum;
        }
    }

    private static void Invert(
        ChoiceInputs inputs, int baseYear, int application, int region, ReadOnlySpan<double> price, double[] target, Span<double> bias, Span<double> penalty)
    {
        var count = inputs.Alternatives.Count;
        var lambda = inputs.Rules.NestRatio;
        var scale = inputs.Buyers[application].Scale;
        var mean = 0.0;
        for (var k = 0; k < count; k++)
        {
            var alternative = inputs.Alternatives[k];
            var offered = inputs.Offered[(application * count) + k];
            if (target[k] > 0 && !(offered && baseYear >= alternative.FirstYear && double.IsFinite(price[k])))
            {
                throw new ArgumentException(
                    $"{alternative.Product} was bought for {inputs.Buyers[application].Application} in {inputs.Regions[region]} in {baseYear}, but it is vetoed there, not on sale, or without a price",
                    nameof(target));
            }

            bias[k] = double.NaN;
            if (!offered || baseYear < alternative.FirstYear || !double.IsFinite(price[k]))
            {
                continue;
            }

            var share = target[k] > 0 ? target[k] : inputs.Rules.UnseenShare;
            var nest = 0.0;
            for (var j = 0; j < count; j++)
            {
                nest += inputs.Alternatives[j].Nest == alternative.Nest ? target[j] : 0;
            }

            nest = nest > 0 ? nest : share;
            var cost = inputs.Costs[(((application * inputs.Regions.Count) + region) * count) + k].At(price[k]);
            bias[k] = (lambda * Math.Log(share / nest)) + Math.Log(nest) + (scale * cost);
            mean += target[k] * bias[k];
        }

        for (var k = 0; k < count; k++)
        {
            bias[k] -= mean;
        }

        // Newcomers start from their parent, whose bias is known by now unless nobody here bought it: then from the mean, which is 0.
        for (var k = 0; k < count; k++)
        {
            if (double.IsNaN(bias[k]))
            {
                var parent = inputs.Alternatives[k].Parent;
                bias[k] = parent >= 0 && !double.IsNaN(bias[parent]) && penalty[parent] == 0 ? bias[parent] : 0;
                penalty[k] = inputs.Rules.EntrantPenalty;
            }
        }
    }
}
