using Cellcast.Web.Messages;
using Cellcast.Web.Safety;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cellcast.Web.Api;

/// <summary>The documents that come with the model: its equations, how it was validated, what is left out.</summary>
internal static class DocumentsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/documents", List).WithName("documents").WithSummary("The documents that come with the model").WithTags("documents");
        api.MapGet("/documents/{name}", Get).WithName("document").WithSummary("A document, as Markdown").WithTags("documents");
    }

    private static Ok<DocumentsReply> List(ModelHome home) => TypedResults.Ok(new DocumentsReply([.. Names(home).Select(name => new DocumentEntry(name, TitleOf(home, name)))]));

    private static async Task<Ok<DocumentReply>> Get(ModelHome home, HttpContext context, string name)
    {
        // Only a name that is on the list is ever put into a path.
        var known = Names(home).FirstOrDefault(each => each == name)
            ?? throw new ProblemException(StatusCodes.Status404NotFound, "There is no such document", $"there is no document '{name}'; {WebApp.Root}/documents lists them");
        var text = await File.ReadAllTextAsync(FileOf(home, known), context.RequestAborted);
        return TypedResults.Ok(new DocumentReply(known, TitleOf(home, known), text));
    }

    private static IEnumerable<string> Names(ModelHome home) => Directory.Exists(home.Docs)
        ? Directory.EnumerateFiles(home.Docs, "*.md").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)
        : [];

    private static string FileOf(ModelHome home, string name) => Path.Combine(home.Docs, name + ".md");

    // The first heading.
    private static string TitleOf(ModelHome home, string name) => File.ReadLines(FileOf(home, name)).FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim() ?? name;
}
