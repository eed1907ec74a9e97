namespace Cellcast.Demand;

/// <summary>
/// The buyer's choice of chemistry, by application and region: a nested logit on effective cost at last year's delivered prices, with vetoes, first years of sale,
/// inertia, limits to the growth of newcomers and to what lines can make, and a bias that makes the base year come out.
/// </summary>
/// <remarks>
/// Demand equations Q8 to Q12. Within a year the mix is given, so the equilibrium of prices keeps its uniqueness. Immutable and free of allocation once made.
/// </remarks>
public sealed class ChemistryChoice
{
    // A bottleneck that is short only because another is not yet cut is found free in the next round.
    private const int TurnRounds = 4;

    private readonly ChoiceInputs inputs;
    private readonly double[] bias;
    private readonly bool[] present;
    private readonly double[] penalty;
    private readonly double[] rest;
    private readonly int applications;
    private readonly int regions;
    private readonly int alternatives;
    private readonly int nests;
    private readonly int bottlenecks;

    internal ChemistryChoice(ChoiceInputs inputs, int baseYear, double[] bias, bool[] present, double[] penalty, double[] rest)
    {
        this.inputs = inputs;
        this.rest = rest;
        this.bias = bias;
        this.present = present;
        this.penalty = penalty;
        BaseYear = baseYear;
        applications = inputs.Buyers.Count;
        regions = inputs.Regions.Count;
        alternatives = inputs.Alternatives.Count;
        bottlenecks = inputs.Bottlenecks.Count;
        nests = inputs.Alternatives.Max(alternative => alternative.Nest) + 1;
        Applications = [.. inputs.Buyers.Select(buyer => buyer.Application)];
        Products = [.. inputs.Alternatives.Select(alternative => alternative.Product)];
    }

    /// <summary>Year whose shares and prices the bias was found from.</summary>
    public int BaseYear { get; }

    /// <summary>Names of the applications, by index.</summary>
    public IReadOnlyList<string> Applications { get; }

    /// <summary>Names of the regions, by index.</summary>
    public IReadOnlyList<string> Regions => inputs.Regions;

    /// <summary>Products that are chosen between, by index.</summary>
    public IReadOnlyList<string> Products { get; }

    /// <summary>Names of what can run short, by index.</summary>
    public IReadOnlyList<string> Bottlenecks => inputs.Bottlenecks;

    /// <summary>Whether an alternative can be bought in a year: on the menu of the application, not vetoed, on sale, and, in the base year, bought then.</summary>
    public bool IsOnSale(int application, int region, int alternative, int year) =>
        inputs.Offered[(application * alternatives) + alternative]
        && year >= inputs.Alternatives[alternative].FirstYear
        && (year > BaseYear || present[Slot(application, region, alternative)]);

    /// <summary>U: effective cost of an alternative at its delivered price, USD/kWh.</summary>
    public double EffectiveCostOf(int application, int region, int alternative, double price) => inputs.Costs[Slot(application, region, alternative)].At(price);

    /// <summary>
    /// Bias of an alternative in a year, in units of utility: what effective cost does not explain. Its distance from where it comes to rest halves with the half-life.
    /// At rest the members of a nest that cost the same split it as they do in the world's base year, and the nest counts as one, however many kinds it is sorted into.
    /// </summary>
    public double BiasOf(int application, int region, int alternative, int year) =>
        BiasOf(application, region, alternative, year, Fade(inputs.HalfLife[(application * regions) + region], year - BaseYear));

    // What is left by the year of a distance in the base year is the same for all alternatives of a buyer.
    private double BiasOf(int application, int region, int alternative, int year, double left)
    {
        var slot = Slot(application, region, alternative);
        var atRest = rest[(application * alternatives) + alternative];
        var unfamiliar = penalty[slot] == 0 ? 0
            : penalty[slot] * Fade(inputs.HalfLife[(application * regions) + region], year - Math.Max(BaseYear, inputs.Alternatives[alternative].FirstYear));
        return atRest + ((bias[slot] - atRest) * left) - unfamiliar;
    }

