using Cellcast.Cli.Json;
using Cellcast.Web.Messages;
using Cellcast.Web.Model;
using Cellcast.Web.Safety;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cellcast.Web.Api;

/// <summary>Technologies: pages, the race, fit, conversion, case histories.</summary>
internal static class TechnologyApi
{
    private const int MostRuns = 16;

    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/technology").WithTags("technology");
        group.MapPost("/{name}", Page).Produces<TechnologyJson>().WithName("technology").WithSummary("A chemistry on one page; or race, pipeline, dates, patents");
        group.MapPost("/fit", Fit).WithName("fit").WithSummary("Which chemistry suits an application, with vetoes in words; or which sectors suit a country");
        group.MapPost("/convert", Convert).WithName("convert").WithSummary("What a plant can make next; the stock that could be turned; the drop-in matrix");
        group.MapPost("/parity", Parity).WithName("parity").WithSummary("When one chemistry gets cheaper than another, with which probability");
        group.MapPost("/hindcast", Hindcast).WithName("hindcast").WithSummary("Case histories run again with other levers");
    }

    private static Task<IResult> Page(string name, TechnologyRequest request, CommandDesk desk, HttpContext context)
    {
        if (request.Runs is < 0 or > MostRuns)
        {
            throw ProblemException.BadInput("runs", $"{request.Runs}", $"0 to {MostRuns}: each is a whole run; ./cellcast tech adoption takes any number");
        }

        var (isAdoption, isOfRun) = (name == "adoption", name is "adoption" or "switch");
        var words = CommandWords.Of("tech").And("name", name).With("--in", "region", request.Region).With("--application", "application", request.Application).With("--target", "target", request.Target)
            .With("--years", "years", request.Years).With("--runs", "runs", isAdoption ? request.Runs ?? 0 : request.Runs)
            .With("--scenario", "scenario", isOfRun && request.Scenario is not null ? Cli.Session.ThisScenario : null);
        return LongAnswer.Of(context, progress => isOfRun
            ? desk.AskLong(words, request.Scenario, AnswerJson.Readable.TechnologyJson, progress, context.RequestAborted)
            : desk.Ask(words, request.Scenario, AnswerJson.Readable.TechnologyJson, context.RequestAborted));
    }

    private static async Task<Ok<TechnologyJson>> Fit(FitRequest request, CommandDesk desk, HttpContext context) => TypedResults.Ok(await desk.Ask(
        CommandWords.Of("fit").And("application", request.Application).When("--list", request.Application is null && !request.Sectors).With("--in", "region", request.Region).With("--year", "year", request.Year)
            .When("--sectors", request.Sectors).With("--home", "home", request.Home).With("--rival", "rival", request.Rival),
        request.Scenario, AnswerJson.Readable.TechnologyJson, context.RequestAborted));

    private static async Task<Ok<TechnologyJson>> Convert(ConvertRequest request, CommandDesk desk, HttpContext context) => TypedResults.Ok(await desk.Ask(
        CommandWords.Of("convert").With("--plant", "plant", request.Plant).With("--to", "to", request.To).With("--from", "from", request.From).With("--year", "year", request.Year)
            .When("--stock", request.Stock).When("--matrix", request.Matrix),
        request.Scenario, AnswerJson.Readable.TechnologyJson, context.RequestAborted));

    private static async Task<Ok<TechnologyJson>> Parity(ParityRequest request, CommandDesk desk, HttpContext context) => TypedResults.Ok(await desk.Ask(
        CommandWords.Of("parity").And("chemistry", request.Chemistry).And("rival", request.Rival).With("--in", "region", request.Region).With("--against", "against", request.Against)
            .With("--level", "level", request.Level).With("--duration", "hours", request.Hours).With("--by", "by", request.By),
        request.Scenario, AnswerJson.Readable.TechnologyJson, context.RequestAborted));

    private static async Task<Ok<TechnologyJson>> Hindcast(HindcastRequest request, CommandDesk desk, HttpContext context) => TypedResults.Ok(await desk.Ask(
        CommandWords.Of("hindcast").And("case", request.Case).With("--levers", "levers", request.Levers), null, AnswerJson.Readable.TechnologyJson, context.RequestAborted));
}
