using Cellcast.Web.Safety;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Cellcast.Web;

/// <summary>The built pages: files as they are, and the one page behind every address of the app.</summary>
internal static class Pages
{
    private const string Index = "index.html";

    private static readonly FileExtensionContentTypeProvider Types = new();

    private static readonly (string Coding, string Ending)[] Codings = [("br", ".br"), ("gzip", ".gz")];

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
        app.Use((context, next) => FindCompressed(context.Request, files) is { } found ? Send(context, found) : next(context));
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = context => Keep(context.Context, context.File.Name) });
        app.MapFallback("{*path:nonfile}", context =>
        {
            Keep(context, Index);
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.SendFileAsync(files.GetFileInfo(Index));
        });
    }

    // The launcher compresses each file once, as small as it gets; the server only sends what is there.
    private static Compressed? FindCompressed(HttpRequest request, PhysicalFileProvider files)
    {
        var path = request.Path.Value ?? "";
        if (!HttpMethods.IsGet(request.Method) || !Types.TryGetContentType(path, out var type))
        {
            return null;
        }

        foreach (var (coding, ending) in Codings)
        {
            if (request.Headers.AcceptEncoding.ToString().Contains(coding, StringComparison.Ordinal) && files.GetFileInfo(path + ending) is { Exists: true } file)
            {
                return new(file, coding, type);
            }
        }

        return null;
    }

    private static Task Send(HttpContext context, Compressed found)
    {
        Keep(context, found.File.Name);
        var headers = context.Response.Headers;
        (headers.ContentEncoding, headers.Vary) = (found.Coding, "Accept-Encoding");
        (context.Response.ContentType, context.Response.ContentLength) = (found.Type, found.File.Length);
        return context.Response.SendFileAsync(found.File);
    }

    // Names of built files change with what is in them; the page itself keeps its name.
    private static void Keep(HttpContext context, string name) =>
        context.Response.Headers.CacheControl = name != Index && context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";

    /// <summary>A file as it was compressed when the pages were built.</summary>
    private sealed record Compressed(IFileInfo File, string Coding, string Type);
}
