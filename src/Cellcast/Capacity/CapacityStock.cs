namespace Cellcast.Capacity;

/// <summary>
/// Capacity that stands, by node and year of commissioning. Nameplate is what was built; effective capacity is what customers have qualified
/// (K1): new lines qualify over their first years, and even mature lines fall short of nameplate. Units are those of the group: GWh/yr, kt/yr or km2/yr.
/// </summary>
public sealed class CapacityStock
{
    private readonly CapacityNodes nodes;
    private readonly GroupInvestment[] groups;
    private readonly double[][] qualification;
    private readonly double[][] ages;
    private readonly int firstYear;
    private readonly int columns;
    private readonly double[] lines;
    private readonly double[] loadedShare;
    private readonly bool[] loadedIsMature;
    private readonly double[] matureShare;
    private readonly double[] nameplate;
    private readonly double[] effective;
    private readonly double[] mature;
    private int loadedYear;

    /// <summary>Spreads the stock of the base year over past years and finds what share of nameplate mature lines qualify for.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="parameters">Life and qualification of each group.</param>
    /// <param name="baseYear">Year of the stock.</param>
    /// <param name="lastYear">Last year of the run.</param>
    /// <param name="nameplateByNode">Nameplate capacity, at least 0.</param>
    /// <param name="effectiveByNode">Qualified capacity, at most nameplate.</param>
    /// <param name="pastGrowthByGroup">Yearly growth of capacity before the base year, which says how young the stock is; above -1.</param>
    /// <exception cref="ArgumentException">A list has the wrong length, or effective capacity exceeds nameplate.</exception>
    public CapacityStock(
        CapacityNodes nodes,
        InvestmentParameters parameters,
        int baseYear,
        int lastYear,
        ReadOnlySpan<double> nameplateByNode,
        ReadOnlySpan<double> effectiveByNode,
        ReadOnlySpan<double> pastGrowthByGroup)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentOutOfRangeException.ThrowIfLessThan(lastYear, baseYear);
        parameters.Check(nodes);
        if (pastGrowthByGroup.Length != nodes.Groups)
        {
            throw new ArgumentException($"past growth is needed for {nodes.Groups} groups", nameof(pastGrowthByGroup));
        }

        this.nodes = nodes;
        groups = [.. parameters.Groups];
        qualification = [.. groups.Select(group => group.Qualification.ToArray())];
        ages = new double[groups.Length][];
        var oldest = 1;
        for (var group = 0; group < groups.Length; group++)
        {
            ages[group] = AgesOf((int)Math.Ceiling(groups[group].LifeYears), pastGrowthByGroup[group]);
            oldest = Math.Max(oldest, ages[group].Length);
        }

