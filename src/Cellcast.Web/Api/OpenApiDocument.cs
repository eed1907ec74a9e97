using Cellcast.Web.Messages;
using Microsoft.OpenApi;

namespace Cellcast.Web.Api;

/// <summary>The description of the API, OpenAPI 3.1, made from its types.</summary>
internal static class OpenApiDocument
{
    /// <summary>Adds it.</summary>
    public static void AddCellcastOpenApi(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddSchemaTransformer((schema, context, _) =>
        {
            // What may be null or has a usual value may be left out of a request.
            if (context.JsonTypeInfo.Type is { } type && (type.Name.EndsWith("Request", StringComparison.Ordinal) || type == typeof(ScenarioInput) || type == typeof(SelectInput)))
            {
                foreach (var property in context.JsonTypeInfo.Properties.Where(property => property.IsGetNullable || property.PropertyType == typeof(bool)))
                {
                    schema.Required?.Remove(property.Name);
                }
            }

            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Cellcast",
                Version = "1",
                Description = "The world battery industry, computed. Names are those of the command line; money is US dollars of 2024.",
                License = new OpenApiLicense { Name = "Apache-2.0" },
            };

            // The address differs from machine to machine; the document does not.
            document.Servers = [];
            return Task.CompletedTask;
        });
    });
}
