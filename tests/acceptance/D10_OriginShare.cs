using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>D10: imports with a cap on one origin (seed 000: 72% of American imports came from China in 2023, half would be better).</summary>
public sealed class D10_OriginShare(ITestOutputHelper output)
{
    private const string US = "United States", China = "China", Capped = "l23-origin-tariff";

    [Fact, System("D10", Kind.Outcome)]
    public void A_cap_at_half_moves_a_fifth_of_imports_costs_buyers_something_and_others_gain()
    {
        var (law, less) = (SolvedScenarios.Measures("baseline"), SolvedScenarios.Measures(Capped));
        output.WriteLine($"China's part of cells imported: {Part("baseline", "cell", 2023):0%} in 2023 (report 72%), 2030-2035 {OfImports(law, "cell"):0%} by the law and {OfImports(less, "cell"):0%} with 25% more duty, whose worth is that of a cap at half");
        Assert.InRange(Part("baseline", "cell", 2023), 0.60, 0.80);
        Assert.InRange(OfImports(less, "cell"), 0.44, 0.50);

        // The report's 22 points, counted from the last year without it.
        Assert.InRange(Part("baseline", "cell", 2026) - OfImports(less, "cell"), 0.15, 0.30);

        foreach (var origin in (string[])["South Korea", "Japan", "Indonesia & Southeast Asia", "India", "Europe", "Canada"])
        {
            output.WriteLine($"{origin}: {law.Shipped("cell", origin, US):0.0} to {less.Shipped("cell", origin, US):0.0} GWh a year");
            Assert.True(less.Shipped("cell", origin, US) > law.Shipped("cell", origin, US), origin);
        }

        output.WriteLine($"packs and systems {law.Price("pack+system", US):0.0} to {less.Price("pack+system", US):0.0} USD/kWh; made at home {1 - law.Imported("cell", US):0%} to {1 - less.Imported("cell", US):0%}");
        Assert.True(less.Price("pack+system", US) > law.Price("pack+system", US));
        Assert.True(less.Imported("cell", US) < law.Imported("cell", US));
        Assert.True(less.Demand("pack+system", US) < law.Demand("pack+system", US), "what is short is not bought");
    }

    [Fact, System("D10", Kind.Outcome)]
    public void When_half_is_reached_differs_by_what_counts_as_a_battery()
    {
        int First(string scenario, string what) => Enumerable.Range(2026, 15).Append(int.MaxValue).First(year => year == int.MaxValue || Part(scenario, what, year) <= 0.5);
        foreach (var what in (string[])["cell", "pack_ev", "bess"])
        {
            output.WriteLine($"{what}: {Part("baseline", what, 2026):0%} in 2026; at half in {First("baseline", what)} by the law, in {First(Capped, what)} with the duty");
            Assert.True(First(Capped, what) <= First("baseline", what));
        }

        // Cells do not come down to half by the law alone; storage systems do, as projects need the credit that hangs on it.
        Assert.True(First("baseline", "cell") == int.MaxValue && First(Capped, "cell") <= 2031);
        Assert.True(First("baseline", "bess") <= 2031 && First(Capped, "bess") < First("baseline", "bess"));
    }

    private static double Part(string scenario, string what, int year) => OfImports(SolvedScenarios.Measures(scenario, year, year), what);

    private static double OfImports(ChainMeasures of, string what) => of.From(what, US, China) / of.Imported(what, US);
}
