using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Costing;
using Cellcast.Data;
using Cellcast.Data.Answers;

namespace Cellcast.Cli.Commands;

/// <summary>What a kWh costs to make, what it is made of, and why it costs more elsewhere.</summary>
internal static class CostCommand
{
    // A storage system is cells in a container in a plant: the cell stands one level deeper.
    private const int UsualDepth = 2, DepthOfSystem = 3;

    public static CommandEntry Entry { get; } = new(
        "cost",
        "What a kWh costs to make, with everything it is made of",
        "Shows apart what is cost (full and cash), what is a modelled price, and what was observed on the market. Money is USD of 2024 without VAT.",
        [
            new("cost LFP --in \"United States\" --year 2026 --plant 30GWh", "one cost as a tree of components"),
            new("cost LFP --in us --versus china", "the gap between two regions, cause by cause"),
            new("cost NMC811 --in eu --versus eu/LFP --set lithium_price=30000", "two chemistries at a lithium price of your own"),
            new("cost --all --year 2030 --csv", "every chemistry in every region, as CSV"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var chemistry = CaseOptions.Chemistry(session, required: false);
        command.Arguments.Add(chemistry);
        var options = new CaseOptions(command, session);
        var versus = new Option<string?>("--versus") { HelpName = "region[/chemistry]", Description = "Explain the difference to this region, or region and chemistry" };
        var all = new Option<bool>("--all") { Description = "Every chemistry in every region" };
        var depth = new Option<string?>("--depth") { HelpName = "levels", Description = "Levels of components to show (2)" };
        command.Options.Add(versus);
        command.Options.Add(all);
        command.Options.Add(depth);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var package = session.LoadPackage(result, CostBook.Tables);
            var inputs = options.Inputs(result, package, words);
            var levels = words.Count(result.GetValue(depth), "--depth", options.IsSystem(result) ? DepthOfSystem : UsualDepth);
            var name = result.GetValue(chemistry);
            if (name is null && !result.GetValue(all))
            {
                words.Add("which chemistry? Name one, or ask for --all of them");
            }

            if (name is null || result.GetValue(all) || !options.HasRegion(result))
            {
                return Table(session, result, form, options, package, inputs, words, name);
            }

            var book = new CostBook(package, inputs);
            var question = CostBook.Answerable(options.Question(result, package, words, name));
            var other = result.GetValue(versus) is { } text ? Other(options, result, package, words, question, text) : null;
            words.ThrowIfAny();
            var changes = options.Changes(result, package);
            return other is null
                ? One(session, result, form, book.Ask(question), changes, package, levels)
                : Two(session, result, form, book, (question, other), changes, package, levels);
        });
    }

    private static CostQuestion Other(CaseOptions options, ParseResult result, DataPackage package, Words words, CostQuestion question, string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var (region, chemistry) = slash < 0 ? (text, question.Chemistry) : (text[..slash], text[(slash + 1)..]);
        var other = options.Question(result, package, words, chemistry, region);
        if (CostBook.IsWithoutCells(question.Chemistry) != CostBook.IsWithoutCells(other.Chemistry) && question.Level != CostLevel.System)
        {
            words.Add("--versus compares like with like: vanadium flow and iron-air are systems, so a cell needs --level system beside them");
        }

        return other;
    }

    private static int One(
        Session session, ParseResult result, OutputForm form, CostAnswer answer, IReadOnlyList<string> changes, DataPackage package, int depth) => form.Write(
        result,
        () => CostView.Write(new Screen(session.Output, session.Terminal), answer, changes, depth),
        () => AnswerJson.Write(session.Output, CostJson.Of(answer, changes, package.Hash), AnswerJson.Readable.CostJson),
        () => CostView.WriteCsv(new CsvTable(session.Output), answer));

    private static int Two(
        Session session, ParseResult result, OutputForm form, CostBook book, (CostQuestion To, CostQuestion From) questions, IReadOnlyList<string> changes, DataPackage package, int depth)
    {
        var (to, from) = (book.Ask(questions.To), book.Ask(questions.From));
        var comparison = from.Case is null || to.Case is null ? null : CostComparison.Of(from.Case, to.Case);
        var steps = ComparisonView.Steps(from, to, comparison);
        return form.Write(
            result,
            () => ComparisonView.Write(new Screen(session.Output, session.Terminal), from, to, comparison, changes, depth),
            () => AnswerJson.Write(
                session.Output,
                new ComparisonJson(
                    CostJson.Of(from, changes, package.Hash), CostJson.Of(to, changes, package.Hash), from.Tree.Unit, to.Tree.Value - from.Tree.Value,
                    [.. steps.Select(step => new StepJson(step.Name, step.Amount))]),
                AnswerJson.Readable.ComparisonJson),
            () => ComparisonView.WriteCsv(new CsvTable(session.Output), from, to, steps));
    }

    private static int Table(
        Session session, ParseResult result, OutputForm form, CaseOptions options, DataPackage package, Inputs inputs, Words words, string? name)
    {
        var regions = Session.Regions(package);
        var sample = options.Question(result, package, words, name ?? Session.CostedChemistries(package).Ids[0]);
        words.ThrowIfAny();
        var book = new CostBook(package, inputs);
        var chemistries = name is null ? book.Chemistries : [sample.Chemistry];
        IReadOnlyList<string> places = options.HasRegion(result) ? [sample.Region] : regions.Ids;
        var rows = new List<(CostQuestion Question, CostNode Tree)>();
        foreach (var chemistry in chemistries)
        {
            foreach (var region in places)
            {
                var question = CostBook.Answerable(sample with { Chemistry = chemistry, Region = region });
                rows.Add((question, book.Tree(question)));
                session.Progress.Show("costs", (double)rows.Count / (chemistries.Count * places.Count));
            }
        }

        session.Progress.Wipe();
        return form.Write(
            result,
            () => CostTableView.Write(new Screen(session.Output, session.Terminal), rows, places, sample, options.Changes(result, package)),
            () => AnswerJson.Write(
                session.Output,
                (IReadOnlyList<TableJson>)[.. rows.Select(row => new TableJson(row.Question.Chemistry, row.Question.Region, row.Question.Year, CostJson.Name(row.Question.Level), row.Tree.Unit, row.Tree.Value, row.Tree.Cash))],
                AnswerJson.Readable.IReadOnlyListTableJson),
            () => CostTableView.WriteCsv(new CsvTable(session.Output), rows));
    }
}
