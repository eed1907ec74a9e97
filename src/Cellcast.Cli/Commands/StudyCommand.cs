using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data.Studies;

namespace Cellcast.Cli.Commands;

/// <summary>The studies: questions of users, answered with computed numbers beside what the reports say.</summary>
internal static class StudyCommand
{
    public static CommandEntry Entry { get; } = new(
        "study",
        "Answer a question of the reports with computed numbers",
        "Without a name, lists the studies with the question each answers. With a name: the answer in a sentence, the numbers, what the reports print beside them and whether it holds, what is assumed, and the sources.",
        [
            new("study", "the list of questions"),
            new("study cost-gap --in eu", "tariff, credit and mix that close the gap to China"),
            new("study sodium --set lithium_price=40000", "the same study with an input changed"),
            new("study storage-target --in us --json", "as JSON"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var name = new Argument<string?>("name") { Description = "Which study: cost-gap, sodium ...; without one, all are listed", Arity = ArgumentArity.ZeroOrOne };
        name.CompletionSources.Add([.. StudyCatalogue.Names.Ids]);
        command.Arguments.Add(name);
        var where = new Option<string?>("--in") { HelpName = "region", Description = "Where: China, us, eu, korea ... (the study's own)" };
        where.CompletionSources.Add(_ => session.CompleteRegions());
        var when = new Option<string?>("--year") { HelpName = "year", Description = "2020 to 2040 (the study's own)" };
        command.Options.Add(where);
        command.Options.Add(when);
        var changes = new ChangeOption(command, session);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            if (result.GetValue(name) is not { } asked)
            {
                return form.Write(result, () => List(new Screen(session.Output, session.Terminal)), () => ListJson(session.Output), () => ListCsv(new CsvTable(session.Output)));
            }

            var words = new Words();
            var known = words.Name(StudyCatalogue.Names, asked);
            words.ThrowIfAny();
            var package = session.LoadPackage(result, StudyDesk.Tables);
            var inputs = session.InputsOf(package);
            var changed = changes.Read(result, package, inputs, words);
            var region = result.GetValue(where) is { } place ? words.Name(Session.Regions(package), place) : null;
            int? year = result.GetValue(when) is { } date ? words.Year(date, "--year", Session.UsualYear) : null;
            words.ThrowIfAny();
            var desk = new StudyDesk(package, inputs.With(changed), region, year);
            var study = StudyCatalogue.Answer(known, desk);
            if (region is not null && !desk.AsksWhere)
            {
                session.Note($"study {known} does not depend on a region: --in is not used");
            }

            if (year is not null && !desk.AsksWhen)
            {
                session.Note($"study {known} does not depend on a year: --year is not used");
            }

            return form.Write(
                result,
                () => StudyView.Write(new Screen(session.Output, session.Terminal), study, package.Tables["sources"]),
                () => AnswerJson.Write(session.Output, StudyJson.Of(study), AnswerJson.Readable.StudyJson),
                () => WriteCsv(new CsvTable(session.Output), study));
        });
    }

    private static void List(Screen screen)
    {
        var table = new TextTable("study", "question");
        foreach (var entry in StudyCatalogue.All)
        {
            table.Add(screen.Bold(entry.Name), entry.Question);
        }

        table.Write(screen);
        screen.Line();
        screen.Line(screen.Dim("./cellcast study NAME answers one; ./cellcast units checks quantities"));
    }

    private static void ListJson(TextWriter output) => AnswerJson.Write(
        output, (IReadOnlyList<StudyNameJson>)[.. StudyCatalogue.All.Select(entry => new StudyNameJson(entry.Name, entry.System, entry.Question))], AnswerJson.Readable.IReadOnlyListStudyNameJson);

    private static void ListCsv(CsvTable csv)
    {
        csv.Row("study", "system", "question");
        foreach (var entry in StudyCatalogue.All)
        {
            csv.Row(entry.Name, entry.System, entry.Question);
        }
    }

    // Long form, because a study has several tables: one line per cell.
    private static void WriteCsv(CsvTable csv, Study study)
    {
        csv.Row("study", "table", "row", "column", "unit", "value");
        foreach (var table in study.Tables)
        {
            foreach (var row in table.Rows)
            {
                for (var column = 1; column < row.Count; column++)
                {
                    csv.Row(study.Name, table.Title, row[0].Text ?? "", table.Columns[column].Name, table.Columns[column].Unit ?? "", row[column].Text ?? (object?)row[column].Number);
                }
            }
        }

        foreach (var beside in study.Beside)
        {
            csv.Row(study.Name, "reports", beside.Figure.Id, "printed", "", beside.Figure.Printed);
            csv.Row(study.Name, "reports", beside.Figure.Id, "computed", beside.Figure.Unit, beside.Computed);
            csv.Row(study.Name, "reports", beside.Figure.Id, "verdict", "", $"{beside.VerdictWords}: {beside.Words}");
        }
    }
}
