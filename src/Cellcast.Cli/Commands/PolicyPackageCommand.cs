using System.CommandLine;
using Cellcast.Accounts;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data.Accounts;
using Cellcast.Data.Scenarios;

namespace Cellcast.Cli.Commands;

/// <summary><c>policy package</c>: scenarios singly, in pairs and together.</summary>
internal static class PolicyPackageCommand
{
    private const int FirstYear = 2027;

    public static void Add(Command parent, Session session)
    {
        var command = new Command("package", "Scenarios singly, in pairs and together: what each adds, and its share");
        var names = new Argument<string[]>("scenarios") { Description = $"Two to {ShapleySplit.MostExact} scenarios, laid on the ground", Arity = ArgumentArity.OneOrMore };
        names.CompletionSources.Add(_ => session.CompleteScenarios());
        var ground = new Option<string?>("--on") { HelpName = "scenario", Description = "The scenario they are laid on (baseline)" };
        var home = new Option<string?>("--home") { HelpName = "region", Description = "Whose treasury, output and imports count (United States)" };
        home.CompletionSources.Add(_ => session.CompleteRegions());
        var stage = new Option<string?>("--stage") { HelpName = "stage", Description = "Stage whose home output and imports count (cell)" };
        var from = new Option<string?>("--from") { HelpName = "year", Description = $"First year ({FirstYear})" };
        var to = new Option<string?>("--to") { HelpName = "year", Description = $"Last year ({Words.LastYear})" };
        command.Arguments.Add(names);
        foreach (var option in new Option[] { ground, home, stage, from, to })
        {
            command.Options.Add(option);
        }

        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var package = session.LoadPackage(result);
            var library = new ScenarioLibrary(session.ScenarioFolder, package.Vocabulary());
            var asked = result.GetValue(names) ?? [];
            if (asked.Length > ShapleySplit.MostExact)
            {
                words.Add($"{asked.Length} scenarios are {1L << Math.Min(asked.Length, 62)} runs; at most {ShapleySplit.MostExact} can be asked for");
            }

            var region = words.Name(Session.Regions(package), result.GetValue(home) ?? "United States");
            var of = result.GetValue(stage) ?? "cell";
            var stages = PolicyAccountsCommand.Stages(package);
            if (!stages.Contains(of))
            {
                words.Add($"--stage: '{of}' is none of {string.Join(", ", stages)}");
            }

            var (first, last) = (words.Year(result.GetValue(from), "--from", FirstYear), words.Year(result.GetValue(to), "--to", Words.LastYear));
            if (last < first)
            {
                words.Add($"--to: {last} comes before {first}");
            }

            var laidOn = words.Scenario(library, result.GetValue(ground) ?? "baseline");
            var parts = asked.Select(name => words.Scenario(library, name)).ToList();
            words.ThrowIfAny();
            var answer = PolicyPackage.Of(
                session.WorldOf(package),
                laidOn!,
                [.. parts.Select(part => part!)],
                new AccountsQuestion(region, [], first, last, of),
                new SharedProgress(session.Progress, "package"),
                session.Cancellation);
            session.Progress.Wipe();
            return form.Write(
                result,
                () => Write(new Screen(session.Output, session.Terminal), answer),
                () => AnswerJson.Write(session.Output, PackageJson.Of(answer), AnswerJson.Readable.PackageJson),
                () => WriteCsv(new CsvTable(session.Output), answer));
        });
        parent.Subcommands.Add(command);
    }

    private static double Mean(PolicyEffect effect, Func<int, double> of) => effect.Sum(of) / effect.Years;

    private static string Signed(double value) => (value < 0 ? "-" : "+") + (Math.Abs(value) < 1000 ? Figures.Money(Math.Abs(value)) : Figures.Count(Math.Abs(value)));

    private static void Write(Screen screen, PackageAnswer answer)
    {
        var question = answer.Question;
        var home = answer.Regions.Index().First(region => region.Item == question.Home).Index;
        screen.Line(screen.Bold($"{question.Home}, mean of {question.From} to {question.To}"));
        screen.Line("million USD of 2024 a year; + is more");
        Section(screen, "Alone", answer, home, answer.Alone);
        Section(screen, "Added to all others", answer, home, answer.Last);
        Section(screen, "Share of all together (Shapley)", answer, home, answer.Shares, answer.Together);
        screen.Line();
        screen.Paragraph($"jobs: production workers of cell and pack plants in {question.Home}; USD/job: budget cost of one more for a year, blank where less than a ten-thousandth is gained, or nothing is paid for it");
        if (answer.Parts.Count > 1)
        {
            screen.Heading($"In pairs: {question.Stage} made at home, and what the pair adds beyond the two alone");
            var table = new TextTable("", "", ">made", ">beyond");
            foreach (var (first, second, effect) in answer.Pairs)
            {
                var together = Mean(effect, effect.HomeOutput);
                var apart = Mean(answer.Alone[first], answer.Alone[first].HomeOutput) + Mean(answer.Alone[second], answer.Alone[second].HomeOutput);
                table.Add(answer.Parts[first].Name, answer.Parts[second].Name, Signed(together), Signed(together - apart));
            }

            table.Write(screen);
        }
    }

    private static void Section(Screen screen, string title, PackageAnswer answer, int home, IReadOnlyList<PolicyEffect> effects, PolicyEffect? together = null)
    {
        screen.Heading(title);
        var table = new TextTable("scenario", ">budget cost", ">buyers pay", ">makers gain", $">{answer.Question.Stage} made", ">imported, points", ">jobs", ">USD/job");
        foreach (var (part, effect) in answer.Parts.Zip(effects))
        {
            Row(part.Name, effect);
        }

        if (together is not null)
        {
            Row("together", together);
        }

        table.Write(screen);

        void Row(string name, PolicyEffect effect) => table.Add(
            name,
            Signed(Mean(effect, effect.BudgetCost)),
            Signed(Mean(effect, year => effect.ConsumerCost(home, year))),
            Signed(Mean(effect, year => effect.ProducerGain(home, year))),
            Signed(Mean(effect, effect.HomeOutput)),
            Signed(100 * Mean(effect, effect.ImportDependence)),
            Signed(Mean(effect, effect.HomeJobs)),
            effect.CostPerJob is not { } job || job < 0 ? "" : Figures.Count(job));
    }

    private static void WriteCsv(CsvTable csv, PackageAnswer answer)
    {
        csv.Row("set", "account", "quantity", "region", "year", "value");
        for (var part = 0; part < answer.Parts.Count; part++)
        {
            Effect(answer.Parts[part].Name, "alone", answer.Alone[part]);
            Effect(answer.Parts[part].Name, "last", answer.Last[part]);
            Effect(answer.Parts[part].Name, "shapley", answer.Shares[part]);
        }

        foreach (var (first, second, effect) in answer.Pairs)
        {
            Effect($"{answer.Parts[first].Name}+{answer.Parts[second].Name}", "pair", effect);
        }

        Effect("together", "together", answer.Together);

        void Effect(string set, string kind, PolicyEffect effect)
        {
            for (var year = 0; year < effect.Years; year++)
            {
                csv.Row(set, kind, "budget_cost", answer.Question.Home, answer.Years[year], effect.BudgetCost(year));
                csv.Row(set, kind, "home_output", answer.Question.Home, answer.Years[year], effect.HomeOutput(year));
                csv.Row(set, kind, "import_dependence", answer.Question.Home, answer.Years[year], effect.ImportDependence(year));
                csv.Row(set, kind, "home_jobs", answer.Question.Home, answer.Years[year], effect.HomeJobs(year));
                foreach (var (region, id) in answer.Regions.Index())
                {
                    csv.Row(set, kind, "consumer_cost", id, answer.Years[year], effect.ConsumerCost(region, year));
                    csv.Row(set, kind, "producer_gain", id, answer.Years[year], effect.ProducerGain(region, year));
                }
            }
        }
    }
}
