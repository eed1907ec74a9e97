using Cellcast.Chain;

namespace Cellcast.Simulation;

/// <summary>
/// Puts what is spent on plants into results (K15): every line costs its capital cost, in equal parts over the years from its order to its first day. Money spent in
/// a place, not announced; conversions of standing lines and projects given up before they began cost nothing.
/// </summary>
/// <remarks>Lines of years whose capacity is observed are taken to have been built in the lead time before they appear; a year the run does not know yet is left out.</remarks>
public sealed class InvestmentReport
{
    private readonly ChainInputs inputs;
    private readonly ChainRun run;
    private readonly double[] spent;

    private InvestmentReport(ChainInputs inputs, ChainRun run)
    {
        this.inputs = inputs;
        this.run = run;
        spent = new double[inputs.ProductCount * inputs.RegionCount];
    }

    /// <summary>Writes the variables, where investors build.</summary>
    /// <param name="inputs">The chain.</param>
    /// <param name="run">Its solved run.</param>
    /// <param name="from">First year to write.</param>
    /// <param name="results">Receives them, up to its last year.</param>
    public static void Write(ChainInputs inputs, ChainRun run, int from, Results.Builder results)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(results);
        if (!results.WantsUnder(ChainVariables.Investment.Name) || double.IsNaN(run.LeadYears(0)))
        {
            return;
        }

        var report = new InvestmentReport(inputs, run);
        for (var t = 0; t < run.Years.Count; t++)
        {
            if (run.Years[t].Year >= from && run.Years[t].Year <= results.LastYear && report.Sum(t))
            {
                report.Write(run.Years[t].Year, results);
            }
        }
    }

    private bool Sum(int t)
    {
        Array.Clear(spent);
        for (var s = 0; s < run.Sellers.Count; s++)
        {
            var (product, node, _) = run.Sellers[s];
            var built = BuiltIn(t, node);
            if (double.IsNaN(built))
            {
                return false;
            }

            spent[inputs.At(product, inputs.Nodes[node].Region)] += built * run.ShareOf(t, s) * CostOf(t, s);
        }

        return true;
    }

    // Nameplate whose cost falls into a year.
    private double BuiltIn(int t, int node)
    {
        var lead = run.LeadYears(node);
        if (run.CapacityChangeAfter(run.Years[t].Year) is { } change)
        {
            return (change.UnderConstruction[node] + change.Flows.Completions[node]) / lead;
        }

        var built = 0.0;
        for (var before = 1; before < lead + 1; before++)
        {
            built += Math.Min(1, lead + 1 - before) / lead * Added(t + before, node);
        }

        return built;
    }

    private double Added(int t, int node) =>
        t >= run.Years.Count ? double.NaN
        : run.CapacityChangeAfter(run.Years[t].Year - 1) is { } change ? change.Flows.Completions[node]
        : Math.Max(0, run.Years[t].Capacity[node] - run.Years[t - 1].Capacity[node]);

    private double CostOf(int t, int seller)
    {
        var (product, node, _) = run.Sellers[seller];
        return inputs.PlantCost[product] is { } cost
            ? cost[(inputs.Nodes[node].Region * inputs.YearCount) + run.Years[t].Year - inputs.FirstYear]
            : inputs.CapitalYears[product] * inputs.Terms[product].Curve.NormalUtilisation * run.Years[t].FixedCost[seller];
    }

    private void Write(int year, Results.Builder results)
    {
        var groups = inputs.Graph.Products.Index().GroupBy(product => product.Item.Variable.Split(Variable.Separator)[0]);
        foreach (var group in groups)
        {
            var members = group.ToArray();
            foreach (var (p, product) in members)
            {
                Write(ChainVariables.Investment.Of(product), year, results, r => spent[inputs.At(p, r)]);
            }

            Write(ChainVariables.Investment.OfGroup(members[0].Item), year, results, r => members.Sum(member => spent[inputs.At(member.Index, r)]));
        }
    }

    private void Write(Variable variable, int year, Results.Builder results, Func<int, double> amount)
    {
        var world = 0.0;
        for (var r = 0; r < inputs.RegionCount; r++)
        {
            var here = amount(r);
            world += here;
            if (here > 0)
            {
                results.Add(variable, inputs.Regions[r], year, here);
            }
        }

        if (world > 0)
        {
            results.Add(variable, ChainVariables.World, year, world);
        }
    }
}
