using Cellcast.Accounts;
using Cellcast.Chain;
using Cellcast.Policy;

namespace Cellcast.Simulation;

/// <summary>Puts public money into results, by region, kind and year: the sums of <see cref="Treasury"/> under the names of <see cref="PublicMoneyVariables"/>.</summary>
public static class PublicMoneyReport
{
    /// <summary>Writes the variables: those of a kind that a region has in some year, and their sum where it has any.</summary>
    /// <param name="inputs">The chain.</param>
    /// <param name="run">Its solved run.</param>
    /// <param name="lanes">The policy it ran under.</param>
    /// <param name="from">First year to write.</param>
    /// <param name="results">Receives them, up to its last year.</param>
    public static void Write(ChainInputs inputs, ChainRun run, PolicyLanes lanes, int from, Results.Builder results)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(results);
        if (!results.WantsUnder(PublicMoneyVariables.Name))
        {
            return;
        }

        var treasury = Treasury.Of(inputs, run, lanes, []);
        Write(PublicMoneyVariables.All, treasury.Balance);
        Write(PublicMoneyVariables.Duties, treasury.Duties);
        Write(PublicMoneyVariables.ExportTaxes, treasury.ExportTaxes);
        Write(PublicMoneyVariables.ProductionCredits, Given(MoneyFlow.Credit));
        Write(PublicMoneyVariables.InvestmentCredits, Given(MoneyFlow.Investment));
        Write(PublicMoneyVariables.PriceFloors, Given(MoneyFlow.Guarantee));
        Write(PublicMoneyVariables.PurchaseCredits, Given(MoneyFlow.Purchase));
        Write(PublicMoneyVariables.Reserves, Given(MoneyFlow.Reserve));

        Func<int, int, double> Given(MoneyFlow flow) => (region, year) => -treasury.Paid(flow, region, year);

        void Write(Variable variable, Func<int, int, double> money)
        {
            var (here, world) = (new double[results.LastYear - from + 1], new double[results.LastYear - from + 1]);
            for (var r = 0; r < inputs.RegionCount; r++)
            {
                for (var t = 0; t < here.Length; t++)
                {
                    // A payment of nothing is 0, not -0.
                    here[t] = money(r, from + t) + 0.0;
                    world[t] += here[t];
                }

                if (here.AsSpan().ContainsAnyExcept(0.0))
                {
                    results.AddSeries(variable, inputs.Regions[r], here);
                }
            }

            if (world.AsSpan().ContainsAnyExcept(0.0))
            {
                results.AddSeries(variable, ChainVariables.World, world);
            }
        }
    }
}
