using Cellcast.Capacity;
using Cellcast.Chain;
using Cellcast.Data.Policies;
using Cellcast.Markets;
using Cellcast.Simulation;

namespace Cellcast.Data.Answers;

/// <summary>The value chain of a scenario, read and ready to run.</summary>
public sealed class ChainScenario
{
    /// <summary>First year of every run of the chain: the base year of the data package.</summary>
    public const int BaseYearOfPackage = 2020;

    /// <summary>Last year the data package has outlooks for.</summary>
    public const int LastYearOfPackage = 2040;

    private readonly DataPackage package;
    private readonly Inputs inputs;

    /// <summary>Reads the chain of a scenario.</summary>
    /// <param name="package">The package.</param>
    /// <param name="inputs">Its inputs with the scenario's changes laid on.</param>
    /// <param name="scenario">The scenario, for its instruments and outlook.</param>
    /// <param name="costs">Costs of cells of the scenario.</param>
    /// <param name="to">Last year.</param>
    /// <param name="knowledge">What the run may know.</param>
    /// <exception cref="DataException">An input is missing.</exception>
    public ChainScenario(DataPackage package, Inputs inputs, Scenario scenario, ICostModel costs, int to, ChainKnowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(knowledge);
        this.package = package;
        this.inputs = inputs;
        Knowledge = knowledge;

        // The law and the chain are read side by side; the law as far as it is known, because investors look beyond the end of a run.
        var policy = Task.Run(() => TradePolicies.Of(package, inputs, scenario, BaseYearOfPackage, Math.Max(to, LastYearOfPackage)));
        Chain = new ChainReader(package, inputs, BaseYearOfPackage, to).Read(costs, knowledge.KnowsQuotes);
        Lanes = new PolicyLanes(Chain, policy.GetAwaiter().GetResult());
        Demand = ChainDemandReader.Read(inputs, Chain, scenario.Outlook ?? DefaultOutlook, knowledge.SharesUntil, paths => DemandPolicies.Under(package, inputs, scenario, paths));
        CheckElasticities(Chain, Demand);
        Recycling = RecyclingReader.Read(package, inputs, Chain, Demand);
        State = BaseYear.Of(Chain, new ChoiceDemand(Chain, Demand), BaseLanes(scenario), BaseYearOfPackage);
    }

    // What happened in the base year happened under the law of that year: a scenario's own rules, which may have no first day, are no part of it.
    private PolicyLanes BaseLanes(Scenario scenario) => scenario.Instruments.Count == 0
        ? Lanes
        : new PolicyLanes(Chain, TradePolicies.Of(package, inputs, scenario with { Instruments = [] }, BaseYearOfPackage, BaseYearOfPackage));

    // A buyer who gives up more easily than he turns to another origin makes origins complements, and the year has no single solution (M5).
    private static void CheckElasticities(ChainInputs chain, ChainDemandInputs demand)
    {
        var problems = new List<DataProblem>();
        for (var a = 0; a < demand.ProductOfApplication.Count; a++)
        {
            var product = chain.Graph.IndexOf(demand.ProductOfApplication[a]);
            var (trade, needed) = (chain.Terms[product].TradeElasticity, chain.Rules.ChokeExponent + demand.Elasticities[a]);
            if (trade < needed)
            {
                problems.Add(new DataProblem(
                    $"input trade_elasticity.{chain.Graph.Products[product].Stage}", 0, null, FormattableString.Invariant($"{trade} for {chain.Graph.Products[product].Name}"),
                    FormattableString.Invariant($"at least {needed}: choke_exponent {chain.Rules.ChokeExponent} and the price elasticity {demand.Elasticities[a]} of its buyers"), null));
            }
        }

        if (problems.Count > 0)
        {
            throw new DataException([.. problems.DistinctBy(problem => problem.File + problem.Found)]);
        }
    }

