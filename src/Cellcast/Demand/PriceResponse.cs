namespace Cellcast.Demand;

/// <summary>How demand around an outlook answers the price of the product bought.</summary>
/// <remarks>Demand equation Q4: Q = Q_outlook (C / C_ref)^-eps. At the reference price an outlook reproduces itself.</remarks>
public static class PriceResponse
{
    /// <summary>Demand at a price.</summary>
    /// <param name="outlook">Q_outlook, GWh/yr.</param>
    /// <param name="price">C: delivered price, USD/kWh, above 0.</param>
    /// <param name="reference">C_ref: delivered price of the same year in the run the outlook stands for, USD/kWh, above 0.</param>
    /// <param name="elasticity">eps, 0 or more.</param>
    /// <returns>Q, GWh/yr.</returns>
    public static double Quantity(double outlook, double price, double reference, double elasticity) => outlook * Math.Pow(price / reference, -elasticity);
}
