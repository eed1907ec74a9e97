using Cellcast.Chain;

namespace Cellcast.Simulation;

/// <summary>Puts what happened to capacity into results: orders, cancellations, closures and what is under construction, in years in which investors decide.</summary>
public static class CapacityReport
{
    /// <summary>Writes the variables.</summary>
    /// <param name="inputs">The chain.</param>
    /// <param name="run">Its solved run.</param>
    /// <param name="from">First year to write.</param>
    /// <param name="results">Receives them, up to its last year.</param>
    public static void Write(ChainInputs inputs, ChainRun run, int from, Results.Builder results)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(results);
        ReadOnlySpan<ChainQuantity> all = [ChainVariables.Orders, ChainVariables.Cancelled, ChainVariables.Closed, ChainVariables.UnderConstruction];
        var isWanted = false;
        foreach (var quantity in all)
        {
            isWanted |= results.WantsUnder(quantity.Name);
        }

        for (var t = 0; t < run.Years.Count && isWanted; t++)
        {
            var year = run.Years[t].Year;
            if (year < from || year > results.LastYear || run.CapacityChangeAfter(year) is not { } change)
            {
                continue;
            }

            var (orders, cancelled) = (new double[inputs.ProductCount * inputs.RegionCount], new double[inputs.ProductCount * inputs.RegionCount]);
            var (closed, building) = (new double[orders.Length], new double[orders.Length]);
            for (var s = 0; s < run.Sellers.Count; s++)
            {
                var (product, node, _) = run.Sellers[s];
                var place = inputs.At(product, inputs.Nodes[node].Region);
                var share = run.ShareOf(t, s);
                orders[place] += share * change.Flows.Orders[node];
                cancelled[place] += share * change.Flows.Cancellations[node];
                closed[place] += share * change.Flows.Closures[node];
                building[place] += share * change.UnderConstruction[node];
            }

            Write(ChainVariables.Orders, orders, year);
            Write(ChainVariables.Cancelled, cancelled, year);
            Write(ChainVariables.Closed, closed, year);
            Write(ChainVariables.UnderConstruction, building, year);
        }

        void Write(ChainQuantity quantity, double[] amounts, int year)
        {
            for (var p = 0; p < inputs.ProductCount && results.WantsUnder(quantity.Name); p++)
            {
                var variable = quantity.Of(inputs.Graph.Products[p]);
                var world = 0.0;
                for (var r = 0; r < inputs.RegionCount; r++)
                {
                    var amount = amounts[inputs.At(p, r)];
                    world += amount;
                    if (amount > 0)
                    {
                        results.Add(variable, inputs.Regions[r], year, amount);
                    }
                }

                if (world > 0)
                {
                    results.Add(variable, ChainVariables.World, year, world);
                }
            }
        }
    }
}
