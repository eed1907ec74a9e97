using Cellcast.Policy;

namespace Cellcast.Markets;

/// <summary>
/// What a buyer pays for a unit of an origin's product, delivered: C = a P + b.
/// </summary>
/// <param name="AdValorem">a: everything proportional to the price, 1 without duties.</param>
/// <param name="Specific">b: everything per unit (freight, specific duty, compliance cost less credits), USD per unit; may be below 0.</param>
/// <param name="Floor">Minimum import price, USD per unit; 0 for none. What lies below it is levied up to it, with a bend 1% of the floor wide.</param>
/// <remarks>Markets equation M3.</remarks>
public readonly record struct LandedCost(double AdValorem, double Specific, double Floor = 0)
{
    /// <summary>Delivered at the price itself.</summary>
    public static LandedCost AtPrice { get; } = new(1, 0);

    /// <summary>Stacks the layers of a lane. Duties add up on the customs value; they do not compound.</summary>
    /// <param name="dutyRate">Sum of all ad valorem duties, 0.25 for 25%.</param>
    /// <param name="freight">Freight and insurance, USD per unit.</param>
    /// <param name="basis">Whether duties are charged with or without freight.</param>
    /// <param name="specificDuty">Duty per unit, USD.</param>
    /// <param name="credit">Credit to the buyer per unit, USD.</param>
    /// <param name="complianceCost">pi: extra cost to the seller of a complying mix of inputs, USD per unit; it is part of the customs value.</param>
    /// <param name="exportWedge">Ad valorem cost on the exporter's side, such as value-added tax not refunded: 0.09 for 9% of price.</param>
    public static LandedCost Of(
        double dutyRate,
        double freight = 0,
        CustomsValue basis = CustomsValue.Cif,
        double specificDuty = 0,
        double credit = 0,
        double complianceCost = 0,
        double exportWedge = 0)
    {
        var onPrice = (1 + exportWedge) * (1 + dutyRate);
        var onFreight = basis == CustomsValue.Cif ? 1 + dutyRate : 1;
        return new LandedCost(onPrice, (onPrice * complianceCost) + (onFreight * freight) + specificDuty - credit);
    }

    /// <summary>Delivered cost at a price.</summary>
    /// <param name="price">P, USD per unit.</param>
    public double At(double price)
    {
        var plain = (AdValorem * price) + Specific;
        if (Floor == 0)
        {
            return plain;
        }

        var above = plain - Floor;
        return Floor + (0.5 * (above + Math.Sqrt((above * above) + (4 * BendWidth * BendWidth * Floor * Floor))));
    }

    /// <summary>Width of the bend at a floor, as a share of it.</summary>
    internal const double BendWidth = 0.01;
}
