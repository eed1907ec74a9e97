using System.Collections.Concurrent;
using Cellcast.Accounts;
using Cellcast.Data.Answers;
using Cellcast.Data.Policies;
using Cellcast.Policy;
using Cellcast.Simulation;

namespace Cellcast.Data.Accounts;

/// <summary>
/// What instruments collect and pay, and what they do: by leaving each out of the run, and by splitting what all do together among them (Shapley). Runs that
/// leave instruments out keep history as it was.
/// </summary>
public sealed class PolicyAccounts
{
    private readonly PreparedWorld world;
    private readonly Scenario scenario;
    private readonly IReadOnlyList<Override> changes;
    private readonly AccountsQuestion question;
    private readonly PolicyBook book;
    private readonly CancellationToken cancellation;
    private readonly ConcurrentDictionary<ulong, RunExtract> extracts = new();
    private readonly IProgress<double>? progress;
    private int done;
    private int planned;

    private PolicyAccounts(
        PreparedWorld world, Scenario scenario, IReadOnlyList<Override> changes, AccountsQuestion question, IProgress<double>? progress, CancellationToken cancellation)
    {
        (this.world, this.scenario, this.changes, this.question, this.progress, this.cancellation) = (world, scenario, changes, question, progress, cancellation);
        book = TradePolicies.Book(world.Package, scenario);
    }

    private ulong All => question.Groups.Count == 64 ? ulong.MaxValue : (1UL << question.Groups.Count) - 1;

    /// <summary>Makes the accounts.</summary>
    /// <param name="world">The package, prepared.</param>
    /// <param name="scenario">The scenario, with all it inherits.</param>
    /// <param name="changes">Further changes, which apply after the scenario's.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="progress">Told the share done; may be null.</param>
    /// <param name="cancellation">Stops between years.</param>
    /// <exception cref="ArgumentException">The question names no known region or stage, no group or more than 64, or years outside of the run.</exception>
    /// <exception cref="PolicyException">An instrument cannot be computed with.</exception>
    /// <exception cref="DataException">A change names something that does not exist.</exception>
    public static AccountsAnswer Of(
        PreparedWorld world, Scenario scenario, IReadOnlyList<Override> changes, AccountsQuestion question, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(question);
        if (question.Groups.Count is 0 or > 64)
        {
            throw new ArgumentException($"{question.Groups.Count} groups of instruments; 1 to 64 can be told apart", nameof(question));
        }

        Named(world.Package, "regions", question.Home, nameof(question));
        Named(world.Package, "stages", question.Stage, nameof(question));
        if (question.From <= ChainScenario.BaseYearOfPackage || question.To < question.From || question.To > ChainScenario.LastYearOfPackage)
        {
            throw new ArgumentException($"years {question.From} to {question.To}; {ChainScenario.BaseYearOfPackage + 1} to {ChainScenario.LastYearOfPackage} can be asked for", nameof(question));
        }

        return new PolicyAccounts(world, scenario, changes, question, progress, cancellation).Answer();
    }

    private static void Named(DataPackage package, string table, string id, string parameter)
    {
        var rows = package.Tables[table];
        var ids = Enumerable.Range(0, rows.RowCount).Select(row => rows.Text(row, "id")).ToList();
        if (!ids.Contains(id))
        {
            throw new ArgumentException($"'{id}' is none of {string.Join(", ", ids)}", parameter);
        }
    }

    private AccountsAnswer Answer()
    {
        var groups = question.Groups.Count;
        var needed = Enumerable.Range(0, groups).Select(group => All & ~(1UL << group)).ToHashSet();
        if (question.Split)
        {
            needed.UnionWith(groups <= ShapleySplit.MostExact
                ? Enumerable.Range(0, 1 << groups).Select(set => (ulong)set)
                : ShapleySplit.Orders(groups, question.Pairs, question.Seed).SelectMany(order => Prefixes(order).Concat(Prefixes([.. order.Reverse()]))));
        }

        needed.Remove(All);
        planned = needed.Count + 1;

        // The scenario as it is comes first: what it needs once is then there for all, and its ledger is read.
        var whole = Solve(All);
        var chain = whole.Scenario.Chain;
        extracts[All] = new RunExtract(whole, question);
        var ledger = Ledger(whole);
        Parallel.ForEach(needed, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation }, set => Extract(set));