    /// <summary>Shares buyers would choose if they chose everything anew, before inertia and limits.</summary>
    /// <param name="application">Index of the application.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="year">The year, not before the base year.</param>
    /// <param name="price">Delivered price by alternative in the region in the year before, USD/kWh; not a number where none is for sale.</param>
    /// <param name="shares">Result by alternative: 0 or more, summing to 1.</param>
    /// <exception cref="InvalidOperationException">Nothing can be bought.</exception>
    /// <remarks>Q8: V_k = bias_k - s U_k; P(k) = P(k | n) P(n); P(k | n) is proportional to exp(V_k / lambda), P(n) to (sum over the nest of exp(V / lambda))^lambda.</remarks>
    public void Target(int application, int region, int year, ReadOnlySpan<double> price, Span<double> shares)
    {
        var lambda = inputs.Rules.NestRatio;
        var scale = inputs.Buyers[application].Scale;
        var left = Fade(inputs.HalfLife[(application * regions) + region], year - BaseYear);
        Span<double> top = stackalloc double[nests];
        Span<double> sum = stackalloc double[nests];
        top.Fill(double.NegativeInfinity);
        for (var k = 0; k < alternatives; k++)
        {
            shares[k] = IsOnSale(application, region, k, year) && double.IsFinite(price[k])
                ? (BiasOf(application, region, k, year, left) - (scale * EffectiveCostOf(application, region, k, price[k]))) / lambda
                : double.NegativeInfinity;
            var nest = inputs.Alternatives[k].Nest;
            top[nest] = Math.Max(top[nest], shares[k]);
        }

        sum.Clear();
        for (var k = 0; k < alternatives; k++)
        {
            var nest = inputs.Alternatives[k].Nest;
            shares[k] = double.IsNegativeInfinity(shares[k]) ? 0 : Math.Exp(shares[k] - top[nest]);
            sum[nest] += shares[k];
        }

        var best = double.NegativeInfinity;
        for (var nest = 0; nest < nests; nest++)
        {
            // lambda times the inclusive value of the nest.
            top[nest] = sum[nest] > 0 ? lambda * (top[nest] + Math.Log(sum[nest])) : double.NegativeInfinity;
            best = Math.Max(best, top[nest]);
        }

        if (double.IsNegativeInfinity(best))
        {
            throw new InvalidOperationException($"nothing can be bought for {Applications[application]} in {Regions[region]} in {year}");
        }

        var total = 0.0;
        for (var nest = 0; nest < nests; nest++)
        {
            top[nest] = double.IsNegativeInfinity(top[nest]) ? 0 : Math.Exp(top[nest] - best);
            total += top[nest];
        }

        for (var k = 0; k < alternatives; k++)
        {
            var nest = inputs.Alternatives[k].Nest;
            shares[k] = shares[k] > 0 ? shares[k] / sum[nest] * (top[nest] / total) : 0;
        }
    }

    /// <summary>Shares of one buyer: the target, adjusted in part from last year's shares, with newcomers held to the growth that qualification allows.</summary>
    /// <param name="application">Index of the application.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="year">The year, not before the base year.</param>
    /// <param name="price">Delivered price by alternative in the year before, USD/kWh; not a number where none is for sale.</param>
    /// <param name="last">Last year's shares by alternative.</param>
    /// <param name="shares">Result by alternative: 0 or more, summing to 1.</param>
    /// <remarks>Q9: s = i s_last + (1 - i) target. Q10: a newcomer's share is at most max(entry share, growth x s_last); the excess goes to the others in proportion.</remarks>
    public void Shares(int application, int region, int year, ReadOnlySpan<double> price, ReadOnlySpan<double> last, Span<double> shares)
    {
        Target(application, region, year, price, shares);
        Approach(application, region, year, last, shares);
    }

    // Q9 and Q10, from a target to the shares of the year.
    private void Approach(int application, int region, int year, ReadOnlySpan<double> last, Span<double> shares)
    {
        var inertia = inputs.Buyers[application].Inertia;
        var slot = Slot(application, region, 0);
        var (kept, free) = (0.0, 0.0);
        for (var k = 0; k < alternatives; k++)
        {
            shares[k] = (inertia * last[k]) + ((1 - inertia) * shares[k]);
            if (IsNewcomer(slot + k, k, year))
            {
                shares[k] = Math.Min(shares[k], Math.Max(inputs.Buyers[application].EntryShare, inputs.Rules.NewcomerGrowth * last[k]));
                kept += shares[k];
            }
            else
            {
                free += shares[k];
            }
        }

        // Where all that is chosen is new, nobody is held back for want of another.
        var (ofNew, ofOld) = free > 0 ? (1.0, (1 - kept) / free) : (1 / kept, 1.0);
        for (var k = 0; k < alternatives; k++)
        {
            shares[k] *= IsNewcomer(slot + k, k, year) ? ofNew : ofOld;
        }
    }

