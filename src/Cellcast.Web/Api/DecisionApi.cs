using Cellcast.Cli.Json;
using Cellcast.Web.Messages;
using Cellcast.Web.Model;
using Cellcast.Web.Safety;
using Cellcast.World;

namespace Cellcast.Web.Api;

/// <summary>Decisions that rest on whole runs: each is a command of this name.</summary>
internal static class DecisionApi
{
    private static readonly string[] Names = ["value", "loss", "partner", "procure"];

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/decisions/{name}", Decide).Produces<TechnologyJson>().WithName("decision")
        .WithSummary("value: where the money is, by stage, place and owner; loss: what is lost if rules go; partner: which partner helps; procure: what public buyers carry").WithTags("decision");

    private static async Task<IResult> Decide(string name, DecisionRequest request, CommandDesk desk, ModelDesk models, HttpContext context)
    {
        if (!Names.Contains(name))
        {
            throw ProblemException.BadInput("name", $"'{name}'", $"one of {string.Join(", ", Names)}", NearestName.Of(name, Names));
        }

        // The command would also take the name of a file.
        var shipped = (await models.Model(context.RequestAborted)).Scenarios;
        if (request.As?.FirstOrDefault(each => !shipped.Contains(each)) is { } unknown)
        {
            throw ProblemException.BadInput("as", $"'{unknown}'", ScenarioReading.Shipped, NearestName.Of(unknown, shipped));
        }

        var words = (name == "procure" ? CommandWords.Of(name).And("chemistry", request.Chemistry) : CommandWords.Of(name).With("--chemistry", "chemistry", request.Chemistry))
            .With("--in", "home", request.Home).With("--year", "year", request.Year).With("--from", "from", request.From).With("--without", "without", request.Without).With("--as", "as", request.As)
            .With("--with", "partners", request.Partners).With("--start", "start", request.Start).With("--size", "sizeGwh", request.SizeGwh).When("--controls", request.Controls)
            .With("--against", "against", request.Against).With("--years", "years", request.Years).With("--set-aside", "setAside", request.SetAside)
            .With("--scenario", "scenario", request.Scenario is null || name == "procure" ? null : Cli.Session.ThisScenario);
        return await LongAnswer.Of(context, progress => desk.AskLong(words, request.Scenario, AnswerJson.Readable.TechnologyJson, progress, context.RequestAborted));
    }
}
