using Cellcast.Costing;

namespace Cellcast.Tests.Costing;

public sealed class ActiveMaterialPriceTests
{
    [Theory] // Section d of the cost notes, September 2025. NMC811 with the 0.4827 kg Ni of the data (the note's table prints 0.4826).
    [InlineData("LFP", "4.294")]
    [InlineData("NMC811", "18.085")]
    [InlineData("NMC622", "17.1")]
    public void Is_built_from_metals_and_conversion(string chemistry, string printed) =>
        Printed.Equal(printed, ActiveMaterialPrice.Of(NotesCase.Recipe(chemistry), NotesCase.Metals2025.Of).UsdPerKg);

    [Fact]
    public void Mid_nickel_comes_from_carbonate_and_pays_no_hydroxide_premium()
    {
        // NMC532: 0.0719 x 5.323 x 1.05 x 9.0 = 3.6167; (0.3039 x 15 + 0.1221 x 33.1 + 0.1707 x 2.3) / 0.985 = 9.1296; + 3.2 = 15.946,
        // printed as 16.0 in the notes.
        Assert.Equal(15.946, ActiveMaterialPrice.Of(NotesCase.Recipe("NMC532"), NotesCase.Metals2025.Of).UsdPerKg, 3);
    }

    [Theory] // The lithium in one kg times the change of price, at its excess (and hydroxide premium): LFP 0.0440 x 5.323 x 1.03 = 0.24124 kg.
    [InlineData("LFP", 11, 0.24124 * 11)]
    [InlineData("NMC811", 11, 0.0713 * 5.323 * 1.05 * 1.05 * 11)]
    [InlineData("Na-layered", 11, 0)]
    public void A_lithium_shock_flows_through(string chemistry, double shock, double expected)
    {
        NotesCase.Metals shocked = NotesCase.Metals2025 with { LithiumCarbonate = NotesCase.Metals2025.LithiumCarbonate + shock };
        double before = ActiveMaterialPrice.Of(NotesCase.Recipe(chemistry), NotesCase.Metals2025.Of).UsdPerKg;
        Assert.Equal(expected, ActiveMaterialPrice.Of(NotesCase.Recipe(chemistry), shocked.Of).UsdPerKg - before, 3);
    }

    [Fact]
    public void A_nickel_shock_reaches_sodium_layered_oxide_but_not_phosphate()
    {
        NotesCase.Metals shocked = NotesCase.Metals2025 with { Nickel = NotesCase.Metals2025.Nickel * 2 };
        Assert.Equal(
            15.0 * 0.1755 / 0.985,
            ActiveMaterialPrice.Of(NotesCase.Recipe("Na-layered"), shocked.Of).UsdPerKg - ActiveMaterialPrice.Of(NotesCase.Recipe("Na-layered"), NotesCase.Metals2025.Of).UsdPerKg,
            12);
        Assert.Equal(
            ActiveMaterialPrice.Of(NotesCase.Recipe("Na-polyanion"), NotesCase.Metals2025.Of),
            ActiveMaterialPrice.Of(NotesCase.Recipe("Na-polyanion"), shocked.Of));
    }

    [Fact]
    public void Conversion_is_dearer_where_it_is_dearer()
    {
        // LFP made in the United States: 0.88 x (2.3 - 1) = 1.144 USD/kg more.
        Assert.Equal(
            1.144,
            ActiveMaterialPrice.Of(NotesCase.Recipe("LFP"), NotesCase.Metals2025.Of, 2.3).UsdPerKg - ActiveMaterialPrice.Of(NotesCase.Recipe("LFP"), NotesCase.Metals2025.Of).UsdPerKg,
            12);
    }

    [Fact]
    public void The_rise_of_lithium_in_2026_explains_the_observed_rise_of_cathode_prices()
    {
        // June 2026 observed: LFP 7.92, NMC811 26.8 USD/kg ex VAT (section d). With LCE 19.5 and iron phosphate 1.683 and unchanged nickel,
        // cobalt and conversion the model gives the greater part of the rise; the rest is conversion margin and nickel, cobalt of 2026.
        NotesCase.Metals june2026 = NotesCase.Metals2025 with { LithiumCarbonate = 19.5, IronPhosphate = 1.6833 };
        double lfp = ActiveMaterialPrice.Of(NotesCase.Recipe("LFP"), june2026.Of).UsdPerKg;
        double nmc = ActiveMaterialPrice.Of(NotesCase.Recipe("NMC811"), june2026.Of).UsdPerKg;
        Assert.InRange((lfp - 4.294) / (7.92 - 4.294), 0.7, 1.0);
        Assert.InRange((nmc - 18.085) / (26.8 - 18.085), 0.4, 1.0);
    }
}
