using Cellcast.Data.Exports;
using Cellcast.Web.Messages;
using Cellcast.Web.Model;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cellcast.Web.Api;

/// <summary>Whole runs: what differs between two, and one as the file the command line writes.</summary>
internal static class CompareApi
{
    private const int UsualRows = 200, MostRows = 5000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/compare", Compare).WithName("compare").WithSummary("What differs between two scenarios, most by its share first").WithTags("scenario");
        api.MapPost("/csv", Csv).WithName("csv").WithSummary("A run as results.csv of the command line (IAMC)").WithTags("scenario").Produces<string>(StatusCodes.Status200OK, "text/csv");
    }

    private static async Task<Ok<CompareReply>> Compare(CompareRequest request, ModelDesk desk, RunDesk runs, ServeSettings settings, HttpContext context)
    {
        var model = await desk.Model(context.RequestAborted);
        var (one, other) = (ScenarioReading.Of(model, settings, request.Against), ScenarioReading.Of(model, settings, request.Scenario));
        var from = await runs.Run(one, null, context.RequestAborted);
        var to = await runs.Run(other, null, context.RequestAborted);
        var rows = Cli.Commands.CompareCommand.Differences(from.Results, to.Results, request.Year ?? to.Results.Years[^1], request.Region, request.Variable);
        return TypedResults.Ok(new CompareReply(rows.Count, rows.Count(row => row.Difference != 0), [.. rows.Where(row => row.Difference != 0).Take(Math.Clamp(request.Limit ?? UsualRows, 1, MostRows))]));
    }

    private static async Task<IResult> Csv(CsvRequest request, ModelDesk desk, RunDesk runs, ServeSettings settings, HttpContext context)
    {
        var model = await desk.Model(context.RequestAborted);
        var scenario = ScenarioReading.Of(model, settings, request.Scenario);
        var kept = await runs.Run(scenario, null, context.RequestAborted);
        var name = scenario.IsShipped ? scenario.Base : ScenarioReading.OwnName;
        using var file = new MemoryStream();
        IamcCsv.Write(file, kept.Results, name);
        return TypedResults.File(file.ToArray(), "text/csv", $"{name}.csv");
    }
}
