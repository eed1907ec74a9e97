namespace Cellcast.Capacity;

/// <summary>What happened to capacity between a year and the next, by node, in nameplate. Filled by <see cref="InvestmentRule.Advance"/>.</summary>
/// <remarks>Stock change = completions + conversions in - conversions out - closures - retirements, at every node.</remarks>
public sealed class CapacityFlows
{
    /// <summary>Room for the flows of a year.</summary>
    /// <param name="nodes">Number of nodes.</param>
    public CapacityFlows(int nodes)
    {
        OrdersOf = new double[nodes];
        StrategicOf = new double[nodes];
        StartsOf = new double[nodes];
        CompletionsOf = new double[nodes];
        CancellationsOf = new double[nodes];
        LapsedOf = new double[nodes];
        ClosuresOf = new double[nodes];
        RetirementsOf = new double[nodes];
        ConversionsInOf = new double[nodes];
        ConversionsOutOf = new double[nodes];
    }

    /// <summary>The year in which things were decided; what stands changes into the next.</summary>
    public int Year { get; internal set; }

    /// <summary>Lines ordered in the year, strategic ones included.</summary>
    public ReadOnlySpan<double> Orders => OrdersOf;

    /// <summary>The part of the orders that is strategic over-investment.</summary>
    public ReadOnlySpan<double> StrategicOrders => StrategicOf;

    /// <summary>Lines whose construction began: orders, and announced projects whose time came.</summary>
    public ReadOnlySpan<double> Starts => StartsOf;

    /// <summary>Lines commissioned for the next year.</summary>
    public ReadOnlySpan<double> Completions => CompletionsOf;

    /// <summary>Projects given up because margins collapsed, announced ones (times their probability) included.</summary>
    public ReadOnlySpan<double> Cancellations => CancellationsOf;

    /// <summary>Announced capacity that was due and did not come: what completion probabilities take away.</summary>
    public ReadOnlySpan<double> Lapsed => LapsedOf;

    /// <summary>Lines closed because prices stay at cash cost.</summary>
    public ReadOnlySpan<double> Closures => ClosuresOf;

    /// <summary>Lines retired by age.</summary>
    public ReadOnlySpan<double> Retirements => RetirementsOf;

    /// <summary>Converted lines that return to work at this node, in their new nameplate.</summary>
    public ReadOnlySpan<double> ConversionsIn => ConversionsInOf;

    /// <summary>Lines taken out of this node to be converted, in their old nameplate.</summary>
    public ReadOnlySpan<double> ConversionsOut => ConversionsOutOf;

    internal double[] OrdersOf { get; }

    internal double[] StrategicOf { get; }

    internal double[] StartsOf { get; }

    internal double[] CompletionsOf { get; }

    internal double[] CancellationsOf { get; }

    internal double[] LapsedOf { get; }

    internal double[] ClosuresOf { get; }

    internal double[] RetirementsOf { get; }

    internal double[] ConversionsInOf { get; }

    internal double[] ConversionsOutOf { get; }

    internal void Clear(int year)
    {
        Year = year;
        Array.Clear(OrdersOf);
        Array.Clear(StrategicOf);
        Array.Clear(StartsOf);
        Array.Clear(CompletionsOf);
        Array.Clear(CancellationsOf);
        Array.Clear(LapsedOf);
        Array.Clear(ClosuresOf);
        Array.Clear(RetirementsOf);
        Array.Clear(ConversionsInOf);
        Array.Clear(ConversionsOutOf);
    }
}
