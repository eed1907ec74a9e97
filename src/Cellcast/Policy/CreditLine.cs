namespace Cellcast.Policy;

/// <summary>One line of a computed credit.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Rule">The instrument it rests on.</param>
/// <param name="Quantity">What the rate is applied to: GWh, or million USD of cost.</param>
/// <param name="Unit">Unit of the quantity.</param>
/// <param name="Rate">Rate of the year: nominal USD/kWh, or a share of cost.</param>
/// <param name="Musd">The credit, nominal million USD; 0 where it is refused.</param>
/// <param name="Refused">Why nothing is paid; empty where it is.</param>
public sealed record CreditLine(string Name, string Rule, double Quantity, string Unit, double Rate, double Musd, string Refused);
