using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data.Answers;
using Cellcast.Data.Studies;
using Cellcast.Data.Technologies;

namespace Cellcast.Cli.Commands;

/// <summary>When one chemistry gets cheaper than another, with which probability.</summary>
internal static class ParityCommand
{
    private const string UsualRival = "LFP", UsualRegion = "China";

    private const int UsualYear = 2035, FirstYear = 2026, MostDraws = 100_000;

    public static CommandEntry Entry { get; } = new(
        "parity",
        "When one chemistry gets cheaper than another, with which probability",
        "Draws futures of two cost paths, of any two chemistries in any two regions: the chance of parity year by year, quantiles of its date, the share of futures without it, and what alone must be true for it: learning, output, lithium, nickel, cobalt, yield, wage, power, capital.",
        [
            new("parity na-ion", "sodium-ion against LFP, both in China"),
            new("parity LFP LFP --in eu --against china", "one chemistry in two regions"),
            new("parity ASSB-Li NMC811 --in korea --level pack --by 2032", "packs, and what must be true in 2032"),
            new("parity VRFB LFP --level system --duration 10h --json", "storage of ten hours, as JSON"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var first = new Argument<string>("challenger") { Description = "Who is to become cheaper: na-ion, LFP, ASSB-Li ..." };
        var second = new Argument<string?>("rival") { Description = $"Than whom ({UsualRival})", Arity = ArgumentArity.ZeroOrOne };
        first.CompletionSources.Add(_ => session.CompleteChemistries());
        second.CompletionSources.Add(_ => session.CompleteChemistries());
        command.Arguments.Add(first);
        command.Arguments.Add(second);
        var where = new Option<string?>("--in") { HelpName = "region", Description = $"Where the challenger is made ({UsualRegion})" };
        var against = new Option<string?>("--against") { HelpName = "region", Description = "Where the rival is made (the same place)" };
        var level = new Option<string?>("--level") { HelpName = "level", Description = "cell, pack or system (cell)" };
        var hours = new Option<string?>("--duration") { HelpName = "hours", Description = "Hours of a storage system (4); with --level system" };
        var by = new Option<string?>("--by") { HelpName = "year", Description = $"Year of what must be true ({UsualYear})" };
        var count = new Option<string?>("--draws") { HelpName = "count", Description = $"Futures drawn ({ParityPage.UsualDraws})" };
        var start = new Option<string?>("--seed") { HelpName = "number", Description = "Seed of the draws (1)" };
        where.CompletionSources.Add(_ => session.CompleteRegions());
        against.CompletionSources.Add(_ => session.CompleteRegions());
        foreach (var option in new Option[] { where, against, level, hours, by, count, start })
        {
            command.Options.Add(option);
        }

        var changes = new ChangeOption(command, session);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var package = session.LoadPackage(result, StudyDesk.Tables);
            var inputs = changes.Changed(result, package, words);
            var (chemistries, regions) = (Session.CostedChemistries(package), Session.Regions(package));
            var (own, other) = (words.Name(chemistries, result.GetValue(first)!), words.Name(chemistries, result.GetValue(second) ?? UsualRival));
            var at = words.Name(regions, result.GetValue(where) ?? UsualRegion);
            var there = result.GetValue(against) is { } place ? words.Name(regions, place) : at;
            var of = words.OneOf(result.GetValue(level), "--level", CostLevel.Cell, ("cell", CostLevel.Cell), ("pack", CostLevel.Pack), ("system", CostLevel.System));
            var duration = words.Quantity(result.GetValue(hours), "--duration", "h", CostQuestion.UsualHours);
            var (year, draws) = (words.Year(result.GetValue(by), "--by", UsualYear), words.Count(result.GetValue(count), "--draws", ParityPage.UsualDraws));
            if (result.GetValue(hours) is not null && of != CostLevel.System)
            {
                words.Add("--duration goes with --level system");
            }

            if (draws is < 1 or > MostDraws)
            {
                words.Add($"--draws: from 1 to {MostDraws}");
            }

            if (year < FirstYear)
            {
                words.Add($"--by: from {FirstYear} to {Words.LastYear}");
            }

            if (own == other && at == there)
            {
                words.Add($"{own} in {at} against itself: name another chemistry, or another region with --against");
            }

            if (of != CostLevel.System && (CostBook.IsWithoutCells(own) || CostBook.IsWithoutCells(other)))
            {
                words.Add($"{(CostBook.IsWithoutCells(own) ? own : other)} has no cell and no pack: --level system");
            }

            var seed = words.Count(result.GetValue(start), "--seed", 1);
            words.ThrowIfAny();
            var answer = ParityPage.Of(new StudyDesk(package, inputs), new(own, at, FirstYear, of, Hours: duration), new(other, there, FirstYear, of, Hours: duration), year, draws, seed);
            return form.Write(
                result,
                () => AnswerView.Write(new Screen(session.Output, session.Terminal), answer, changes.Written(result), package.Tables["sources"]),
                () => AnswerJson.Write(session.Output, TechnologyJson.Of(answer), AnswerJson.Readable.TechnologyJson),
                () => AnswerView.WriteCsv(new CsvTable(session.Output), answer));
        });
    }
}
