using Cellcast.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cellcast.Web.Api;

/// <summary>Answers that change only with the data.</summary>
internal static class Catalogue
{
    /// <summary>The answer, which a browser may keep as long as it asks whether the data are still the same.</summary>
    public static Ok<T> Answer<T>(HttpContext context, DataPackage package, T answer)
    {
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers["Cellcast-Data"] = package.Hash;
        return TypedResults.Ok(answer);
    }
}
