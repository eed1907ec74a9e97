using Cellcast.Costing;
using Cellcast.Data.Answers;

namespace Cellcast.Acceptance;

/// <summary>Cells and packs beside surveys, quotes and studies.</summary>
internal static class ValidationPrices
{
    private static readonly string[] Regions = ["China", "United States", "Europe"];

    private static readonly string[] Chemistries = ["LFP", "NMC622", "NMC811"];

    /// <summary>Cash, full cost and price of cells and packs; premiums of regions.</summary>
    public static IEnumerable<(string Key, double Value)> Numbers()
    {
        foreach (var region in Regions)
        {
            foreach (var year in new[] { 2021, 2022, 2023, 2024, 2025, 2030 })
            {
                foreach (var chemistry in Chemistries)
                {
                    var name = $"{chemistry}.{region}.{year}";
                    var cost = ValidationNumbers.Cell(chemistry, region, year);
                    var adder = ValidationNumbers.PackAdder(chemistry, region, year);
                    var price = ValidationNumbers.Price(chemistry, region, year);
                    yield return ($"cell.cash.{name}", cost.Cash);
                    yield return ($"cell.full.{name}", cost.Full);
                    yield return ($"cell.price.{name}", price);
                    yield return ($"pack.cash.{name}", cost.Cash + adder);
                    yield return ($"pack.full.{name}", cost.Full + adder);
                    yield return ($"pack.price.{name}", price + adder);
                    yield return ($"gap.full.{name}", Percent(cost.Full / ValidationNumbers.Cell(chemistry, "China", year).Full));
                    yield return ($"gap.price.{name}", Percent(price / ValidationNumbers.Price(chemistry, "China", year)));
                }

                yield return ($"mix.full.{region}.{year}", MixedPack(region, year, PackFull));
                yield return ($"mix.price.{region}.{year}", MixedPack(region, year, PackPrice));
                yield return ($"mix.gap-full.{region}.{year}", Percent(MixedPack(region, year, PackFull) / MixedPack("China", year, PackFull)));
                yield return ($"mix.usd.{region}.{year}", MixedPack(region, year, PackFull) - MixedPack("China", year, PackFull));
                yield return ($"mix.gap-price.{region}.{year}", Percent(MixedPack(region, year, PackPrice) / MixedPack("China", year, PackPrice)));
            }

            yield return ($"change.price.{region}.2024", Percent(MixedPack(region, 2024, PackPrice) / MixedPack(region, 2023, PackPrice)));
            yield return ($"change.full.{region}.2024", Percent(MixedPack(region, 2024, PackFull) / MixedPack(region, 2023, PackFull)));
        }

        foreach (var region in new[] { "United States", "Europe" })
        {
            foreach (var year in new[] { 2021, 2022, 2023, 2024, 2025 })
            {
                yield return ($"seen.gap-usd.{region}.{year}", Surveyed(region, year) - Surveyed("China", year));
            }
        }

        var leader = Repository.Inputs.Find("cell_plant_utilisation", "CATL", "China").Single(row => row.Year == 2024).Value;
        foreach (var chemistry in Chemistries)
        {
            foreach (var year in new[] { 2024, 2025 })
            {
                var cost = ValidationNumbers.Cell(chemistry, "China", year);
                var normal = Repository.Inputs.Value("normal_utilisation", "", "China", year);
                var steepness = Repository.Inputs.Value("margin_steepness", "", "China", year);
                yield return ($"cell.leader-price.{chemistry}.{year}", CellPrice.Of(cost.Cash, cost.Full, leader, normal, steepness));
            }

            // The report's prices seem to hold value added tax and speak of 2025.
            var full = ValidationNumbers.Cell(chemistry, "China", 2025);
            var toTaxedMoney = 1.13 * Repository.Inputs.Value("deflator", "USD", "", 2025);
            yield return ($"taxed.cash.{chemistry}", full.Cash * toTaxedMoney);
            yield return ($"taxed.full.{chemistry}", full.Full * toTaxedMoney);

            // Delivered to Europe at full cost: freight from Asia and the ordinary duty.
            var subject = chemistry switch { "LFP" => "cell_lfp", "NMC622" => "cell_nmc_mid", _ => "cell_nmc_hi" };
            var freight = Repository.Inputs.Find("freight").Single(row => row.Subject == subject + ".asia_europe" && row.Year == 2024).Value;
            var delivered = (full.Full * (1 + EuropeanDuty(subject))) + freight;
            yield return ($"delivered.{chemistry}", delivered);
            yield return ($"gap.delivered.{chemistry}", Percent(ValidationNumbers.Cell(chemistry, "Europe", 2025).Full / delivered));

            var ramping = ValidationNumbers.Book.Case(new CostQuestion(chemistry, "Europe", 2025)) with { Yield = 0.80, Utilisation = 0.60 };
            yield return ($"ramping.{chemistry}", UnitCost.Of(ramping).Full);
        }

        // Quotes inside China; the NMC cell quoted is of the middle kind.
        foreach (var (seen, chemistry, year) in new[]
        {
            ("cell_lfp_ev.11.China.2024", "LFP", 2024), ("cell_lfp_storage.11.China.2024", "LFP", 2024), ("cell_nmc_ev.11.China.2024", "NMC622", 2024),
            ("cell_lfp_ev.9.China.2025", "LFP", 2025), ("cell_nmc_ev.9.China.2025", "NMC622", 2025),
            ("pack_lfp.11.China.2024", "LFP", 2024), ("pack_nmc.11.China.2024", "NMC622", 2024), ("pack_lfp.9.China.2025", "LFP", 2025), ("pack_nmc.9.China.2025", "NMC622", 2025),
        })
        {
            var quote = ValidationObserved.Numbers().Single(number => number.Key == $"seen.{seen}").Value;
            var price = seen.StartsWith("pack", StringComparison.Ordinal) ? PackPrice(chemistry, "China", year) : ValidationNumbers.Price(chemistry, "China", year);
            yield return ($"miss.{seen}", Percent(price / quote));
        }

        yield return ("europe-gap-lfp", ValidationNumbers.Cell("LFP", "Europe", 2025).Full - ValidationNumbers.Cell("LFP", "China", 2025).Full);
        yield return ("us-gap-lfp", ValidationNumbers.Cell("LFP", "United States", 2025).Full - ValidationNumbers.Cell("LFP", "China", 2025).Full);
        yield return ("leader-utilisation", 100 * leader);

        // The published pack: 100,000 packs a year of about 85 kWh, per usable kWh.
        var usable = Repository.Inputs.Value("usable_share", "ev_pack", "World", 2024);
        foreach (var year in new[] { 2021, 2022, 2023, 2024, 2025 })
        {
            var cell = ValidationNumbers.Cell("NMC811", "United States", year, gwhPerYear: 8.5).Full;
            yield return ($"usable.NMC811.{year}", (cell + ValidationNumbers.PackAdder("NMC811", "United States", year)) / usable);
        }
    }

