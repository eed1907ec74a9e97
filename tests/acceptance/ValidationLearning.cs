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
        }

        foreach (var chemistry in new[] { "ASSB-Li", "NMC811" })
        {
            foreach (var year in new[] { 2025, 2040 })
            {
                yield return ($"path.full.{chemistry}.{year}", ValidationNumbers.Cell(chemistry, "China", year).Full);
            }
        }

        foreach (var (chemistry, region) in new[] { ("LFP", "United States"), ("LFP", "Europe") })
        {
            foreach (var effect in CostComparison.Of(Repository.Cell(chemistry, "China", 2025), Repository.Cell(chemistry, region, 2025)).Effects)
            {
                yield return ($"cause.{effect.Cause}.{chemistry}.{region}", effect.UsdPerKwh);
            }
        }
    }
}
