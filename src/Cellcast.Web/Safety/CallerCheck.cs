using System.Net;

namespace Cellcast.Web.Safety;

/// <summary>
/// Answers only calls to a name of this machine (or one that was allowed), and none that a page of another site makes: a site whose name is made to point here
/// must not reach the model through its visitor's browser.
/// </summary>
internal sealed class CallerCheck(RequestDelegate next, ServeSettings settings)
{
    /// <summary>Checks a request and goes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var host = context.Request.Host;
        if (!IsAllowed(host.Host))
        {
            throw new ProblemException(StatusCodes.Status421MisdirectedRequest, "This server is not called so", $"'{host.Host}' is no name of this machine; ./cellcast serve --allow-host {host.Host} allows it");
        }

        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length > 0 && !string.Equals(origin, $"{context.Request.Scheme}://{host}", StringComparison.OrdinalIgnoreCase))
        {
            throw new ProblemException(StatusCodes.Status403Forbidden, "Another site may not call this server", $"the request comes from a page of {origin}");
        }

        return next(context);
    }

    private bool IsAllowed(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address))
        || settings.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase);
}
