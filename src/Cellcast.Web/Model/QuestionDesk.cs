using System.Text.Json.Nodes;
using Cellcast.Cli.Json;
using Cellcast.Web.Messages;

namespace Cellcast.Web.Model;

/// <summary>Short answers to those of the 25 questions that commands answer: computed when first asked for and kept, as the baseline does not change.</summary>
internal sealed class QuestionDesk(CommandDesk commands, PackageDesk packages)
{
    // The two routes that a report sets against each other.
    private const string CatchUp = "route-catch-up", Leapfrog = "route-leapfrog";

    // The levers that a report asks to be pulled together.
    private static readonly string[] Levers = ["six-ip", "six-demand", "six-capital", "six-deregulation", "six-fdi", "six-continuity"];

    // Less than this made more, GWh a year, is no return on money.
    private const double LeastMade = 0.5;

    private readonly Lock guard = new();
    private Task<QuestionsReply>? quick;
    private Task<QuestionsReply>? slow;
    private Task<QuestionsReply>? packaged;

    /// <summary>Those that are there at once; waits until they are there.</summary>
    public Task<QuestionsReply> Quick(CancellationToken cancellation) => Kept(ref quick, ComputeQuick).WaitAsync(cancellation);

    /// <summary>Those that take many computations; waits until they are there.</summary>
    public Task<QuestionsReply> OfRuns(CancellationToken cancellation) => Kept(ref slow, ComputeOfRuns).WaitAsync(cancellation);

    /// <summary>Those on packages of policies, the slowest; waits until they are there.</summary>
    public Task<QuestionsReply> OfPackages(CancellationToken cancellation) => Kept(ref packaged, ComputeOfPackages).WaitAsync(cancellation);

    private Task<QuestionsReply> Kept(ref Task<QuestionsReply>? answers, Func<Task<QuestionsReply>> compute)
    {
        lock (guard)
        {
            // What failed, such as for a busy moment, is tried again by whoever asks next.
            if (answers is null or { IsFaulted: true } or { IsCanceled: true })
            {
                answers = Task.Run(compute, CancellationToken.None);
            }

            return answers;
        }
    }

    private async Task<QuestionsReply> ComputeQuick() => new(
    [
        await OfStudy(9, "sodium", "of lithium carbonate, packs", tables => Number(Row(tables, 0, "pack"), 4), "USD/kg"),
        await OfStudy(4, "cost-gap", "tariff at which an LFP cell of Europe meets China's", tables => Number(Row(tables, 0, "LFP"), 4), "share"),
        new(7, await Duty(), "share", null, "LFP from China, US, Dec 2026"),
        await OfTables(10, CommandWords.Of("convert", "--matrix"), tables => new(10, null, null, tables[0].Columns[1].Name, "mean of five segments, best")),
        await OfTables(11, CommandWords.Of("fit", "grid", "--year", "2030"), tables => new(11, null, null, Text(tables[0].Rows[0], 0), "for grid storage, 2030")),
        await OfTables(18, CommandWords.Of("fit", "--sectors", "--home", "United States"), tables => new(18, null, null, Text(tables[0].Rows[0], 0), "scores highest for the US")),
    ]);

    private async Task<QuestionsReply> ComputeOfRuns() => new(
    [
        await OfRun(13, CommandWords.Of("tech", "pipeline"), Expected),
        await OfRun(21, CommandWords.Of("procure", "Semi-solid-Li", "--in", "United States"), Filled),
        await OfRun(24, CommandWords.Of("value"), Most),
        await OfRun(14, CommandWords.Of("loss"), Lost),
        await OfRun(23, CommandWords.Of("partner", "--in", "Europe", "--with", "China"), Least),
        await OfRun(22, CommandWords.Of("hindcast"), tables => new(22, null, null, $"{tables[0].Rows.Count} cases", "to replay")),
    ]);

    private async Task<QuestionsReply> ComputeOfPackages()
    {
        // One at a time: what a reader asks for meanwhile takes its turn between them.
        var alone = new List<PackagePartJson>();
        foreach (var name in Levers)
        {
            alone.Add(await Alone(name));
        }

        return new([Cheapest(alone), Ratio(await Alone(CatchUp), await Alone(Leapfrog))]);
    }

    private async Task<PackagePartJson> Alone(string scenario) =>
        (await packages.Answer(new([scenario], null, null, null, null, null, null, null), null, CancellationToken.None)).Parts[0];

    // Of the levers that make more at home for public money the one that asks least of it for a kWh.
    private static QuestionAnswer Cheapest(List<PackagePartJson> levers)
    {
        var best = levers
            .Select(lever => (lever.Scenario, Money: lever.Alone.BudgetCost.Average(), Made: lever.Alone.HomeOutput.Average()))
            .Where(lever => lever.Made > LeastMade && lever.Money > 0)
            .OrderBy(lever => lever.Money / lever.Made)
            .FirstOrDefault();
        return best.Scenario is null
            ? new(19, null, null, "none", "of the six levers makes more cells for money, US")
            : new(19, best.Money / best.Made, "USD/kWh", null, $"public money for a kWh more, by {best.Scenario["six-".Length..]} alone, US");
    }

