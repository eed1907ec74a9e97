using Cellcast.Chain;

namespace Cellcast.Simulation;

/// <summary>Puts what buyers wanted into results: demand by application, and the chemistries they chose.</summary>
public static class DemandReport
{
    /// <summary>Writes the variables.</summary>
    /// <param name="inputs">The chain.</param>
    /// <param name="run">Its solved run.</param>
    /// <param name="names">Names of the applications, in the order of the chain's demand.</param>
    /// <param name="products">Ids of what each application buys.</param>
    /// <param name="alternatives">Ids of the chemistries and systems, in the order of the chain's shares.</param>
    /// <param name="from">First year to write.</param>
    /// <param name="results">Receives them, up to its last year.</param>
    public static void Write(
        ChainInputs inputs, ChainRun run, IReadOnlyList<string> names, IReadOnlyList<string> products, IReadOnlyList<string> alternatives, int from, Results.Builder results)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(products);
        ArgumentNullException.ThrowIfNull(alternatives);
        ArgumentNullException.ThrowIfNull(results);
        for (var a = 0; a < names.Count && (results.WantsUnder(ChainVariables.FinalDemandName) || results.WantsUnder(ChainVariables.ChemistryShareName)); a++)
        {
            var demand = ChainVariables.FinalDemand(names[a], inputs.Graph.Products[inputs.Graph.IndexOf(products[a])]);
            Variable[] shares = [.. alternatives.Select(id => ChainVariables.ChemistryShare(names[a], inputs.Graph.Products[inputs.Graph.IndexOf(id)]))];
            bool[] wanted = [.. shares.Select(share => results.WantsUnder(share.Name))];
            foreach (var year in run.Years.Where(year => year.Year >= from && year.Year <= results.LastYear))
            {
                WriteYear(inputs, year, a, demand, shares, wanted, results);
            }
        }
    }

    private static void WriteYear(ChainInputs inputs, ChainYear year, int application, Variable demand, Variable[] shares, bool[] wanted, Results.Builder results)
    {
        var world = 0.0;
        var chosen = new double[shares.Length];
        for (var r = 0; r < inputs.RegionCount; r++)
        {
            var asked = year.ApplicationDemand[(application * inputs.RegionCount) + r];
            results.Add(demand, inputs.Regions[r], year.Year, asked);
            world += asked;
            for (var k = 0; k < shares.Length; k++)
            {
                if (!wanted[k])
                {
                    continue;
                }

                var share = year.ChemistryShares[(((application * inputs.RegionCount) + r) * shares.Length) + k];
                chosen[k] += asked * share;
                if (share > 0)
                {
                    results.Add(shares[k], inputs.Regions[r], year.Year, share);
                }
            }
        }

        results.Add(demand, ChainVariables.World, year.Year, world);
        for (var k = 0; k < shares.Length && world > 0; k++)
        {
            if (chosen[k] > 0)
            {
                results.Add(shares[k], ChainVariables.World, year.Year, chosen[k] / world);
            }
        }
    }
}
