namespace Cellcast.Costing;

/// <summary>One calendar year of a plant; money in million USD, real, outflows negative.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="OutputGwh">Good cells made, GWh.</param>
/// <param name="Yield">Mean yield of the year; 0 where nothing was made.</param>
/// <param name="Revenue">Sales.</param>
/// <param name="OperatingCost">Materials, labour, energy, maintenance, research, administration, warranty; negative.</param>
/// <param name="Investment">Equipment and buildings, forgone cash of a converted line; positive in the last year where buildings keep a value.</param>
/// <param name="WorkingCapital">Change of working capital; positive where it is released.</param>
/// <param name="Tax">Tax; positive where losses save tax elsewhere.</param>
public readonly record struct PlantYear(
    int Year, double OutputGwh, double Yield, double Revenue, double OperatingCost, double Investment, double WorkingCapital, double Tax)
{
    /// <summary>Cash flow of the year.</summary>
    public double CashFlow => Revenue + OperatingCost + Investment + WorkingCapital + Tax;
}
