using Cellcast.Chain;
using Cellcast.World;

namespace Cellcast.Simulation;

/// <summary>
/// Puts a solved chain into results under the names of <see cref="ChainVariables"/>: by product and region, by owner group, over groups of products, and by lane.
/// </summary>
public sealed class ChainReport
{
    // A lane that never carries this share of what its buyer uses is left out: of 169 lanes of a product most are next to empty.
    private const double SmallestLane = 0.005;

    private readonly ChainInputs inputs;
    private readonly ChainRun run;
    private readonly IReadOnlyList<ChainYear> years;
    private readonly Results.Builder results;
    private readonly int before;
    private readonly double[] series;
    private readonly double[] total;

    private ChainReport(ChainInputs inputs, ChainRun run, int from, Results.Builder results)
    {
        this.inputs = inputs;
        this.run = run;
        this.results = results;
        before = run.Years.Count(year => year.Year < from);
        years = [.. run.Years.Skip(before).TakeWhile(year => year.Year <= results.LastYear)];
        series = new double[years.Count];
        total = new double[years.Count];
    }

    /// <summary>Writes all variables of the chain.</summary>
    /// <param name="inputs">The chain.</param>
    /// <param name="run">Its solved run.</param>
    /// <param name="from">First year to write; the run starts in its base year, which may lie before.</param>
    /// <param name="results">Receives them; its years are those from <paramref name="from"/>, the run may go on after the last.</param>
    public static void Write(ChainInputs inputs, ChainRun run, int from, Results.Builder results)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(results);
        var report = new ChainReport(inputs, run, from, results);
        for (var p = 0; p < inputs.ProductCount; p++)
        {
            if (run.Sellers.Any(seller => seller.Product == p))
            {
                report.WriteProduct(p);
            }
        }

