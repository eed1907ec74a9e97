using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data.Answers;

namespace Cellcast.Cli.Commands;

/// <summary>A cost to 2040, with the band of what experience curves have got wrong.</summary>
internal static class PathCommand
{
    public static CommandEntry Entry { get; } = new(
        "path",
        "A cost year by year to 2040, with its band",
        "Materials stay at their prices and never learn; conversion, fees and packs learn along the dated path of world output. The band is the forecast error that one-line experience curves have had.",
        [
            new("path LFP --in china", "a Chinese LFP cell, 2025 to 2040"),
            new("path ASSB-Li --in korea --to 2035", "a chemistry without a history has a wider band"),
            new("path na-ion --in us --set lithium_price=40000 --csv", "as CSV"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var chemistry = CaseOptions.Chemistry(session, required: true);
        command.Arguments.Add(chemistry);
        var options = new CaseOptions(command, session);
        var to = new Option<string?>("--to") { HelpName = "year", Description = "Last year (2040)" };
        command.Options.Add(to);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var package = session.LoadPackage(result, CostBook.Tables);
            var inputs = options.Inputs(result, package, words);
            var question = CostBook.Answerable(options.Question(result, package, words, result.GetRequiredValue(chemistry)!));
            var last = words.Year(result.GetValue(to), "--to", Words.LastYear);
            if (last < question.Year)
            {
                words.Add($"--to: {last} comes before {question.Year}");
            }

            words.ThrowIfAny();
            var years = CostPath.Of(new CostBook(package, inputs), question, last);
            return form.Write(
                result,
                () => Write(new Screen(session.Output, session.Terminal), question, years),
                () => AnswerJson.Write(
                    session.Output, (IReadOnlyList<PathJson>)[.. years.Select(year => new PathJson(year.Year, year.Full, year.MaterialFloor, year.Low, year.High))], AnswerJson.Readable.IReadOnlyListPathJson),
                () => WriteCsv(new CsvTable(session.Output), question, years));
        });
    }

    private static void Write(Screen screen, CostQuestion question, IReadOnlyList<CostPathYear> years)
    {
        const int Width = 44;
        screen.Line(screen.Bold($"{question} to {years[^1].Year}") + ", full cost, USD of 2024 per kWh");
        screen.Line();
        var top = years.Max(year => year.High);
        var hasFloor = years.Any(year => year.MaterialFloor > 0);
        var table = hasFloor ? new TextTable("year", ">full", ">metals and chemicals", ">band low", ">high", "") : new TextTable("year", ">full", ">band low", ">high", "");
        foreach (var year in years)
        {
            var band = Band(screen, year, top, Width);
            if (hasFloor)
            {
                table.Add($"{year.Year}", Figures.Money(year.Full), Figures.Money(year.MaterialFloor), Figures.Money(year.Low), Figures.Money(year.High), band);
            }
            else
            {
                table.Add($"{year.Year}", Figures.Money(year.Full), Figures.Money(year.Low), Figures.Money(year.High), band);
            }
        }

        table.Write(screen);
        screen.Line();
        screen.Line(screen.Dim("● the model's path   ─ 90% band of the forecast error of an experience curve, cut at the price of the materials"));
    }

    private static string Band(Screen screen, CostPathYear year, double top, int width)
    {
        var (low, middle, high) = (Place(year.Low), Place(year.Full), Place(year.High));
        return new string(' ', low) + screen.Dim(new string('─', Math.Max(0, middle - low))) + screen.Accent("●") + screen.Dim(new string('─', Math.Max(0, high - middle - 1)));

        int Place(double value) => (int)Math.Round(value / top * (width - 1));
    }

    private static void WriteCsv(CsvTable csv, CostQuestion question, IReadOnlyList<CostPathYear> years)
    {
        csv.Row("chemistry", "region", "year", "full_cost", "material_floor", "band_low", "band_high");
        foreach (var year in years)
        {
            csv.Row(question.Chemistry, question.Region, year.Year, year.Full, year.MaterialFloor, year.Low, year.High);
        }
    }
}
