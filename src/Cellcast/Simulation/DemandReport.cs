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
        ChainYear[] years = [.. run.Years.Where(year => year.Year >= from && year.Year <= results.LastYear)];
        for (var a = 0; a < names.Count && (results.WantsUnder(ChainVariables.FinalDemandName) || results.WantsUnder(ChainVariables.ChemistryShareName)); a++)
        {
            var demand = ChainVariables.FinalDemand(names[a], inputs.Graph.Products[inputs.Graph.IndexOf(products[a])]);
            Variable[] variables = [demand, .. alternatives.Select(id => ChainVariables.ChemistryShare(names[a], inputs.Graph.Products[inputs.Graph.IndexOf(id)]))];
            bool[] wanted = [.. variables.Select(variable => results.WantsUnder(variable.Name))];
            if (wanted.Contains(true))
            {
                new Application(inputs, years, a, variables, wanted, results.LastYear - from + 1).WriteTo(results);
            }
        }
    }

    /// <summary>What one application comes to: its demand and the shares in it, each for every region and the world, year by year.</summary>
    private sealed class Application
    {
        private readonly ChainInputs inputs;
        private readonly Variable[] variables;
        private readonly bool[] wanted;
        private readonly int yearCount;
        private readonly double[] values;
        private readonly bool[] known;

        // Series in the order in which they first have a value: that of the results.
        private readonly List<int> order = [];
        private readonly bool[] seen;

        public Application(ChainInputs inputs, ChainYear[] years, int application, Variable[] variables, bool[] wanted, int yearCount)
        {
            (this.inputs, this.variables, this.wanted, this.yearCount) = (inputs, variables, wanted, yearCount);
            seen = new bool[variables.Length * (inputs.RegionCount + 1)];
            values = new double[seen.Length * yearCount];
            known = new bool[values.Length];
            for (var t = 0; t < years.Length; t++)
            {
                Read(years[t], t, application);
            }
        }

        public void WriteTo(Results.Builder results)
        {
            foreach (var series in order)
            {
                var (variable, place) = (series / (inputs.RegionCount + 1), series % (inputs.RegionCount + 1));
                results.AddSeries(
                    variables[variable], place < inputs.RegionCount ? inputs.Regions[place] : ChainVariables.World,
                    values.AsSpan(series * yearCount, yearCount), known.AsSpan(series * yearCount, yearCount));
            }
        }

        private void Read(ChainYear year, int t, int application)
        {
            var world = 0.0;
            var alternatives = variables.Length - 1;
            Span<double> chosen = stackalloc double[alternatives];
            chosen.Clear();
            for (var r = 0; r < inputs.RegionCount; r++)
            {
                var buyer = (application * inputs.RegionCount) + r;
                var asked = year.ApplicationDemand[buyer];
                Set(0, r, t, asked);
                world += asked;
                for (var k = 0; k < alternatives; k++)
                {
                    var share = year.ChemistryShares[(buyer * alternatives) + k];
                    chosen[k] += asked * share;
                    if (share > 0)
                    {
                        Set(k + 1, r, t, share);
                    }
                }
            }

            Set(0, inputs.RegionCount, t, world);
            for (var k = 0; k < alternatives && world > 0; k++)
            {
                if (chosen[k] > 0)
                {
                    Set(k + 1, inputs.RegionCount, t, chosen[k] / world);
                }
            }
        }

        private void Set(int variable, int place, int t, double value)
        {
            if (!wanted[variable])
            {
                return;
            }

            var series = (variable * (inputs.RegionCount + 1)) + place;
            if (!seen[series])
            {
                seen[series] = true;
                order.Add(series);
            }

            values[(series * yearCount) + t] = value;
            known[(series * yearCount) + t] = true;
        }
    }
}
