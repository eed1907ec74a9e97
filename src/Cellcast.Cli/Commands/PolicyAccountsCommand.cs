using System.CommandLine;
using Cellcast.Cli.Json;
using Cellcast.Cli.Output;
using Cellcast.Data;
using Cellcast.Data.Accounts;
using Cellcast.Data.Answers;
using Cellcast.Data.Policies;

namespace Cellcast.Cli.Commands;

/// <summary><c>policy accounts</c>: what instruments cost, collect and do, one by one and together.</summary>
internal static class PolicyAccountsCommand
{
    /// <summary>Whose treasury counts where none is named.</summary>
    public const string DefaultHome = "United States";

    /// <summary>Stage that counts where none is named.</summary>
    public const string DefaultStage = "cell";

    /// <summary>First year without an instrument where none is named: history is the same with and without, so accounts begin with the first year that is all simulated.</summary>
    public static readonly int FirstYear = ChainKnowledge.Latest.CapacityUntil + 2;

    private const string Baseline = "baseline";
    private const double PerPoint = 100;

    public static void Add(Command parent, Session session)
    {
        var command = new Command("accounts", "What each instrument costs, collects and does, by leaving it out and by Shapley split");
        var name = new Argument<string?>("scenario") { Description = "Scenario (baseline)", Arity = ArgumentArity.ZeroOrOne };
        name.CompletionSources.Add(_ => session.CompleteScenarios());
        var home = new Option<string?>("--home") { HelpName = "region", Description = $"Whose treasury, output and imports count ({DefaultHome})" };
        home.CompletionSources.Add(_ => session.CompleteRegions());
        var only = new Option<string?>("--only") { HelpName = "names", Description = "Instruments with commas: ids, or parts of ids that switch all that have them together: 45X,S301" };
        var stage = new Option<string?>("--stage") { HelpName = "stage", Description = $"Stage whose home output and imports count ({DefaultStage})" };
        var from = new Option<string?>("--from") { HelpName = "year", Description = $"First year without them ({FirstYear})" };
        var to = new Option<string?>("--to") { HelpName = "year", Description = $"Last year ({Words.LastYear})" };
        var split = new Option<bool>("--split") { Description = "Split what all do together: exact up to eight, drawn beyond" };
        var pairs = new Option<string?>("--pairs") { HelpName = "number", Description = "Pairs of orders drawn beyond eight (6)" };
        command.Arguments.Add(name);
        foreach (var option in new Option[] { home, only, stage, from, to, split, pairs })
        {
            command.Options.Add(option);
        }

        var changes = new ChangeOption(command, session);
        var form = new OutputForm(command);
        command.SetAction(result =>
        {
            var words = new Words();
            var package = session.LoadPackage(result);
            var scenario = session.LoadScenario(result, result.GetValue(name) ?? Baseline).Scenario.Scenario;
            var region = words.Name(Session.Regions(package), result.GetValue(home) ?? DefaultHome);
            var (first, last) = (words.Year(result.GetValue(from), "--from", FirstYear), words.Year(result.GetValue(to), "--to", Words.LastYear));
            if (last < first || first <= Words.FirstYear)
            {
                words.Add($"--from {first} --to {last}: years from {Words.FirstYear + 1} on, the first before the last");
            }

            var stages = Stages(package);
            var of = result.GetValue(stage) ?? DefaultStage;
            if (!stages.Contains(of))
            {
                words.Add($"--stage: '{of}' is none of {string.Join(", ", stages)}");
            }

            var drawn = Count(result.GetValue(pairs), words);
            var overrides = changes.Read(result, package, new Inputs(package), words);
            words.ThrowIfAny();
            var book = TradePolicies.Book(package, scenario);
            var groups = result.GetValue(only) is { } names
                ? PolicyGroup.Named(book, names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                : PolicyGroup.OfRegion(package, book, region, first, last);
            if (groups.Count == 0)
            {
                throw new UsageException($"no instrument of {region} acts in a run from {first} to {last}; --only names those of others");
            }

            var question = new AccountsQuestion(region, groups, first, last, of) { Split = result.GetValue(split), Pairs = drawn };
            var answer = PolicyAccounts.Of(session.WorldOf(package), scenario, overrides, question, new SharedProgress(session.Progress, "accounts"), session.Cancellation);
            session.Progress.Wipe();
            return form.Write(
                result,
                () => Write(new Screen(session.Output, session.Terminal), scenario.Name, answer),
                () => AnswerJson.Write(session.Output, AccountsJson.Of(answer, scenario.Name, package.Hash), AnswerJson.Readable.AccountsJson),
                () => WriteCsv(new CsvTable(session.Output), answer));
        });
        parent.Subcommands.Add(command);
    }

    /// <summary>Ids of the stages.</summary>
    public static IReadOnlyList<string> Stages(DataPackage package)
    {
        var table = package.Tables["stages"];
        return [.. Enumerable.Range(0, table.RowCount).Select(row => table.Text(row, "id"))];
    }

    private static int Count(string? text, Words words)
    {
        const int Usual = 6, Least = 2, Most = 1000;
        if (text is null || (int.TryParse(text, out var count) && count is >= Least and <= Most))
        {
            return text is null ? Usual : int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        }

        words.Add($"--pairs: '{text}' is no number from {Least} to {Most}");
        return Usual;
    }

    private static void Write(Screen screen, string scenario, AccountsAnswer answer)
    {
        var question = answer.Question;
        var home = answer.Regions.Index().First(region => region.Item == question.Home).Index;
        screen.Line(screen.Bold($"{scenario}: what instruments do to {question.Home}, mean of {question.From} to {question.To}"));
        screen.Line("million USD of 2024 a year; the scenario less the scenario without the instrument; + is more");
        screen.Line();
        var ledger = new TextTable("instrument", ">paid", ">collected", ">budget cost", ">buyers pay", ">makers gain", ">others gain", $">{question.Stage} made", ">imported", ">jobs", ">USD/unit", ">MUSD/point", ">USD/job");
        foreach (var account in answer.Accounts)
        {
            AddRow(ledger, account.Group.Name, home, account.Marginal, Figures.Count(account.Paid.Average()), Figures.Count(account.Collected.Average()));
        }

        ledger.Write(screen);
        if (answer.Together is { } together)
        {
            WriteSplit(screen, answer, together, home);
        }

        screen.Line();
        screen.Paragraph($"budget cost: of {question.Home}, all its duties and credits counted. buyers pay: at the end of the chain in {question.Home}. makers gain: in {question.Home}, after the cost of capacity, holders of quota licences included; others: makers elsewhere. made: {question.Stage} of {question.Home} a year, in GWh, kt or km2. imported: points of the use there. USD/unit: budget cost per kWh, kg or m2 made more; MUSD/point: per point imported less. jobs: production workers of cell and pack plants in {question.Home}; USD/job: budget cost of one more for a year. A cost is blank where less than a ten-thousandth is gained, or nothing is paid for it. {answer.Runs} runs.");
    }

    private static void WriteSplit(Screen screen, AccountsAnswer answer, PolicyEffect together, int home)
    {
        var isDrawn = answer.Accounts.Any(account => account.Error is not null);
        screen.Heading(isDrawn ? $"Split among them, {answer.Question.Pairs} pairs of orders drawn" : "Split among them: the mean over all orders of switching them on");
        var table = new TextTable("instrument", ">", ">", ">budget cost", ">buyers pay", ">makers gain", ">others gain", $">{answer.Question.Stage} made", ">imported", ">jobs", ">USD/unit", ">MUSD/point", ">USD/job");
        foreach (var account in answer.Accounts)
        {
            AddRow(table, account.Group.Name, home, account.Share!, "", "");
            if (account.Error is { } error)
            {
                AddRow(table, "  standard error", home, error, "", "", isError: true);
            }
        }

        AddRow(table, "together", home, together, "", "");
        table.Write(screen);
    }

    private static void AddRow(TextTable table, string name, int home, PolicyEffect effect, string paid, string collected, bool isError = false)
    {
        double Mean(Func<int, double> of) => effect.Sum(of) / effect.Years;
        string Show(double value) => isError ? Figures.Count(value) : Signed(value);
        var others = Enumerable.Range(0, effect.Regions).Where(region => region != home).Sum(region => Mean(year => effect.ProducerGain(region, year)));
        table.Add(
            name,
            paid,
            collected,
            Show(Mean(effect.BudgetCost)),
            Show(Mean(year => effect.ConsumerCost(home, year))),
            Show(Mean(year => effect.ProducerGain(home, year))),
            isError ? "" : Show(others),
            Show(Mean(effect.HomeOutput)),
            Show(PerPoint * Mean(effect.ImportDependence)),
            Show(Mean(effect.HomeJobs)),
            isError || effect.CostPerUnit is not { } cost || cost < 0 ? "" : Figures.Money(cost),
            isError || effect.CostPerPoint is not { } point || point < 0 ? "" : Figures.Count(point),
            isError || effect.CostPerJob is not { } job || job < 0 ? "" : Figures.Count(job));
    }

    private static string Signed(double value) => (value < 0 ? "-" : "+") + (Math.Abs(value) < 1000 ? Figures.Money(Math.Abs(value)) : Figures.Count(Math.Abs(value)));

    private static void WriteCsv(CsvTable csv, AccountsAnswer answer)
    {
        csv.Row("instruments", "account", "quantity", "region", "year", "unit", "value");
        var home = answer.Question.Home;
        foreach (var account in answer.Accounts)
        {
            for (var year = 0; year < answer.Years.Count; year++)
            {
                csv.Row(account.Group.Name, "ledger", "paid", home, answer.Years[year], "MUSD", account.Paid[year]);
                csv.Row(account.Group.Name, "ledger", "collected", home, answer.Years[year], "MUSD", account.Collected[year]);
            }

            Effect(account.Group.Name, "marginal", account.Marginal);
            Effect(account.Group.Name, "shapley", account.Share);
            Effect(account.Group.Name, "standard_error", account.Error);
        }

        Effect("together", "shapley", answer.Together);

        void Effect(string name, string kind, PolicyEffect? effect)
        {
            for (var year = 0; year < answer.Years.Count && effect is not null; year++)
            {
                csv.Row(name, kind, "budget_cost", home, answer.Years[year], "MUSD", effect.BudgetCost(year));
                csv.Row(name, kind, "home_output", home, answer.Years[year], "units", effect.HomeOutput(year));
                csv.Row(name, kind, "import_dependence", home, answer.Years[year], "share", effect.ImportDependence(year));
                csv.Row(name, kind, "home_jobs", home, answer.Years[year], "jobs", effect.HomeJobs(year));
                foreach (var (region, id) in answer.Regions.Index())
                {
                    csv.Row(name, kind, "consumer_cost", id, answer.Years[year], "MUSD", effect.ConsumerCost(region, year));
                    csv.Row(name, kind, "producer_gain", id, answer.Years[year], "MUSD", effect.ProducerGain(region, year));
                }
            }
        }
    }
}
