namespace Cellcast.Costing.Storage;

/// <summary>A vanadium redox flow battery.</summary>
/// <remarks>Cost model C13. Vanadium is about half of the cost and is a commodity: it does not learn, and it can be leased or sold at the end.</remarks>
public static class VanadiumFlow
{
    /// <summary>Name of the vanadium in the electrolyte.</summary>
    public const string Vanadium = "vanadium";

    private const double VanadiumMolarMass = 50.9415;
    private const double OxygenMolarMass = 15.999;

    /// <summary>Mass of vanadium pentoxide that holds a kilogram of vanadium: 1.785 kg/kg, from the molar masses of V2O5.</summary>
    public const double PentoxidePerVanadium = ((2 * VanadiumMolarMass) + (5 * OxygenMolarMass)) / (2 * VanadiumMolarMass);

    /// <summary>The battery with its energy and its power apart.</summary>
    /// <param name="inputs">Its parts.</param>
    /// <param name="pentoxideUsdPerKg">Price of vanadium pentoxide, USD/kg, not negative.</param>
    public static DecoupledStorage Of(VanadiumFlowInputs inputs, double pentoxideUsdPerKg)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return new DecoupledStorage(
            "vanadium flow battery",
            [
                new StoragePart(Vanadium, inputs.VanadiumKgPerKwh * PentoxidePerVanadium * pentoxideUsdPerKg, Learns: false),
                new StoragePart("electrolyte conversion", inputs.ElectrolyteConversionUsdPerKwh),
                new StoragePart("tanks and piping", inputs.TanksUsdPerKwh),
            ],
            [
                new StoragePart("stack", inputs.StackUsdPerKw),
                new StoragePart("pumps and controls", inputs.PowerBalanceUsdPerKw),
                new StoragePart("power conversion", inputs.PowerConversionUsdPerKw),
            ],
            inputs.ConstructionShare);
    }
}
