namespace Cellcast.Chain;

/// <summary>
/// Metals that come back: packs at the end of their life and scrap of cell plants are collected, made to black mass as far as plants can, and what is recovered is for
/// sale in the region a year later (R1 to R4). What is not sold waits.
/// </summary>
internal sealed class RecyclingLoop
{
    private readonly ChainInputs inputs;
    private readonly RecyclingInputs recycling;
    private readonly double[] store;
    private readonly double[] capacity;
    private readonly double[] collected;
    private readonly double[] feed;

    public RecyclingLoop(ChainInputs inputs, RecyclingInputs recycling)
    {
        this.inputs = inputs;
        this.recycling = recycling;
        store = new double[recycling.Materials.Length * inputs.RegionCount];
        capacity = new double[recycling.MassPerUnit.Length * inputs.RegionCount];
        collected = new double[inputs.ProductCount * inputs.RegionCount];
        feed = new double[capacity.Length];
    }

    /// <summary>For sale in a region: [m, r].</summary>
    public double For(int material, int region) => store[(material * inputs.RegionCount) + region];

    /// <summary>Takes what was sold from what is there.</summary>
    public void Sell(int material, int region, double sold)
    {
        ref var left = ref store[(material * inputs.RegionCount) + region];
        left = Math.Max(0, left - sold);
    }

    /// <summary>Adds what a year gives back, for sale in the next.</summary>
    /// <param name="years">The years; sales and scrap are read from those solved.</param>
    /// <param name="count">How many are solved, the last of them the one that gives back.</param>
    /// <param name="sellers">The sellers of the run.</param>
    public void Recover(ChainYear[] years, int count, ChainSeller[] sellers)
    {
        var year = years[count - 1];
        Array.Clear(collected);
        Array.Clear(year.Returned);
        Retire(years, count);
        Scrap(year, sellers);
        SetCapacity(year.Year);
        for (var p = 0; p < inputs.ProductCount; p++)
        {
            if (recycling.KindOf[p] >= 0)
            {
                Process(p);
            }
        }
    }

    // R1: what was sold goes out of use by age.
    private void Retire(ChainYear[] years, int count)
    {
        var now = years[count - 1];
        var (regions, alternatives) = (inputs.RegionCount, inputs.AlternativeCount);
        for (var v = Math.Max(0, count - recycling.Ages); v < count; v++)
        {
            for (var buyer = 0; buyer < inputs.ApplicationCount * regions; buyer++)
            {
                var (application, region) = (buyer / regions, buyer % regions);
                var retired = years[v].ApplicationDemand[buyer] * recycling.Retired[(application * recycling.Ages) + count - 1 - v];
                var share = recycling.Collected[(buyer * inputs.YearCount) + now.Year - inputs.FirstYear];
                for (var k = 0; k < alternatives && retired > 0; k++)
                {
                    if (recycling.CellOfAlternative[k] >= 0)
                    {
                        var place = inputs.At(recycling.CellOfAlternative[k], region);
                        var cells = retired * years[v].ChemistryShares[(buyer * alternatives) + k];
                        now.Returned[place] += cells;
                        collected[place] += cells * share;
                    }
                }
            }
        }
    }

    // R2: electrodes that did not become good cells.
    private void Scrap(ChainYear year, ChainSeller[] sellers)
    {
        for (var s = 0; s < sellers.Length; s++)
        {
            var scrap = year.Output[s] * recycling.Scrap[sellers[s].Product];
            if (scrap > 0)
            {
                var place = inputs.At(sellers[s].Product, inputs.Nodes[sellers[s].Node].Region);
                year.Returned[place] += scrap;
                collected[place] += scrap * recycling.ScrapCollected;
            }
        }
    }

    // R3: observed as long as it is; then plants follow what comes in, as fast as they can be built.
    private void SetCapacity(int year)
    {
        Array.Clear(feed);
        for (var p = 0; p < inputs.ProductCount; p++)
        {
            var kind = recycling.KindOf[p];
            for (var r = 0; r < inputs.RegionCount && kind >= 0; r++)
            {
                feed[(kind * inputs.RegionCount) + r] += collected[inputs.At(p, r)] * recycling.MassPerUnit[kind];
            }
        }

        for (var place = 0; place < capacity.Length; place++)
        {
            var observed = recycling.Capacity[(place * inputs.YearCount) + year - inputs.FirstYear];
            capacity[place] = double.IsNaN(observed) ? Math.Max(capacity[place], Math.Min(feed[place], capacity[place] * (1 + recycling.CapacityGrowth))) : observed;
        }
    }

    // R4: what plants cannot take is lost.
    private void Process(int cell)
    {
        var materials = recycling.Materials.Length;
        var kind = recycling.KindOf[cell];
        for (var r = 0; r < inputs.RegionCount; r++)
        {
            var place = (kind * inputs.RegionCount) + r;
            var taken = feed[place] > capacity[place] ? capacity[place] / feed[place] : 1;
            for (var m = 0; m < materials; m++)
            {
                store[(m * inputs.RegionCount) + r] +=
                    collected[inputs.At(cell, r)] * taken * recycling.Content[(cell * materials) + m] * recycling.Recovered[(kind * materials) + m];
            }
        }
    }
}
