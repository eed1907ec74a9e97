using Cellcast.Costing;
using Cellcast.Data;

namespace Cellcast.Acceptance;

/// <summary>Cathode prices built from metals, beside quotes.</summary>
internal static class ValidationCathodes
{
    // (Ni,Co,Mn)(OH)2 over Li(Ni,Co,Mn)O2 by molar mass; with the metals of NMC811 (58.7) 92.7 / 97.6.
    private const double PrecursorPerCathode = 0.950;

    private static readonly Inputs FaceValue = new(Repository.Package, PriceBasis.FaceValue);

    /// <summary>Price and its parts by cathode and year, at the prices of the year.</summary>
    public static IEnumerable<(string Key, double Value)> Numbers()
    {
        foreach (var cathode in new[] { "LFP", "NMC532", "NMC622", "NMC811" })
        {
            foreach (var year in new[] { 2024, 2025, 2026 })
            {
                var price = Price(FaceValue, cathode, year);
                var seen = Seen(cathode, year);
                yield return ($"cathode.model.{cathode}.{year}", price.UsdPerKg);
                yield return ($"cathode.seen.{cathode}.{year}", seen);
                yield return ($"cathode.miss.{cathode}.{year}", 100 * ((price.UsdPerKg / seen) - 1));
            }

            var before = Price(FaceValue, cathode, 2025).UsdPerKg;
            yield return ($"cathode.rise.{cathode}", Price(FaceValue, cathode, 2026).UsdPerKg - before);
            yield return ($"cathode.rise-seen.{cathode}", Seen(cathode, 2026) - Seen(cathode, 2025));
            if (PrecursorOf(cathode) is { } precursor)
            {
                // Nickel and cobalt of 2026 are a deck in the package; the quote of the precursor says what they did.
                var metals = PrecursorPerCathode * (Seen(precursor, 2026) - Seen(precursor, 2025));
                var lithium = Price(FaceValue, cathode, 2026).Lithium - Price(FaceValue, cathode, 2025).Lithium;
                yield return ($"cathode.precursor-rise.{cathode}", metals);
                yield return ($"cathode.lithium-rise.{cathode}", lithium);
                yield return ($"cathode.explained.{cathode}", 100 * (metals + lithium) / (Seen(cathode, 2026) - Seen(cathode, 2025)));
                yield return ($"cathode.with-precursor.{cathode}", before + metals + lithium);
                yield return ($"cathode.with-precursor-miss.{cathode}", 100 * (((before + metals + lithium) / Seen(cathode, 2026)) - 1));
            }
        }
    }

    private static string? PrecursorOf(string cathode) => cathode switch { "NMC811" => "pcam_811", "NMC622" => "pcam_622", "NMC532" => "pcam_523", _ => null };

    // A quote's subject has the month behind it.
    private static double Seen(string cathode, int year) =>
        FaceValue.Find("market_price", null, "China").Single(row => row.Subject.StartsWith(cathode + ".", StringComparison.Ordinal) && row.Year == year).Value;

    private static ActiveMaterialPrice Price(Inputs inputs, string chemistry, int year) =>
        CostCases.Read(inputs, chemistry, "China", year, new PlantSpec(30)).Prices.Cathode;
}
