using System.Text;
using Cellcast.Cli.Json;
using Cellcast.Data.Accounts;
using Cellcast.Data.Policies;
using Cellcast.Web.Messages;
using Cellcast.Web.Model;
using Cellcast.Web.Safety;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cellcast.Web.Api;

/// <summary>What the law says on a day, what it is worth, and what instruments do in a run.</summary>
internal static class PolicyApi
{
    private const int MostInstruments = 64;

    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/policy").WithTags("policy");
        group.MapPost("/instruments", Instruments).WithName("instruments").WithSummary("Instruments, by kind, place, day or part of an id");
        group.MapPost("/tariff", Tariff).WithName("tariff").WithSummary("Every duty on a product between two places on a day, layer by layer");
        group.MapPost("/credit", Credit).WithName("credit").WithSummary("A credit of the United States, worked line by line");
        group.MapPost("/material-assistance", MaterialAssistance).WithName("materialAssistance").WithSummary("The material assistance cost ratio of a bill");
        group.MapPost("/entity", Entity).WithName("entity").WithSummary("Whether a firm is a prohibited foreign entity");
        group.MapPost("/check", Check).WithName("policyCheck").WithSummary("Rules that contradict each other or overlap");
        group.MapPost("/break-even", BreakEven).Produces<BreakEvenReply>().WithName("breakEven").WithSummary("The level of an instrument that meets a target, or the line of two that do");
        group.MapPost("/protection", Protection).WithName("protection").WithSummary("Effective protection by stage");
        group.MapPost("/package", Package).Produces<PackageJson>().WithName("package").WithSummary("What policies do together, split among them, with what their interplay adds");
        group.MapPost("/acting", Acting).WithName("acting").WithSummary("Instruments of a region that act in a run, each of which has an account");
        group.MapPost("/accounts", Accounts).Produces<AccountsJson>().WithName("accounts").WithSummary("What instruments cost, collect and do, alone and together");
    }

    private static async Task<Ok<PolicyCheckReply>> Check(PolicyCheckRequest request, CommandDesk desk, HttpContext context) => TypedResults.Ok(new PolicyCheckReply(
        await desk.Ask(Lawful(CommandWords.Of("policy", "check"), request.Scenario, null), request.Scenario, AnswerJson.Readable.IReadOnlyListPolicyConflict, context.RequestAborted)));

    private static Task<IResult> BreakEven(BreakEvenRequest request, CommandDesk desk, HttpContext context)
    {
        var words = CommandWords.Of("policy", "break-even", Cli.Session.ThisScenario).With("--lever", "lever", request.Lever).With("--and", "and", request.And).With("--product", "product", request.Product)
            .With("--home", "home", request.Home).With("--origin", "origin", request.Origin).With("--target", "target", request.Target).With("--year", "year", request.Year).With("--from", "from", request.From)
            .With("--highest", "highest", request.Highest);
        return LongAnswer.Of(context, async progress => new BreakEvenReply(
            await desk.AskLong(words, request.Scenario ?? new(null, null, null), AnswerJson.Readable.IReadOnlyListBreakEvenJson, progress, context.RequestAborted)));
    }

    private static async Task<Ok<ProtectionReply>> Protection(ProtectionRequest request, CommandDesk desk, HttpContext context)
    {
        var words = CommandWords.Of("policy", "protection", Cli.Session.ThisScenario).With("--home", "home", request.Home).With("--from", "from", request.From).With("--year", "year", request.Year);
        return TypedResults.Ok(new ProtectionReply(await desk.Ask(words, request.Scenario ?? new(null, null, null), AnswerJson.Readable.IReadOnlyListProtectionRow, context.RequestAborted)));
    }

    private static async Task<Ok<InstrumentsReply>> Instruments(InstrumentsRequest request, CommandDesk desk, HttpContext context)
    {
        var words = request.Id is null
            ? CommandWords.Of("policy", "list").With("--kind", "kind", request.Kind).With("--by", "by", request.By).With("--on", "on", request.On)
            : CommandWords.Of("policy", "show").And("id", request.Id).With("--year", "year", request.Year);
        return TypedResults.Ok(new InstrumentsReply(await desk.Ask(Lawful(words, request.Scenario, null), request.Scenario, AnswerJson.Readable.IReadOnlyListInstrumentJson, context.RequestAborted)));
    }

    private static async Task<Ok<TariffJson>> Tariff(TariffRequest request, CommandDesk desk, HttpContext context)
    {
        var words = CommandWords.Of("policy", "tariff").And("product", request.Product).With("--from", "from", request.From).With("--to", "to", request.To).With("--on", "on", request.On)
            .With("--for", "application", request.Application).When("--in-vehicle", request.InVehicle);
        return TypedResults.Ok(await desk.Ask(Lawful(words, request.Scenario, request.Without), request.Scenario, AnswerJson.Readable.TariffJson, context.RequestAborted));
    }

    private static async Task<Ok<CreditJson>> Credit(OptionsRequest request, CommandDesk desk, HttpContext context)
    {
        var options = request.Options ?? new Dictionary<string, string>();
        if (!options.TryGetValue("credit", out var credit))
        {
            throw ProblemException.BadInput("options.credit", "nothing", "45X, 48E, 48C, 30D, 25E, 45W or 30C");
        }

        var words = Options(CommandWords.Of("policy", "credit").And("options.credit", credit), options.Where(option => option.Key != "credit"));
        return TypedResults.Ok(await desk.Ask(Lawful(words, request.Scenario, request.Without), request.Scenario, AnswerJson.Readable.CreditJson, context.RequestAborted));
    }

    private static async Task<Ok<MacrJson>> MaterialAssistance(MaterialAssistanceRequest request, CommandDesk desk, HttpContext context)
    {
        var bill = MaterialBill.Parse("bill", Encoding.UTF8.GetBytes(request.Bill));
        var words = CommandWords.Of("policy", "macr").With("--year", "year", request.Year).With("--for", "for", request.For).With("--production-row", "productionRow", request.ProductionRow);
        return TypedResults.Ok(await desk.Ask(Lawful(words, request.Scenario, request.Without), request.Scenario, AnswerJson.Readable.MacrJson, context.RequestAborted, bill));
    }

    private static async Task<Ok<EntityJson>> Entity(OptionsRequest request, CommandDesk desk, HttpContext context) => TypedResults.Ok(await desk.Ask(
        Lawful(Options(CommandWords.Of("policy", "entity"), request.Options ?? new Dictionary<string, string>()), request.Scenario, request.Without), request.Scenario,
        AnswerJson.Readable.EntityJson, context.RequestAborted));

    private static async Task<Ok<ActingReply>> Acting(ActingRequest request, ModelDesk desk, ServeSettings settings, HttpContext context)
    {
        var model = await desk.Model(context.RequestAborted);
        var words = new Cli.Words();
        var home = words.Name(Cli.Session.Regions(model.Package), request.Home ?? Cli.Commands.PolicyAccountsCommand.DefaultHome);
        words.ThrowIfAny();
        var book = TradePolicies.Book(model.Package, ScenarioReading.Of(model, settings, request.Scenario).Whole);
        var groups = PolicyGroup.OfRegion(model.Package, book, home, request.From ?? Cli.Commands.PolicyAccountsCommand.FirstYear, request.To ?? Cli.Words.LastYear);
        return TypedResults.Ok(new ActingReply(home, [.. groups.Select(group => book[group.Name]).Select(row => new ActingInstrument(row.Id, LawOf(row.Id), row.Kind, row.Notes.Target, row.LegalBasis))]));
    }

    // US-45X-CELL and US-45X-MODULE are of one law.
    private static string LawOf(string id) => string.Join('-', id.Split('-').Take(2));

    private static Task<IResult> Accounts(AccountsRequest request, CommandDesk desk, HttpContext context)
    {
        if (request.Only?.Count is 0 or > MostInstruments)
        {
            throw ProblemException.BadInput("only", $"{request.Only.Count} names", $"1 to {MostInstruments} names, or none for all of the home region");
        }

        var words = CommandWords.Of("policy", "accounts", Cli.Session.ThisScenario).With("--home", "home", request.Home).With("--only", "only", request.Only)
            .With("--stage", "stage", request.Stage).With("--from", "from", request.From).With("--to", "to", request.To).When("--split", request.Split);
        return LongAnswer.Of(context, progress => desk.AskLong(words, request.Scenario ?? new(null, null, null), AnswerJson.Readable.AccountsJson, progress, context.RequestAborted));
    }

    private static Task<IResult> Package(PackageRequest request, PackageDesk desk, HttpContext context) =>
        LongAnswer.Of(context, progress => desk.Answer(request, progress, context.RequestAborted));

    // The scenario at hand by the word that stands for it; its name could be that of a file.
    private static CommandWords Lawful(CommandWords words, ScenarioInput? scenario, string? without) =>
        words.With("--scenario", "scenario", scenario is null ? null : Cli.Session.ThisScenario).With("--without", "without", without);

    private static CommandWords Options(CommandWords words, IEnumerable<KeyValuePair<string, string>> options)
    {
        foreach (var (name, value) in options)
        {
            // What names a file or a scenario is not the caller's to say.
            if (name is "data" or "scenario" or "bill" or "json" or "csv" or "help" || name.Length == 0 || !name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
            {
                throw ProblemException.BadInput($"options.{name}", $"'{name}'", "an option of the command, without dashes before it");
            }

            _ = value switch
            {
                "true" => words.When($"--{name}", true),
                "false" => words,
                _ => words.With($"--{name}", $"options.{name}", value),
            };
        }

        return words;
    }
}
