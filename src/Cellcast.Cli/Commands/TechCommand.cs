using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data.Names;
using Cellcast.Data.Studies;
using Cellcast.Data.Technologies;

namespace Cellcast.Cli.Commands;

/// <summary>A chemistry on one page, and what can be said of all: pipeline, dates, patents.</summary>
internal static class TechCommand
{
    private const string UsualRegion = "China", UsualApplication = "grid_short", Race = "race", Pipeline = "pipeline", Dates = "dates", Patents = "patents";

    public static CommandEntry Entry { get; } = new(
        "tech",
        "A chemistry on one page: cost, learning, readiness, plants, patents, fit",
        "With a chemistry: its page. With race: who may cost less than LFP, when and with what chance. With pipeline: next-generation plants, pledged and expected. With dates: promised starts against reality. With patents: who invents, and whether it turns into plants.",
        [
            new("tech LFP", "one page"),
            new("tech na-ion --in eu", "cost followed in a region"),
            new("tech race --application grid --in eu", "parity, what must be true, sodium over the lithium price"),
            new("tech pipeline", "which pledges are real and when they arrive"),
            new("tech dates", "how far a launch date can be trusted"),
            new("tech patents", "papers, patents, firms, plants"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var name = new Argument<string?>("name") { Description = "A chemistry, or race, pipeline, dates, patents", Arity = ArgumentArity.ZeroOrOne };
        name.CompletionSources.Add(_ => session.CompleteChemistries());
        name.CompletionSources.Add([Race, Pipeline, Dates, Patents]);
        command.Arguments.Add(name);
        var where = new Option<string?>("--in") { HelpName = "region", Description = $"Where cost is followed ({UsualRegion})" };
        where.CompletionSources.Add(_ => session.CompleteRegions());
        var use = new Option<string?>("--application") { HelpName = "application", Description = "With race: grid, ev, drones_multirotor ... (grid)" };
        var aim = new Option<string?>("--target") { HelpName = "USD/kWh", Description = "With race: cost to reach in 2035 (that of LFP then)" };
        foreach (var option in new Option[] { where, use, aim })
        {
            command.Options.Add(option);
        }

        var changes = new ChangeOption(command);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var package = session.LoadPackage(result, TechnologyCard.Tables);
            var inputs = changes.Changed(result, package, words);
            var names = Names(package);
            var asked = result.GetValue(name) is { } text ? words.Name(names, text) : "";
            if (asked.Length == 0)
            {
                words.Add($"which technology? allowed: {string.Join(", ", names.Ids)}");
            }

            var region = result.GetValue(where) is { } place ? words.Name(Session.Regions(package), place) : UsualRegion;
            var target = result.GetValue(aim) is { } amount ? words.Quantity(amount, "--target", "USD/kWh", double.NaN) : (double?)null;
            var application = Application(words, new FitCatalogue(package), result.GetValue(use) ?? UsualApplication);
            if (asked != Race && (result.GetValue(use) ?? result.GetValue(aim)) is not null)
            {
                words.Add("--application and --target go with tech race");
            }

            words.ThrowIfAny();
            if (result.GetValue(where) is not null && asked is Pipeline or Dates or Patents)
            {
                session.Note($"tech {asked} does not depend on a region: --in is not used");
            }

            var desk = new StudyDesk(package, inputs);
            var answer = asked switch
            {
                Race => RacePage.Of(new FitDesk(desk, region, Session.UsualYear), application!, region, target),
                Pipeline => PipelinePage.Pipeline(desk),
                Dates => PipelinePage.Dates(desk),
                Patents => PipelinePage.Patents(desk),
                _ => TechnologyCard.Of(desk, asked, region),
            };
            return form.Write(
                result,
                () => AnswerView.Write(new Screen(session.Output, session.Terminal), answer, changes.Written(result), package.Tables["sources"]),
                () => AnswerJson.Write(session.Output, TechnologyJson.Of(answer), AnswerJson.Readable.TechnologyJson),
                () => AnswerView.WriteCsv(new CsvTable(session.Output), answer));
        });
    }

    private static FitApplication? Application(Words words, FitCatalogue catalogue, string text)
    {
        if (catalogue.Names.Find(text) is not { } id)
        {
            words.Add($"--application: {catalogue.Names.Unknown(text)}");
            return null;
        }

        var meant = catalogue.Meant(id);
        if (meant.Count > 1)
        {
            words.Add($"--application: '{text}' stands for {string.Join(", ", meant.Select(application => application.Id))}; name one");
            return null;
        }

        return meant[0];
    }

    private static NameIndex Names(Data.DataPackage package)
    {
        var table = package.Tables["chemistries"];
        var costed = table.Booleans("costed");
        return new("technology",
        [
            .. Enumerable.Range(0, table.RowCount).Where(row => costed[row] == true)
                .Select(row => (table.Text(row, "id"), table.Text(row, "aliases").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Append(table.Text(row, "name")))),
            (Race, (IEnumerable<string>)[]), (Pipeline, []), (Dates, []), (Patents, []),
        ]);
    }
}
