using Cellcast.Data.Backtests;
using Cellcast.Web.Messages;
using Cellcast.Web.Model;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cellcast.Web.Api;

/// <summary>The model against what was observed from 2020 to 2025.</summary>
internal static class BacktestApi
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/backtest", Get).WithName("backtest").WithSummary("Every scored observation with what two runs and two naive rivals say of it").WithTags("data");

    private static async Task<Ok<BacktestReply>> Get(ModelDesk desk, BacktestDesk backtests, HttpContext context)
    {
        var model = await desk.Model(context.RequestAborted);
        var report = await backtests.Report(context.RequestAborted);
        return Catalogue.Answer(context, model.Package, new BacktestReply([.. report.ByKind.Select(Line)], [.. report.Rows.Select(Row)]));
    }

    private static BacktestScoreReply Line(ScoreLine line) => new(Name(line.Kind), line.IsScoreOnly, Unit(line.Kind), line.Observations, Score(line.ObservedCapacity), Score(line.EndogenousCapacity));

    private static BacktestRunReply? Score(RunScore? score) => score is null ? null : new(score.Rows, score.Miss, score.AgainstLastValue?.Skill, score.AgainstCapacity?.Skill);

    private static BacktestRowReply Row(ScoredRow row) => new(
        row.Observation.Measure.Name, row.Observation.Region, row.Observation.Year, Name(row.Observation.Measure.Kind), row.Observation.Measure.Stage, row.Observation.Measure.Unit, row.Observation.IsScoreOnly,
        row.Observation.Value, row.WithObservedCapacity, row.WithEndogenousCapacity, row.LastValue, row.Miss(row.WithEndogenousCapacity), row.Observation.Source,
        row.Observation.Basis.ToString().ToLowerInvariant(), row.Observation.Note);

    private static string Name(ScoreKind kind) => kind switch
    {
        ScoreKind.CapacityShare => "capacity share",
        ScoreKind.OutputShare => "output share",
        ScoreKind.TradeShare => "trade share",
        ScoreKind.ChemistryShare => "chemistry share",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string Unit(ScoreKind kind) => kind is ScoreKind.Price or ScoreKind.Amount or ScoreKind.Demand ? "logarithm" : "points";
}
