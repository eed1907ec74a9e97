using Cellcast.Cli.Output;
using Cellcast.Data.Backtests;

namespace Cellcast.Cli.Json;

/// <summary>An observation with what was said of it; no value where nothing was.</summary>
internal sealed record BacktestRowJson(
    string Variable, string Region, int Year, bool ScoreOnly, string Kind, string Stage, string Unit, double Observed, double? ObservedCapacity, double? EndogenousCapacity,
    double? LastValue, double? ByCapacity, string Source, string Basis, string Place, string Note)
{
    public static BacktestRowJson Of(ScoredRow row) => new(
        row.Observation.Measure.Name, row.Observation.Region, row.Observation.Year, row.Observation.IsScoreOnly, BacktestView.Name(row.Observation.Measure.Kind), row.Observation.Measure.Stage,
        row.Observation.Measure.Unit, row.Observation.Value, row.WithObservedCapacity, row.WithEndogenousCapacity, row.LastValue, row.ByCapacity, row.Observation.Source,
        row.Observation.Basis.ToString().ToLowerInvariant(), row.Observation.Place, row.Observation.Note);
}
