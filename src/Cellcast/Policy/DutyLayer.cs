namespace Cellcast.Policy;

/// <summary>One duty on one lane in a calendar year, and what it is made of (L1 to L4).</summary>
/// <param name="Instrument">The rule.</param>
/// <param name="Rate">Its rate of the year in full, share of customs value; 0 for a duty by quantity.</param>
/// <param name="Days">Share of the year's days on which it holds.</param>
/// <param name="Supply">Share of the origin's supply that the places named make (L2).</param>
/// <param name="Levied">Share of it that is levied (L2).</param>
/// <param name="Firms">Share of the firms named (L2).</param>
/// <param name="Origin">Share of the origin it reaches: those three (L2).</param>
/// <param name="Demand">Share of the region's demand in the jurisdiction (L3).</param>
/// <param name="Applications">Share of the applications named (L3).</param>
/// <param name="Destination">Share of the destination it reaches: those two (L3).</param>
/// <param name="IsOnVehicles">Whether it is a rule on vehicles (L4).</param>
/// <param name="NamesGoods">Whether it names goods, so that those inside vehicles are not meant (L4).</param>
/// <param name="InVehicles">Share of the lane's goods that arrive inside vehicles (L4).</param>
/// <param name="Carried">Share of the goods it can reach by the way they travel (L4).</param>
/// <param name="Charged">What it charges on the lane, share of customs value.</param>
/// <param name="ChargedPerUnit">What it charges by quantity, USD of 2024 per unit.</param>
public sealed record DutyLayer(
    Instrument Instrument, double Rate, double Days, double Supply, double Levied, double Firms, double Origin, double Demand, double Applications, double Destination, bool IsOnVehicles, bool NamesGoods, double InVehicles, double Carried,
    double Charged, double ChargedPerUnit);