        firstYear = baseYear - oldest + 1;
        // One more, for what the last year leaves behind.
        columns = lastYear - firstYear + 2;
        LastYear = lastYear;
        lines = new double[nodes.Count * columns];
        loadedShare = new double[nodes.Count];
        loadedIsMature = new bool[nodes.Count];
        matureShare = new double[nodes.Groups];
        nameplate = new double[nodes.Count];
        effective = new double[nodes.Count];
        mature = new double[nodes.Count];
        Load(baseYear, nameplateByNode, effectiveByNode);
    }

    /// <summary>The year the stock is that of.</summary>
    public int Year { get; private set; }

    /// <summary>Last year of the run.</summary>
    public int LastYear { get; }

    /// <summary>Nameplate capacity of each node.</summary>
    public ReadOnlySpan<double> NameplateByNode => nameplate;

    /// <summary>Effective capacity of each node.</summary>
    public ReadOnlySpan<double> EffectiveByNode => effective;

    /// <summary>Nameplate capacity of a node.</summary>
    public double Nameplate(int node) => nameplate[node];

    /// <summary>Qualified capacity of a node (K1).</summary>
    public double Effective(int node) => effective[node];

    /// <summary>What the lines of a node will be qualified for once all are mature.</summary>
    public double Mature(int node) => mature[node];

    /// <summary>What will be left of a group's mature capacity after so many years of retirement by age (K13), if nothing is built, converted or closed.</summary>
    /// <param name="group">Index of the group.</param>
    /// <param name="years">How many years, 0 or more.</param>
    public double MatureAfter(int group, int years)
    {
        // As all plants of a group age alike, what is left of each vintage is worked out once.
        Span<double> left = stackalloc double[Year - firstYear + 1];
        var life = (int)Math.Ceiling(groups[group].LifeYears);
        for (var column = 0; column < left.Length; column++)
        {
            left[column] = 1;
            for (var age = Year - firstYear - column + 1; age <= Year - firstYear - column + years; age++)
            {
                left[column] *= 1 - (age >= life ? groups[group].LateRetirementRate : groups[group].RetirementRate);
            }
        }

        var sum = 0.0;
        var loadedCount = Math.Min(left.Length, loadedYear - firstYear + 1);
        foreach (var node in nodes.OfGroup(group))
        {
            var row = Lines(node)[..left.Length];
            double loaded = 0, built = 0;
            for (var column = 0; column < loadedCount; column++)
            {
                loaded += row[column] * left[column];
            }

            for (var column = loadedCount; column < row.Length; column++)
            {
                built += row[column] * left[column];
            }

            sum += (loaded * loadedShare[node]) + (built * matureShare[group]);
        }

        return sum;
    }

    /// <summary>Qualified over nameplate capacity of new lines of a group once mature: the mean of the base year, weighted by nameplate (K1).</summary>
    public double MatureShare(int group) => matureShare[group];

    /// <summary>Nameplate of a node by year of commissioning.</summary>
    public double NameplateOf(int node, int vintage) =>
        vintage < firstYear || vintage >= firstYear + columns ? 0 : lines[(node * columns) + vintage - firstYear];

    /// <summary>
    /// Puts observed capacity in the place of the stock, as if it were the base year: lines are spread over past years anew, so that nameplate and
    /// effective capacity are exactly those given. For runs with observed capacity.
    /// </summary>
    /// <param name="year">Year of the stock, from the base year to the last.</param>
    /// <param name="nameplateByNode">Nameplate capacity, at least 0.</param>
    /// <param name="effectiveByNode">Qualified capacity, at most nameplate.</param>
    /// <exception cref="ArgumentException">A list has the wrong length, or effective capacity exceeds nameplate.</exception>
    public void Load(int year, ReadOnlySpan<double> nameplateByNode, ReadOnlySpan<double> effectiveByNode)
    {
        if (nameplateByNode.Length != nodes.Count || effectiveByNode.Length != nodes.Count)
        {
            throw new ArgumentException($"capacity is needed for {nodes.Count} nodes", nameof(nameplateByNode));
        }

        if (year < firstYear || year >= firstYear + columns)
        {
            throw new ArgumentOutOfRangeException(nameof(year), year, "a year of the run");
        }

        Array.Clear(lines);
        loadedYear = year;
        for (var group = 0; group < nodes.Groups; group++)
        {
            var share = ages[group];
            var qualified = 0.0;
            for (var age = 0; age < share.Length; age++)
            {
                qualified += share[age] * QualifiedAt(group, age);
            }

            double built = 0, usable = 0;
            foreach (var node in nodes.OfGroup(group))
            {
                var (total, working) = (nameplateByNode[node], effectiveByNode[node]);
                if (!(total >= 0 && working >= 0 && working <= total))
                {
                    throw new ArgumentException($"node {node}: effective capacity {working} must lie between 0 and nameplate {total}", nameof(effectiveByNode));
                }

                for (var age = 0; age < share.Length; age++)
                {
                    // Vintages before the first column are older than any life: they stand in the oldest.
                    lines[(node * columns) + Math.Max(0, year - age - firstYear)] += total * share[age];
                }

                // Where the stock works better than lines of its age can, it has qualified already.
                loadedIsMature[node] = working > total * qualified;
                loadedShare[node] = total > 0 ? working / (total * (loadedIsMature[node] ? 1 : qualified)) : 0;
                built += total;
                usable += total * loadedShare[node];
            }

            matureShare[group] = built > 0 && usable > 0 ? usable / built : groups[group].MatureShare;
        }

        Refresh(year);
    }

    /// <summary>Adds lines commissioned in a year.</summary>
    internal void Commission(int node, int year, double amount) => lines[(node * columns) + year - firstYear] += amount;

    /// <summary>Takes a share of all lines of a node away.</summary>
    internal void Withdraw(int node, double share)
    {
        foreach (ref var line in Lines(node))
        {
            line -= line * share;
        }
    }

    /// <summary>Closes lines of a node, the oldest first.</summary>
    internal void Close(int node, double amount)
    {
        foreach (ref var line in Lines(node))
        {
            var taken = Math.Min(line, amount);
            line -= taken;
            amount -= taken;
            if (amount <= 0)
            {
                return;
            }
        }
    }

    /// <summary>Retires lines by age on the way into a year (K13).</summary>
    /// <returns>Nameplate retired.</returns>
    internal double Retire(int node, int year)
    {
        var group = groups[nodes.GroupOf(node)];
        var row = Lines(node)[..(year - firstYear)];
        var late = Math.Clamp(year - firstYear - (int)Math.Ceiling(group.LifeYears) + 1, 0, row.Length);
        return Reduce(row[..late], group.LateRetirementRate) + Reduce(row[late..], group.RetirementRate);
    }

    /// <summary>Sums up the lines of every node as they stand in a year (K1).</summary>
    internal void Refresh(int year)
    {
        Year = year;
        for (var node = 0; node < nodes.Count; node++)
        {
            var group = nodes.GroupOf(node);
            var row = Lines(node)[..(year - firstYear + 1)];
            var loadedCount = Math.Min(row.Length, loadedYear - firstYear + 1);
            var old = Sum(row[..loadedCount]);
            var young = Sum(row[loadedCount..]);
            nameplate[node] = old + young;
            mature[node] = (old * loadedShare[node]) + (young * matureShare[group]);

            var pending = 0.0;
            var shares = qualification[group];
            for (var age = 0; age < shares.Length && age < row.Length; age++)
            {
                var column = row.Length - 1 - age;
                var share = column >= loadedCount ? matureShare[group] : loadedIsMature[node] ? 0 : loadedShare[node];
                pending += row[column] * share * (1 - shares[age]);
            }

            effective[node] = mature[node] - pending;
        }
    }

    private double QualifiedAt(int group, int age) => age < qualification[group].Length ? qualification[group][age] : 1;

    private Span<double> Lines(int node) => lines.AsSpan(node * columns, columns);

    // One by one: sums of vectors depend on how wide they are, and with them the last digits of a run.
    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }

    // Takes a share of each away; gives what was taken.
    private static double Reduce(Span<double> values, double share)
    {
        var sum = Sum(values) * share;
        foreach (ref var value in values)
        {
            value *= 1 - share;
        }

        return sum;
    }

    // A stock that grew at a steady rate: the share of each age falls by that rate, up to the life.
    private static double[] AgesOf(int life, double growth)
    {
        if (!(growth > -1))
        {
            throw new ArgumentException($"past growth {growth} must lie above -1", nameof(growth));
        }

        var shares = new double[Math.Max(1, life)];
        var total = 0.0;
        for (var age = 0; age < shares.Length; age++)
        {
            total += shares[age] = Math.Pow(1 + growth, -age);
        }

        for (var age = 0; age < shares.Length; age++)
        {
            shares[age] /= total;
        }

        return shares;
    }
}