    /// <summary>The tables a chain rests on, those of the costs of cells included.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        .. CostBook.Tables.Concat(DemandChoice.Tables).Concat(RecyclingReader.Tables).Concat(DemandBlocks.Tables).Concat(TradePolicies.Tables).Concat(
            ["stages", "products", "bill_of_materials", "purchased_inputs", "freight_lanes", "market_behaviour", "investment", "capacity_base", "pipeline", "trade_base", "prices_base", "owner_groups", "capacity_observed"])
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The outlook of a scenario that names none.</summary>
    public static string DefaultOutlook => "central";

    /// <summary>The chain.</summary>
    public ChainInputs Chain { get; }

    /// <summary>Freight and trade measures.</summary>
    public PolicyLanes Lanes { get; }

    /// <summary>What the chain is given of demand.</summary>
    public ChainDemandInputs Demand { get; }

    /// <summary>Names of the applications.</summary>
    public IReadOnlyList<string> Applications => new DemandInputs(inputs).Names;

    /// <summary>Ids of the chemistries and systems buyers choose between.</summary>
    public IReadOnlyList<string> Alternatives => [.. Demand.Choice.Alternatives.Select(alternative => alternative.Product)];

    /// <summary>What comes back from use and scrap.</summary>
    public RecyclingInputs Recycling { get; }

    /// <summary>The base year.</summary>
    public BaseState State { get; }

    /// <summary>What the run may know.</summary>
    public ChainKnowledge Knowledge { get; }

    /// <summary>What buyers want, before the first year.</summary>
    public IDemandModel NewDemand() => new ChoiceDemand(Chain, Demand);

    /// <summary>A fresh run, not solved yet.</summary>
    /// <param name="outlook">The solved run of the outlook, at whose prices final demand is that of the outlook; null for that run itself.</param>
    /// <param name="arrays">Where its large arrays come from; new ones if not given.</param>
    public ChainRun NewRun(ChainRun? outlook = null, RunArrays? arrays = null)
    {
        var buyers = NewDemand();
        return new ChainRun(Chain, State, buyers, Lanes, Capacity(buyers), BaseYearOfPackage, Chain.LastYear, outlook?.Indices(), outlook, recycling: Recycling, outlookRelief: outlook?.Reliefs(), arrays: arrays);
    }

    private ICapacityModel Capacity(IDemandModel buyers)
    {
        if (Knowledge.CapacityUntil >= Chain.LastYear)
        {
            return new ObservedCapacity(Chain, State);
        }

        var start = Knowledge.CapacityUntil;
        var nodes = CapacityReader.NodesOf(Chain);
        var parameters = OfCapacity("parameters", reader => reader.Parameters(start));
        var observed = new ObservedCapacity(Chain, State);
        var (nameplate, effective) = (new double[nodes.Count], new double[nodes.Count]);
        observed.Fill(start, nameplate, effective);
        var past = OfCapacity("past growth", reader => reader.PastGrowth(start));
        var stock = new CapacityStock(nodes, parameters, start, Chain.LastYear, nameplate, effective, past);
        var pipeline = new CapacityPipeline(nodes, start, Chain.LastYear);
        var reader = CapacityReader.Of(inputs, Chain);
        reader.Announce(pipeline, OfCapacity("additions", reader => reader.AdditionsBelieved(reader.VintageOf(start + 1))), start);
        pipeline.AssumeConstruction(parameters, stock, past, OfCapacity("construction", reader => reader.ConstructionSeen(start)));
        var rule = new InvestmentRule(nodes, parameters, pipeline, OfCapacity("routes", reader => reader.Routes(ChemistryOf, start)));
        return new InvestedCapacity(
            Chain, State, buyers, Lanes, new InvestmentPlan(rule, parameters, stock, pipeline, reader.Expectation(past)), start, Chain.LastYear);
    }

    // Scenarios share what they do not change; groups, regions and owners are the package's.
    private T OfCapacity<T>(string what, Func<CapacityReader, T> read)
        where T : notnull =>
        inputs.Once(("capacity", what, Knowledge.CapacityUntil), view => read(CapacityReader.Of(view, Chain)));

    private string? ChemistryOf(string product)
    {
        var table = package.Tables["products"];
        var row = Enumerable.Range(0, table.RowCount).First(row => table.Text(row, "id") == product);
        return table.Text(row, "chemistry") is { Length: > 0 } chemistry ? chemistry : null;
    }
}
