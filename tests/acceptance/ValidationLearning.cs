using Cellcast.Costing;
using Cellcast.Data;

namespace Cellcast.Acceptance;

/// <summary>How far the package lets each chemistry learn to 2040, and what comes of it.</summary>
internal static class ValidationLearning
{
    /// <summary>Output, factors and costs in 2025 and 2040.</summary>
    public static IEnumerable<(string Key, double Value)> Numbers()
    {
        var output = ValidationNumbers.Technology.OutputOf("liion");
        yield return ("output.2040-twh", output.Cumulative(2040) / 1000);
        yield return ("output.yearly-2040-twh", output.Yearly(2040) / 1000);
        yield return ("output.multiple-2030", output.Cumulative(2030) / output.Cumulative(2025));
        yield return ("output.multiple-2040", output.Cumulative(2040) / output.Cumulative(2025));
        foreach (var chemistry in CostCases.Chemistries(Repository.Inputs))
        {
            var learning = ValidationNumbers.Technology.LearningOf(chemistry);
            yield return ($"learning.conversion.{chemistry}", learning.At(2040).Conversion);
            yield return ($"learning.fee.{chemistry}", learning.At(2040).MaterialFee);
            yield return ($"learning.material.{chemistry}", learning.At(2040).MaterialIntensity);
            foreach (var year in new[] { 2025, 2030, 2040 })
            {
                var cost = ValidationNumbers.Cell(chemistry, "China", year);
                yield return ($"path.full.{chemistry}.{year}", cost.Full);
                yield return ($"path.conversion.{chemistry}.{year}", cost.Conversion);
                yield return ($"path.materials.{chemistry}.{year}", cost.Materials);
                yield return ($"path.us.{chemistry}.{year}", ValidationNumbers.Cell(chemistry, "United States", year).Full);
            }
        }

        foreach (var chemistry in new[] { "VRFB", "Iron-air" })
        {
            yield return ($"learning.conversion.{chemistry}", ValidationNumbers.Technology.LearningOf(chemistry).At(2040).Conversion);
        }

        foreach (var (chemistry, region) in new[] { ("LFP", "United States"), ("NMC811", "United States"), ("LFP", "Europe"), ("NMC811", "Europe") })
        {
            foreach (var effect in CostComparison.Of(Repository.Cell(chemistry, "China", 2025), Repository.Cell(chemistry, region, 2025)).Effects)
            {
                yield return ($"cause.{effect.Cause}.{chemistry}.{region}", effect.UsdPerKwh);
            }
        }
    }
}
