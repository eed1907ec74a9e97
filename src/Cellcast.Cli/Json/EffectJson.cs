using Cellcast.Data.Accounts;

namespace Cellcast.Cli.Json;

/// <summary>What instruments do, by year.</summary>
internal sealed record EffectJson(
    IReadOnlyList<double> BudgetCost,
    IReadOnlyList<double> HomeOutput,
    IReadOnlyList<double> ImportDependence,
    IReadOnlyList<double> HomeJobs,
    double? UsdPerJob,
    IReadOnlyDictionary<string, IReadOnlyList<double>> ConsumerCost,
    IReadOnlyDictionary<string, IReadOnlyList<double>> ProducerGain)
{
    public static EffectJson Of(PolicyEffect effect, AccountsAnswer answer)
    {
        IReadOnlyList<double> Of(Func<int, double> ofYear) => [.. Enumerable.Range(0, effect.Years).Select(ofYear)];
        IReadOnlyDictionary<string, IReadOnlyList<double>> ByRegion(Func<int, int, double> of) =>
            answer.Regions.Index().ToDictionary(region => region.Item, region => Of(year => of(region.Index, year)), StringComparer.Ordinal);
        return new(Of(effect.BudgetCost), Of(effect.HomeOutput), Of(effect.ImportDependence), Of(effect.HomeJobs), effect.CostPerJob, ByRegion(effect.ConsumerCost), ByRegion(effect.ProducerGain));
    }
}