    private static QuestionAnswer Ratio(PackagePartJson first, PackagePartJson second)
    {
        var (catchUp, leapfrog) = (first.Alone.BudgetCost.Average(), second.Alone.BudgetCost.Average());
        return catchUp > 0 && leapfrog > 0
            ? new(20, leapfrog / catchUp, "ratio", null, "the public money to leapfrog that it takes to catch up, US")
            : new(20, null, null, catchUp > leapfrog ? "leapfrog" : "catch up", "costs the treasury less, US");
    }

    private async Task<QuestionAnswer> OfStudy(int number, string study, string note, Func<IReadOnlyList<StudyTableJson>, double?> read, string unit)
    {
        var reply = await commands.Ask(CommandWords.Of("study", study), null, AnswerJson.Readable.StudyJson, CancellationToken.None);
        return new(number, read(reply.Tables), unit, null, note);
    }

    private async Task<QuestionAnswer> OfTables(int number, CommandWords words, Func<IReadOnlyList<StudyTableJson>, QuestionAnswer> read)
    {
        var reply = await commands.Ask(words, null, AnswerJson.Readable.TechnologyJson, CancellationToken.None);
        return read(reply.Tables) with { Number = number };
    }

    private async Task<QuestionAnswer> OfRun(int number, CommandWords words, Func<IReadOnlyList<StudyTableJson>, QuestionAnswer> read)
    {
        var reply = await commands.AskLong(words, null, AnswerJson.Readable.TechnologyJson, null, CancellationToken.None);
        return read(reply.Tables) with { Number = number };
    }

    private async Task<double?> Duty()
    {
        var words = CommandWords.Of("policy", "tariff", "LFP", "--from", "China", "--to", "United States", "--on", "2026-12-01");
        return (await commands.Ask(words, null, AnswerJson.Readable.TariffJson, CancellationToken.None)).Duties is [var first, ..] ? first.Total : null;
    }

    // What the pledged next-generation plants would hold at the end of 2030.
    private static QuestionAnswer Expected(IReadOnlyList<StudyTableJson> tables)
    {
        var expected = tables[0].Columns.Index().FirstOrDefault(column => column.Item.Name == "2030").Index;
        double Sum(int column) => tables[0].Rows.Sum(row => Number(row, column) ?? 0);
        return new(0, null, null, $"{Sum(expected):0} of {Sum(1):0}", "GWh of next-generation plants by 2030");
    }

    private static QuestionAnswer Most(IReadOnlyList<StudyTableJson> tables)
    {
        var share = tables[0].Columns.Index().First(column => column.Item.Name == "of all").Index;
        var most = tables[0].Rows.Where(row => Number(row, 1) is not null).MaxBy(row => Number(row, share) ?? 0);
        return new(0, Number(most, share), "share", null, $"of value added: {Text(most, 0)}, 2030");
    }

    private static QuestionAnswer Lost(IReadOnlyList<StudyTableJson> tables)
    {
        var cars = tables[0].Columns.Index().First(column => column.Item.Name == "cars").Index;
        return new(0, Number(tables[0].Rows[0], cars) - Number(tables[0].Rows[^1], cars), "GWh/yr", null, $"of car batteries, US 2030, {Text(tables[0].Rows[^1], 0)}");
    }

    private static QuestionAnswer Filled(IReadOnlyList<StudyTableJson> tables) =>
        new(0, Number(tables[0].Rows[1], Column(tables[0], "of a first plant")), "share", null, "of a first plant, armed forces and public fleets, US");

    // Of the deals that leave a plant with home owners the one that asks the lowest price.
    private static QuestionAnswer Least(IReadOnlyList<StudyTableJson> tables)
    {
        var price = Column(tables[0], "price needed");
        var best = tables[0].Rows.Where(row => Text(row, 1) is not ("alone" or "plant of the partner's own")).MinBy(row => Number(row, price) ?? double.MaxValue);
        return new(0, Number(best, price), "USD/kWh", null, $"needed: {Text(best, 1)}, {Text(best, 0)}");
    }

    private static int Column(StudyTableJson table, string name) => table.Columns.Index().First(column => column.Item.Name == name).Index;

    private static JsonNode? Row(IReadOnlyList<StudyTableJson> tables, int table, string name) => tables[table].Rows.FirstOrDefault(row => Text(row, 0) == name);

    private static double? Number(JsonNode? row, int column) => row?[column] is JsonValue cell && cell.TryGetValue<double>(out var number) ? number : null;

    private static string? Text(JsonNode? row, int column) => row?[column] is JsonValue cell && cell.TryGetValue<string>(out var text) ? text : null;
}
