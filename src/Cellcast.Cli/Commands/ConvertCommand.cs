using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data.Answers;
using Cellcast.Data.Studies;
using Cellcast.Data.Technologies;

namespace Cellcast.Cli.Commands;

/// <summary>What a standing factory can make next, and for how much.</summary>
internal static class ConvertCommand
{
    public static CommandEntry Entry { get; } = new(
        "convert",
        "Turn a standing cell plant to another chemistry: cost, downtime, what is used again",
        "Names a plant by size, chemistry and place, or by its name in the package. Countries stand for their region. Money is real, USD of 2024.",
        [
            new("convert --plant \"20 GWh NMC, Hungary\" --to na-ion", "a nickel line turned to sodium-ion"),
            new("convert --plant catl-arnstadt --from NMC622 --to LFP", "a plant of the package whose chemistry it does not state"),
            new("convert --plant \"20 GWh NMC, us\" --to LFP --new-format", "a car line turned to storage cells of another format"),
            new("convert --stock --to na-ion", "how much there is to turn, by region and year"),
            new("convert --matrix", "which chemistry can use what"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var plant = new Option<string?>("--plant") { HelpName = "plant", Description = "\"20 GWh NMC, Hungary\", or a plant of the package" };
        var to = new Option<string?>("--to") { HelpName = "chemistry", Description = "What it is to make: na-ion, LFP, solid-state ..." };
        var from = new Option<string?>("--from") { HelpName = "chemistry", Description = "What a named plant makes, where the package does not say" };
        var when = new Option<string?>("--year") { HelpName = "year", Description = $"Year in which the line stops ({UsualYear})" };
        var stock = new Option<bool>("--stock") { Description = "How much could be turned, by region and year" };
        var matrix = new Option<bool>("--matrix") { Description = "All chemistries by segment and by step" };
        var format = new Option<bool>("--new-format") { Description = "The cell changes its format too, as from pouch to prismatic; with --plant" };
        to.CompletionSources.Add(_ => session.CompleteChemistries());
        from.CompletionSources.Add(_ => session.CompleteChemistries());
        foreach (var option in new Option[] { plant, to, from, when, stock, matrix, format })
        {
            command.Options.Add(option);
        }

        var changes = new ChangeOption(command, session);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var package = session.LoadPackage(result, ConversionPage.Tables);
            var inputs = changes.Changed(result, package, words);
            var chemistries = Session.CostedChemistries(package);
            var year = words.Year(result.GetValue(when), "--year", UsualYear);
            var (isStock, isMatrix, described) = (result.GetValue(stock), result.GetValue(matrix), result.GetValue(plant));
            if (new[] { isStock, isMatrix, described is not null }.Count(asked => asked) != 1)
            {
                words.Add("one of --plant, --stock and --matrix");
            }

            if (result.GetValue(format) && described is null)
            {
                words.Add("--new-format goes with --plant");
            }

            var target = result.GetValue(to) is { } text ? words.Name(chemistries, text) : null;
            var targets = new DropInMatrix(inputs, year).Targets;
            if (!isMatrix && target is null)
            {
                words.Add($"--to: which chemistry? allowed: {string.Join(", ", targets)}");
            }
            else if (target is not null && chemistries.Find(result.GetValue(to)!) is not null && !targets.Contains(target))
            {
                words.Add($"--to: the package says nothing about turning a line to {target}; it does about {string.Join(", ", targets)}");
            }

            var source = result.GetValue(from) is { } old ? words.Name(chemistries, old) : null;
            var standing = described is null ? null : Standing(words, new StandingPlantReader(package, chemistries, Session.Regions(package)), described, source, target);
            words.ThrowIfAny();
            var desk = new StudyDesk(package, inputs);
            var answer = isMatrix ? ConversionPage.Matrix(desk, year) : isStock ? ConversionPage.Stock(desk, target!) : ConversionPage.Of(desk, standing!, target!, year, result.GetValue(format));
            return form.Write(
                result,
                () => AnswerView.Write(new Screen(session.Output, session.Terminal), answer, changes.Written(result), package.Tables["sources"]),
                () => AnswerJson.Write(session.Output, TechnologyJson.Of(answer), AnswerJson.Readable.TechnologyJson),
                () => AnswerView.WriteCsv(new CsvTable(session.Output), answer));
        });
    }

    // The package speaks of the state of industry in the year after the cost inputs.
    private const int UsualYear = Session.UsualYear + 1;

    private static StandingPlant? Standing(Words words, StandingPlantReader reader, string text, string? source, string? target)
    {
        var problems = new List<string>();
        var plant = reader.Read(text, source, problems);
        foreach (var problem in problems)
        {
            words.Add($"--plant: {problem}");
        }

        if (plant is not null && plant.Chemistry == target)
        {
            words.Add($"--to: the plant makes {target} already");
        }

        if (plant is not null && CostBook.IsWithoutCells(plant.Chemistry))
        {
            words.Add($"--plant: {plant.Chemistry} is not made on cell lines");
        }

        return plant;
    }
}
