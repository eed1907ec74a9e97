using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Costing;
using Cellcast.Data;
using Cellcast.Data.Answers;

namespace Cellcast.Cli.Commands;

/// <summary>What a cell plant earns over its life: investment, ramp, present value, rate of return, break-even price.</summary>
internal static class PlantCommand
{
    public static CommandEntry Entry { get; } = new(
        "plant",
        "What a cell plant earns: investment, ramp, NPV, IRR, break-even price",
        "A new plant, or an existing line turned to another chemistry. Money is real, million USD of 2024. Without --price it sells at the full cost of a mature plant of its region in each year.",
        [
            new("plant LFP --in us --size 20GWh --start 2027", "a newcomer's plant and the price it needs"),
            new("plant LFP --in eu --experience transfer --price 70", "the same by a firm that has done it before, at 70 USD/kWh"),
            new("plant na-ion --in us --size 10GWh --convert-from LFP", "an LFP line turned to sodium-ion"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var chemistry = CaseOptions.Chemistry(session, required: true);
        var region = new Option<string?>("--in") { HelpName = "region", Description = "Where it is built: China, us, eu, korea ..." };
        region.CompletionSources.Add(_ => session.CompleteRegions());
        var size = new Option<string?>("--size") { HelpName = "size", Description = "Nameplate: 20GWh (30); of a converted line, as it stands" };
        var start = new Option<string?>("--start") { HelpName = "year", Description = "Year of ground breaking (2025)" };
        var price = new Option<string?>("--price") { HelpName = "USD/kWh", Description = "Selling price, constant and real" };
        var experience = new Option<string?>("--experience") { HelpName = "kind", Description = "newcomer or transfer, from a sister plant (newcomer)" };
        var from = new Option<string?>("--convert-from") { HelpName = "chemistry", Description = "Turn an existing line of this chemistry instead of building" };
        var utilisation = new Option<string?>("--utilisation") { HelpName = "share", Description = "Output over nameplate once it is up: 85% or 0.85 (the package's)" };
        command.Arguments.Add(chemistry);
        foreach (var option in new Option[] { region, size, start, price, experience, from, utilisation })
        {
            command.Options.Add(option);
        }

        var changes = new ChangeOption(command, session);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var package = session.LoadPackage(result, CostBook.Tables);
            var inputs = changes.Changed(result, package, words);
            var names = Session.CostedChemistries(package);
            var id = words.Name(names, result.GetRequiredValue(chemistry)!);
            if (CostBook.IsWithoutCells(id))
            {
                words.Add($"{id} is not made in a cell plant; see ./cellcast storage {id}");
            }

            var place = result.GetValue(region) is { } text ? words.Name(Session.Regions(package), text) : Session.Regions(package).Ids[0];
            var year = words.Year(result.GetValue(start), "--start", Session.UsualYear);
            var spec = new PlantSpec(words.Quantity(result.GetValue(size), "--size", "GWh", CostQuestion.UsualPlant)) { Utilisation = words.Share(result.GetValue(utilisation), "--utilisation") };
            var given = result.GetValue(price) is { } amount ? words.Quantity(amount, "--price", "USD/kWh", double.NaN) : (double?)null;
            var kind = words.OneOf(result.GetValue(experience), "--experience", PlantExperience.Newcomer, ("newcomer", PlantExperience.Newcomer), ("transfer", PlantExperience.Transfer));
            var source = result.GetValue(from) is { } old ? words.Name(names, old) : null;
            var targets = inputs.SubjectsOf("conversion_downtime");
            if (source is not null && !targets.Contains(id))
            {
                words.Add($"--convert-from: the package says nothing about turning a line to {id}; it does about {string.Join(", ", targets)}");
            }

            words.ThrowIfAny();
            var project = Project(new CostBook(package, inputs), id, place, year, spec, kind, given, source);
            var economics = PlantEconomics.Of(project);
            var answer = Answer(id, place, spec, source, project, economics);
            return form.Write(
                result,
                () => Write(new Screen(session.Output, session.Terminal), answer, kind, given is null, changes.Written(result)),
                () => AnswerJson.Write(session.Output, answer, AnswerJson.Readable.PlantJson),
                () => WriteCsv(new CsvTable(session.Output), answer));
        });
    }

    private static PlantProject Project(
        CostBook book, string chemistry, string region, int year, PlantSpec spec, PlantExperience experience, double? price, string? convertedFrom)
    {
        var learning = book.LearningOf(chemistry);

        // Inputs are dated to 2040; a plant may live longer, and then keeps the last year's prices and learning.
        var project = PlantProjects.Read(book.Inputs, chemistry, region, year, spec, experience, PriceInYear, calendar => learning.At(Math.Min(calendar, Words.LastYear)));
        return convertedFrom is null ? project : project with { Conversion = PlantProjects.Conversion(book.Inputs, chemistry, region, year, convertedFrom) };

        double PriceInYear(int calendar) => price ?? book.Tree(new(chemistry, region, Math.Min(calendar, Words.LastYear), GwhPerYear: spec.GwhPerYear)).Value;
    }

