using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Policy;

namespace Cellcast.Cli.Commands;

/// <summary><c>policy credit 45X|48E|48C|30D|25E|45W|30C</c>: a credit of the United States, worked step by step.</summary>
internal static class PolicyCredit
{
    private const string Manufacturing = "45X", Storage = "48E", Investment = "48C", FacilityInvestment = "US-48C";

    private static readonly string[] Endings = ["30D", "25E", "45W", "30C"];

    private static readonly (string Name, string Rule, string Unit)[] Components =
    [
        ("cells", ManufacturingCredit.Cells, "USD/kWh"),
        ("modules of cells", ManufacturingCredit.Modules, "USD/kWh"),
        ("modules without cells", ManufacturingCredit.CelllessModules, "USD/kWh"),
        ("electrode active materials", ManufacturingCredit.ElectrodeMaterials, "share of cost"),
        ("critical minerals", ManufacturingCredit.Minerals, "share of cost"),
    ];

    public static void Add(Command parent, Session session)
    {
        var command = new Command("credit", "Work a credit of the United States: 45X, 48E, 48C, or the endings of 30D, 25E, 45W and 30C");
        var credit = new Argument<string>("credit") { Description = "45X (production), 48E (storage), 48C (plants), 30D, 25E, 45W (vehicles), 30C (chargers)" };
        command.Arguments.Add(credit);
        var options = new CreditOptions(command);
        var law = new PolicyLaw(command, session);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var (_, book) = law.Read(result);
            var name = words.OneOf(result.GetValue(credit), "credit", Manufacturing, [.. new[] { Manufacturing, Storage, Investment }.Concat(Endings).Select(known => (known, known))]);
            var answer = name switch
            {
                Manufacturing => Production(book, options.Output(result, words), options.Year(result, words), options.Years(result, words)),
                Storage => Project(book, options.Project(result, words)),
                Investment => Plant(book, options, result, words),
                _ => Ending(book, name),
            };
            words.ThrowIfAny();
            return form.Write(
                result,
                () => Write(new Screen(session.Output, session.Terminal), answer),
                () => AnswerJson.Write(session.Output, answer, AnswerJson.Readable.CreditJson),
                () => WriteCsv(new CsvTable(session.Output), answer));
        });
        parent.Subcommands.Add(command);
    }

    private static CreditJson Production(PolicyBook book, ManufacturingOutput output, int year, IReadOnlyList<int> years)
    {
        var before = book.Without(PolicyLaw.LawOf2025);
        var lines = ManufacturingCredit.Of(book, output, year);
        var table = Components.SelectMany(component => years.Select(calendar => new CreditYearJson(
            component.Name, component.Rule, calendar, component.Unit, ManufacturingCredit.RateIn(book, component.Rule, calendar), ManufacturingCredit.RateIn(before, RuleBefore(component.Rule), calendar))));
        var rules = book.All.Where(row => row.Id.StartsWith("US-45X-", StringComparison.Ordinal) || row.Id is MaterialAssistance.Components or MaterialAssistance.Minerals or StorageCredit.Claimant);
        return new(
            Manufacturing,
            null,
            lines.Count == 0 ? null : lines.Sum(line => line.Musd),
            lines.Count == 0 ? null : ManufacturingCredit.Of(before, output, year).Sum(line => line.Musd),
            PolicyLaw.LawOf2025,
            lines.Count == 0 ? null : lines,
            null,
            [.. table],
            [.. rules.Select(row => InstrumentJson.Of(book, row, year))]);
    }

    private static string RuleBefore(string rule) => rule == ManufacturingCredit.Minerals ? ManufacturingCredit.MineralsOf2022 : rule;

    private static CreditJson Project(PolicyBook book, StorageProjectFacts project)
    {
        var credit = StorageCredit.Of(book, project);
        var rules = book.All.Where(row => row.Id.StartsWith("US-48E-", StringComparison.Ordinal) || row.Id is StorageCredit.Ratio or StorageCredit.Claimant);
        return new(
            Storage,
            credit.Rate,
            credit.Musd,
            StorageCredit.Of(book.Without(PolicyLaw.LawOf2025), project).Musd,
            PolicyLaw.LawOf2025,
            null,
            [
                .. credit.Lines,
                .. credit.RecaptureUntilYears > 0
                    ? [new RateLine("recapture", StorageCredit.Recapture, 1, $"all of it, if within {credit.RecaptureUntilYears} years of service a payment gives a specified foreign entity effective control")]
                    : Array.Empty<RateLine>(),
            ],
            null,
            [.. rules.Select(row => InstrumentJson.Of(book, row, project.ConstructionStart.Year))]);
    }

    private static CreditJson Plant(PolicyBook book, CreditOptions options, ParseResult result, Words words)
    {
        var rule = book[FacilityInvestment];
        var investment = options.Investment(result, words);
        var output = options.Output(result, words).CellGwh;
        var (first, rate, years) = (options.Year(result, words), options.DiscountRate(result, words), options.Horizon(result, words));
        var perKwh = ManufacturingCredit.Levelised(book, ManufacturingCredit.Cells, first, years, rate);
        var annuity = Enumerable.Range(1, years).Sum(year => Math.Pow(1 + rate, -year));
        List<RateLine> steps =
        [
            new("share of investment", rule.Id, rule.Rate ?? 0, "if the programme's award is won: a budget of 10 billion, allocated by competition"),
            new("credit for investment, million USD", rule.Id, (rule.Rate ?? 0) * investment, "at most once; then no credit of 45X at the facility"),
        ];
        if (output > 0)
        {
            steps.Add(new("45X instead, levelised, USD/kWh", ManufacturingCredit.Cells, perKwh, $"over {years} years from {first}, at {Figures.Percent(rate)}"));
            steps.Add(new("45X instead, present value, million USD", ManufacturingCredit.Cells, perKwh * output * annuity, $"for {Figures.Number(output)} GWh a year"));
        }

        return new(Investment, rule.Rate, (rule.Rate ?? 0) * investment, null, null, null, steps, null, [InstrumentJson.Of(book, rule, first)]);
    }

    private static CreditJson Ending(PolicyBook book, string name)
    {
        var rules = book.All.Where(row => $"-{row.Id}-".Contains($"-{name}-", StringComparison.Ordinal)).ToList();
        var steps = rules.Select(row => new RateLine(
            row.Notes.Target,
            row.Id,
            row.Rate ?? 0,
            book.TermOf(row.Id) is { } term ? $"from {term.First:yyyy-MM-dd} to {term.Last:yyyy-MM-dd} ({row.LegalBasis})" : $"would end {row.End:yyyy-MM-dd}; replaced ({row.LegalBasis})"));
        return new(name, null, null, null, null, null, [.. steps], null, [.. rules.Select(row => InstrumentJson.Of(book, row, null))]);
    }

    private static void Write(Screen screen, CreditJson answer)
    {
        screen.Line(screen.Bold($"Section {answer.Credit}"));
        if (answer.Lines is { } lines)
        {
            var table = new TextTable("", ">quantity", ">rate", ">million USD", "rule", "");
            foreach (var line in lines)
            {
                table.Add(
                    line.Name, $"{Figures.Number(line.Quantity)} {line.Unit}", line.Unit == "GWh" ? $"{Figures.Number(line.Rate)} USD/kWh" : Figures.Share(line.Rate), Cents(line.Musd), line.Rule, line.Refused);
            }

            table.Write(screen, indent: 2);
        }

        if (answer.Steps is { } steps)
        {
            var table = new TextTable("", ">value", "rule", "");
            foreach (var step in steps)
            {
                table.Add(step.Name, Figures.Number(step.Value), step.Rule, step.Note);
            }

            table.Write(screen, indent: 2);
        }

        if (answer.Rate is { } rate && answer.Credit == Storage)
        {
            screen.Line(screen.Bold($"  rate {Figures.Share(rate)} of basis"));
        }

        if (answer.Musd is { } musd)
        {
            screen.Line(screen.Bold($"  credit {Cents(musd)} million USD, nominal") + (answer.MusdWithout is { } other ? $"; had {answer.WithoutLaw} not been made: {Cents(other)}" : ""));
        }

        WriteYears(screen, answer);
        var doubts = answer.Rules.Where(rule => rule.Doubts.Count > 0 || rule.Note.Length > 0).ToList();
        if (doubts.Count > 0)
        {
            screen.Heading("What the law leaves open, and notes");
            foreach (var rule in doubts)
            {
                screen.Paragraph($"{rule.Id}: {string.Join("; ", rule.Doubts.Append(rule.Note).Where(text => text.Length > 0))}", indent: 2);
            }
        }
    }

    private static void WriteYears(Screen screen, CreditJson answer)
    {
        if (answer.Years is not { Count: > 0 } years)
        {
            return;
        }

        var calendar = years.Select(year => year.Year).Distinct().ToList();
        screen.Heading($"By year of sale (minerals: of production); in brackets had {answer.WithoutLaw} not been made, where it differs");
        var table = new TextTable([.. calendar.Select(year => $">{year}").Prepend("unit").Prepend("component")]);
        foreach (var component in years.GroupBy(year => year.Component))
        {
            table.Add([component.Key, component.First().Unit, .. component.Select(year => Rate(year.Rate, year.Unit) + (year.Without is { } other && other != year.Rate ? $" ({Rate(other, year.Unit)})" : ""))]);
        }

        table.Write(screen, indent: 2);
    }

    private static string Rate(double rate, string unit) => unit == "USD/kWh" ? Figures.Number(rate) : $"{Figures.Number(100 * rate)}%";

    private static string Cents(double musd) => musd.ToString("#,0.00", System.Globalization.CultureInfo.InvariantCulture);

    private static void WriteCsv(CsvTable csv, CreditJson answer)
    {
        csv.Row("credit", "line", "rule", "year", "quantity", "unit", "rate", "without", "musd", "note");
        foreach (var line in answer.Lines ?? [])
        {
            csv.Row(answer.Credit, line.Name, line.Rule, null, line.Quantity, line.Unit, line.Rate, null, line.Musd, line.Refused);
        }

        foreach (var step in answer.Steps ?? [])
        {
            csv.Row(answer.Credit, step.Name, step.Rule, null, null, null, step.Value, null, null, step.Note);
        }

        foreach (var year in answer.Years ?? [])
        {
            csv.Row(answer.Credit, year.Component, year.Rule, year.Year, null, year.Unit, year.Rate, year.Without, null, null);
        }

        csv.Row(answer.Credit, "total", null, null, null, null, answer.Rate, answer.MusdWithout, answer.Musd, null);
    }
}
