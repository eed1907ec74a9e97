namespace Cellcast.Markets;

/// <summary>
/// One year of the whole chain, compiled to dense arrays: plants, what they sell, buyers' markets, lanes between them, inputs. The structure is fixed; its
/// numbers (capacity, costs, preferences, duties, bans, demand) may be rewritten between years without allocating. A solve only reads it, so
/// several solves with their own <see cref="MarketWorkspace"/> may share one problem.
/// </summary>
/// <remarks>
/// Layout: products in order of the chain; the sellers of a product side by side, padded to whole vectors; the lanes of a market side by side, one for every
/// seller of the product (absent ones have attraction 0). Plants that make several products tie these into one block.
/// </remarks>
public sealed class MarketProblem
{
    internal MarketProblem(MarketLayout layout) => Layout = layout;

    internal MarketLayout Layout { get; }

    /// <summary>Number of plants: the unknowns of a year.</summary>
    public int PlantCount => Layout.PlantCount;

    /// <summary>Number of sellers (plants times products made, capacity links included).</summary>
    public int SupplierCount => Layout.SupplierSlot.Length;

    /// <summary>Number of markets (buyers times products).</summary>
    public int MarketCount => Layout.MarketSlot.Length;

    /// <summary>Number of lanes between a seller and a market.</summary>
    public int LaneCount => Layout.LiveLanes;

    /// <summary>Product, region and owner of a plant, for messages.</summary>
    public string NameOf(PlantId plant) => Layout.PlantNames[plant.Index];

    /// <summary>Id of the product that a seller sells.</summary>
    public string ProductOf(SupplierId supplier) => Layout.ProductNames[Layout.ProductOfSlot[Layout.SupplierSlot[supplier.Index]]];

    /// <summary>Sets the effective (qualified) capacity of a plant or the size of a quota; 0 takes the plant out of the year.</summary>
    /// <param name="plant">The plant.</param>
    /// <param name="capacity">K, units of its capacity per year, 0 or more.</param>
    public void SetCapacity(PlantId plant, double capacity)
    {
        Require(capacity >= 0 && double.IsFinite(capacity), nameof(capacity), capacity, "Capacity must be 0 or more.");
        Layout.Capacity[Layout.PlantSlot[plant.Index]] = capacity;
    }

    /// <summary>Sets the price curve of a plant.</summary>
    public void SetCurve(PlantId plant, PriceCurve curve)
    {
        Require(curve.IsValid, nameof(curve), curve, "beta must be above 0 and normal utilisation between 0 and 1.");
        Layout.NormalLogit[Layout.PlantSlot[plant.Index]] = curve.NormalLogit;
        Layout.InverseBeta[Layout.PlantSlot[plant.Index]] = 1 / curve.Beta;
    }

    /// <summary>Sets the costs of a seller.</summary>
    /// <param name="supplier">The seller.</param>
    /// <param name="conversion">Cash cost besides the inputs bought in the chain, less production credits, USD per unit.</param>
    /// <param name="fixedCost">w: fixed cost per unit at normal utilisation, above 0, USD per unit; never net of credits.</param>
    public void SetCosts(SupplierId supplier, double conversion, double fixedCost)
    {
        Require(double.IsFinite(conversion), nameof(conversion), conversion, "Conversion cost must be a number.");
        Require(fixedCost > 0 && double.IsFinite(fixedCost), nameof(fixedCost), fixedCost, "Fixed cost must be above 0.");
        Layout.Conversion[Layout.SupplierSlot[supplier.Index]] = conversion;
        Layout.FixedCost[Layout.SupplierSlot[supplier.Index]] = fixedCost;
    }

    /// <summary>Sets how much of its plant's capacity, or of its quota, one unit of a seller takes.</summary>
    /// <param name="supplier">The seller.</param>
    /// <param name="capacityPerUnit">Units of capacity, above 0.</param>
    public void SetCapacityPerUnit(SupplierId supplier, double capacityPerUnit)
    {
        Require(capacityPerUnit > 0 && double.IsFinite(capacityPerUnit), nameof(capacityPerUnit), capacityPerUnit, "Capacity per unit must be above 0.");
        Layout.CapacityPerUnit[Layout.SupplierSlot[supplier.Index]] = capacityPerUnit;
    }

    /// <summary>Sets the price to which the state tops up what a seller receives (a price floor, or the lower side of a contract for difference).</summary>
    /// <param name="supplier">The seller; its plant must make one product only, and a quota has no receipts to top up.</param>
    /// <param name="floor">F, USD per unit; 0 for none. At or below cash cost it does nothing.</param>
    /// <exception cref="MarketProblemException">The seller is a quota or belongs to a line family.</exception>
    public void SetPriceFloor(SupplierId supplier, double floor)
    {
        Require(floor >= 0 && double.IsFinite(floor), nameof(floor), floor, "A floor must be 0 or more.");
        var slot = Layout.SupplierSlot[supplier.Index];
        if (Layout.SourceOfSlot[slot] >= 0 || Layout.PlantOfSlot.Count(plant => plant == Layout.PlantOfSlot[slot]) > 1)
        {
            throw new MarketProblemException([$"{NameOf(new PlantId(Layout.PlantIdOfSlot[Layout.PlantOfSlot[slot]]))}: a price floor needs a plant of one product."]);
        }

        Layout.ReceiptFloor[slot] = floor;
    }

