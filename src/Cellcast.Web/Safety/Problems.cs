using System.Text.Json;
using System.Text.RegularExpressions;
using Cellcast.Cli;
using Cellcast.Data;
using Cellcast.Data.Accounts;
using Cellcast.Data.Lab;
using Cellcast.Data.Scenarios;
using Cellcast.Markets;
using Cellcast.Policy;
using Cellcast.Web.Json;
using Cellcast.Web.Messages;
using Cellcast.World;

namespace Cellcast.Web.Safety;

/// <summary>Turns every failure into problem+json: what is wrong and where, never a stack trace.</summary>
internal sealed partial class Problems(RequestDelegate next, ILogger<Problems> log)
{
    private const int ClientClosedRequest = 499;
    private const int MostMilliseconds = 1000;

    /// <summary>Answers a request, or says what is wrong with it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, ContentLength: null, ContentType: null, StatusCode: >= StatusCodes.Status400BadRequest })
            {
                await Write(context, Bare(context));
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to tell.
            context.Response.StatusCode = ClientClosedRequest;
        }
        catch (Exception problem) when (!context.Response.HasStarted)
        {
            await Write(context, Of(problem, log));
        }
    }

    /// <summary>Writes a problem as the answer.</summary>
    public static Task Write(HttpContext context, ProblemException problem)
    {
        context.Response.StatusCode = problem.Status;
        if (problem.Status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable && !context.Response.Headers.ContainsKey("Retry-After"))
        {
            context.Response.Headers.RetryAfter = "1";
        }

        return context.Response.WriteAsJsonAsync(ReplyOf(problem), WebJson.Answers.ProblemReply, "application/problem+json", context.RequestAborted);
    }

    /// <summary>A problem as it is told.</summary>
    public static ProblemReply ReplyOf(ProblemException problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new($"urn:cellcast:problem:{problem.Status}", problem.Title, problem.Status, problem.Message, problem.Problems);
    }

    // Where the server itself has said no, without a word.
    private static ProblemException Bare(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => new(StatusCodes.Status404NotFound, "There is no such address", $"{context.Request.Path} is no address of this server; {WebApp.Root}/openapi.json lists those of the API"),
        StatusCodes.Status405MethodNotAllowed => new(StatusCodes.Status405MethodNotAllowed, "The address is not called so", $"{context.Request.Path} does not answer {context.Request.Method}"),
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status415UnsupportedMediaType => new(StatusCodes.Status415UnsupportedMediaType, "The body is no JSON", "send it with Content-Type: application/json"),
        var status => new(status, "The request cannot be used", "it is not of the form this address takes"),
    };

    private static ProblemException TooLarge => new(StatusCodes.Status413PayloadTooLarge, "The request is too large", "the body is larger than this server takes; GET about says how much");

    /// <summary>What an exception means to the caller; one that is not the caller's doing goes to the server's own output.</summary>
    public static ProblemException Of(Exception problem, ILogger<Problems> log)
    {
        switch (problem)
        {
            case ProblemException known:
                return known;
            case AggregateException several:
                return Of(several.Flatten().InnerExceptions[0], log);
            case BadHttpRequestException { InnerException: JsonException json }:
                return Malformed(json);
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return TooLarge;
            case BadHttpRequestException request:
                return new(request.StatusCode, "The request cannot be used", request.Message.TrimEnd('.'));
            case LabException lab:
                return ProblemException.BadInput([.. lab.Problems.Select(each => ProblemPart.Of($"scenario.{each.Path}", each.Found, each.Allowed, each.Nearest))]);
            case ScenarioException scenario:
                return ProblemException.BadInput([.. scenario.Problems.Select(Part)]);
            case DataException data when data.Problems.Count > 0:
                return ProblemException.BadInput([.. data.Problems.Select(each => new ProblemPart(each.Column is null ? each.File : $"{each.File}.{each.Column}", each.Found, each.Allowed, each.Nearest, each.Line > 0 ? each.Line : null, null, each.ToString()))]);
            case PolicyException policy:
                return ProblemException.BadInput([.. policy.Problems.Select(ProblemPart.Of)]);
            case UsageException usage:
                return ProblemException.BadInput([.. usage.Problems.Select(ProblemPart.Of)]);
            case UnitException unit:
                return ProblemException.BadInput([ProblemPart.Of(unit.Message)]);
            case NoBreakEvenException none:
                return new(StatusCodes.Status422UnprocessableEntity, "No level meets the target", none.Message);
            case EquilibriumException equilibrium:
                return new(StatusCodes.Status422UnprocessableEntity, "The model has no solution for this", equilibrium.Message);
            default:
                Failed(log, problem);
                return new(StatusCodes.Status500InternalServerError, "The server failed", "something went wrong that is not the request's fault; the server's own output says what");
        }
    }

    /// <summary>A problem of a scenario's text.</summary>
    public static ProblemPart Part(ScenarioProblem problem) =>
        new(problem.Field, problem.Found, problem.Allowed, problem.Nearest, problem.Line, problem.Column, problem.ToString());

    [LoggerMessage(Level = LogLevel.Error, Message = "a request failed")]
    private static partial void Failed(ILogger log, Exception problem);

    [GeneratedRegex(@"^The JSON property '(?<field>[^']+)' could not be mapped to any \.NET member contained in type '(?<type>[^']+)'", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex UnknownField();

    private static ProblemException Malformed(JsonException json)
    {
        // The reader's own words, less the place, which is told by itself.
        var nearest = (string?)null;
        var reason = json.Message.Split(" Path: ", 2)[0].TrimEnd('.');
        if (UnknownField().Match(reason) is { Success: true } unknown)
        {
            var (field, type) = (unknown.Groups["field"].Value, typeof(Problems).Assembly.GetType(unknown.Groups["type"].Value));
            nearest = type is null ? null : NearestName.Of(field, type.GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)));
            reason = $"unknown field '{field}'{(nearest is null ? "" : $", did you mean '{nearest}'?")}";
        }

        var line = (int?)(json.LineNumber + 1);
        return new(
            StatusCodes.Status400BadRequest, "The request is no JSON of the right form", $"{json.Path ?? "$"}, line {line}: {reason}",
            [new(json.Path ?? "$", "", "", nearest, line, (int?)(json.BytePositionInLine + 1), reason)]);
    }
}
