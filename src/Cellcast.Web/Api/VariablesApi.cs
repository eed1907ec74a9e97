using Cellcast.Simulation;
using Cellcast.Web.Messages;
using Cellcast.Web.Model;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cellcast.Web.Api;

/// <summary>The catalogue: what each variable means, its unit, and where its equation is written.</summary>
internal static class VariablesApi
{
    private const int Usual = 200, Most = 10000;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/variables", Get).WithName("variables").WithSummary("The variables of a run, all or those of a pattern").WithTags("catalogue");

    private static async Task<Ok<VariablesReply>> Get(ModelDesk desk, RunDesk runs, ServeSettings settings, HttpContext context, string? match = null, int limit = Usual)
    {
        var model = await desk.Model(context.RequestAborted);
        var kept = await runs.Run(ScenarioReading.Of(model, settings, null), null, context.RequestAborted);
        var found = match is null ? kept.Results.Variables : kept.Query.Match(Pattern.Checked("match", match));
        return TypedResults.Ok(new VariablesReply(found.Count, [.. found.Take(Math.Clamp(limit, 1, Most)).Select(Reply)]));
    }

    private static VariableReply Reply(Variable variable) => new(variable.Name, variable.Unit, variable.Definition, variable.Formula, Equations.DocumentOf(variable.Formula));
}
