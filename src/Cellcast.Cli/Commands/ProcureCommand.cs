using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data.Answers;
using Cellcast.Data.Decisions;
using Cellcast.Data.Studies;

namespace Cellcast.Cli.Commands;

/// <summary>Whether public buyers can carry a new chemistry.</summary>
internal static class ProcureCommand
{
    private const string UsualRegion = "United States", UsualChemistry = "Semi-solid-Li";

    private const int UsualFrom = 2027, UsualYears = 10, FirstFrom = 2026, LastYear = 2040;

    public static CommandEntry Entry { get; } = new(
        "procure",
        "Can defence and public fleets carry a new chemistry: volume, premium, parity",
        "A guaranteed volume bought each year at its own cost: what armed forces and public fleets buy, how far it fills a first plant, the premium they pay, and what volume a year would carry the chemistry down its curve to parity, at slow, median and fast learning, and what a lighter pack is worth to them.",
        [
            new("procure", "American buyers and semi-solid lithium metal"),
            new("procure na-ion --in eu --from 2026 --years 6", "European buyers and sodium-ion"),
            new("procure ASSB-Li --set-aside 25% --volume 20GWh", "a quarter set aside, and a volume of your own beside"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var name = new Argument<string?>("chemistry") { Description = $"What is bought ({UsualChemistry})", Arity = ArgumentArity.ZeroOrOne };
        var rival = new Option<string?>("--against") { HelpName = "chemistry", Description = "What would be bought else (NMC811; LFP where sodium is bought)" };
        var where = new Option<string?>("--in", "--region") { HelpName = "region", Description = $"Who buys ({UsualRegion})" };
        var from = new Option<string?>("--from") { HelpName = "year", Description = $"First year of buying ({UsualFrom})" };
        var years = new Option<string?>("--years") { HelpName = "count", Description = $"For how many years ({UsualYears})" };
        var aside = new Option<string?>("--set-aside") { HelpName = "share", Description = "Share of public buying that is set aside: 25% (all)" };
        var volume = new Option<string?>("--volume") { HelpName = "GWh", Description = "A yearly volume of your own beside: 20GWh" };
        name.CompletionSources.Add(_ => session.CompleteChemistries());
        rival.CompletionSources.Add(_ => session.CompleteChemistries());
        where.CompletionSources.Add(_ => session.CompleteRegions());
        command.Arguments.Add(name);
        foreach (var option in new Option[] { rival, where, from, years, aside, volume })
        {
            command.Options.Add(option);
        }

        var changes = new ChangeOption(command, session);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var package = session.LoadPackage(result, ProcurePage.Tables);
            var inputs = changes.Changed(result, package, words);
            var chemistries = Session.CostedChemistries(package);
            var bought = words.Name(chemistries, result.GetValue(name) ?? UsualChemistry);
            var against = words.Name(chemistries, result.GetValue(rival) ?? (bought.StartsWith("Na-", StringComparison.Ordinal) ? "LFP" : "NMC811"));
            var home = words.Name(Session.Regions(package), result.GetValue(where) ?? UsualRegion);
            var (first, count) = (words.Year(result.GetValue(from), "--from", UsualFrom), words.Count(result.GetValue(years), "--years", UsualYears));
            var share = words.Share(result.GetValue(aside), "--set-aside") ?? 1;
            var own = result.GetValue(volume) is { } text ? words.Quantity(text, "--volume", "GWh", 1) : (double?)null;
            foreach (var cell in new[] { bought, against }.Where(CostBook.IsWithoutCells))
            {
                words.Add($"{cell} has no cell to buy; ./cellcast storage {cell} tells its cost");
            }

            if (bought == against)
            {
                words.Add($"{bought} against itself: --against names another chemistry");
            }

            if (first < FirstFrom || count < 2 || first + count - 1 > LastYear)
            {
                words.Add($"--from {first} --years {count}: at least two years from {FirstFrom} to {LastYear}");
            }

            words.ThrowIfAny();
            var desk = new StudyDesk(package, inputs);
            if (!ProcurePage.IsNew(desk, bought))
            {
                throw new UsageException($"{bought} is made by the hundred GWh: there is nothing to carry; name a newer chemistry (na-ion, LMFP, Si-NMC, Semi-solid-Li, ASSB-Li, Li-S)");
            }

            var answer = ProcurePage.Of(desk, new(home, bought, against, first, count, share, own));
            return form.Write(
                result,
                () => AnswerView.Write(new Screen(session.Output, session.Terminal), answer, changes.Written(result), package.Tables["sources"]),
                () => AnswerJson.Write(session.Output, TechnologyJson.Of(answer), AnswerJson.Readable.TechnologyJson),
                () => AnswerView.WriteCsv(new CsvTable(session.Output), answer));
        });
    }
}
