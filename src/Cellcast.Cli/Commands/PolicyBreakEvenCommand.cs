using System.CommandLine;
using System.Globalization;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Costing;
using Cellcast.Data;
using Cellcast.Data.Accounts;
using Cellcast.Data.Policies;
using Cellcast.Policy;

namespace Cellcast.Cli.Commands;

/// <summary><c>policy break-even</c>: the level of an instrument, or the line of two, that meets a target.</summary>
internal static class PolicyBreakEvenCommand
{
    private const string Tariff = "tariff", Credit = "credit", Option = "--target", Parity = "parity";
    private const int UsualYear = 2032, UsualStart = 2027, FrontierSteps = 5;

    public static void Add(Command parent, Session session)
    {
        var command = new Command("break-even", "The level of an instrument that meets a target: parity, a share, a dependence, capacity, output");
        var name = new Argument<string?>("scenario") { Description = "Scenario (baseline)", Arity = ArgumentArity.ZeroOrOne };
        name.CompletionSources.Add(_ => session.CompleteScenarios());
        var lever = new Option<string?>("--lever") { HelpName = "lever", Description = "tariff (percent), credit (nominal USD per kWh, kg or m2), or the id of an instrument whose rate is looked for (tariff)" };
        var and = new Option<string?>("--and") { HelpName = "lever", Description = "A second lever: the line of pairs that meet the target" };
        var product = new Option<string?>("--product") { HelpName = "product", Description = "What it is about: LFP, pack_ev, cam_lfp ... (all cells)" };
        var home = new Option<string?>("--home") { HelpName = "region", Description = "Whose instrument and target (Europe)" };
        var origin = new Option<string?>("--origin") { HelpName = "region", Description = "Whose goods a tariff hits and a gap is measured against (China)" };
        var target = new Option<string?>(Option) { HelpName = "target", Description = "parity, gap=10%, share=50%, dependence=40%, capacity=500 or output=300 (parity)" };
        var year = new Option<string?>("--year") { HelpName = "year", Description = $"Year of the target ({UsualYear})" };
        var from = new Option<string?>("--from") { HelpName = "year", Description = $"First year of the lever ({UsualStart})" };
        var highest = new Option<string?>("--highest") { HelpName = "level", Description = "Highest level tried (400 percent, 100 USD/kWh, 20 USD/kg or m2, four times the rate of a law)" };
        home.CompletionSources.Add(_ => session.CompleteRegions());
        origin.CompletionSources.Add(_ => session.CompleteRegions());
        command.Arguments.Add(name);
        foreach (var option in new Option[] { lever, and, product, home, origin, target, year, from, highest })
        {
            command.Options.Add(option);
        }

        var changes = new ChangeOption(command, session);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var package = session.LoadPackage(result);
            var scenario = session.LoadScenario(result, result.GetValue(name) ?? "baseline").Scenario.Scenario;
            var regions = Session.Regions(package);
            var (measure, value) = Target(result.GetValue(target) ?? Parity, words);
            var goods = result.GetValue(product) is { } text ? words.Name(PolicyLaw.Products(package), text) : null;
            var (at, against) = (words.Name(regions, result.GetValue(home) ?? "Europe"), words.Name(regions, result.GetValue(origin) ?? "China"));
            if (measure == TargetMeasure.Gap && (goods is null || at == against))
            {
                words.Add("--target parity and gap: of one product (--product LFP), against another region (--origin)");
            }

            var (inYear, start) = (words.Year(result.GetValue(year), "--year", UsualYear), words.Year(result.GetValue(from), "--from", UsualStart));
            var asked = new Levers(package, TradePolicies.Book(package, scenario), goods, at, against, start);
            var first = asked.Read(result.GetValue(lever) ?? Tariff, "--lever", words);
            var second = result.GetValue(and) is { } other ? asked.Read(other, "--and", words) : null;
            var limit = result.GetValue(highest) is { } level ? Level(level, words) : (double?)null;
            var overrides = changes.Read(result, package, new Inputs(package), words);
            words.ThrowIfAny();
            var world = session.WorldOf(package);
            var question = new BreakEvenQuestion(first!.Value.Instrument, measure, value, at, inYear, Stage, goods, against, limit ?? first.Value.Highest);
            if (second is { } with)
            {
                var line = BreakEven.Frontier(world, scenario, overrides, question, with.Instrument, with.Highest, FrontierSteps, new SharedProgress(session.Progress, "break-even"), session.Cancellation);
                session.Progress.Wipe();
                return form.Write(
                    result,
                    () => WriteLine(new Screen(session.Output, session.Terminal), question, with.Instrument, line),
                    () => AnswerJson.Write(session.Output, (IReadOnlyList<BreakEvenJson>)[.. line.Select(pair => BreakEvenJson.Of(pair.Answer, with.Instrument, pair.Other))], AnswerJson.Readable.IReadOnlyListBreakEvenJson),
                    () => WriteCsv(new CsvTable(session.Output), [.. line.Select(pair => ((double?)pair.Other, pair.Answer))]));
            }

            var answer = BreakEven.Of(world, scenario, overrides, question, new SharedProgress(session.Progress, "break-even"), session.Cancellation);
            session.Progress.Wipe();
            return form.Write(
                result,
                () => Write(new Screen(session.Output, session.Terminal), answer),
                () => AnswerJson.Write(session.Output, (IReadOnlyList<BreakEvenJson>)[BreakEvenJson.Of(answer, null, null)], AnswerJson.Readable.IReadOnlyListBreakEvenJson),
                () => WriteCsv(new CsvTable(session.Output), [((double?)null, answer)]));
        });
        parent.Subcommands.Add(command);
    }

    private const string Stage = "cell";

    private static (TargetMeasure Measure, double Value) Target(string text, Words words)
    {
        var mark = text.IndexOf('=', StringComparison.Ordinal);
        var (name, value) = mark < 0 ? (text, "") : (text[..mark], text[(mark + 1)..]);
        if (mark < 0 && name.Equals(Parity, StringComparison.OrdinalIgnoreCase))
        {
            return (TargetMeasure.Gap, 0);
        }

        var read = words.OneOf(
            name, Option, (TargetMeasure?)null, (Parity, TargetMeasure.Gap), ("gap", TargetMeasure.Gap), ("share", TargetMeasure.HomeShare), ("dependence", TargetMeasure.Dependence),
            ("capacity", TargetMeasure.Capacity), ("output", TargetMeasure.Output));
        if (read is not { } measure)
        {
            return (TargetMeasure.HomeShare, 0);
        }

        if (name.Equals(Parity, StringComparison.OrdinalIgnoreCase))
        {
            words.Add($"{Option}: '{text}': parity takes no number; gap does, as in gap=10%");
            return (measure, 0);
        }

        const double PerCent = 100;
        var isPercent = value.EndsWith('%');
        if (!double.TryParse(isPercent ? value[..^1] : value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            words.Add($"{Option}: '{text}' needs a number, as in share=50% or capacity=500");
            return (measure, 0);
        }

        var amount = isPercent ? number / PerCent : number;
        var problem = measure switch
        {
            TargetMeasure.Capacity or TargetMeasure.Output => isPercent || number < 0 ? $"a number of units a year from 0, as in {name}=500" : null,

            // 10 is as likely to mean ten percent as ten times: whoever means more than all of it writes the sign.
            TargetMeasure.Gap => !isPercent && Math.Abs(number) > 1 ? $"a share of the landed price, {AsShare(name, number)}; above 1 only with the sign, as in {name}=150%" : null,
            _ => amount is < 0 or > 1 ? $"a share from 0 to 1, {AsShare(name, isPercent ? 0 : number)}" : null,
        };
        if (problem is not null)
        {
            words.Add($"{Option}: '{text}' is no target, allowed: {problem}");
        }

        return (measure, amount);
    }

    // What a number of percent without its sign was most likely to say.
    private static string AsShare(string name, double number)
    {
        const double PerCent = 100, Usual = 40;
        var percent = Math.Abs(number) is > 1 and <= PerCent ? Math.Abs(number) : Usual;
        return string.Create(CultureInfo.InvariantCulture, $"{name}={percent}% or {name}={percent / PerCent}");
    }

    private static double Level(string text, Words words)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var level) && level > 0 && double.IsFinite(level))
        {
            return level;
        }

        words.Add($"--highest: '{text}' is no number above 0");
        return 1;
    }

    private static string Named(BreakEvenQuestion question) => question.Product ?? question.Stage;

    private static string Measure(BreakEvenQuestion question, double value) => question.Measure switch
    {
        TargetMeasure.Gap => $"cost of {Named(question)} {Figures.SignedPercent(value)} over the landed price from {question.Origin}",
        TargetMeasure.HomeShare => $"{Figures.Share(value)} of the {Named(question)} used is made at home",
        TargetMeasure.Dependence => $"{Figures.Share(value)} of the {Named(question)} used is imported",
        TargetMeasure.Capacity => $"capacity for {Named(question)} {Figures.Count(value)} a year",
        _ => $"output of {Named(question)} {Figures.Count(value)} a year",
    };

    private static string Asked(BreakEvenQuestion question)
    {
        var isShare = question.Measure is not (TargetMeasure.Capacity or TargetMeasure.Output);
        return $"{(question.WantsLess ? "at most" : "at least")} {(isShare ? Figures.Share(question.Target) : Figures.Count(question.Target))}";
    }

    private static string Amount(Instrument lever, double level) => PolicyList.Rate(level, lever.Unit);

    private static void Write(Screen screen, BreakEvenAnswer answer)
    {
        var question = answer.Question;
        screen.Line(screen.Bold($"{question.Lever.Id}: {Amount(question.Lever, answer.Level)} for {question.Home} in {question.Year}"));
        screen.Line(answer.Level == 0 ? $"the target is met without it: {Measure(question, answer.Without.Value)}; asked for: {Asked(question)}" : $"target: {Measure(question, question.Target)}");
        screen.Line();
        var table = new TextTable(">level", ">measure", ">cost at home", ">landed import", ">over import", ">below home", ">budget, MUSD");
        foreach (var point in answer.Points)
        {
            var isShare = question.Measure is not (TargetMeasure.Capacity or TargetMeasure.Output);
            table.Add(
                Amount(question.Lever, point.Level), isShare ? Figures.Share(point.Value) : Figures.Count(point.Value), Gap(point.Gap, gap => Figures.Money(gap.HomeUsdPerKwh)),
                Gap(point.Gap, gap => Figures.Money(gap.ImportUsdPerKwh)), Gap(point.Gap, gap => Figures.SignedPercent(gap.OverImport)), Gap(point.Gap, gap => Figures.SignedPercent(gap.BelowHome)),
                Figures.Count(point.BudgetMusd));
        }

        table.Write(screen);
        screen.Line();
        if (answer.Without.Gap is { } start)
        {
            screen.Paragraph($"without it the gap to {question.Origin} is {Figures.SignedPercent(start.OverImport)} read over the landed import, {Figures.SignedPercent(start.BelowHome)} read under the cost at home; if nothing answered, a tariff of {Figures.Percent(Math.Max(0, start.OverImport))} on the landed price or a credit of {Figures.Money(Math.Max(0, start.CreditUsdPerKwh))} USD per unit would close it");
        }

        screen.Paragraph("cost at home is full cost net of credits, mean by capacity; budget is what the region's treasury collects less what it pays in the year, all instruments counted. Credits are nominal.");
        if (!answer.IsMonotone)
        {
            screen.Paragraph("the measure does not move one way only: a lower level may meet the target too");
        }
    }

    private static string Gap(CostGap? gap, Func<CostGap, string> show) => gap is { } known ? show(known) : "";

    private static void WriteLine(Screen screen, BreakEvenQuestion question, Instrument other, IReadOnlyList<(double Other, BreakEvenAnswer Answer)> line)
    {
        screen.Line(screen.Bold($"{question.Lever.Id} and {other.Id}: pairs that meet the target for {question.Home} in {question.Year}"));
        screen.Line($"target: {Measure(question, question.Target)}");
        screen.Line();
        var table = new TextTable($">{other.Id}", $">{question.Lever.Id}", ">budget, MUSD");
        foreach (var (level, answer) in line)
        {
            table.Add(Amount(other, level), Amount(question.Lever, answer.Level), Figures.Count(answer.At.BudgetMusd));
        }

        table.Write(screen);
    }

    private static void WriteCsv(CsvTable csv, IReadOnlyList<(double? Other, BreakEvenAnswer Answer)> answers)
    {
        csv.Row("other_level", "is_answer", "level", "unit", "measure", "value", "home_cost", "landed_import", "over_import", "below_home", "budget_musd");
        foreach (var (other, answer) in answers)
        {
            foreach (var point in answer.Points)
            {
                csv.Row(
                    other, point == answer.At ? "yes" : "no", point.Level, answer.Question.Lever.Unit, answer.Question.Measure, point.Value, point.Gap?.HomeUsdPerKwh, point.Gap?.ImportUsdPerKwh,
                    point.Gap?.OverImport, point.Gap?.BelowHome, point.BudgetMusd);
            }
        }
    }

    /// <summary>Levers by name.</summary>
    private sealed class Levers(DataPackage package, PolicyBook book, string? product, string home, string origin, int start)
    {
        private const double HighestTariff = 400, HighestPerKwh = 100, HighestPerOther = 20, HighestOfLaw = 4;

        public (Instrument Instrument, double Highest)? Read(string name, string option, Words words)
        {
            if (name == Tariff)
            {
                return (Own(name, InstrumentKind.Tariff, "percent", [origin]), HighestTariff);
            }

            if (name == Credit)
            {
                var unit = product is null ? "USD/kWh" : PriceUnit(product);
                return (Own(name, InstrumentKind.ProductionCredit, unit, []), unit == "USD/kWh" ? HighestPerKwh : HighestPerOther);
            }

            if (book.Has(name) && book[name] is { Rate: not 0 and not null } row && InstrumentKind.ActsInRun(row.Kind))
            {
                return (row, HighestOfLaw * Math.Abs(row.Rate.Value));
            }

            words.Add(book.Has(name) ? $"{option}: {name} has no rate that acts in a run" : $"{option}: '{name}' is not tariff, credit or the id of an instrument (policy list)");
            return null;
        }

        private string PriceUnit(string id)
        {
            var table = package.Tables["products"];
            return table.Text(Enumerable.Range(0, table.RowCount).First(row => table.Text(row, "id") == id), "price_unit");
        }

        private Instrument Own(string id, string kind, string unit, string[] producers) => Instrument.Switch($"break-even-{id}", true) with
        {
            Jurisdiction = home,
            Kind = kind,
            Target = product is null ? new([], [Stage], [], []) : new([product], [], [], []),
            Origin = new(producers, [], [], []),
            Rate = 0,
            Unit = unit,
            Start = new DateOnly(start, 1, 1),
        };
    }
}