        PolicyEffect Effect(double[] values) => new(chain.RegionCount, question.To - question.From + 1, values, extracts[All].Scale);
        var (shares, errors) = Shares();
        return new AccountsAnswer(
            question,
            chain.Regions,
            [.. Enumerable.Range(question.From, question.To - question.From + 1)],
            [.. Enumerable.Range(0, groups).Select(group => new PolicyAccount(
                question.Groups[group],
                ledger[group].Paid,
                ledger[group].Collected,
                Effect(extracts[All].Over(extracts[All & ~(1UL << group)])),
                shares is null ? null : Effect(shares[group]),
                errors is null ? null : Effect(errors[group])))],
            shares is null ? null : Effect(Worth(All)),
            extracts.Count);
    }

    private (double[][]? Shares, double[][]? Errors) Shares()
    {
        var groups = question.Groups.Count;
        if (!question.Split)
        {
            return (null, null);
        }

        if (groups > ShapleySplit.MostExact)
        {
            var (shares, errors) = ShapleySplit.Sampled(groups, question.Pairs, question.Seed, Worth);
            return (shares, errors);
        }

        return (ShapleySplit.Exact(groups, [.. Enumerable.Range(0, 1 << groups).Select(set => Worth((ulong)set))]), null);
    }

    // Of a set of groups: what the run with only these has over the run with none.
    private double[] Worth(ulong set) => Extract(set).Over(Extract(0));

    private RunExtract Extract(ulong set) => extracts.GetOrAdd(set, asked => new RunExtract(Solve(asked), question));

    private SolvedChain Solve(ulong set)
    {
        cancellation.ThrowIfCancellationRequested();
        var left = Enumerable.Range(0, question.Groups.Count).Where(group => (set >> group & 1) == 0).SelectMany(group => question.Groups[group].Ids).ToList();
        var solved = world.Solve(left.Count == 0 ? scenario : EndedInstruments.In(scenario, book, left, question.From), changes, cancellation);
        progress?.Report(Math.Min(1, Interlocked.Increment(ref done) / (double)planned));
        return solved;
    }

    private List<(double[] Paid, double[] Collected)> Ledger(SolvedChain whole)
    {
        var inputs = ScenarioInputs.Of(world.Inputs, scenario, changes);
        var charges = InstrumentCharges.Compile(book, new PolicyFacts(world.Package, inputs, scenario.Outlook), question.From, question.To);
        var treasury = Treasury.Of(whole.Scenario.Chain, whole.Run, whole.Scenario.Lanes, charges);
        return [.. question.Groups.Select(group => (OfGroup(group, isPaid: true), OfGroup(group, isPaid: false)))];

        double[] OfGroup(PolicyGroup group, bool isPaid) =>
        [
            .. Enumerable.Range(question.From, question.To - question.From + 1).Select(year => Enumerable.Range(0, charges.Count)
                .Where(i => group.Ids.Contains(charges[i].Instrument.Id, StringComparer.Ordinal) && (charges[i].Flow is MoneyFlow.Credit or MoneyFlow.Rebate or MoneyFlow.Investment or MoneyFlow.Guarantee or MoneyFlow.Purchase or MoneyFlow.Reserve) == isPaid)
                .Sum(i => treasury.Of(i, year))),
        ];
    }

    private static IEnumerable<ulong> Prefixes(IReadOnlyList<int> order)
    {
        var set = 0UL;
        yield return set;
        foreach (var part in order)
        {
            set |= 1UL << part;
            yield return set;
        }
    }
}