    private static double EuropeanDuty(string subject) =>
        Repository.Inputs.Find("mfn_duty", subject, "Europe")[0].Value;

    private static double PackFull(string chemistry, string region, int year) =>
        ValidationNumbers.Cell(chemistry, region, year).Full + ValidationNumbers.PackAdder(chemistry, region, year);

    private static double PackPrice(string chemistry, string region, int year) =>
        ValidationNumbers.Price(chemistry, region, year) + ValidationNumbers.PackAdder(chemistry, region, year);

    // A region's mean vehicle pack of 2024: its share of LFP, the rest NMC811.
    private static double MixedPack(string region, int year, Func<string, string, int, double> pack)
    {
        var lfp = Repository.Inputs.Find("lfp_share_of_ev_batteries", null, region).Single(row => row.Year == 2024).Value;
        return (lfp * pack("LFP", region, year)) + ((1 - lfp) * pack("NMC811", region, year));
    }

    // The history names North America in 2025, a region the package has no taxes for; the table of observed prices has it as the United States.
    private static double Surveyed(string region, int year) => year < 2025
        ? Repository.Inputs.Find("pack_price_bnef_region", null, region).Single(row => row.Year == year).Value
        : Repository.Inputs.Find("survey_price", "pack_all", region).Single(row => row.Year == year).Value;

    private static double Percent(double ratio) => 100 * (ratio - 1);
}
