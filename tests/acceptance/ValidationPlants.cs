using System.Globalization;
using Cellcast.Costing;
using Cellcast.Data;

namespace Cellcast.Acceptance;

/// <summary>Scale, capital of plants beside announced ones, and conversions of lines.</summary>
internal static class ValidationPlants
{
    private static readonly double[] Sizes = [5, 10, 30, 50, 100];

    /// <summary>Investment, hours and cost by size; investment by region; conversion ratios.</summary>
    public static IEnumerable<(string Key, double Value)> Numbers()
    {
        foreach (var chemistry in new[] { "LFP", "NMC811" })
        {
            foreach (var region in new[] { "China", "United States" })
            {
                foreach (var size in Sizes)
                {
                    var cost = UnitCost.Of(Repository.Cell(chemistry, region, 2025, size));
                    yield return ($"scale.full.{chemistry}.{region}.{size}", cost.Full);
                    yield return ($"scale.investment.{chemistry}.{region}.{size}", Investment(cost));
                    yield return ($"scale.hours.{chemistry}.{region}.{size}", cost.HoursPerKwh);
                }

                var steep = UnitCost.Of(CostCases.Read(Repository.Inputs, chemistry, region, 2025, new PlantSpec(5) { Scaling = PlantScaling.BatPaC3 }));
                yield return ($"scale.steep-full.{chemistry}.{region}.5", steep.Full);
                yield return ($"scale.steep-investment.{chemistry}.{region}.5", Investment(steep));
            }
        }

        yield return (
            "scale-slope-us",
            100 * ((Investment(UnitCost.Of(Repository.Cell("LFP", "United States", 2025, 5))) / Investment(UnitCost.Of(Repository.Cell("LFP", "United States", 2025, 50)))) - 1));
        yield return ("published-building", new Inputs(Repository.Package, PriceBasis.FaceValue).Value("replication_building", "plant_50_gwh", "United States", 2022));
        foreach (var region in new[] { "China", "United States", "Europe", "Indonesia & Southeast Asia" })
        {
            foreach (var chemistry in new[] { "LFP", "NMC811" })
            {
                yield return ($"capital.model.{chemistry}.{region}", Investment(UnitCost.Of(Repository.Cell(chemistry, region, 2025, 40))));
            }

            var announced = Announced(region);
            yield return ($"capital.count.{region}", announced.Count);
            yield return ($"capital.low.{region}", announced.Min());
            yield return ($"capital.high.{region}", announced.Max());
            yield return ($"capital.mean.{region}", announced.Average());
        }

        foreach (var chemistry in new[] { "LFP", "Na-layered", "Si-NMC", "Semi-solid-Li", "Li-S", "ASSB-Li" })
        {
            var reused = Repository.Inputs.Value("reusable_share", chemistry, "", 2026);
            yield return ($"convert.ratio.{chemistry}", (1 - reused) * (1 + Repository.Inputs.Value("retrofit_premium", "", "", 2026)));
            if (Repository.Inputs.TryValue("conversion_throughput", chemistry, "", 2026, out var throughput))
            {
                yield return ($"convert.throughput.{chemistry}", throughput);
            }

            yield return ($"convert.published.{chemistry}", Repository.Inputs.Value("conversion_capex_share", chemistry, "", 2025));
        }
    }

    // USD per kWh and year is million USD per GWh and year. Announcements have no interest during construction in them.
    private static double Investment(UnitCost cost) =>
        (cost.EquipmentUsdPerKwhYear + cost.BuildingUsdPerKwhYear) / Repository.Inputs.Value("construction_interest_factor");

    // Investment of announced cell plants of 5 GWh and more, million USD of 2024 per GWh a year.
    private static List<double> Announced(string region)
    {
        var plants = Repository.Package.Tables["plants"];
        var found = new List<double>();
        for (var row = 0; row < plants.RowCount; row++)
        {
            double? Number(string column) =>
                double.TryParse(plants.Text(row, column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
            if (plants.Text(row, "region") != region || plants.Text(row, "stage") != "cell" || plants.Text(row, "unit") != "GWh/yr"
                || (Number("price_year") ?? 0) < 2019 || Number("value") is not { } gwh || gwh < 5 || Number("investment") is not { } investment)
            {
                continue;
            }

            var year = (int)Number("price_year")!.Value;
            var currency = plants.Text(row, "currency");
            var rate = currency == "USD" ? 1 : Repository.Inputs.Value("exchange_rate", currency, "", year);
            var musd = Number("capital_intensity") ?? (investment / rate / gwh);
            found.Add(musd / Repository.Inputs.Value("deflator", "USD", "", year));
        }

        return found;
    }
}
