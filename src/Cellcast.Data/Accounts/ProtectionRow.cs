namespace Cellcast.Data.Accounts;

/// <summary>What duties and credits do to the makers of one product at home.</summary>
/// <param name="Product">Id of the product.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="Duty">Duties on it from the origin, share of the price they are counted on.</param>
/// <param name="Credit">Credits to its makers, share of that price.</param>
/// <param name="InputShare">Worth of its inputs in its price, without duties.</param>
/// <param name="InputDuty">Mean duty on its inputs, weighted by worth.</param>
/// <param name="Rate">Effective rate with duties alone; null where inputs are worth as much as the product.</param>
/// <param name="RateWithCredit">Effective rate with credits.</param>
public sealed record ProtectionRow(string Product, string Stage, double Duty, double Credit, double InputShare, double InputDuty, double? Rate, double? RateWithCredit);
