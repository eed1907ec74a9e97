namespace Cellcast.Capacity;

/// <summary>
/// Capacity on its way, by node and year of commissioning: lines being built, projects announced, lines being converted. Announced projects are events
/// of their year, never spread between years; slip moves them (K4).
/// </summary>
public sealed class CapacityPipeline
{
    private readonly int baseYear;

    /// <summary>An empty pipeline.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="baseYear">Year of the stock it follows on; the first year anything can be commissioned is the next.</param>
    /// <param name="lastYear">Last year of the run; what comes later is kept in one place beyond it.</param>
    public CapacityPipeline(CapacityNodes nodes, int baseYear, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentOutOfRangeException.ThrowIfLessThan(lastYear, baseYear);
        Nodes = nodes;
        this.baseYear = baseYear;
        // The years of the run, what the last one leaves behind, and one place for all that comes later.
        Columns = lastYear - baseYear + 2;
        Building = new double[nodes.Count * Columns];
        AnnouncedLikely = new double[Building.Length];
        Doubtful = new double[Building.Length];
        Converting = new double[Building.Length];
    }

    /// <summary>The nodes.</summary>
    public CapacityNodes Nodes { get; }

    internal int Columns { get; }

    /// <summary>Columns up to the last that anything was ever put into: the rest need not be looked at.</summary>
    internal int Filled { get; private set; }

    /// <summary>Lines being built, [node][year].</summary>
    internal double[] Building { get; }

    /// <summary>Announced projects not begun, times their probability, [node][year].</summary>
    internal double[] AnnouncedLikely { get; }

    /// <summary>What announced projects and lines being built lose by failing, [node][year].</summary>
    internal double[] Doubtful { get; }

    /// <summary>Lines being converted to the node, [node][year of return].</summary>
    internal double[] Converting { get; }

    /// <summary>Nameplate under construction at a node, times the probability that it is completed.</summary>
    public double UnderConstruction(int node) => Sum(Building, node);

    /// <summary>Nameplate announced at a node and not begun, times its probability.</summary>
    public double Announced(int node) => Sum(AnnouncedLikely, node);

    /// <summary>Nameplate that comes to a node from lines being converted.</summary>
    public double InConversion(int node) => Sum(Converting, node);

    /// <summary>Adds an announced project (K4): the likely part is built or cancelled as margins say, the rest lapses when it was due.</summary>
    /// <param name="node">Where.</param>
    /// <param name="year">Year of commissioning that was announced.</param>
    /// <param name="amount">Nameplate, at least 0.</param>
    /// <param name="completion">Probability of completion, 0..1.</param>
    /// <param name="slipYears">Delay, years, at least 0. Part of a year moves that part of the amount to the next year.</param>
    public void Announce(int node, int year, double amount, double completion, double slipYears = 0) =>
        Add(AnnouncedLikely, node, year, amount, completion, slipYears);

    /// <summary>Adds a project under construction: as <see cref="Announce"/>, but begun.</summary>
    /// <param name="node">Where.</param>
    /// <param name="year">Year of commissioning that was announced.</param>
    /// <param name="amount">Nameplate, at least 0.</param>
    /// <param name="completion">Probability of completion, 0..1.</param>
    /// <param name="slipYears">Delay, years, at least 0.</param>
    public void Build(int node, int year, double amount, double completion, double slipYears = 0) =>
        Add(Building, node, year, amount, completion, slipYears);

    /// <summary>
    /// Adds what must be under construction in the base year although no list names it (K4a): where a group's pipeline within the lead time is smaller than steady
    /// growth (at most what the world can order in a year) would need, the difference is being built, spread over its nodes by capacity.
    /// </summary>
    /// <param name="parameters">Lead times.</param>
    /// <param name="stock">The stock of the base year.</param>
    /// <param name="growthByGroup">Growth per year that the industry was building for.</param>
    /// <param name="yearsSeen">Years after the base year whose lines the growth was counted from: they had been begun, however short the lead time.</param>
    public void AssumeConstruction(InvestmentParameters parameters, CapacityStock stock, ReadOnlySpan<double> growthByGroup, int yearsSeen = 0)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(stock);
        for (var group = 0; group < Nodes.Groups; group++)
        {
            var members = Nodes.OfGroup(group);
            double world = 0, lead = 0;
            foreach (var node in members)
            {
                world += stock.Nameplate(node);
                lead += stock.Nameplate(node) * parameters.Groups[group].LeadYears * parameters.BuildTimeRatio[Nodes.RegionOf(node)];
            }

            var growth = Math.Min(growthByGroup[group], parameters.Groups[group].WorldBuildLimit);
            if (world <= 0 || growth <= 0)
            {
                continue;
            }

            // A line due n years after the base year was ordered in it or before to the extent that building takes longer. The last column lies beyond the run.
            for (var column = 0; column < Columns - 1; column++)
            {
                var begun = column < yearsSeen ? 1 : Math.Clamp((lead / world) - (column + 1), 0, 1);
                if (begun <= 0)
                {
                    break;
                }

                var wanted = begun * world * growth * Math.Pow(1 + growth, column);
                foreach (var node in members)
                {
                    wanted -= Building[(node * Columns) + column] + AnnouncedLikely[(node * Columns) + column];
                }

                foreach (var node in members)
                {
                    Building[(node * Columns) + column] += Math.Max(0, wanted) * stock.Nameplate(node) / world;
                    Filled = Math.Max(Filled, column + 1);
                }
            }
        }
    }

    /// <summary>Column of a year: the past is due next year, what lies beyond the run stands in the last.</summary>
    internal int ColumnOf(int year) => Math.Clamp(year - baseYear - 1, 0, Columns - 1);

    /// <summary>Adds an amount due at a time between years: each of the two years around it takes its part.</summary>
    internal void AddAt(double[] target, int node, double when, double amount)
    {
        var year = (int)Math.Floor(when);
        var later = when - year;
        target[(node * Columns) + ColumnOf(year)] += amount * (1 - later);
        target[(node * Columns) + ColumnOf(year + 1)] += amount * later;
        Filled = Math.Max(Filled, ColumnOf(year + 1) + 1);
    }

    private void Add(double[] target, int node, int year, double amount, double completion, double slipYears)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        ArgumentOutOfRangeException.ThrowIfNegative(completion);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(completion, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(slipYears);
        AddAt(target, node, year + slipYears, amount * completion);
        AddAt(Doubtful, node, year + slipYears, amount * (1 - completion));
    }

    private double Sum(double[] values, int node)
    {
        var sum = 0.0;
        foreach (var value in values.AsSpan(node * Columns, Columns))
        {
            sum += value;
        }

        return sum;
    }
}
