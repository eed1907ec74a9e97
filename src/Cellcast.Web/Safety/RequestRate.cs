using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Cellcast.Web.Safety;

/// <summary>How many requests a caller may make: a bucket of tokens for each address.</summary>
internal static class RequestRate
{
    private const int TicksPerSecond = 4;

    /// <summary>Sets the limits.</summary>
    public static void Configure(RateLimiterOptions limiter, ServeSettings settings)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? RateLimitPartition.GetTokenBucketLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = settings.RequestBurst,
                    TokensPerPeriod = Math.Max(1, settings.RequestsPerSecond / TicksPerSecond),
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1.0 / TicksPerSecond),
                    QueueLimit = 0,
                })
            : RateLimitPartition.GetNoLimiter(""));
        limiter.OnRejected = (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
            context.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return new(Problems.Write(context.HttpContext, new ProblemException(StatusCodes.Status429TooManyRequests, "Too many requests", "this caller asks faster than the server answers; try again a little later")));
        };
    }
}
