
namespace Cellcast.Acceptance;

/// <summary>What the baseline run says of 2026, the first year after its last observed one, beside what was quoted in the middle of that year.</summary>
internal static class ValidationYearAfter
{
    private const int Year = 2026;

    // Quotes by product of the chain; where a product stands for several grades, for each of them.
    private static readonly (string Product, string Quote)[] Quotes =
    [
        ("cam_lfp", "LFP"), ("cam_nmc_mid", "NMC532"), ("cam_nmc_mid", "NMC622"), ("cam_nmc_hi", "NMC811"), ("pcam_mid", "pcam_523"), ("pcam_hi", "pcam_811"), ("fepo4", "fepo4"),
    ];

    /// <summary>Prices in China in the run, quotes in the same money, and the miss in per cent.</summary>
    public static IEnumerable<(string Key, double Value)> Numbers()
    {
        var run = SolvedScenarios.Measures("baseline", Year, Year);
        var quoted = Repository.Inputs.Find("market_price", null, "China").Where(row => row.Year == Year).ToList();
        var lithium = Repository.Inputs.Value("metal_price", "lithium_carbonate", "World", Year);
        return Quotes
            .Select(pair => (Name: pair.Quote, Run: run.Price(pair.Product, "China"), Seen: quoted.Single(row => row.Subject.StartsWith(pair.Quote + ".", StringComparison.Ordinal)).Value))
            .Append((Name: "lithium", Run: run.Price("li2co3", "China"), Seen: lithium))
            .SelectMany(pair => new (string, double)[]
            {
                ($"after.run.{pair.Name}", pair.Run), ($"after.seen.{pair.Name}", pair.Seen), ($"after.miss.{pair.Name}", 100 * ((pair.Run / pair.Seen) - 1)),
            });
    }
}
