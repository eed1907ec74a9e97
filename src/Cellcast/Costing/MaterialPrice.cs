namespace Cellcast.Costing;

/// <summary>Price of a bought-in material at the Chinese gate, USD per kg (per m2 for separator film), without VAT.</summary>
/// <param name="Raw">The metal or chemical in it at its market price; does not learn.</param>
/// <param name="Fee">Processing fee: the rest of the price; learns with output.</param>
/// <param name="Tariff">Import duty where the cells are made, share of the price.</param>
public readonly record struct MaterialPrice(double Raw, double Fee, double Tariff = 0)
{
    /// <summary>Price before freight and duty.</summary>
    public double Usd => Raw + Fee;
}
