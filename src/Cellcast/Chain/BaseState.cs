namespace Cellcast.Chain;

/// <summary>
/// The state of the chain in the base year, from which a run starts: what each region made and bought, at what price, what it costs, and what buyers prefer.
/// Built by <see cref="BaseYear"/>; reproduced by the equilibrium of that year.
/// </summary>
public sealed class BaseState
{
    internal BaseState(ChainInputs inputs, int year)
    {
        Year = year;
        var places = inputs.ProductCount * inputs.RegionCount;
        Need = new double[places];
        Output = new double[places];
        Price = new double[places];
        CashCost = new double[places];
        Delivered = new double[places];
        ReferenceIndex = new double[places];
        PriceRatio = new double[places];
        Conversion = new double[inputs.ProductCount];
        FixedCost = new double[inputs.ProductCount];
        AddedFactor = new double[inputs.ProductCount * inputs.YearCount];
        Array.Fill(AddedFactor, 1);
        Residual = new double[inputs.ProductCount];
        CapacityLift = new double[inputs.ProductCount];
        Array.Fill(CapacityLift, 1);
        Flows = new double[inputs.ProductCount][];
        Preference = new double[inputs.ProductCount][];
    }

    /// <summary>The base year.</summary>
    public int Year { get; }

    /// <summary>What buyers of a region used, stock build included: [p, d].</summary>
    public double[] Need { get; }

    /// <summary>What plants of a region made: [p, o].</summary>
    public double[] Output { get; }

    /// <summary>Gate price, USD per unit: [p, o]; 0 where nothing is made.</summary>
    public double[] Price { get; }

    /// <summary>vc at the gate, USD per unit: [p, o].</summary>
    public double[] CashCost { get; }

    /// <summary>Average price paid, USD per unit: [p, d].</summary>
    public double[] Delivered { get; }

    /// <summary>I0: choice index, USD per unit: [p, d].</summary>
    public double[] ReferenceIndex { get; }

    /// <summary>rho: average price over index: [p, d].</summary>
    public double[] PriceRatio { get; }

    /// <summary>
    /// Conversion cost at regional factor 1, calibrated on the base-year price, USD per unit: [p]; 0 where the cost model states it.
    /// </summary>
    public double[] Conversion { get; }

    /// <summary>w at regional factor 1, USD per unit: [p]; 0 where the cost model states it.</summary>
    public double[] FixedCost { get; }

    /// <summary>Value added of a year over that of the base year, where no bottom-up cost states it: [p, t].</summary>
    public double[] AddedFactor { get; }

    /// <summary>Observed less modelled price in the base year where a bottom-up cost exists, USD per unit: [p].</summary>
    public double[] Residual { get; }

    /// <summary>By how much base-year capacity had to be raised so that the world could make what it used; 1 where not: [p].</summary>
    public double[] CapacityLift { get; }

    /// <summary>Trade of the base year by product, units per year: [buyer, origin].</summary>
    public double[][] Flows { get; }

    /// <summary>h by product: [buyer, origin]; 0 where nothing flowed.</summary>
    public double[][] Preference { get; }
}