        report.WriteCells();
    }

    private void WriteProduct(int p)
    {
        var product = inputs.Graph.Products[p];
        BySeller(ChainVariables.Capacity, p, (t, s) => run.CapacityOf(t + before, s));
        BySeller(ChainVariables.CapacityEffective, p, (t, s) => run.EffectiveOf(t + before, s));
        BySeller(ChainVariables.Production, p, (t, s) => years[t].Output[s]);
        Averaged(ChainVariables.Utilisation, p, (t, s) => run.EffectiveOf(t + before, s), (t, s) => years[t].Utilisation[run.Sellers[s].Node]);
        Averaged(ChainVariables.Price, p, (t, s) => years[t].Output[s], (t, s) => years[t].Price[s]);
        Averaged(ChainVariables.CashCost, p, (t, s) => years[t].Output[s], (t, s) => years[t].CashCost[s]);
        Averaged(ChainVariables.Margin, p, (t, s) => years[t].Output[s], (t, s) => years[t].Price[s] - years[t].CashCost[s]);
        Delivered(p);
        ByPlace(ChainVariables.Use, p, (year, place) => year.Use[place]);
        ByPlace(ChainVariables.Unserved, p, (year, place) => year.Unserved[place]);
        ByPlace(ChainVariables.StockBuild, p, (year, place) => Math.Max(0, year.StockBuild[place]));
        ByPlace(ChainVariables.StockDraw, p, (year, place) => Math.Max(0, -year.StockBuild[place]));
        ByPlace(ChainVariables.Imports, p, (year, place) => Across(year, p, place - inputs.At(p, 0), isImport: true));
        ByPlace(ChainVariables.Exports, p, (year, place) => Across(year, p, place - inputs.At(p, 0), isImport: false));
        Lanes(p, product);
    }

    private double Across(ChainYear year, int p, int region, bool isImport)
    {
        var sum = 0.0;
        for (var other = 0; other < inputs.RegionCount; other++)
        {
            if (other != region)
            {
                sum += isImport ? Flow(year, p, region, other) : Flow(year, p, other, region);
            }
        }

        return sum;
    }

    private double Flow(ChainYear year, int p, int buyer, int origin) => year.Flows[(inputs.At(p, buyer) * inputs.RegionCount) + origin];

    private void ByPlace(ChainQuantity quantity, int p, Func<ChainYear, int, double> value)
    {
        var variable = quantity.Of(inputs.Graph.Products[p]);
        Array.Clear(total);
        for (var r = 0; r < inputs.RegionCount; r++)
        {
            for (var t = 0; t < years.Count; t++)
            {
                series[t] = value(years[t], inputs.At(p, r));
                total[t] += series[t];
            }

            AddUnlessZero(variable, inputs.Regions[r]);
        }

        results.AddSeries(variable, ChainVariables.World, total);
    }

    private void AddUnlessZero(Variable variable, string region)
    {
        if (series.AsSpan().ContainsAnyExcept(0.0))
        {
            results.AddSeries(variable, region, series);
        }
    }

    // Sums over sellers: by region, by owner group in a region, by owner group in the world.
    private void BySeller(ChainQuantity quantity, int p, Func<int, int, double> value)
    {
        var product = inputs.Graph.Products[p];
        var variable = quantity.Of(product);
        var sellers = SellersOf(p);
        foreach (var region in sellers.GroupBy(s => inputs.Nodes[run.Sellers[s].Node].Region))
        {
            Sum(region, value);
            AddUnlessZero(variable, inputs.Regions[region.Key]);
        }

        Sum(sellers, value);
        results.AddSeries(variable, ChainVariables.World, series);
        foreach (var owner in sellers.GroupBy(s => inputs.Nodes[run.Sellers[s].Node].Owner))
        {
            var owned = quantity.OwnedBy(product, inputs.Owners[owner.Key]);
            foreach (var region in owner.GroupBy(s => inputs.Nodes[run.Sellers[s].Node].Region))
            {
                Sum(region, value);
                AddUnlessZero(owned, inputs.Regions[region.Key]);
            }

            Sum(owner, value);
            AddUnlessZero(owned, ChainVariables.World);
        }
    }

    private int[] SellersOf(int p) => [.. Enumerable.Range(0, run.Sellers.Count).Where(s => run.Sellers[s].Product == p)];

    private void Sum(IEnumerable<int> sellers, Func<int, int, double> value)
    {
        Array.Clear(series);
        foreach (var s in sellers)
        {
            for (var t = 0; t < years.Count; t++)
            {
                series[t] += value(t, s);
            }
        }
    }

    // An average is written for the years in which there is something to average over.
    private void Averaged(ChainQuantity quantity, int p, Func<int, int, double> weight, Func<int, int, double> value)
    {
        var variable = quantity.Of(inputs.Graph.Products[p]);
        var sellers = SellersOf(p);
        foreach (var region in sellers.GroupBy(s => inputs.Nodes[run.Sellers[s].Node].Region))
        {
            Average(variable, inputs.Regions[region.Key], [.. region], weight, value);
        }

        Average(variable, ChainVariables.World, sellers, weight, value);
    }

    private void Average(Variable variable, string region, int[] sellers, Func<int, int, double> weight, Func<int, int, double> value)
    {
        for (var t = 0; t < years.Count; t++)
        {
            double weights = 0, sum = 0;
            foreach (var s in sellers)
            {
                var w = weight(t, s);
                weights += w;
                sum += w > 0 ? w * value(t, s) : 0;
            }

            if (weights > 0)
            {
                results.Add(variable, region, years[t].Year, sum / weights);
            }
        }
    }

    private void Delivered(int p)
    {
        var variable = ChainVariables.DeliveredPrice.Of(inputs.Graph.Products[p]);
        for (var t = 0; t < years.Count; t++)
        {
            double bought = 0, paid = 0;
            for (var r = 0; r < inputs.RegionCount; r++)
            {
                var place = inputs.At(p, r);
                var quantity = years[t].Use[place] + years[t].StockBuild[place];
                if (quantity > 0)
                {
                    results.Add(variable, inputs.Regions[r], years[t].Year, years[t].Delivered[place]);
                    bought += quantity;
                    paid += quantity * years[t].Delivered[place];
                }
            }

            if (bought > 0)
            {
                results.Add(variable, ChainVariables.World, years[t].Year, paid / bought);
            }
        }
    }

    private void Lanes(int p, Product product)
    {
        for (var d = 0; d < inputs.RegionCount; d++)
        {
            for (var o = 0; o < inputs.RegionCount; o++)
            {
                var carries = false;
                for (var t = 0; t < years.Count; t++)
                {
                    series[t] = Flow(years[t], p, d, o);
                    carries |= series[t] > 0 && series[t] >= SmallestLane * years[t].Use[inputs.At(p, d)];
                }

                if (carries)
                {
                    results.AddSeries(ChainVariables.Trade(product, inputs.Regions[o], inputs.Regions[d]), inputs.Regions[d], series);
                }
            }
        }
    }

    // Totals over all cells, whose unit is the same.
    private void WriteCells()
    {
        var cells = Enumerable.Range(0, inputs.ProductCount).Where(p => inputs.Graph.Products[p].Stage == "cell").ToArray();
        var product = inputs.Graph.Products[cells[0]];
        var sellers = Enumerable.Range(0, run.Sellers.Count).Where(s => cells.Contains(run.Sellers[s].Product)).ToArray();
        foreach (var (quantity, value) in new (ChainQuantity, Func<int, int, double>)[]
        {
            (ChainVariables.Capacity, (t, s) => run.CapacityOf(t + before, s)),
            (ChainVariables.CapacityEffective, (t, s) => run.EffectiveOf(t + before, s)),
            (ChainVariables.Production, (t, s) => years[t].Output[s]),
        })
        {
            foreach (var region in sellers.GroupBy(s => inputs.Nodes[run.Sellers[s].Node].Region))
            {
                Sum(region, value);
                AddUnlessZero(quantity.OfGroup(product), inputs.Regions[region.Key]);
            }

            Sum(sellers, value);
            AddUnlessZero(quantity.OfGroup(product), ChainVariables.World);
            foreach (var owner in sellers.GroupBy(s => inputs.Nodes[run.Sellers[s].Node].Owner))
            {
                foreach (var region in owner.GroupBy(s => inputs.Nodes[run.Sellers[s].Node].Region))
                {
                    Sum(region, value);
                    AddUnlessZero(quantity.OfGroupOwnedBy(product, inputs.Owners[owner.Key]), inputs.Regions[region.Key]);
                }

                Sum(owner, value);
                AddUnlessZero(quantity.OfGroupOwnedBy(product, inputs.Owners[owner.Key]), ChainVariables.World);
            }
        }
    }
}
