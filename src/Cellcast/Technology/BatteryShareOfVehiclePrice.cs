namespace Cellcast.Technology;

/// <summary>What a battery pack is of a vehicle's price, and what a cheaper pack does to it.</summary>
/// <remarks>Systems E6: 40% holds for a 16,200 dollar car with 60 kWh at 108 USD/kWh, and for no dearer car.</remarks>
/// <param name="PackKwh">Size of the pack, kWh, above 0.</param>
/// <param name="PackUsdPerKwh">Price of the pack, USD/kWh.</param>
/// <param name="VehicleUsd">Price of the vehicle with its pack, USD, above the pack's.</param>
public sealed record BatteryShareOfVehiclePrice(double PackKwh, double PackUsdPerKwh, double VehicleUsd)
{
    /// <summary>Price of the pack, USD.</summary>
    public double PackUsd => PackKwh * PackUsdPerKwh;

    /// <summary>Pack over vehicle.</summary>
    public double Share => PackUsd / VehicleUsd;

    /// <summary>The vehicle price at which a pack of this size and price is a given share of it, USD.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share not above 0 or not below 1.</exception>
    public double VehiclePriceForShare(double share) => share is > 0 and < 1
        ? PackUsd / share
        : throw new ArgumentOutOfRangeException(nameof(share), share, "The share lies above 0 and below 1.");

    /// <summary>The vehicle with a pack at another price.</summary>
    /// <param name="packUsdPerKwh">New price of the pack, USD/kWh.</param>
    /// <param name="passThrough">Share of the change that reaches the buyer, usually 0 to 1.</param>
    public BatteryShareOfVehiclePrice With(double packUsdPerKwh, double passThrough) =>
        new(PackKwh, packUsdPerKwh, VehicleUsd + (passThrough * PackKwh * (packUsdPerKwh - PackUsdPerKwh)));

    /// <summary>The pack price at which the vehicle costs as much as its rival, USD/kWh; negative where no pack price can do it.</summary>
    /// <param name="rivalUsd">Price of the rival with an engine, USD.</param>
    /// <param name="passThrough">Share of a change of the pack's price that reaches the buyer, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">Nothing is passed through.</exception>
    public double ParityPackUsdPerKwh(double rivalUsd, double passThrough)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(passThrough);
        return PackUsdPerKwh + ((rivalUsd - VehicleUsd) / (passThrough * PackKwh));
    }
}
