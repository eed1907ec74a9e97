namespace Cellcast.Policy;

/// <summary>What a producer receives per unit sold.</summary>
/// <param name="PerUnit">A sum per unit, USD of 2024 (per kWh, kg, m2).</param>
/// <param name="ShareOfCost">A share of the cost of production.</param>
public readonly record struct ProducerCredit(double PerUnit, double ShareOfCost)
{
    /// <summary>In money at a cost of production, USD of 2024 per unit.</summary>
    public double At(double productionCost) => PerUnit + (ShareOfCost * productionCost);
}
