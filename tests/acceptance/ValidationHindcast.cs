using Cellcast.Costing;
using Cellcast.Data.Answers;

namespace Cellcast.Acceptance;

/// <summary>The cost path run backwards: observed metal prices, the package's learning rates, nothing fitted.</summary>
internal static class ValidationHindcast
{
    private const int FirstYear = 2015, LastYear = 2024;

    /// <summary>Full and cash cost of cells before 2025 beside the mean price of all cells.</summary>
    public static IEnumerable<(string Key, double Value)> Numbers()
    {
        var seen = Repository.Inputs.Find("cell_price_all_spliced").ToDictionary(row => row.Year!.Value, row => row.Value);
        for (var year = FirstYear; year <= LastYear; year++)
        {
            foreach (var chemistry in new[] { "LFP", "NMC622" })
            {
                var cost = ValidationNumbers.Cell(chemistry, "China", year);
                yield return ($"past.full.{chemistry}.{year}", cost.Full);
                yield return ($"past.cash.{chemistry}.{year}", cost.Cash);
                yield return ($"past.materials.{chemistry}.{year}", cost.Materials);
                yield return ($"past.miss.{chemistry}.{year}", 100 * ((cost.Full / seen[year]) - 1));
            }

            yield return ($"past.factor.{year}", ValidationNumbers.Technology.LearningOf("NMC622").At(year).Conversion);
            yield return ($"past.fee-factor.{year}", ValidationNumbers.Technology.LearningOf("NMC622").At(year).MaterialFee);
            yield return ($"seen.cells.{year}", seen[year]);
        }

        foreach (var chemistry in new[] { "LFP", "NMC622" })
        {
            yield return ($"past.fall.{chemistry}", 100 * (1 - (ValidationNumbers.Cell(chemistry, "China", LastYear).Full / ValidationNumbers.Cell(chemistry, "China", FirstYear).Full)));
        }

        yield return ("past.fall-seen", 100 * (1 - (seen[LastYear] / seen[FirstYear])));
        var output = ValidationNumbers.Technology.OutputOf("liion");
        yield return ("past.doublings", output.Doublings(FirstYear, LastYear));
        var oneLine = ValidationNumbers.Technology.LithiumIonCurve();
        yield return ("past.fall-one-line", 100 * (1 - oneLine.Median(LastYear - FirstYear, Math.Log(output.Cumulative(LastYear) / output.Cumulative(FirstYear)))));

        // The learning rate of conversion alone that would close the gap of the first year, materials as modelled.
        var first = ValidationNumbers.Cell("NMC622", "China", FirstYear);
        var today = first.Conversion / ValidationNumbers.Technology.LearningOf("NMC622").At(FirstYear).Conversion;
        var doublings = Math.Log(ValidationNumbers.Technology.LearningOf("NMC622").At(FirstYear).Conversion) / -Math.Log(1 - Repository.Inputs.Value("learning_rate", "conversion"));
        var needed = (seen[FirstYear] / 1.02) - first.Materials;
        yield return ("past.needed-rate", 100 * (1 - Math.Pow(needed / today, -1 / doublings)));

        // The same year as its plants were: Japan, 2 GWh/yr, the steep exponents of small plants, a fifth of the cells scrapped.
        var small = ValidationNumbers.Book.Case(new CostQuestion("NMC532", "Japan", FirstYear, GwhPerYear: 2)) with { Yield = 0.80 };
        yield return ("past.small-plant", UnitCost.Of(small with { Plant = small.Plant.With(PlantScaling.BatPaC3, ElectrodeRoute.Wet) }).Full);
    }
}
