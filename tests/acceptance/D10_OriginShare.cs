using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>D10: imports with less from one origin (seed 000).</summary>
public sealed class D10_OriginShare(ITestOutputHelper output)
{
    [Fact, System("D10", Kind.Outcome)]
    public void Less_from_China_costs_American_buyers_something_and_others_gain()
    {
        const string US = "United States";
        var (law, less) = (SolvedScenarios.Measures("baseline"), SolvedScenarios.Measures("l23-origin-tariff"));
        double OfImports(ChainMeasures of) => of.From("cell", US, "China") / of.Imported("cell", US);
        output.WriteLine($"China's part of cells imported, 2030-2035: {OfImports(law):0%} and {OfImports(less):0%} with 60% more duty (report: 72% to 50%)");
        foreach (var origin in new[] { "South Korea", "Japan", "Indonesia & Southeast Asia", "India" })
        {
            output.WriteLine($"{origin}: {law.Shipped("cell", origin, US):0.0} to {less.Shipped("cell", origin, US):0.0} GWh a year");
        }

        Assert.True(OfImports(less) < OfImports(law));
        Assert.True(less.Price("pack+system", US) > law.Price("pack+system", US));
        Assert.True(less.Shipped("cell", "South Korea", US) > law.Shipped("cell", "South Korea", US));
        Assert.True(less.Shipped("cell", "Indonesia & Southeast Asia", US) > law.Shipped("cell", "Indonesia & Southeast Asia", US));
    }
}
