using Cellcast.Cli.Json;
using Cellcast.Web.Messages;
using Cellcast.Web.Model;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cellcast.Web.Api;

/// <summary>The questions of the reports, with what the reports print beside; quantities in a text; and demand as outlooks have it.</summary>
internal static class StudyApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/studies", List).WithName("studies").WithSummary("The questions of the reports").WithTags("study");
        api.MapPost("/studies/{name}", Study).WithName("study").WithSummary("One of them, answered, with the reports' figures beside").WithTags("study");
        api.MapPost("/units", Units).WithName("units").WithSummary("Quantities in a text: what they measure, converted, and what is odd about them").WithTags("study");
        api.MapPost("/demand", Demand).WithName("demand").WithSummary("Demand as outlooks have it; the bridge between measures; the cars behind").WithTags("study");
    }

    private static async Task<Ok<StudiesReply>> List(CommandDesk desk, HttpContext context) =>
        TypedResults.Ok(new StudiesReply(await desk.Ask(CommandWords.Of("study"), null, AnswerJson.Readable.IReadOnlyListStudyNameJson, context.RequestAborted)));

    private static async Task<Ok<StudyJson>> Study(string name, StudyRequest request, CommandDesk desk, HttpContext context) => TypedResults.Ok(await desk.Ask(
        CommandWords.Of("study").And("name", name).With("--in", "region", request.Region).With("--year", "year", request.Year), request.Scenario, AnswerJson.Readable.StudyJson, context.RequestAborted));

    private static async Task<Ok<UnitsJson>> Units(UnitsRequest request, CommandDesk desk, HttpContext context) => TypedResults.Ok(await desk.Ask(
        CommandWords.Of("units").And("text", request.Text).With("--to", "to", request.To), null, AnswerJson.Readable.UnitsJson, context.RequestAborted));

    private static async Task<Ok<DemandJson>> Demand(DemandRequest request, CommandDesk desk, HttpContext context) => TypedResults.Ok(await desk.Ask(
        CommandWords.Of("demand").With("--outlook", "outlook", request.Outlook).With("--in", "region", request.Region).With("--years", "years", request.Years).When("--bridge", request.Bridge)
            .When("--cars", request.Cars),
        null, AnswerJson.Readable.DemandJson, context.RequestAborted));
}
