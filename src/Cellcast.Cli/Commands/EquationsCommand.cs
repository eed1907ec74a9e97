using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data.Equations;

namespace Cellcast.Cli.Commands;

/// <summary>The equations behind a number, with their numbers and the data they rest on.</summary>
internal static class EquationsCommand
{
    private const int UsualYear = 2030;

    public static CommandEntry Entry { get; } = new(
        "equations",
        "The equations behind a number of a run, with its own numbers put in",
        "Takes the name of a variable and works its equations for one region and year: each with the numbers put in, what it gives, and the data behind every symbol with range, basis and source. What gives the variable itself is marked. --list names every numbered equation of the documents with what to ask to see it, or why it is not shown.",
        [
            new("equations \"Cost|Cell|LFP\" --in eu --year 2030", "the whole cost model of a cell"),
            new("equations \"Delivered Price|Cell|LFP\" --in us", "landed prices, shares of supply and the average"),
            new("equations \"Orders|Active Material|Cathode LFP|Owned by China\" --in eu", "why as much is ordered there: the investment rule from what it read"),
            new("equations --list", "every equation of the documents, and what to ask to see it"),
            new("equations \"Chemistry Share|EV mass market|Cell|LFP\" --in eu --year 2035 --json", "why buyers choose it, as JSON"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var variable = new Argument<string?>("variable") { Description = "Its name: \"Cost|Cell|LFP\", \"Price|Refined|Lithium Carbonate\"", Arity = ArgumentArity.ZeroOrOne };
        var list = new Option<bool>("--list") { Description = "List the equations instead" };
        var year = new Option<string?>("--year") { HelpName = "year", Description = $"2020 to 2040 ({UsualYear})" };
        command.Arguments.Add(variable);
        command.Options.Add(list);
        command.Options.Add(year);
        var options = new DecisionOptions(command, session, "China", "Where; world means the place with most", worldToo: true);
        command.SetAction(result =>
        {
            if (result.GetValue(list))
            {
                return options.Form.Write(
                    result, () => WriteList(new Screen(session.Output, session.Terminal)), () => AnswerJson.Write(session.Output, EquationListJson.Of(EquationIndex.All), AnswerJson.Readable.EquationListJson), () => WriteList(new CsvTable(session.Output)));
            }

            if (result.GetValue(variable) is not { } name)
            {
                throw new UsageException("name a variable, such as \"Cost|Cell|LFP\", or ask for --list");
            }

            var words = new Words();
            var asked = options.Read(result, words);
            var when = words.Year(result.GetValue(year), "--year", UsualYear);
            words.ThrowIfAny();
            var answer = WorkedPage.Of(asked.World, asked.Scenario, asked.Changes, name, asked.Region, when, session.Cancellation);
            return options.Form.Write(
                result,
                () => Write(new Screen(session.Output, session.Terminal), answer),
                () => AnswerJson.Write(session.Output, EquationsJson.Of(answer), AnswerJson.Readable.EquationsJson),
                () => WriteCsv(new CsvTable(session.Output), answer));
        });
    }

    private static void Write(Screen screen, WorkedAnswer answer)
    {
        screen.Line(screen.Bold($"{answer.Variable}: {answer.Subject}"));
        screen.Line(screen.Dim($"equations that give it: {string.Join(", ", answer.Direct)}; the others give what they need"));
        foreach (var each in answer.Equations)
        {
            screen.Line();
            screen.Line(screen.Bold($"{each.Number} {each.Title}") + $": {Figures.Number(each.Value)} {each.Unit}".TrimEnd());
            screen.Line($"  {each.Symbols}");
            screen.Line($"= {each.Numbers}");
            if (double.IsFinite(each.RunValue))
            {
                screen.Line(screen.Dim($"  the run has {each.Variable}: {Figures.Number(each.RunValue)}"));
            }

            if (each.Note.Length > 0)
            {
                screen.Line(screen.Dim($"  {each.Note}"));
            }

            var table = new TextTable("", ">value", "unit", "what it is", "from");
            foreach (var term in each.Terms)
            {
                table.Add(term.Symbol, Figures.Number(term.Value), term.Unit, term.Name, term.Equation.Length > 0 ? term.Equation : string.Join("; ", term.Inputs.Select(datum => $"{datum.Key} ({datum.Basis.ToString().ToLowerInvariant()}, {datum.Source})")));
            }

            table.Write(screen);
            if (each.Tests.Length > 0)
            {
                screen.Line(screen.Dim($"tested by {each.Tests}"));
            }
        }
    }

    private static void WriteList(Screen screen)
    {
        foreach (var document in EquationIndex.All.GroupBy(each => each.Document))
        {
            screen.Line();
            screen.Line(screen.Bold($"docs/{document.Key}.md"));
            foreach (var alike in document.GroupBy(each => (each.Ask, each.Region, each.Year, each.Why)))
            {
                var numbers = string.Join(' ', alike.Select(each => each.Number));
                screen.Line(alike.Key.Why.Length > 0 ? $"  {numbers}: not shown; {alike.Key.Why}" : $"  {numbers}: equations \"{alike.Key.Ask}\" --in \"{alike.Key.Region}\" --year {alike.Key.Year}");
            }
        }
    }

    private static void WriteList(CsvTable csv)
    {
        csv.Row("document", "number", "variable", "region", "year", "why_not");
        foreach (var each in EquationIndex.All)
        {
            csv.Row(each.Document, each.Number, each.Ask, each.Region, each.Year > 0 ? each.Year : null, each.Why);
        }
    }

    private static void WriteCsv(CsvTable csv, WorkedAnswer answer)
    {
        csv.Row("equation", "of", "form", "result", "unit", "symbol", "what", "value", "value_unit", "from", "input", "low", "high", "basis", "source");
        foreach (var (each, term) in answer.Equations.SelectMany(each => each.Terms.Select(term => (each, term))))
        {
            foreach (var datum in term.Inputs.DefaultIfEmpty())
            {
                csv.Row(
                    each.Number, each.Title, each.Symbols, each.Value, each.Unit, term.Symbol, term.Name, term.Value, term.Unit, term.Equation, datum?.Key ?? "", datum?.Low, datum?.High, datum?.Basis.ToString().ToLowerInvariant() ?? "", datum?.Source ?? "");
            }
        }
    }
}
