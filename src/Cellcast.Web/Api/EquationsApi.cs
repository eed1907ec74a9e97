using Cellcast.Cli.Json;
using Cellcast.Data.Equations;
using Cellcast.Web.Messages;
using Cellcast.Web.Model;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cellcast.Web.Api;

/// <summary>The equations behind a number, with its own numbers put in.</summary>
internal static class EquationsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/equations", List).WithName("equationList").WithSummary("Every numbered equation of the documents: what to ask to see it with its numbers, or why it is not shown").WithTags("catalogue");
        api.MapPost("/equations", Work).WithName("equations")
            .WithSummary("The equations behind a variable of a run for one region and year: numbers put in, results, the data behind every symbol").WithTags("catalogue");
    }

    private static Ok<EquationListJson> List() => TypedResults.Ok(EquationListJson.Of(EquationIndex.All));

    private static async Task<Ok<EquationsJson>> Work(EquationsRequest request, CommandDesk desk, HttpContext context) => TypedResults.Ok(await desk.Ask(
        CommandWords.Of("equations").And("variable", request.Variable).With("--in", "region", request.Region).With("--year", "year", request.Year)
            .With("--scenario", "scenario", request.Scenario is null ? null : Cli.Session.ThisScenario),
        request.Scenario, AnswerJson.Readable.EquationsJson, context.RequestAborted));
}
