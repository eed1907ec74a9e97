using System.Diagnostics;
using Cellcast.Data.Policies;
using Cellcast.Web.Messages;
using Cellcast.Web.Model;
using Cellcast.Web.Safety;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cellcast.Web.Api;

/// <summary>Runs a scenario and answers with all that a screen shows.</summary>
internal static class RunApi
{
    private const int FewestDigits = 3, MostDigits = 17;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/run", Run).WithName("run").WithSummary("Run a scenario; series, headline figures and another scenario's values beside them").WithTags("scenario");

    private static async Task<Ok<RunReply>> Run(RunRequest request, ModelDesk desk, RunDesk runs, ServeSettings settings, HttpContext context)
    {
        var watch = Stopwatch.StartNew();
        var cancellation = context.RequestAborted;
        var model = await desk.Model(cancellation);
        Check(request, settings);
        var scenario = ScenarioReading.Of(model, settings, request.Scenario);
        var against = request.Against is null ? null : ScenarioReading.Of(model, settings, request.Against);
        IReadOnlyList<Selection> selections = [.. (request.Select ?? []).Select(Selection.Of)];
        var headlines = request.Headlines is null ? null : Headlines.Of(model, request.Headlines);

        // The baseline first: it holds the names that a pattern can mean, and is nearly always at hand.
        var known = await runs.Run(ScenarioReading.Of(model, settings, null), null, cancellation);
        string[] wanted = [.. selections.SelectMany(selection => selection.WantedOf(known)).Concat(headlines?.Wanted ?? []).Distinct(StringComparer.Ordinal)];
        var other = against is null ? null : runs.Run(against, wanted, cancellation);
        var results = await runs.Run(scenario, wanted, cancellation);
        var beside = other is null ? null : await other;

        var years = request.Years is { } span ? (span.First, span.Last) : (results.Results.Years[0], results.Results.Years[^1]);
        var messages = new List<MessageReply>();
        var answers = selections.Select(selection => Answer(selection, results, beside, years, request.Digits, messages)).ToList();
        if (answers.Sum(answer => answer.Series.Count) is var count && count > settings.Series)
        {
            throw ProblemException.BadInput("select", $"{count} series", $"patterns that mean at most {settings.Series} series");
        }

        messages.AddRange(TradePolicies.WithoutEffect(model.Package, scenario.Whole)
            .Select(instrument => new MessageReply("note", $"instrument {instrument.Id} is recorded; this version does not compute its effect")));
        messages.AddRange(TradePolicies.WithoutChange(model.Package, scenario.Whole, results.Results.Years[0], results.Results.Years[^1])
            .Select(instrument => new MessageReply("note", $"instrument {instrument.Id} as changed is in every year of the run what it was")));
        var basis = desk.Basis(cancellation);
        return TypedResults.Ok(new RunReply(
            request.Sequence,
            Told(scenario),
            against is null ? null : Told(against),
            [.. results.Results.Years.Where(year => year >= years.Item1 && year <= years.Item2)],
            answers,
            headlines?.Answer(results, beside, request.Digits) ?? [],
            basis.IsCompletedSuccessfully ? await basis : null,
            messages,
            (int)watch.ElapsedMilliseconds));
    }

    private static RunScenario Told(ReadScenario scenario) => new(scenario.Id, scenario.Base, scenario.Sentences);

    private static void Check(RunRequest request, ServeSettings settings)
    {
        var problems = new List<ProblemPart>();
        if (request.Select?.Count > settings.Selections)
        {
            problems.Add(ProblemPart.Of("select", $"{request.Select.Count} selections", $"at most {settings.Selections}"));
        }

        problems.AddRange(ProblemsOf(request.Digits, request.Years));
        if (problems.Count > 0)
        {
            throw ProblemException.BadInput(problems);
        }
    }

    /// <summary>What is wrong with how an answer is wanted.</summary>
    public static IEnumerable<ProblemPart> ProblemsOf(int? digits, YearSpan? years)
    {
        if (digits is < FewestDigits or > MostDigits)
        {
            yield return ProblemPart.Of("digits", $"{digits}", $"{FewestDigits} to {MostDigits}");
        }

        if (years is not null && years.First > years.Last)
        {
            yield return ProblemPart.Of("years", $"{years.First} to {years.Last}", "years in order");
        }
    }

    // What the series mean: the variable asked for, or, where only its parts exist, the first of them.
    private static Simulation.Variable? Meant(Selection selection, KeptResults results, string first)
    {
        var found = results.Query.Match(Pattern.Opened(selection.Pattern));
        return found.Count > 0 ? found[0] : results.Results.Variables.FirstOrDefault(variable => variable.Name.StartsWith(first, StringComparison.Ordinal));
    }

    private static SelectionReply Answer(Selection selection, KeptResults results, KeptResults? beside, (int First, int Last) years, int? digits, List<MessageReply> messages)
    {
        var rows = selection.Rows(results, years.First, years.Last, out var total);
        var others = beside is null ? [] : selection.Rows(beside, years.First, years.Last, out _);
        var byKey = others.ToDictionary(row => (row.Variable, row.Region, row.Label));
        if (rows.Count == 0)
        {
            var hint = results.Query.Match(Pattern.Opened(selection.Pattern)).Count == 0 ? results.Query.Unknown(selection.Pattern) : $"the run has nothing of '{selection.Pattern}' by {selection.By}";
            messages.Add(new("warning", $"{selection.Key}: {hint}"));
        }

        // What only the scenario beside has is shown too: it has gone, which is news.
        var gone = others.Where(row => !rows.Exists(own => own.Variable == row.Variable && own.Region == row.Region && own.Label == row.Label))
            .Select(row => row with { Values = [.. row.Values.Select(_ => (double?)null)] });
        IReadOnlyList<SeriesReply> series =
        [
            .. rows.Concat(gone).Select(row => new SeriesReply(
                row.Variable, row.Region, row.Label, row.Unit, Rounding.Of(row.Values, digits),
                beside is null ? null : byKey.TryGetValue((row.Variable, row.Region, row.Label), out var same) ? Rounding.Of(same.Values, digits) : [.. row.Values.Select(_ => (double?)null)])),
        ];
        var first = rows.Count > 0 ? Meant(selection, results, rows[0].Variable) : null;
        var unit = series.Select(each => each.Unit).Distinct(StringComparer.Ordinal).ToList();
        return new(
            selection.Key, selection.Pattern, selection.By, unit.Count == 1 ? unit[0] : null, first?.Definition ?? "", first?.Formula ?? "", series,
            total is null ? null : new(total.Variable, total.Region, total.Label, total.Unit, Rounding.Of(total.Values, digits), null));
    }
}
