using Cellcast.Data.Answers;
using Cellcast.Data.Lab;
using Cellcast.Data.Scenarios;
using Cellcast.Web.Messages;
using Cellcast.Web.Model;
using Cellcast.Web.Safety;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cellcast.Web.Api;

/// <summary>Scenarios in all their forms: levers, YAML, sentences.</summary>
internal static class ScenarioApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/scenario", Read).WithName("scenario").WithSummary("From levers to YAML and back, with every problem at its place").WithTags("scenario");
        api.MapGet("/scenarios", List).WithName("scenarios").WithSummary("The scenarios that come with Cellcast").WithTags("catalogue");
    }

    /// <summary>A lever moved, as the API writes it.</summary>
    public static ChangeInput Reply(LabChange change) => new(change.Lever, change.Value, change.Choice, change.From, change.To);

    private static async Task<Ok<ScenarioReply>> Read(ScenarioRequest request, ModelDesk desk, ServeSettings settings, HttpContext context)
    {
        var model = await desk.Model(context.RequestAborted);
        try
        {
            var read = ScenarioReading.Of(model, settings, request.Scenario);
            var yaml = request.Scenario?.Yaml ?? ScenarioWriter.Write(read.Own);

            // Levers cannot be moved to where a run refuses; a text that is read can still write law that nobody can compute.
            var problems = request.Scenario?.Yaml is null ? [] : await Task.Run(() => ScenarioCheck.Problems(model.World, read.Whole, context.RequestAborted), context.RequestAborted);
            if (problems.Count > 0)
            {
                return TypedResults.Ok(new ScenarioReply(false, "", yaml, "", [], [], [], [.. problems.Select(ProblemPart.Of)]));
            }

            return TypedResults.Ok(new ScenarioReply(true, read.Id, yaml, read.Base, [.. read.Changes.Select(Reply)], read.Others, read.Sentences, []));
        }
        catch (ScenarioException problem)
        {
            return TypedResults.Ok(new ScenarioReply(false, "", request.Scenario?.Yaml ?? "", "", [], [], [], [.. problem.Problems.Select(Problems.Part)]));
        }
    }

    private static async Task<Ok<ScenariosReply>> List(ModelDesk desk, HttpContext context)
    {
        var model = await desk.Model(context.RequestAborted);
        return Catalogue.Answer(context, model.Package, new ScenariosReply([.. model.Scenarios.Select(name => Detail(model, name))]));
    }

    private static ScenarioDetail Detail(LoadedModel model, string name)
    {
        var text = File.ReadAllText(Path.Combine(model.Home.Scenarios, name + ".yaml"));
        var own = ScenarioParser.Parse(name, text, model.Vocabulary);
        var reading = model.Lab.Read(own);
        return new(name, own.Title, own.Description, own.Notes, own.Base, text, [.. reading.Changes.Select(Reply)], reading.Others);
    }
}
