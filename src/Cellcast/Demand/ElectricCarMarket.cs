namespace Cellcast.Demand;

/// <summary>
/// The electric cars of a region: how the GWh of an outlook come apart into cars and kWh, and how sales answer the price of the battery, a purchase credit and a
/// share of sales that the law asks for.
/// </summary>
/// <remarks>Demand equations Q13 to Q15, Q14a among them.</remarks>
public sealed record ElectricCarMarket
{
    private const double KwhPerGwh = 1e6;

    /// <summary>Mean price of an electric car with its pack, before tax and credit, USD, above 0.</summary>
    public required double PriceUsd { get; init; }

    /// <summary>Pack of a battery car, kWh, above 0.</summary>
    public required double BatteryKwh { get; init; }

    /// <summary>Pack of a plug-in hybrid, kWh, above 0.</summary>
    public required double HybridKwh { get; init; }

    /// <summary>Share of plug-in hybrids in electric cars, 0 to 1.</summary>
    public required double HybridShare { get; init; }

    /// <summary>eps: elasticity of sales in the car's own price, 0 or more.</summary>
    public required double Elasticity { get; init; }

    /// <summary>a: months by which buyers advance a purchase before a credit as high as the car's price would end, 0 or more.</summary>
    public required double MonthsAhead { get; init; }

    /// <summary>Cars of all kinds sold a year; 0 where not known.</summary>
    public required double CarsPerYear { get; init; }

    /// <summary>k: kWh in a mean electric car.</summary>
    public double KwhPerCar => ((1 - HybridShare) * BatteryKwh) + (HybridShare * HybridKwh);

    /// <summary>Cars that a quantity of packs is enough for.</summary>
    /// <param name="gwh">GWh/yr.</param>
    /// <remarks>Q13: S = Q / k.</remarks>
    public double CarsFor(double gwh) => gwh * KwhPerGwh / KwhPerCar;

    /// <summary>Packs that cars need, GWh/yr.</summary>
    /// <param name="cars">Cars a year.</param>
    public double GwhFor(double cars) => cars * KwhPerCar / KwhPerGwh;

    /// <summary>Sales over those of the outlook, at another price of the pack and another credit.</summary>
    /// <param name="pack">Delivered price of the pack, USD/kWh.</param>
    /// <param name="referencePack">The same in the run the outlook stands for, USD/kWh.</param>
    /// <param name="credit">Credit or grant on the mean electric car sold, USD.</param>
    /// <param name="referenceCredit">The same in the run the outlook stands for, USD.</param>
    /// <remarks>Q14: S / S_outlook = [(P + k (p - p_ref) - z) / (P - z_ref)]^-eps, P the car's price at p_ref. A price driven to nothing is held at a tenth of P.</remarks>
    public double Response(double pack, double referencePack, double credit, double referenceCredit)
    {
        const double LeastPrice = 0.1;
        var price = Math.Max(LeastPrice * PriceUsd, PriceUsd + (KwhPerCar * (pack - referencePack)) - credit);
        return Math.Pow(price / Math.Max(LeastPrice * PriceUsd, PriceUsd - referenceCredit), -Elasticity);
    }

    /// <summary>Part of a year's sales that is made in the year before, because a credit falls at the turn of the two.</summary>
    /// <param name="drop">What the credit on the mean electric car falls by, USD; a credit that rises, below 0, is not waited for.</param>
    /// <returns>0 to 1.</returns>
    /// <remarks>Q14a: a drop / P / 12.</remarks>
    public double BoughtAhead(double drop)
    {
        const double MonthsPerYear = 12;
        return Math.Clamp(MonthsAhead * drop / PriceUsd / MonthsPerYear, 0, 1);
    }

    /// <summary>Elasticity of the GWh in the price of the pack alone, at the reference: eps times the battery's share in the car.</summary>
    /// <param name="referencePack">Delivered price of the pack, USD/kWh.</param>
    public double BatteryElasticity(double referencePack) => Elasticity * KwhPerCar * referencePack / PriceUsd;

    /// <summary>Sales with a share of them that standards or mandates ask for.</summary>
    /// <param name="outlook">Sales of the outlook, cars a year.</param>
    /// <param name="response">Sales over those of the outlook, from <see cref="Response"/>.</param>
    /// <param name="floorShare">Share of all cars that must be electric, 0 to 1.</param>
    /// <param name="isInOutlook">Whether the outlook contains the rule: then it cannot lift sales above the outlook, only keep them from falling below what is asked.</param>
    /// <remarks>Q15: S = max(response S_outlook, floor); floor = share x all cars, for a rule of the outlook at most S_outlook.</remarks>
    public double Sales(double outlook, double response, double floorShare, bool isInOutlook)
    {
        var floor = floorShare * CarsPerYear;
        return Math.Max(outlook * response, isInOutlook ? Math.Min(outlook, floor) : floor);
    }
}