    /// <summary>Sets one lane.</summary>
    /// <param name="supplier">Seller.</param>
    /// <param name="market">Buyer.</param>
    /// <param name="preference">h: home bias and contracts, 0 or more; the attraction is capacity x h.</param>
    /// <param name="cost">Delivered cost.</param>
    /// <param name="banned">Whether the lane is closed. A ban keeps the buyer's memory of the origin: it raises his index; an absent lane does not.</param>
    /// <exception cref="MarketProblemException">The builder was not given this lane.</exception>
    public void SetLane(SupplierId supplier, MarketId market, double preference, LandedCost cost, bool banned = false) =>
        SetLane(Lane(supplier, market), preference, cost, banned);

    /// <summary>The lane between a seller and a buyer.</summary>
    /// <exception cref="MarketProblemException">The builder was not given this lane.</exception>
    public LaneId Lane(SupplierId supplier, MarketId market) => Layout.LaneOf(supplier, market) is >= 0 and var lane
        ? new LaneId(lane, market)
        : throw new MarketProblemException([$"There is no lane from seller {supplier.Index} to market {market.Index}."]);

    /// <summary>Sets one lane.</summary>
    /// <param name="id">The lane.</param>
    /// <param name="preference">h: home bias and contracts, 0 or more; the attraction is capacity x h.</param>
    /// <param name="cost">Delivered cost.</param>
    /// <param name="banned">Whether the lane is closed; see <see cref="SetLane(SupplierId, MarketId, double, LandedCost, bool)"/>.</param>
    public void SetLane(LaneId id, double preference, LandedCost cost, bool banned = false)
    {
        Check(preference, cost);
        Layout.Lanes.Set(id, preference, cost, banned);
    }

    /// <summary>Multiplies the preference of a lane.</summary>
    /// <param name="id">The lane.</param>
    /// <param name="factor">0 or more.</param>
    public void Favour(LaneId id, double factor)
    {
        Require(factor >= 0 && double.IsFinite(factor), nameof(factor), factor, "A factor must be 0 or more.");
        Layout.Lanes.Preference[id.Slot] *= factor;
    }

    /// <summary>Room for what another year says of lanes, to be written while this one is solved; every lane has to be.</summary>
    /// <param name="arrays">Where its arrays come from.</param>
    internal LaneNumbers NewLanes(RunArrays arrays) => new(Layout.Exists.Length, Layout.MarketSlot, arrays);

    /// <summary>Takes another set of numbers for the lanes.</summary>
    /// <param name="lanes">Made by <see cref="NewLanes"/>.</param>
    /// <returns>The set it had.</returns>
    internal LaneNumbers Exchange(LaneNumbers lanes)
    {
        var had = Layout.Lanes;
        Layout.Lanes = lanes;
        return had;
    }

    /// <summary>Refuses numbers of a lane that make no sense.</summary>
    internal static void Check(double preference, in LandedCost cost)
    {
        Require(preference >= 0 && double.IsFinite(preference), nameof(preference), preference, "Preference must be 0 or more.");
        if (MarketLayout.Fault(cost) is { } fault)
        {
            Require(false, nameof(cost), cost, fault);
        }
    }

    /// <summary>Sets the terms of a market.</summary>
    public void SetTerms(MarketId market, MarketTerms terms)
    {
        var slot = Layout.MarketSlot[market.Index];
        var fault = MarketLayout.Fault(terms);
        for (var k = Layout.DemandStart[slot]; k < Layout.DemandStart[slot + 1]; k++)
        {
            fault ??= MarketLayout.Fault(Layout.Demands[Layout.MarketDemands[k]], terms.TradeElasticity);
        }

        Require(fault is null, nameof(terms), terms, fault ?? string.Empty);
        Layout.SetTerms(slot, terms);
    }

    /// <summary>Sets a demand from outside the chain.</summary>
    public void SetDemand(DemandId demand, DemandResponse response)
    {
        var gamma = Layout.Gamma[Layout.DemandMarket[demand.Index]];
        var fault = MarketLayout.Fault(response, gamma);
        Require(fault is null, nameof(response), response, fault ?? string.Empty);
        Layout.Demands[demand.Index] = response;
    }

    /// <summary>Sets the stocks that a market's buyers hold (M15); the default for none.</summary>
    public void SetStock(MarketId market, StockResponse stock)
    {
        var fault = MarketLayout.Fault(stock);
        Require(fault is null, nameof(stock), stock, fault ?? string.Empty);
        Layout.Stocks[Layout.MarketSlot[market.Index]] = stock;
    }

    /// <summary>Sets the preferences of a seller's mix; with exponent 0 they are its shares.</summary>
    /// <param name="supplier">The seller.</param>
    /// <param name="mix">Which of its mixes, in the order the builder was given them.</param>
    /// <param name="preferences">a of every alternative, in the builder's order: 0 or more, one of them above 0.</param>
    public void SetMix(SupplierId supplier, int mix, ReadOnlySpan<double> preferences)
    {
        var slot = Layout.SupplierSlot[supplier.Index];
        var range = Layout.Mixes[Layout.MixStart[slot] + mix];
        var total = 0.0;
        foreach (var preference in preferences)
        {
            Require(preference >= 0 && double.IsFinite(preference), nameof(preferences), preference, "Preference must be 0 or more.");
            total += preference;
        }

        Require(preferences.Length == range.UseCount && total > 0, nameof(preferences), preferences.Length, "Every alternative needs a preference, and one of them above 0.");
        preferences.CopyTo(Layout.UsePreference.AsSpan(range.UseStart, range.UseCount));
    }

    // Generic, so that a valid value is not boxed: these run in the annual loop.
    private static void Require<T>(bool holds, string name, T value, string message)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(name, value, message);
        }
    }
}
