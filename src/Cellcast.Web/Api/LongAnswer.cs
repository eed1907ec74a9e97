using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;
using Cellcast.Web.Json;
using Cellcast.Web.Safety;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Cellcast.Web.Api;

/// <summary>
/// An answer that takes many runs. Who reads lines of JSON gets a line for each share done, then one with the answer or the problem; everybody else gets the answer when it is there.
/// Whoever closes the connection stops the computation.
/// </summary>
internal static class LongAnswer
{
    /// <summary>Media type of lines of JSON.</summary>
    public const string Lines = "application/x-ndjson";

    private static readonly JsonEncodedText Progress = JsonEncodedText.Encode("progress"), Answer = JsonEncodedText.Encode("answer"), Problem = JsonEncodedText.Encode("problem");

    /// <summary>Computes and answers.</summary>
    /// <param name="context">The request.</param>
    /// <param name="work">The computation, told where to report the share done.</param>
    public static async Task<IResult> Of<T>(HttpContext context, Func<IProgress<double>?, Task<T>> work)
    {
        if (!context.Request.Headers.Accept.ToString().Contains(Lines, StringComparison.OrdinalIgnoreCase))
        {
            return TypedResults.Ok(await work(null));
        }

        var shares = Channel.CreateUnbounded<double>(new() { SingleReader = true });
        var answer = Done(work(new Shares(shares.Writer)), shares.Writer);

        // What is done, or wrong, before the first share is told like any other answer, with its status.
        return await shares.Reader.WaitToReadAsync(context.RequestAborted) ? new Told<T>(shares.Reader, answer) : TypedResults.Ok(await answer);
    }

    private static async Task<T> Done<T>(Task<T> work, ChannelWriter<double> shares)
    {
        try
        {
            return await work.ConfigureAwait(false);
        }
        finally
        {
            _ = shares.TryComplete();
        }
    }

    /// <summary>Hands shares on from whatever thread they come.</summary>
    private sealed class Shares(ChannelWriter<double> writer) : IProgress<double>
    {
        public void Report(double value) => writer.TryWrite(Math.Clamp(value, 0, 1));
    }

    private sealed class Told<T>(ChannelReader<double> shares, Task<T> answer) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.ContentType = Lines;
            await foreach (var share in shares.ReadAllAsync(httpContext.RequestAborted))
            {
                await Line(httpContext, writer => writer.WriteNumber(Progress, share));
            }

            try
            {
                var value = await answer;
                var type = (JsonTypeInfo<T>)httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions.GetTypeInfo(typeof(T));
                await Line(httpContext, writer =>
                {
                    writer.WritePropertyName(Answer);
                    JsonSerializer.Serialize(writer, value, type);
                });
            }
            catch (Exception problem) when (!httpContext.RequestAborted.IsCancellationRequested)
            {
                var reply = Problems.ReplyOf(Problems.Of(problem, httpContext.RequestServices.GetRequiredService<ILogger<Problems>>()));
                await Line(httpContext, writer =>
                {
                    writer.WritePropertyName(Problem);
                    JsonSerializer.Serialize(writer, reply, WebJson.Answers.ProblemReply);
                });
            }
        }

        private static async Task Line(HttpContext context, Action<Utf8JsonWriter> fields)
        {
            using (var writer = new Utf8JsonWriter(context.Response.BodyWriter, new() { Encoder = WebJson.Answers.Options.Encoder }))
            {
                writer.WriteStartObject();
                fields(writer);
                writer.WriteEndObject();
            }

            await context.Response.WriteAsync("\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }
}
