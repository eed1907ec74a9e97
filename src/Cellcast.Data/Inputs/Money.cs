using Cellcast.World;

namespace Cellcast.Data;

/// <summary>What a source said of an amount of money, before conversion.</summary>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="PriceYear">The year of the money.</param>
/// <param name="Vat">Whether value-added tax is in it.</param>
/// <param name="Scope">What the price covers: material, equipment, cell, pack, ...</param>
/// <param name="KwhBasis">Which kWh a price per kWh is for: gross, usable or delivered; empty for other prices.</param>
/// <param name="FaceValue">The amount as given, in <paramref name="FaceUnit"/>.</param>
/// <param name="FaceUnit">The unit it was given in.</param>
public sealed record Money(string Currency, int PriceYear, Vat Vat, string Scope, string KwhBasis, double FaceValue, Unit FaceUnit);
