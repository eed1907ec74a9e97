using Cellcast.Web.Messages;
using Cellcast.Web.Model;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cellcast.Web.Api;

/// <summary>Short answers for the first page, all in one.</summary>
internal static class QuestionsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/questions").WithTags("catalogue");
        group.MapGet("", Quick).WithName("questions").WithSummary("Short answers of the baseline to questions that need no run");
        group.MapGet("/runs", OfRuns).WithName("questionsOfRuns").WithSummary("Short answers of the baseline to questions that need several runs");
        group.MapGet("/packages", OfPackages).WithName("questionsOfPackages").WithSummary("Short answers of the baseline to questions on packages of policies, which need the most runs");
    }

    private static async Task<Ok<QuestionsReply>> Quick(QuestionDesk desk, HttpContext context) => TypedResults.Ok(await desk.Quick(context.RequestAborted));

    private static async Task<Ok<QuestionsReply>> OfRuns(QuestionDesk desk, HttpContext context) => TypedResults.Ok(await desk.OfRuns(context.RequestAborted));

    private static async Task<Ok<QuestionsReply>> OfPackages(QuestionDesk desk, HttpContext context) => TypedResults.Ok(await desk.OfPackages(context.RequestAborted));
}
