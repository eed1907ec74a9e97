using Cellcast.Web.Safety;
using Microsoft.Extensions.FileProviders;

namespace Cellcast.Web;

/// <summary>The built pages: files as they are, and the one page behind every address of the app.</summary>
internal static class Pages
{
    private const string Index = "index.html";

    /// <summary>Serves them; without them every address says what to do.</summary>
    public static void Map(WebApplication app, ModelHome home)
    {
        app.Map("/api/{**rest}", (HttpContext context) => { context.Response.StatusCode = StatusCodes.Status404NotFound; }).ExcludeFromDescription();
        if (home.Pages is not { } folder)
        {
            app.MapFallback(() => { throw new ProblemException(StatusCodes.Status503ServiceUnavailable, "The pages are not built", "start the server with the launcher, ./cellcast serve, which builds them; the API works"); });
            return;
        }

        var files = new PhysicalFileProvider(folder);
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = context => Keep(context.Context, context.File.Name) });
        app.MapFallback("{*path:nonfile}", context =>
        {
            Keep(context, Index);
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.SendFileAsync(files.GetFileInfo(Index));
        });
    }

    // Names of built files change with what is in them; the page itself keeps its name.
    private static void Keep(HttpContext context, string name) =>
        context.Response.Headers.CacheControl = name != Index && context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
}
