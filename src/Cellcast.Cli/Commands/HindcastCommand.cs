using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data.Technologies;

namespace Cellcast.Cli.Commands;

/// <summary>Case histories as stage gates: what they give under actual policy, and which lever would have changed them.</summary>
internal static class HindcastCommand
{
    private const int MostDraws = 20_000;

    public static CommandEntry Entry { get; } = new(
        "hindcast",
        "Four case histories as stage gates: which lever would have changed them",
        "Without a case: all four under actual policy, with what was seen beside what the run says. With one: each lever of the inventing country pulled all the way. Parameters are general and fixed beforehand; a miss is called one.",
        [
            new("hindcast", "all four cases"),
            new("hindcast LFP", "one case, lever by lever"),
            new("hindcast nmc --levers demand,base", "a setting of your own"),
            new("hindcast vrfb --draws 2000 --seed 7", "more draws, other numbers"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var name = new Argument<string?>("case") { Description = "lithium-ion, LFP, NMC, VRFB; without one, all", Arity = ArgumentArity.ZeroOrOne };
        command.Arguments.Add(name);
        var levers = new Option<string?>("--levers") { HelpName = "list", Description = "Levers pulled all the way: research, ip_control, capital, demand, base" };
        var draws = new Option<string?>("--draws") { HelpName = "count", Description = $"Draws of parameters and readings ({Hindcast.UsualDraws})" };
        var seed = new Option<string?>("--seed") { HelpName = "number", Description = $"Seed of the draws ({Hindcast.UsualSeed})" };
        foreach (var option in new Option[] { levers, draws, seed })
        {
            command.Options.Add(option);
        }

        var changes = new ChangeOption(command, session);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var package = session.LoadPackage(result, Hindcast.Tables);
            var inputs = changes.Changed(result, package, words);
            var hindcast = new Hindcast(package, inputs);
            var asked = result.GetValue(name) is { } text ? words.Name(hindcast.Names, text) : null;
            var pulled = Levers(words, result.GetValue(levers));
            if (pulled.Count > 0 && asked is null)
            {
                words.Add("--levers: of which case? name one");
            }

            var count = words.Count(result.GetValue(draws), "--draws", Hindcast.UsualDraws);
            if (count is < 1 or > MostDraws)
            {
                words.Add($"--draws: from 1 to {MostDraws}");
            }

            var start = words.Count(result.GetValue(seed), "--seed", Hindcast.UsualSeed);
            words.ThrowIfAny();
            var answer = asked is null ? HindcastPage.All(hindcast, inputs, count, start) : HindcastPage.Of(hindcast, inputs, hindcast.Cases.First(history => history.Id == asked), pulled, count, start);
            return form.Write(
                result,
                () => AnswerView.Write(new Screen(session.Output, session.Terminal), answer, changes.Written(result), package.Tables["sources"]),
                () => AnswerJson.Write(session.Output, TechnologyJson.Of(answer), AnswerJson.Readable.TechnologyJson),
                () => AnswerView.WriteCsv(new CsvTable(session.Output), answer));
        });
    }

    private static List<string> Levers(Words words, string? text)
    {
        var pulled = new List<string>();
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var lever = words.OneOf(part, "--levers", "", [.. CaseHistory.LeverNames.Select(known => (known, known))]);
            if (lever.Length > 0 && !pulled.Contains(lever))
            {
                pulled.Add(lever);
            }
        }

        return pulled;
    }
}
