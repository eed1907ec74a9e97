using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data.Names;
using Cellcast.Simulation;

namespace Cellcast.Cli.Commands;

/// <summary>Values of a run by the name of their variable.</summary>
internal static class ShowCommand
{
    private const string Baseline = "baseline";

    private static readonly (string Word, ResultsView View)[] Views =
    [
        ("region", ResultsView.Region), ("owner", ResultsView.Owner), ("product", ResultsView.Part), ("chemistry", ResultsView.Chemistry), ("origin", ResultsView.Origin),
    ];

    public static CommandEntry Entry { get; } = new(
        "show",
        "Values of a run by variable: by region, owner, product, chemistry or origin",
        "A variable is named quantity, group, product; * stands for anything within a level, and the first levels stand for all that start with them. --list says what there is.",
        [
            new("show \"Capacity|Cell|LFP\" --by region --years 2025..2030", "one variable in every region"),
            new("show \"Production|Cell|LFP\" --by origin --in us --years 2020..2025", "where the LFP cells of the United States come from"),
            new("show \"Price|Cell|LFP\" --in china,us,europe", "one variable in three regions"),
            new("show \"Cost|Cell|NMC811|Materials\" --by product --in china --years 2025,2030,2040", "what a group is made of"),
            new("show \"Price|Cell|*\" --scenario results/baseline --csv", "every cell, from a folder of results, as CSV"),
            new("show --list \"Levelised Cost\"", "which variables start so"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var variable = new Argument<string?>("variable") { Description = "Its name: \"Cost|Cell|LFP\", \"Price|Cell|*\"", Arity = ArgumentArity.ZeroOrOne };
        var by = new Option<string?>("--by") { HelpName = "view", Description = "region, owner, product, chemistry or origin (region)" };
        by.CompletionSources.Add([.. Views.Select(view => view.Word)]);
        var years = new Option<string?>("--years") { HelpName = "years", Description = "2025..2035, 2030 or 2025,2030,2040 (all)" };
        var region = new Option<string[]>("--in", "--region") { HelpName = "region", Description = "Only these regions: China, us,world ...; several with a comma or repeated" };
        region.CompletionSources.Add(_ => session.CompleteRegions());
        var scenario = new Option<string?>("--scenario") { HelpName = "name", Description = "A scenario, a YAML file or a folder of results (baseline)" };
        scenario.CompletionSources.Add(_ => session.CompleteScenarios());
        var list = new Option<string?>("--list") { HelpName = "pattern", Description = "List the variables there are, or those of a pattern", Arity = ArgumentArity.ZeroOrOne };
        command.Arguments.Add(variable);
        foreach (var option in new Option[] { by, years, region, scenario, list })
        {
            command.Options.Add(option);
        }

        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var view = words.OneOf(result.GetValue(by), "--by", ResultsView.Region, Views);
            var wanted = words.Years(result.GetValue(years), "--years");
            var names = Session.Regions(session.LoadPackage(result, ["regions"]));
            string[] places = [.. (result.GetValue(region) ?? []).SelectMany(Listed).Select(text => Place(words, names, text))];
            var lists = result.GetResult(list) is not null;
            var pattern = result.GetValue(variable);
            if (pattern is null && !lists)
            {
                words.Add("a variable is missing, as in \"Cost|Cell|LFP\"; --list says what there is");
            }

            words.ThrowIfAny();
            var (name, results) = RunOrFolder.Load(session, result, result.GetValue(scenario) ?? Baseline);
            return lists ? List(session, result, form, results, result.GetValue(list) ?? pattern) : Show(session, result, form, new(name, results, pattern!, view, places, wanted));
        });
    }

    private static string[] Listed(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Place(Words words, NameIndex regions, string text) =>
        text.Equals(ChainVariables.World, StringComparison.OrdinalIgnoreCase) ? ChainVariables.World : words.Name(regions, text);

    private static int List(Session session, ParseResult result, OutputForm form, Results results, string? pattern)
    {
        var query = new ResultsQuery(results);
        var found = pattern is null ? results.Variables : query.Match(pattern);
        if (found.Count == 0)
        {
            throw new UsageException(query.Unknown(pattern ?? ""));
        }

        return form.Write(
            result,
            () => VariableListView.Write(new Screen(session.Output, session.Terminal), found),
            () => AnswerJson.Write(
                session.Output, (IReadOnlyList<VariableJson>)[.. found.Select(each => new VariableJson(each.Name, each.Unit, each.Definition, each.Formula))], AnswerJson.Readable.IReadOnlyListVariableJson),
            () => VariableListView.WriteCsv(new CsvTable(session.Output), found));
    }

    private static int Show(Session session, ParseResult result, OutputForm form, Question question)
    {
        var held = question.Results.Years;
        if (!question.Years.Any(held.Contains))
        {
            throw new UsageException($"--years: found {question.Years[0]}{(question.Years.Count == 1 ? "" : $" to {question.Years[^1]}")}, allowed years of the run, {held[0]} to {held[^1]}");
        }

        var query = new ResultsQuery(question.Results);
        var table = query.Table(question.Pattern, question.View, question.Regions, question.Years.Min(), question.Years.Max());
        if (table.Rows.Count == 0)
        {
            throw new UsageException(
                query.Match(question.Pattern).Count == 0 && question.View == ResultsView.Region ? query.Unknown(question.Pattern)
                : $"the run has nothing of '{question.Pattern}' by {Word(question.View)}{(question.Regions.Count == 0 ? "" : $" in {string.Join(", ", question.Regions)}")}; --list \"{question.Pattern}\" says what there is");
        }

        table = table.Only(question.Years);
        return form.Write(
            result,
            () => ResultsTableView.Write(new Screen(session.Output, session.Terminal), question.Name, question.Pattern, Word(question.View), table, result.Tokens.Any(token => token.Value == "--years")),
            () => AnswerJson.Write(session.Output, new ResultsTableJson(question.Name, Word(question.View), table.Years, table.Rows, table.Total), AnswerJson.Readable.ResultsTableJson),
            () => ResultsTableView.WriteCsv(new CsvTable(session.Output), Word(question.View), table));
    }

    private static string Word(ResultsView view) => Array.Find(Views, each => each.View == view).Word;

    /// <summary>What is asked.</summary>
    private sealed record Question(string Name, Results Results, string Pattern, ResultsView View, IReadOnlyList<string> Regions, IReadOnlyList<int> Years);
}
