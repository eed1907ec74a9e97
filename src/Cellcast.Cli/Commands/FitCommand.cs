using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data.Studies;
using Cellcast.Data.Technologies;

namespace Cellcast.Cli.Commands;

/// <summary>Which chemistry suits an application, and what is missing.</summary>
internal static class FitCommand
{
    private const string UsualRegion = "China", UsualHome = "United States";

    public static CommandEntry Entry { get; } = new(
        "fit",
        "Which chemistry suits an application: vetoes, ranking with reasons",
        "Hard requirements first (specific energy, life, temperature, radiation ...), then a score of what each metric is worth, weighted by how sure the requirement is. Beside it ranges of aircraft, life of satellites, the drivers' card and levelised cost where they apply.",
        [
            new("fit drones", "both kinds of drones: what fits, what is ruled out and by what"),
            new("fit grid --in us", "storage of 4 hours, at the costs of a region"),
            new("fit ev --set specific_energy.LFP=200", "the same with an attribute changed"),
            new("fit --list", "the applications and the words for them"),
            new("fit --sectors", "where a country should compete beyond the car"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var name = new Argument<string?>("application") { Description = "drones, grid, ev, satellites ...; --list shows all", Arity = ArgumentArity.ZeroOrOne };
        command.Arguments.Add(name);
        var list = new Option<bool>("--list") { Description = "List the applications" };
        var sectors = new Option<bool>("--sectors") { Description = "Screen sectors for a country" };
        var home = new Option<string?>("--home") { HelpName = "region", Description = $"Who asks, with --sectors ({UsualHome})" };
        var rival = new Option<string?>("--rival") { HelpName = "region", Description = $"Against whom, with --sectors ({UsualRegion})" };
        var where = new Option<string?>("--in") { HelpName = "region", Description = $"Where cells are made and storage is built ({UsualRegion})" };
        where.CompletionSources.Add(_ => session.CompleteRegions());
        var when = new Option<string?>("--year") { HelpName = "year", Description = $"2020 to 2040 ({Session.UsualYear})" };
        foreach (var option in new Option[] { list, sectors, home, rival, where, when })
        {
            command.Options.Add(option);
        }

        var changes = new ChangeOption(command, session);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var package = session.LoadPackage(result, FitDesk.Tables);
            var inputs = changes.Changed(result, package, words);
            var regions = Session.Regions(package);
            var region = result.GetValue(where) is { } place ? words.Name(regions, place) : UsualRegion;
            var year = words.Year(result.GetValue(when), "--year", Session.UsualYear);
            var catalogue = new FitCatalogue(package);
            var asked = result.GetValue(name);
            var isScreen = result.GetValue(sectors);
            if (asked is not null && (isScreen || result.GetValue(list)))
            {
                words.Add($"{(isScreen ? "--sectors" : "--list")} takes no application");
            }
            else if (isScreen && result.GetValue(list))
            {
                words.Add("--list and --sectors: one of them");
            }
            else if (asked is null && !isScreen && !result.GetValue(list))
            {
                words.Add($"which application? allowed: {string.Join(", ", catalogue.Names.Ids)}");
            }

            if (!isScreen && (result.GetValue(home) ?? result.GetValue(rival)) is not null)
            {
                words.Add("--home and --rival go with --sectors");
            }

            var id = asked is null ? "" : words.Name(catalogue.Names, asked);
            var countries = SectorScreen.Countries(inputs);
            var (own, other) = (Country(words, regions, countries, result.GetValue(home), "--home", UsualHome), Country(words, regions, countries, result.GetValue(rival), "--rival", UsualRegion));
            if (own == other)
            {
                words.Add($"--home and --rival are both {own}");
            }

            words.ThrowIfAny();
            var desk = new FitDesk(new StudyDesk(package, inputs), region, year);
            var answer = isScreen ? SectorScreen.Page(desk, own, other)
                : asked is null ? List(catalogue)
                : FitPage.Of(desk, id, catalogue.Meant(id));
            return form.Write(
                result,
                () => AnswerView.Write(new Screen(session.Output, session.Terminal), answer, changes.Written(result), package.Tables["sources"]),
                () => AnswerJson.Write(session.Output, TechnologyJson.Of(answer), AnswerJson.Readable.TechnologyJson),
                () => AnswerView.WriteCsv(new CsvTable(session.Output), answer));
        });
    }

    private static string Country(Words words, Data.Names.NameIndex regions, IReadOnlyList<string> known, string? text, string option, string usual)
    {
        if (text is null)
        {
            return usual;
        }

        var id = words.Name(regions, text);
        if (regions.Find(text) is not null && !known.Contains(id))
        {
            words.Add($"{option}: the package says nothing about the lead of {id}; it does about {string.Join(", ", known)}. Rows of sector_lead in a folder of your own (--data) add a region");
        }

        return id;
    }

    private static TechnologyAnswer List(FitCatalogue catalogue) => new(
        "Applications that chemistries can be fitted to",
        $"{catalogue.Applications.Count} applications; {string.Join(", ", catalogue.Groups.Select(group => group.Key))} stand for several.",
        [
            new("Applications", [new("application"), new("name"), new("sector")], [.. catalogue.Applications.Select(application => (IReadOnlyList<StudyCell>)[application.Id, application.Name, application.Sector])]),
            new("Words for several", [new("word"), new("applications")], [.. catalogue.Groups.Select(group => (IReadOnlyList<StudyCell>)[group.Key, string.Join(", ", group.Select(application => application.Id))])]),
        ],
        ["other names work too: cars, trucks, phones, leo, humanoids ..."],
        ["berkeley_tcip_2025"]);
}
