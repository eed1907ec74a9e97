namespace Cellcast.Policy;

/// <summary>One measure on the lanes of one product: its rate by year, weighted by days, and the shares of origins and destinations it reaches.</summary>
internal sealed class LaneLayer(TradeMeasure measure, PlaceShares origins, PlaceShares destinations, double[] rates, double[] perUnit)
{
    public TradeMeasure Measure { get; } = measure;

    /// <summary>Rate by year as a share.</summary>
    public double[] Rates { get; } = rates;

    /// <summary>Rate by year, USD of 2024 per unit.</summary>
    public double[] PerUnit { get; } = perUnit;

    public double ReachOfOrigin(int region, int year) => origins[region, year];

    public double ReachOfDestination(int region, int year) => destinations[region, year];

    /// <summary>Whether the measure changes anything in a year.</summary>
    public bool ActsIn(int year) => Measure.Kind is InstrumentKind.ExportBan or InstrumentKind.ImportBan or InstrumentKind.ExportControl
        ? Rates[year] < 1
        : Rates[year] != 0 || PerUnit[year] != 0;
}
