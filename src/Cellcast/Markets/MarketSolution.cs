namespace Cellcast.Markets;

/// <summary>
/// Reads a solved year from its workspace by the builder's ids. It is a view: the next solve in the same workspace changes what it shows.
/// </summary>
/// <param name="work">A workspace after a solve.</param>
public readonly struct MarketSolution(MarketWorkspace work) : IEquatable<MarketSolution>
{
    private readonly MarketWorkspace _work = work;

    /// <summary>P: price at the plant's gate, USD per unit. For a quota, the price with its rent.</summary>
    public double Price(SupplierId supplier) => _work.Price[Slot(supplier)];

    /// <summary>vc: cash cost per unit, inputs at their choice index included, USD per unit. For a quota, the price of the seller behind it.</summary>
    public double CashCost(SupplierId supplier) => _work.CashCost[Slot(supplier)];

    /// <summary>Price above cash cost, USD per unit: a plant's margin w m, or a quota's shadow price; negative only where a price floor tops it up.</summary>
    public double Rent(SupplierId supplier) => _work.Price[Slot(supplier)] - _work.CashCost[Slot(supplier)];

    /// <summary>R: what the seller receives per unit, the price topped up to its floor, USD.</summary>
    public double Receipt(SupplierId supplier) => _work.Receipt[Slot(supplier)];

    /// <summary>What the state pays to hold a seller's floor: (R - P) X, USD per year times the unit's multiple.</summary>
    public double FloorCost(SupplierId supplier) => (Receipt(supplier) - Price(supplier)) * Output(supplier);

    /// <summary>X: units sold in the year.</summary>
    public double Output(SupplierId supplier) => _work.Output[Slot(supplier)];

    /// <summary>y = ln m of a plant; where a price floor holds, of what the market pays, not of what the plant receives.</summary>
    public double LogMargin(PlantId plant) => _work.LogMargin[_work.Layout.PlantSlot[plant.Index]];

    /// <summary>m: margin over cash cost as a multiple of the fixed cost.</summary>
    public double Margin(PlantId plant) => _work.Margin[_work.Layout.PlantSlot[plant.Index]];

    /// <summary>Share of effective capacity used; 0 where there is none.</summary>
    public double Utilisation(PlantId plant)
    {
        var slot = _work.Layout.PlantSlot[plant.Index];
        return _work.Layout.Capacity[slot] > 0 ? _work.PlantDemand[slot] / _work.Layout.Capacity[slot] : 0;
    }

    /// <summary>What a market takes from all origins, stock build included and stock draw left out, and would take from the last resort, units per year.</summary>
    public double Quantity(MarketId market) => _work.Quantity[Slot(market)];

    /// <summary>What a market's buyers put into stock, units per year, unserved part included; negative where they draw on it (M15).</summary>
    public double StockBuild(MarketId market) => _work.StockBuild[Slot(market)];

    /// <summary>I: the buyer's choice index, USD per unit.</summary>
    public double Index(MarketId market) => Math.Exp(_work.LogIndex[Slot(market)]);

    /// <summary>rho I: what the input is counted at in the buyer's cost, USD per unit.</summary>
    public double InputPrice(MarketId market) => _work.InputPrice[Slot(market)];

    /// <summary>Demand that no origin serves within the last-resort price, units per year.</summary>
    public double Unserved(MarketId market) => _work.Quantity[Slot(market)] * _work.LastResortShare[Slot(market)];

    /// <summary>Average delivered price of what is bought, duties and freight included, USD per unit; 0 if nothing can be.</summary>
    public double AveragePrice(MarketId market)
    {
        var slot = Slot(market);
        var product = _work.Layout.Products[_work.Layout.ProductOfMarket[slot]];
        var lanes = product.LaneStart + ((slot - product.MarketStart) * product.Stride);
        double paid = 0, bought = 0;
        for (var lane = lanes; lane < lanes + product.SupplierCount; lane++)
        {
            paid += _work.Share[lane] * _work.Cost[lane];
            bought += _work.Share[lane];
        }

        return bought > 0 ? paid / bought : 0;
    }

    /// <summary>The waterfall's line "sourcing mix": input price less average price paid, USD per unit of input.</summary>
    public double SourcingMix(MarketId market) => InputPrice(market) - AveragePrice(market);

    /// <summary>Share of a market's demand that a seller serves, 0 where there is no lane.</summary>
    public double Share(SupplierId supplier, MarketId market)
    {
        var lane = _work.Layout.LaneOf(supplier, market);
        return lane < 0 ? 0 : _work.Share[lane];
    }

    /// <summary>Units a seller delivers to a market in the year.</summary>
    public double Flow(SupplierId supplier, MarketId market) => Share(supplier, market) * Quantity(market);

    /// <summary>Units that pass a lane in the year.</summary>
    public double Flow(LaneId lane) => _work.Share[lane.Slot] * Quantity(lane.Market);

    /// <summary>C: delivered cost on a lane, USD per unit; infinite where there is no lane.</summary>
    public double DeliveredCost(SupplierId supplier, MarketId market)
    {
        var lane = _work.Layout.LaneOf(supplier, market);
        return lane < 0 ? double.PositiveInfinity : _work.Cost[lane];
    }

    /// <summary>Quantity of one demand from outside the chain, units per year; part of it may be unserved.</summary>
    public double Demand(DemandId demand) =>
        _work.Layout.Demands[demand.Index].At(_work.LogIndex[_work.Layout.DemandMarket[demand.Index]], out _);

    /// <inheritdoc/>
    public bool Equals(MarketSolution other) => ReferenceEquals(_work, other._work);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MarketSolution other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _work.GetHashCode();

    /// <summary>Whether both show the same workspace.</summary>
    public static bool operator ==(MarketSolution left, MarketSolution right) => left.Equals(right);

    /// <summary>Whether they show different workspaces.</summary>
    public static bool operator !=(MarketSolution left, MarketSolution right) => !left.Equals(right);

    private int Slot(SupplierId supplier) => _work.Layout.SupplierSlot[supplier.Index];

    private int Slot(MarketId market) => _work.Layout.MarketSlot[market.Index];
}
