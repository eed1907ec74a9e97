using System.IO.Compression;
using Cellcast.Web.Api;
using Cellcast.Web.Json;
using Cellcast.Web.Model;
using Cellcast.Web.Safety;
using Microsoft.AspNetCore.ResponseCompression;

namespace Cellcast.Web;

/// <summary>Puts the server together: safety first, then the API, then the pages.</summary>
internal static class WebApp
{
    /// <summary>Where the API begins.</summary>
    public const string Root = "/api/v1";

    /// <summary>The server, ready to start.</summary>
    /// <param name="home">Where the model's files are.</param>
    /// <param name="settings">Its limits.</param>
    /// <param name="url">Where it listens.</param>
    public static WebApplication Build(ModelHome home, ServeSettings settings, string url)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production });
        builder.WebHost.UseUrls(url);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.BodyBytes;
        });
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Error).AddFilter("Microsoft", LogLevel.Critical);

        var services = builder.Services;
        services.AddSingleton(home).AddSingleton(settings).AddSingleton<ModelDesk>().AddSingleton<RunDesk>().AddSingleton<CommandDesk>().AddSingleton<PackageDesk>().AddSingleton<RangeDesk>().AddSingleton<QuestionDesk>().AddHostedService<IdleMemory>().AddSingleton<BacktestDesk>();
        services.ConfigureHttpJsonOptions(json => WebJson.Configure(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddRouting();
        services.AddResponseCompression(compression =>
        {
            compression.MimeTypes = ["application/json", "application/problem+json", "text/csv", "text/html", "text/css", "text/javascript", "image/svg+xml", "text/plain"];
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        services.AddRateLimiter(limiter => RequestRate.Configure(limiter, settings));
        services.AddCellcastOpenApi();

        var app = builder.Build();
        app.Lifetime.ApplicationStopping.Register(app.Services.GetRequiredService<RunDesk>().Stop);
        app.UseMiddleware<SafetyHeaders>();
        app.UseResponseCompression();
        app.UseMiddleware<Problems>();
        app.UseMiddleware<CallerCheck>();
        app.UseRouting();
        app.UseRateLimiter();
        var api = app.MapGroup(Root);
        AboutApi.Map(api);
        LeversApi.Map(api);
        ScenarioApi.Map(api);
        RunApi.Map(api);
        RangeApi.Map(api);
        VariablesApi.Map(api);
        DataApi.Map(api);
        DocumentsApi.Map(api);
        BacktestApi.Map(api);
        CompareApi.Map(api);
        CostApi.Map(api);
        PolicyApi.Map(api);
        TechnologyApi.Map(api);
        StudyApi.Map(api);
        DecisionApi.Map(api);
        QuestionsApi.Map(api);
        EquationsApi.Map(api);
        app.MapOpenApi($"{Root}/openapi.json");
        Pages.Map(app, home);
        app.Lifetime.ApplicationStarted.Register(() => _ = app.Services.GetRequiredService<RunDesk>().Warm());
        return app;
    }
}
