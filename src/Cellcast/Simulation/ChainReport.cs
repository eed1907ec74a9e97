using Cellcast.Chain;
using Cellcast.Policy;
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
    private readonly ChainYear[] years;
    private readonly Results.Builder results;
    private readonly double[] series;
    private readonly double[] total;
    private readonly bool[] known;

    // By seller, and by year within: every quantity is summed up several ways.
    private readonly int[] regionOf;
    private readonly int[] ownerOf;
    private readonly double[] capacity;
    private readonly double[] effective;
    private readonly double[] output;
    private readonly double[] utilisation;
    private readonly double[] price;
    private readonly double[] cashCost;
    private readonly double[] margin;

    private ChainReport(ChainInputs inputs, ChainRun run, int from, Results.Builder results)
    {
        this.inputs = inputs;
        this.run = run;
        this.results = results;
        var before = run.Years.Count(year => year.Year < from);
        years = [.. run.Years.Skip(before).TakeWhile(year => year.Year <= results.LastYear)];
        series = new double[years.Length];
        total = new double[years.Length];
        known = new bool[years.Length];
        regionOf = [.. run.Sellers.Select(seller => inputs.Nodes[seller.Node].Region)];
        ownerOf = [.. run.Sellers.Select(seller => inputs.Nodes[seller.Node].Owner)];
        capacity = Read([ChainVariables.Capacity], (t, s) => run.CapacityOf(t + before, s));
        effective = Read([ChainVariables.CapacityEffective, ChainVariables.Utilisation], (t, s) => run.EffectiveOf(t + before, s));
        output = Read([ChainVariables.Production, ChainVariables.Price, ChainVariables.CashCost, ChainVariables.Margin], (t, s) => years[t].Output[s]);
        utilisation = Read([ChainVariables.Utilisation], (t, s) => years[t].Utilisation[run.Sellers[s].Node]);
        price = Read([ChainVariables.Price], (t, s) => years[t].Price[s]);
        cashCost = Read([ChainVariables.CashCost], (t, s) => years[t].CashCost[s]);
        margin = Read([ChainVariables.Margin], (t, s) => years[t].Price[s] - years[t].CashCost[s]);
    }

    // By seller and year, where any of the quantities that rest on it is wanted.
    private double[] Read(ChainQuantity[] of, Func<int, int, double> value)
    {
        if (!Array.Exists(of, quantity => results.WantsUnder(quantity.Name)))
        {
            return [];
        }

        var read = new double[regionOf.Length * years.Length];
        for (var at = 0; at < read.Length; at++)
        {
            read[at] = value(at % years.Length, at / years.Length);
        }

        return read;
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
        var sellers = Enumerable.Range(0, report.regionOf.Length).ToLookup(s => run.Sellers[s].Product);
        for (var p = 0; p < inputs.ProductCount; p++)
        {
            if (sellers.Contains(p))
            {
                report.WriteProduct(p, [.. sellers[p]]);
            }
        }

        report.WriteCells();
        report.WriteQuotas();
    }

    // What nobody asked for is not put together.
    private bool Wants(ChainQuantity quantity, Product product) => results.WantsUnder(Variable.Join(quantity.Name, product.Variable));

    private void WriteProduct(int p, int[] sellers)
    {
        var product = inputs.Graph.Products[p];
        var byRegion = ByRegion(sellers);
        var byOwner = ByOwner(sellers);
        BySeller(ChainVariables.Capacity, product, sellers, byRegion, byOwner, capacity);
        BySeller(ChainVariables.CapacityEffective, product, sellers, byRegion, byOwner, effective);
        BySeller(ChainVariables.Production, product, sellers, byRegion, byOwner, output);
        Averaged(ChainVariables.Utilisation, product, sellers, byRegion, effective, utilisation);
        Averaged(ChainVariables.Price, product, sellers, byRegion, output, price);
        Averaged(ChainVariables.CashCost, product, sellers, byRegion, output, cashCost);
        Averaged(ChainVariables.Margin, product, sellers, byRegion, output, margin);
        Compliance(p, product, byRegion);
        ExportPrice(p);
        Delivered(p);
        ByPlace(ChainVariables.Use, p, (year, place) => year.Use[place]);
        IfAny(ChainVariables.Recycled, p, (year, place) => year.Recycled[place]);
        IfAny(ChainVariables.Returned, p, (year, place) => year.Returned[place]);
        ByPlace(ChainVariables.Unserved, p, (year, place) => year.Unserved[place]);
        ByPlace(ChainVariables.StockBuild, p, (year, place) => Math.Max(0, year.StockBuild[place]));
        ByPlace(ChainVariables.StockDraw, p, (year, place) => Math.Max(0, -year.StockBuild[place]));
        IfAny(ChainVariables.Stock, p, (year, place) => year.Stock[place]);
        ByPlace(ChainVariables.Imports, p, (year, place) => Across(year, p, place - inputs.At(p, 0), isImport: true));
        ByPlace(ChainVariables.Exports, p, (year, place) => Across(year, p, place - inputs.At(p, 0), isImport: false));
        Lanes(p, product);
    }

    // Written where and when a rule on inputs asks something.
    private void Compliance(int p, Product product, (int Region, int[] Sellers)[] byRegion)
    {
        foreach (var (quantity, value) in new (ChainQuantity, Func<ChainYear, int, double>)[]
        {
            (ChainVariables.CompliantShare, (year, s) => year.CompliantShare[s]), (ChainVariables.ComplianceCost, (year, s) => year.ComplianceCost[s]),
        })
        {
            if (!Wants(quantity, product))
            {
                continue;
            }

            foreach (var (region, members) in byRegion)
            {
                for (var t = 0; t < years.Length; t++)
                {
                    var (sum, weight) = (0.0, 0.0);
                    foreach (var s in members)
                    {
                        var asked = double.IsNaN(years[t].CompliantShare[s]) ? 0 : years[t].Output[s];
                        (sum, weight) = (sum + (asked > 0 ? asked * value(years[t], s) : 0), weight + asked);
                    }

                    (known[t], series[t]) = (weight > 0, sum / weight);
                }

                if (known.AsSpan().Contains(true))
                {
                    results.AddSeries(quantity.Of(product), inputs.Regions[region], series, known);
                }
            }
        }

        for (var r = 0; r < inputs.RegionCount && Wants(ChainVariables.BarredShare, product); r++)
        {
            var place = inputs.At(p, r);
            Purchases(ChainVariables.CompliantPurchases, p, r, year => year.CompliantPurchases[place]);
            Purchases(ChainVariables.BonusPurchases, p, r, year => year.BonusPurchases[place]);
            Purchases(ChainVariables.PurchaseComplianceCost, p, r, year => double.IsNaN(year.CompliantPurchases[place]) ? double.NaN : year.PurchaseComplianceCost[place]);
            for (var t = 0; t < years.Length; t++)
            {
                var bought = years[t].Use[place] + years[t].StockBuild[place];
                known[t] = years[t].SourcingActs && bought > 0;
                series[t] = known[t] ? years[t].Barred[place] / bought : 0;
            }

            if (known.AsSpan().Contains(true) && run.IsInputUnderRule(p, r))
            {
                results.AddSeries(ChainVariables.BarredShare.Of(product), inputs.Regions[r], series, known);
            }
        }
    }

    private void Purchases(ChainQuantity quantity, int p, int r, Func<ChainYear, double> value)
    {
        for (var t = 0; t < years.Length; t++)
        {
            series[t] = value(years[t]);
            known[t] = !double.IsNaN(series[t]);
            series[t] = known[t] ? series[t] : 0;
        }

        if (known.AsSpan().Contains(true))
        {
            results.AddSeries(quantity.Of(inputs.Graph.Products[p]), inputs.Regions[r], series, known);
        }
    }

    private (int Region, int[] Sellers)[] ByRegion(IEnumerable<int> sellers) => [.. sellers.GroupBy(s => regionOf[s]).Select(group => (group.Key, group.ToArray()))];

    private (int Owner, int[] Sellers)[] ByOwner(IEnumerable<int> sellers) => [.. sellers.GroupBy(s => ownerOf[s]).Select(group => (group.Key, group.ToArray()))];

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
        if (!Wants(quantity, inputs.Graph.Products[p]))
        {
            return;
        }

        var variable = quantity.Of(inputs.Graph.Products[p]);
        Array.Clear(total);
        for (var r = 0; r < inputs.RegionCount; r++)
        {
            for (var t = 0; t < years.Length; t++)
            {
                series[t] = value(years[t], inputs.At(p, r));
                total[t] += series[t];
            }

            AddUnlessZero(variable, inputs.Regions[r]);
        }

        results.AddSeries(variable, ChainVariables.World, total);
    }

    private void IfAny(ChainQuantity quantity, int p, Func<ChainYear, int, double> value)
    {
        if (Wants(quantity, inputs.Graph.Products[p]) && Array.Exists(years, year => Enumerable.Range(inputs.At(p, 0), inputs.RegionCount).Any(place => value(year, place) > 0)))
        {
            ByPlace(quantity, p, value);
        }
    }

    private void AddUnlessZero(Variable variable, string region)
    {
        if (series.AsSpan().ContainsAnyExcept(0.0))
        {
            results.AddSeries(variable, region, series);
        }
    }

    // Sums over sellers: by region, by owner group in a region, by owner group in the world.
    private void BySeller(
        ChainQuantity quantity, Product product, int[] sellers, (int Region, int[] Sellers)[] byRegion, (int Owner, int[] Sellers)[] byOwner, double[] values)
    {
        if (!Wants(quantity, product))
        {
            return;
        }

        var variable = quantity.Of(product);
        ByRegion(variable, byRegion, values);
        Sum(sellers, values);
        results.AddSeries(variable, ChainVariables.World, series);
        foreach (var (owner, owned) in byOwner)
        {
            Owned(quantity.OwnedBy(product, inputs.Owners[owner]), owned, values);
        }
    }

    private void ByRegion(Variable variable, (int Region, int[] Sellers)[] byRegion, double[] values)
    {
        foreach (var (region, sellers) in byRegion)
        {
            Sum(sellers, values);
            AddUnlessZero(variable, inputs.Regions[region]);
        }
    }

    private void Owned(Variable variable, int[] sellers, double[] values)
    {
        ByRegion(variable, ByRegion(sellers), values);
        Sum(sellers, values);
        AddUnlessZero(variable, ChainVariables.World);
    }

    private void Sum(int[] sellers, double[] values)
    {
        Array.Clear(series);
        foreach (var s in sellers)
        {
            for (var t = 0; t < series.Length; t++)
            {
                series[t] += values[(s * series.Length) + t];
            }
        }
    }

    // An average is written for the years in which there is something to average over.
    private void Averaged(ChainQuantity quantity, Product product, int[] sellers, (int Region, int[] Sellers)[] byRegion, double[] weights, double[] values)
    {
        if (!Wants(quantity, product))
        {
            return;
        }

        var variable = quantity.Of(product);
        foreach (var (region, members) in byRegion)
        {
            Average(variable, inputs.Regions[region], members, weights, values);
        }

        Average(variable, ChainVariables.World, sellers, weights, values);
    }

    private void Average(Variable variable, string region, int[] sellers, double[] weights, double[] values)
    {
        for (var t = 0; t < series.Length; t++)
        {
            double weight = 0, sum = 0;
            foreach (var s in sellers)
            {
                var at = (s * series.Length) + t;
                weight += weights[at];
                sum += weights[at] > 0 ? weights[at] * values[at] : 0;
            }

            known[t] = weight > 0;
            series[t] = sum / weight;
        }

        results.AddSeries(variable, region, series, known);
    }

    private void ExportPrice(int p)
    {
        if (!Wants(ChainVariables.ExportPrice, inputs.Graph.Products[p]))
        {
            return;
        }

        for (var o = 0; o < inputs.RegionCount; o++)
        {
            for (var t = 0; t < years.Length; t++)
            {
                double sold = 0, value = 0;
                for (var d = 0; d < inputs.RegionCount; d++)
                {
                    var lane = (inputs.At(p, d) * inputs.RegionCount) + o;
                    sold += d == o ? 0 : years[t].Flows[lane];
                    value += d == o ? 0 : years[t].Values[lane] * (1 + run.ExportWedge(p, o, d, years[t].Year));
                }

                known[t] = sold > 0;
                series[t] = value / sold;
            }

            results.AddSeries(ChainVariables.ExportPrice.Of(inputs.Graph.Products[p]), inputs.Regions[o], series, known);
        }
    }

    private void Delivered(int p)
    {
        if (!Wants(ChainVariables.DeliveredPrice, inputs.Graph.Products[p]))
        {
            return;
        }

        var variable = ChainVariables.DeliveredPrice.Of(inputs.Graph.Products[p]);
        var bought = new double[series.Length];
        Array.Clear(total);
        for (var r = 0; r < inputs.RegionCount; r++)
        {
            var place = inputs.At(p, r);
            for (var t = 0; t < series.Length; t++)
            {
                var quantity = years[t].Use[place] + years[t].StockBuild[place];
                series[t] = years[t].Delivered[place];
                known[t] = quantity > 0;
                bought[t] += known[t] ? quantity : 0;
                total[t] += known[t] ? quantity * series[t] : 0;
            }

            results.AddSeries(variable, inputs.Regions[r], series, known);
        }

        for (var t = 0; t < series.Length; t++)
        {
            known[t] = bought[t] > 0;
            series[t] = total[t] / bought[t];
        }

        results.AddSeries(variable, ChainVariables.World, series, known);
    }

    private void Lanes(int p, Product product)
    {
        if (!results.WantsUnder(Variable.Join(ChainVariables.TradeName, product.Variable)))
        {
            return;
        }

        for (var d = 0; d < inputs.RegionCount; d++)
        {
            for (var o = 0; o < inputs.RegionCount; o++)
            {
                var carries = false;
                for (var t = 0; t < years.Length; t++)
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

    // A quota is written for the years in which it holds.
    private void WriteQuotas()
    {
        for (var k = 0; k < run.Quotas.Count; k++)
        {
            var quota = run.Quotas[k];
            var product = inputs.Graph.Products[quota.Product];
            Quota(ChainVariables.QuotaLimit(product, quota.Id), k, year => year.QuotaLimit[k]);
            Quota(ChainVariables.QuotaUse(product, quota.Id), k, year => year.QuotaUsed[k]);
            Quota(ChainVariables.QuotaRent(product, quota.Id), k, year => year.QuotaUsed[k] > 0 ? (year.QuotaRent[k] + year.QuotaDuty[k]) / year.QuotaUsed[k] : 0);
            Quota(ChainVariables.QuotaIncome(product, quota.Id), k, year => year.QuotaRent[k]);
            if (quota.Kind == QuotaKind.TariffRate)
            {
                Quota(ChainVariables.QuotaDuty(product, quota.Id), k, year => year.QuotaDuty[k]);
            }
        }
    }

    private void Quota(Variable variable, int quota, Func<ChainYear, double> value)
    {
        for (var t = 0; t < years.Length; t++)
        {
            known[t] = double.IsFinite(years[t].QuotaLimit[quota]);
            series[t] = known[t] ? value(years[t]) : 0;
        }

        results.AddSeries(variable, inputs.Regions[run.Quotas[quota].Region], series, known);
    }

    // Totals over all cells, whose unit is the same.
    private void WriteCells()
    {
        var product = inputs.Graph.Products.First(product => product.Stage == "cell");
        var sellers = Enumerable.Range(0, regionOf.Length).Where(s => inputs.Graph.Products[run.Sellers[s].Product].Stage == "cell").ToArray();
        var byRegion = ByRegion(sellers);
        var byOwner = ByOwner(sellers);
        foreach (var (quantity, values) in new[] { (ChainVariables.Capacity, capacity), (ChainVariables.CapacityEffective, effective), (ChainVariables.Production, output) })
        {
            if (!results.WantsUnder(quantity.OfGroup(product).Name))
            {
                continue;
            }

            ByRegion(quantity.OfGroup(product), byRegion, values);
            Sum(sellers, values);
            AddUnlessZero(quantity.OfGroup(product), ChainVariables.World);
            foreach (var (owner, owned) in byOwner)
            {
                Owned(quantity.OfGroupOwnedBy(product, inputs.Owners[owner]), owned, values);
            }
        }
    }
}
