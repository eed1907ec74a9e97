namespace Cellcast.Markets;

/// <summary>
/// Everything a solve writes: allocated once for a problem and used for every year after, so that solving allocates nothing. After a solve it holds the
/// solution (see <see cref="MarketSolution"/>), from which the next year starts warm. One thread at a time.
/// </summary>
public sealed class MarketWorkspace
{
    /// <param name="problem">The problem it serves; rewriting its numbers needs no new workspace.</param>
    /// <param name="arrays">Where its arrays come from; new ones if not given.</param>
    public MarketWorkspace(MarketProblem problem, RunArrays? arrays = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        arrays ??= new RunArrays();
        Problem = problem;
        Layout = problem.Layout;
        var plants = Layout.Capacity.Length;
        var slots = Layout.PlantOfSlot.Length;
        var markets = Layout.Gamma.Length;
        var lanes = Layout.Exists.Length;
        var uses = Layout.UseMarket.Length;
        LogMargin = arrays.Take(plants);
        Margin = arrays.Take(plants);
        Utilisation = arrays.Take(plants);
        SupplySlope = arrays.Take(plants);
        LogCapacity = arrays.Take(plants);
        DemandFloor = arrays.Take(plants);
        PlantDemand = arrays.Take(plants);
        Imbalance = arrays.Take(plants);
        Weight = arrays.Take(plants);
        LogAttraction = arrays.Take(lanes);
        LogAllAttraction = arrays.Take(markets);
        CashCost = arrays.Take(slots);
        Price = arrays.Take(slots);
        Array.Fill(Price, 1);
        MarginSlope = arrays.Take(slots);
        PassThrough = arrays.Take(slots);
        Array.Fill(PassThrough, 1);
        SupplyCostSlope = arrays.Take(slots);
        Receipt = arrays.Take(slots);
        Output = arrays.Take(slots);
        UsedQuantity = arrays.Take(uses);
        UseCost = arrays.Take(uses);
        MixShare = arrays.Take(uses);
        Cost = arrays.Take(lanes);
        Share = arrays.Take(lanes);
        ShareSlope = arrays.Take(lanes);
        LogIndex = arrays.Take(markets);
        InputPrice = arrays.Take(markets);
        LastResortShare = arrays.Take(markets);
        Quantity = arrays.Take(markets);
        OutsideElasticity = arrays.Take(markets);
        Passed = arrays.Take(markets);
        StockBuild = arrays.Take(markets);
        PlantChange = arrays.Take(plants);
        CostChange = arrays.Take(slots);
        PriceChange = arrays.Take(slots);
        OutputChange = arrays.Take(slots);
        LogIndexChange = arrays.Take(markets);
        InputPriceChange = arrays.Take(markets);
        QuantityChange = arrays.Take(markets);
        Step = arrays.Take(plants);
        Saved = arrays.Take(plants);
        Preconditioner = new BlockPreconditioner(this, arrays);
        Krylov = new KrylovSolver(this, arrays);
    }

    /// <summary>The problem it serves.</summary>
    public MarketProblem Problem { get; }

    /// <summary>Writes log-margins to start from.</summary>
    /// <param name="logMargins">y by plant, in the order the builder was given them.</param>
    public void SetLogMargins(ReadOnlySpan<double> logMargins)
    {
        for (var i = 0; i < logMargins.Length; i++)
        {
            LogMargin[Layout.PlantSlot[i]] = logMargins[i];
        }
    }

    /// <summary>Reads the log-margins it holds: after a solve the solution.</summary>
    /// <param name="logMargins">Receives y by plant, in the order the builder was given them.</param>
    public void GetLogMargins(Span<double> logMargins)
    {
        for (var i = 0; i < logMargins.Length; i++)
        {
            logMargins[i] = LogMargin[Layout.PlantSlot[i]];
        }
    }

    internal MarketLayout Layout { get; }

    internal BlockPreconditioner Preconditioner { get; }

    internal KrylovSolver Krylov { get; }

    /// <summary>Multiplies all demand from outside the chain; below 1 only while continuing towards a hard year.</summary>
    internal double DemandScale { get; set; } = 1;

    /// <summary>Whether it holds a solution to start from.</summary>
    internal bool IsSolved { get; set; }

    // --- plants: y, m = e^y, u, d ln S / dy, ln K, floor of D, D, G, weight of G ------------------------------------------------------------------

    internal double[] LogMargin { get; }

    internal double[] Margin { get; }

    internal double[] Utilisation { get; }

    internal double[] SupplySlope { get; }

    internal double[] LogCapacity { get; }

    internal double[] DemandFloor { get; }

    internal double[] PlantDemand { get; }

    internal double[] Imbalance { get; }

    internal double[] Weight { get; }

    // --- sellers: vc, P, dP/dy, X -------------------------------------------------------------------------------------------------------------

    internal double[] CashCost { get; }

    internal double[] Price { get; }

    internal double[] MarginSlope { get; }

    /// <summary>dP/dvc: 1 unless a floor holds.</summary>
    internal double[] PassThrough { get; }

    /// <summary>d ln S / dvc: 0 unless a floor holds.</summary>
    internal double[] SupplyCostSlope { get; }

    /// <summary>R: what the seller receives, the market price topped up.</summary>
    internal double[] Receipt { get; }

    internal double[] Output { get; }

    // --- uses: units bought per unit made, d vc / d price of the input, share of the mix --------------------------------------------------------------

    internal double[] UsedQuantity { get; }

    internal double[] UseCost { get; }

    internal double[] MixShare { get; }

    // --- lanes: ln A, C, s, s d ln C / dP ----------------------------------------------------------------------------------------------------------

    internal double[] LogAttraction { get; }

    internal double[] Cost { get; }

    internal double[] Share { get; }

    internal double[] ShareSlope { get; }

    // --- markets: ln of all attraction before bans, ln I, rho I, last resort, A, -dA / d ln I of outside demand and stocks, dA/dQ, A - Q -----------------

    internal double[] LogAllAttraction { get; }

    internal double[] LogIndex { get; }

    internal double[] InputPrice { get; }

    internal double[] LastResortShare { get; }

    internal double[] Quantity { get; }

    internal double[] OutsideElasticity { get; }

    internal double[] Passed { get; }

    internal double[] StockBuild { get; }

    // --- directions of the linearised passes ----------------------------------------------------------------------------------------------------------

    internal double[] PlantChange { get; }

    internal double[] CostChange { get; }

    internal double[] PriceChange { get; }

    internal double[] OutputChange { get; }

    internal double[] LogIndexChange { get; }

    internal double[] InputPriceChange { get; }

    internal double[] QuantityChange { get; }

    // --- the step in y, and y to return to ------------------------------------------------------------------------------------------------------------

    internal double[] Step { get; }

    internal double[] Saved { get; }
}