    private static PlantJson Answer(string chemistry, string region, PlantSpec spec, string? convertedFrom, PlantProject project, PlantEconomics economics) => new(
        chemistry, region, project.StartYear, spec.GwhPerYear, convertedFrom, economics.InvestmentMusd, project.PriceInYear(economics.Years[0].Year), project.PriceInYear(economics.Years[^1].Year), economics.PresentValueMusd,
        economics.RateOfReturn.Rate, economics.BreakEvenPrice(), economics.PaybackYears,
        [.. economics.Years.Select(year => new PlantYearJson(year.Year, year.OutputGwh, year.Yield, year.Revenue, year.OperatingCost, year.Investment, year.WorkingCapital, year.Tax, year.CashFlow))]);

    private static void Write(Screen screen, PlantJson plant, PlantExperience experience, bool atFullCost, IReadOnlyList<string> changes)
    {
        const int Width = 30;
        var how = plant.ConvertedFrom is { } old ? $"a {old} line of {Figures.Number(plant.GwhPerYear)} GWh/yr turned to {plant.Chemistry}" : $"a new {plant.Chemistry} plant of {Figures.Number(plant.GwhPerYear)} GWh/yr";
        screen.Line(screen.Bold($"{plant.Region}, {plant.StartYear}: {how}") + $", {(experience == PlantExperience.Newcomer ? "by a newcomer" : "by a firm that has a plant like it")}");
        screen.Line(screen.Dim("real money, USD of 2024; flows of a year at its end"));
        if (changes.Count > 0)
        {
            screen.Line($"with {string.Join(", ", changes)}");
        }

        screen.Line();
        var table = new TextTable("", ">", "");
        table.Add("investment", Figures.Money(plant.InvestmentMusd), $"million USD, {Figures.Money(plant.InvestmentMusd / plant.GwhPerYear)} per GWh/yr of nameplate");
        table.Add("selling price", Figures.Money(plant.FirstPrice), atFullCost ? $"USD/kWh, going to {Figures.Money(plant.LastPrice)}: what a mature plant of the region costs in each year" : "USD/kWh");
        table.Add(screen.Bold("break-even price"), screen.Bold(Figures.Money(plant.BreakEvenPrice)), "USD/kWh, constant: the plant just earns its cost of capital, ramp included");
        table.Add(screen.Bold("net present value"), screen.Bold(Figures.Money(plant.PresentValueMusd)), "million USD at the region's real cost of capital");
        table.Add("rate of return", plant.RateOfReturn is { } rate ? Figures.Percent(rate) : "none", plant.RateOfReturn is null ? "no single rate makes the flows even out" : "real, after tax");
        table.Add("payback", plant.PaybackYears is { } years ? Figures.Money(years) : "never", plant.PaybackYears is null ? "" : "years from ground breaking");
        table.Write(screen);

        screen.Heading("Year by year, million USD");
        var most = plant.Years.Max(year => Math.Abs(year.CashFlow));
        var flows = new TextTable("year", ">GWh", ">yield", ">revenue", ">operating", ">investment", ">tax", ">cash flow", "");
        foreach (var year in plant.Years)
        {
            var bar = Bar.Of(most == 0 ? 0 : Math.Abs(year.CashFlow) / most, Width);
            flows.Add(
                $"{year.Year}", Figures.Money(year.OutputGwh), year.OutputGwh == 0 ? "" : Figures.Percent(year.Yield), Figures.Money(year.Revenue), Figures.Money(year.OperatingCost),
                Figures.Money(year.Investment + year.WorkingCapital), Figures.Money(year.Tax), Figures.Money(year.CashFlow), year.CashFlow < 0 ? screen.Up(bar) : screen.Down(bar));
        }

        flows.Write(screen);
        screen.Line(screen.Dim("investment includes working capital; it and the value of buildings come back in the last year"));
    }

    private static void WriteCsv(CsvTable csv, PlantJson plant)
    {
        csv.Row("year", "output_gwh", "yield", "revenue_musd", "operating_cost_musd", "investment_musd", "working_capital_musd", "tax_musd", "cash_flow_musd");
        foreach (var year in plant.Years)
        {
            csv.Row(year.Year, year.OutputGwh, year.Yield, year.Revenue, year.OperatingCost, year.Investment, year.WorkingCapital, year.Tax, year.CashFlow);
        }
    }
}
