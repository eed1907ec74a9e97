namespace Cellcast.Technology;

/// <summary>What a converted line must earn on a kWh, over cash cost, for the conversion to be worth as much as leaving the line as it is.</summary>
/// <param name="InvestmentMusd">Investment of the conversion, million USD.</param>
/// <param name="OldGwhPerYear">Output of the line as it is, GWh a year.</param>
/// <param name="NewGwhPerYear">Output once converted, GWh a year, above 0.</param>
/// <param name="DowntimeYears">Years without output, not negative, shorter than the horizon.</param>
/// <param name="Rate">Real cost of capital, above 0.</param>
/// <param name="HorizonYears">Years looked ahead: those the line still has.</param>
/// <remarks>
/// Equal present values, money flowing evenly: new x margin x A(downtime, horizon) = investment + old x old margin x A(0, horizon), with
/// A(a, b) = ((1 + r)^-a - (1 + r)^-b) / ln(1 + r). Systems A13, C18: switch when the margin elsewhere, less the cost of retooling, exceeds the margin here.
/// </remarks>
public sealed record ConversionMargin(double InvestmentMusd, double OldGwhPerYear, double NewGwhPerYear, double DowntimeYears, double Rate, double HorizonYears)
{
    /// <summary>Margin needed, USD/kWh.</summary>
    /// <param name="oldMarginUsdPerKwh">What the line earns as it is, USD/kWh over cash cost; 0 for an idle line.</param>
    /// <exception cref="InvalidOperationException">The downtime takes the whole horizon: no margin makes up for it.</exception>
    public double Needed(double oldMarginUsdPerKwh = 0)
    {
        if (DowntimeYears >= HorizonYears)
        {
            throw new InvalidOperationException("the downtime takes the whole horizon");
        }

        return (InvestmentMusd + (OldGwhPerYear * oldMarginUsdPerKwh * Years(0, HorizonYears))) / (NewGwhPerYear * Years(DowntimeYears, HorizonYears));
    }

    // Present worth of one unit a year between two dates, in years.
    private double Years(double from, double to) => (Math.Pow(1 + Rate, -from) - Math.Pow(1 + Rate, -to)) / Math.Log(1 + Rate);
}
