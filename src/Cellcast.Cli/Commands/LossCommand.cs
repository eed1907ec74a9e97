using System.CommandLine;
using Cellcast.Data.Accounts;
using Cellcast.Data.Decisions;
using Cellcast.Data.Policies;

namespace Cellcast.Cli.Commands;

/// <summary>What is lost if rules go.</summary>
internal static class LossCommand
{
    private const int UsualYear = 2030, UsualStart = 2027;

    private const string UsualRegion = "United States", Credits = "l37-car-credit", Mandates = "l40-zev-mandate", Reported = "obbba-demand-shock";

    public static CommandEntry Entry { get; } = new(
        "loss",
        "What is lost if rules go: demand, plants, output, value",
        "Runs the chain with and without rules and shows what a region loses. Without further words: American purchase credits, state mandates, both, and the fall that the report on the American industry gives. --without ends rules of the law, --as names scenarios that stand for their end.",
        [
            new("loss", "American credits for cars and standards, one by one and together"),
            new("loss --in china --without CN-SUB-NEVTAX --from 2027 --year 2027", "an end of the Chinese tax relief for cars"),
            new("loss --without 45X --from 2028 --year 2032", "an end of the American production credit"),
            new("loss --in eu --as six-demand", "a scenario of yours or a shipped one in place of the rule's end"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var without = new Option<string?>("--without") { HelpName = "instruments", Description = "Rules that end, by id or part of it, with commas: 45X,S301; each alone, then all" };
        var instead = new Option<string?>("--as") { HelpName = "scenarios", Description = "Scenarios that stand for the end of rules, with commas; each alone, then all" };
        var when = new Option<string?>("--year") { HelpName = "year", Description = $"The year looked at ({UsualYear})" };
        var from = new Option<string?>("--from") { HelpName = "year", Description = $"First year without the rules of --without ({UsualStart})" };
        instead.CompletionSources.Add(_ => session.CompleteScenarios());
        foreach (var option in new Option[] { without, instead, when, from })
        {
            command.Options.Add(option);
        }

        var options = new DecisionOptions(command, session, UsualRegion, "Who loses");
        command.SetAction(result =>
        {
            var words = new Words();
            var asked = options.Read(result, words);
            var (year, start) = (words.Year(result.GetValue(when), "--year", UsualYear), words.Year(result.GetValue(from), "--from", UsualStart));
            var (ended, named) = (Parts(result.GetValue(without)), Parts(result.GetValue(instead)));
            if (ended.Length + named.Length == 0 && asked.Region != UsualRegion)
            {
                words.Add($"which rules of {asked.Region}? --without names instruments (./cellcast policy list --by), --as scenarios");
            }

            words.ThrowIfAny();
            var cases = ended.Length > 0 ? Ended(asked, ended, start) : [];
            cases.AddRange(Laid(asked, ended.Length + named.Length == 0 ? [Credits, Mandates] : named));
            if (ended.Length + named.Length == 0)
            {
                cases = [cases[0] with { Name = "without purchase credits" }, cases[1] with { Name = "without state mandates" }, cases[2] with { Name = "without both" }, .. Laid(asked, [Reported]).Select(each => each with { Name = "as the report has it" })];
            }

            return options.Write(result, LossPage.Of(asked.World, asked.Scenario, cases, asked.Changes, asked.Region, year, new SharedProgress(session.Progress, "runs"), session.Cancellation), asked.Package);
        });
    }

    private static string[] Parts(string? text) => text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static List<LossCase> Ended(DecisionAsked asked, string[] names, int start)
    {
        var book = TradePolicies.Book(asked.Package, asked.Scenario);
        var groups = names.Select(name => PolicyGroup.Named(book, [name])[0]).ToList();
        var cases = groups.Select(group => new LossCase($"without {group.Name}", EndedInstruments.In(asked.Scenario, book, group.Ids, start))).ToList();
        if (groups.Count > 1)
        {
            cases.Add(new("without all of these", EndedInstruments.In(asked.Scenario, book, [.. groups.SelectMany(group => group.Ids).Distinct(StringComparer.Ordinal)], start)));
        }

        return cases;
    }

    private static List<LossCase> Laid(DecisionAsked asked, string[] names)
    {
        var parts = names.Select(name => asked.Library.Load(name).Scenario).ToList();
        var cases = parts.Select(part => new LossCase($"as {part.Name}", PolicyPackage.Laid(asked.Scenario, [part]))).ToList();
        if (parts.Count > 1)
        {
            cases.Add(new("as all of these", PolicyPackage.Laid(asked.Scenario, parts)));
        }

        return cases;
    }
}