    /// <summary>Shares of all buyers of a year, who together may ask of a bottleneck at most what it can make, with some headroom.</summary>
    /// <param name="year">The year, after the base year.</param>
    /// <param name="demand">Demand by application and region, GWh/yr.</param>
    /// <param name="price">Delivered price by region and alternative in the year before, USD/kWh; not a number where none is for sale.</param>
    /// <param name="capacity">What each bottleneck can make for these buyers, units of its product per year; infinite where it is not to count.</param>
    /// <param name="last">Last year's shares by application, region and alternative.</param>
    /// <param name="shares">Result by application, region and alternative.</param>
    /// <param name="target">Receives what buyers would choose anew (Q8), as <paramref name="shares"/>; empty if nobody asks.</param>
    /// <param name="wished">Receives what they want after inertia and qualification (Q10), as <paramref name="shares"/>; empty if nobody asks.</param>
    /// <remarks>
    /// Q11: where buyers ask more of a bottleneck than headroom x capacity, all who want it are cut in the same proportion and turn to established chemistries that do
    /// without whatever is short, each up to a multiple of its share of last year and no further than its own bottlenecks reach. What finds no room there is asked of all alternatives alike, beyond what they can make, and the market rations it by price.
    /// </remarks>
    public void SharesOfYear(
        int year, ReadOnlySpan<double> demand, ReadOnlySpan<double> price, ReadOnlySpan<double> capacity, ReadOnlySpan<double> last, Span<double> shares,
        Span<double> target = default, Span<double> wished = default)
    {
        for (var application = 0; application < applications; application++)
        {
            for (var region = 0; region < regions; region++)
            {
                var slot = Slot(application, region, 0);
                var prices = price.Slice(region * alternatives, alternatives);
                var own = shares.Slice(slot, alternatives);
                Target(application, region, year, prices, own);
                if (!target.IsEmpty)
                {
                    own.CopyTo(target.Slice(slot, alternatives));
                }

                Approach(application, region, year, last.Slice(slot, alternatives), own);
            }
        }

        if (!wished.IsEmpty)
        {
            shares.CopyTo(wished);
        }

        Span<double> reach = stackalloc double[alternatives];
        for (var round = 0; round < TurnRounds; round++)
        {
            FindReach(demand, capacity, shares, reach);
            for (var buyer = 0; buyer < applications * regions; buyer++)
            {
                Turn(year, buyer * alternatives, shares.Slice(buyer * alternatives, alternatives), last.Slice(buyer * alternatives, alternatives), reach);
            }
        }

        for (var buyer = 0; buyer < applications * regions; buyer++)
        {
            Complete(shares.Slice(buyer * alternatives, alternatives));
        }
    }

    /// <summary>Place of an alternative in arrays by application, region and alternative.</summary>
    public int Slot(int application, int region, int alternative) => (((application * regions) + region) * alternatives) + alternative;

    // What can be made of each alternative over what is asked of it: the least over its bottlenecks, when all who share one are treated alike.
    private void FindReach(ReadOnlySpan<double> demand, ReadOnlySpan<double> capacity, ReadOnlySpan<double> shares, Span<double> reach)
    {
        Span<double> asked = stackalloc double[bottlenecks];
        asked.Clear();
        for (var k = 0; k < alternatives; k++)
        {
            var wanted = 0.0;
            for (var buyer = 0; buyer < applications * regions; buyer++)
            {
                wanted += demand[buyer] * shares[(buyer * alternatives) + k];
            }

            for (var b = 0; b < bottlenecks; b++)
            {
                asked[b] += wanted * inputs.Needs[(k * bottlenecks) + b];
            }
        }

        for (var k = 0; k < alternatives; k++)
        {
            reach[k] = double.PositiveInfinity;
            for (var b = 0; b < bottlenecks; b++)
            {
                if (inputs.Needs[(k * bottlenecks) + b] > 0 && asked[b] > 0)
                {
                    reach[k] = Math.Min(reach[k], inputs.Rules.CapacityHeadroom * capacity[b] / asked[b]);
                }
            }
        }
    }

    // What is short is cut to what can be made of it; others take what is left over as far as their own bottlenecks reach.
    private void Turn(int year, int slot, Span<double> shares, ReadOnlySpan<double> last, ReadOnlySpan<double> reach)
    {
        var (placed, room) = (0.0, 0.0);
        for (var k = 0; k < alternatives; k++)
        {
            shares[k] *= Math.Min(1, reach[k]);
            placed += shares[k];
            room += RoomOf(slot, k, year, shares[k], last[k], reach[k]);
        }

        var taken = room > 0 ? Math.Min(1, Math.Max(0, 1 - placed) / room) : 0;
        for (var k = 0; k < alternatives && taken > 0; k++)
        {
            shares[k] += taken * RoomOf(slot, k, year, shares[k], last[k], reach[k]);
        }
    }

    // What found no place is asked of all alike.
    private static void Complete(Span<double> shares)
    {
        var placed = 0.0;
        foreach (var share in shares)
        {
            placed += share;
        }

        for (var k = 0; k < shares.Length && placed > 0; k++)
        {
            shares[k] /= placed;
        }
    }

    private double RoomOf(int slot, int alternative, int year, double share, double last, double reach) =>
        reach > 1 && share > 0 && !IsNewcomer(slot + alternative, alternative, year)
            ? Math.Max(0, Math.Min(inputs.Rules.TurnGrowth * last, share * reach) - share)
            : 0;

    // A newcomer has to be qualified by each application before it can be bought widely; what was bought in the base year has been.
    private bool IsNewcomer(int slot, int alternative, int year) => !present[slot] && year - inputs.Alternatives[alternative].FirstYear < inputs.Rules.NewcomerYears;

    private static double Fade(double halfLife, int years) => Math.Pow(2, -years / halfLife);
}
