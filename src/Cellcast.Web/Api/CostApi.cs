using System.Globalization;
using Cellcast.Cli.Json;
using Cellcast.Web.Messages;
using Cellcast.Web.Model;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cellcast.Web.Api;

/// <summary>What a kWh costs to make, why it costs more elsewhere, what moves it most, and what a plant earns.</summary>
internal static class CostApi
{
    private const string Tag = "cost";

    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/cost").WithTags(Tag);
        group.MapPost("", Cost).WithName("cost").WithSummary("One cost with its components, modelled price and observed prices");
        group.MapPost("/gap", Gap).WithName("costGap").WithSummary("The difference between two costs, cause by cause");
        group.MapPost("/matrix", Matrix).WithName("costMatrix").WithSummary("Costs of chemistries in regions");
        group.MapPost("/sensitivity", Swings).WithName("costSensitivity").WithSummary("How far each input moves a cost over its own range");
        group.MapPost("/path", Path).WithName("costPath").WithSummary("A cost year by year to 2040, with its band");
        group.MapPost("/data", Data).WithName("costData").WithSummary("Every datum a cost rests on");
        group.MapPost("/plant", Plant).WithName("plant").WithSummary("What a cell plant earns: investment, ramp, present value, rate of return, break-even price");
        group.MapPost("/storage", Storage).WithName("storage").WithSummary("Levelised cost of grid storage by duration");
    }

    private static async Task<Ok<CostJson>> Cost(CostRequest request, CommandDesk desk, HttpContext context) =>
        TypedResults.Ok(await desk.Ask(Case(CommandWords.Of("cost"), request), request.Scenario, AnswerJson.Readable.CostJson, context.RequestAborted));

    private static async Task<Ok<ComparisonJson>> Gap(GapRequest request, CommandDesk desk, HttpContext context)
    {
        var versus = request.VersusChemistry is null ? request.VersusRegion : $"{request.VersusRegion}/{request.VersusChemistry}";
        var asked = new CostRequest(request.Scenario, request.Chemistry, request.Region, request.Year, request.Level, request.PlantGwh, request.Hours, request.Utilisation);
        return TypedResults.Ok(await desk.Ask(Case(CommandWords.Of("cost"), asked).With("--versus", "versusRegion", versus), request.Scenario, AnswerJson.Readable.ComparisonJson, context.RequestAborted));
    }

    private static async Task<Ok<CostMatrixReply>> Matrix(CostMatrixRequest request, CommandDesk desk, HttpContext context)
    {
        var words = CommandWords.Of("cost").And("chemistry", request.Chemistry).With("--in", "region", request.Region).When("--all", true).With("--year", "year", request.Year)
            .With("--level", "level", request.Level).With("--plant", "plantGwh", request.PlantGwh).With("--duration", "hours", request.Hours);
        return TypedResults.Ok(new CostMatrixReply(await desk.Ask(words, request.Scenario, AnswerJson.Readable.IReadOnlyListTableJson, context.RequestAborted)));
    }

    private static async Task<Ok<SensitivityReply>> Swings(CostRequest request, CommandDesk desk, HttpContext context) =>
        TypedResults.Ok(new SensitivityReply(await desk.Ask(Case(CommandWords.Of("sensitivity"), request), request.Scenario, AnswerJson.Readable.IReadOnlyListSwingJson, context.RequestAborted)));

    private static async Task<Ok<CostPathReply>> Path(CostPathRequest request, CommandDesk desk, HttpContext context)
    {
        var asked = new CostRequest(request.Scenario, request.Chemistry, request.Region, request.Year, request.Level, request.PlantGwh, request.Hours, request.Utilisation);
        return TypedResults.Ok(new CostPathReply(await desk.Ask(
            Case(CommandWords.Of("path"), asked).With("--to", "to", request.To), request.Scenario, AnswerJson.Readable.IReadOnlyListPathJson, context.RequestAborted)));
    }

    private static async Task<Ok<CitationsReply>> Data(CostRequest request, CommandDesk desk, HttpContext context) =>
        TypedResults.Ok(new CitationsReply(await desk.Ask(Case(CommandWords.Of("cite"), request), request.Scenario, AnswerJson.Readable.IReadOnlyListCitationJson, context.RequestAborted)));

    private static async Task<Ok<PlantJson>> Plant(PlantRequest request, CommandDesk desk, HttpContext context)
    {
        var words = CommandWords.Of("plant").And("chemistry", request.Chemistry).With("--in", "region", request.Region).With("--start", "start", request.Start).With("--size", "sizeGwh", request.SizeGwh)
            .With("--price", "price", request.Price).With("--experience", "experience", request.Experience).With("--convert-from", "convertFrom", request.ConvertFrom)
            .With("--utilisation", "utilisation", request.Utilisation);
        return TypedResults.Ok(await desk.Ask(words, request.Scenario, AnswerJson.Readable.PlantJson, context.RequestAborted));
    }

    private static async Task<Ok<StorageReply>> Storage(StorageRequest request, CommandDesk desk, HttpContext context)
    {
        var hours = request.Hours is null ? null : string.Join(',', request.Hours.Select(each => each.ToString("R", CultureInfo.InvariantCulture)));
        var words = CommandWords.Of("storage").And("chemistry", request.Chemistry).With("--in", "region", request.Region).With("--year", "year", request.Year).With("--hours", "hours", hours);
        return TypedResults.Ok(new StorageReply(await desk.Ask(words, request.Scenario, AnswerJson.Readable.IReadOnlyListStorageJson, context.RequestAborted)));
    }

    private static CommandWords Case(CommandWords words, CostRequest request) => words.And("chemistry", request.Chemistry).With("--in", "region", request.Region).With("--year", "year", request.Year)
        .With("--level", "level", request.Level).With("--plant", "plantGwh", request.PlantGwh).With("--duration", "hours", request.Hours).With("--utilisation", "utilisation", request.Utilisation);
}
