using Cellcast.World;

namespace Cellcast.Markets;

/// <summary>
/// Collects the plants, sellers, markets, lanes and demands of a year and compiles them. Ids count from 0 in the order given; all faults are reported at once
/// by <see cref="Build()"/>.
/// </summary>
/// <param name="graph">The chain; its order is the order of computation, and a seller may only buy what its product is linked to.</param>
public sealed class MarketProblemBuilder(ProductGraph graph)
{
    // A quota's rent curve: steep enough that the rent is small below 95% of the quota, flat enough to stay smooth.
    private static readonly PriceCurve RentCurve = new(0.5, 0.85);

    private readonly List<PlantEntry> _plants = [];
    private readonly List<SupplierEntry> _suppliers = [];
    private readonly List<MarketEntry> _markets = [];
    private readonly List<(int Supplier, int Market, double Preference, LandedCost Cost, bool Banned)> _lanes = [];
    private readonly List<(int Market, DemandResponse Response)> _demands = [];
    private readonly List<string> _problems = [];

    /// <summary>Adds a plant: all capacity of one owner in one region for one product, or for the products of one line family.</summary>
    /// <param name="region">Where it stands.</param>
    /// <param name="owner">Who owns it.</param>
    /// <param name="capacity">K: effective capacity, units per year; 0 where there is none this year.</param>
    /// <param name="curve">How its margin answers its use.</param>
    public PlantId AddPlant(string region, string owner, double capacity, PriceCurve curve)
    {
        Check(capacity >= 0 && double.IsFinite(capacity), () => $"Plant {region}, {owner}: capacity {capacity} must be 0 or more.");
        Check(curve.IsValid, () => $"Plant {region}, {owner}: {curve} needs beta above 0 and a normal utilisation between 0 and 1.");
        _plants.Add(new PlantEntry(region, owner, capacity, curve));
        return new PlantId(_plants.Count - 1);
    }

    /// <summary>Adds what a plant sells of a product. A plant of a line family is given several.</summary>
    /// <param name="plant">The plant.</param>
    /// <param name="product">Id of the product.</param>
    /// <param name="conversion">Cash cost besides the inputs bought in the chain, less production credits, USD per unit.</param>
    /// <param name="fixedCost">w: fixed cost per unit at normal utilisation, above 0, USD per unit.</param>
    /// <param name="capacityPerUnit">Units of capacity that one unit takes, above 0: 1, or the throughput ratio within a line family.</param>
    public SupplierId AddSupplier(PlantId plant, string product, double conversion, double fixedCost, double capacityPerUnit = 1)
    {
        var name = $"Seller of {product}, {_plants[plant.Index].Region}, {_plants[plant.Index].Owner}";
        Check(double.IsFinite(conversion), () => $"{name}: conversion cost {conversion} must be a number.");
        Check(fixedCost > 0 && double.IsFinite(fixedCost), () => $"{name}: fixed cost {fixedCost} must be above 0.");
        Check(capacityPerUnit > 0 && double.IsFinite(capacityPerUnit), () => $"{name}: capacity per unit {capacityPerUnit} must be above 0.");
        _suppliers.Add(new SupplierEntry(plant.Index, graph.IndexOf(product), -1, conversion, fixedCost, capacityPerUnit));
        return new SupplierId(_suppliers.Count - 1);
    }

    /// <summary>
    /// Adds a quota or an export licence: a node that buys from a seller at its price and sells on, up to the quota; its margin is the quota's shadow price.
    /// Give it the lanes that fall under the quota, and give the seller itself no lane to these markets.
    /// </summary>
    /// <param name="name">Name of the quota, for messages.</param>
    /// <param name="source">The seller whose product falls under it (itself possibly a link: an export quota behind an import quota).</param>
    /// <param name="quota">Units per year, 0 or more.</param>
    /// <param name="rentScale">Rent when the quota is used to its normal degree, above 0, USD per unit: 1% of the price is small beside it.</param>
    public SupplierId AddCapacityLink(string name, SupplierId source, double quota, double rentScale)
    {
        return AddQuotaSeller(AddQuota(_plants[_suppliers[source.Index].Plant].Region, name, quota), source, rentScale);
    }

    /// <summary>Adds a quota that several sellers share: give it what they sell under it by <see cref="AddQuotaSeller"/>. Its utilisation is the part used.</summary>
    /// <param name="place">Where it holds, for messages.</param>
    /// <param name="name">Name of the quota, for messages.</param>
    /// <param name="quota">Units per year, 0 or more.</param>
    public PlantId AddQuota(string place, string name, double quota)
    {
        Check(quota >= 0 && double.IsFinite(quota), () => $"Quota {name}: {quota} must be 0 or more.");
        _plants.Add(new PlantEntry(place, name, quota, RentCurve));
        return new PlantId(_plants.Count - 1);
    }

    /// <summary>
    /// Adds a tariff-rate quota that several sellers share (M14). Within it goods pay the duty of their lanes; the rent rises as it fills and stays at the
    /// difference to the duty above the quota, at which any amount may come in: its utilisation may exceed 1.
    /// </summary>
    /// <param name="place">Where it holds, for messages.</param>
    /// <param name="name">Name of the quota, for messages.</param>
    /// <param name="quota">Units per year within the quota, 0 or more.</param>
    public PlantId AddTariffQuota(string place, string name, double quota)
    {
        var plant = AddQuota(place, name, quota);
        _plants[plant.Index] = _plants[plant.Index] with { IsTariffQuota = true };
        return plant;
    }

    /// <summary>Adds what a seller sells under a quota, at its price and the quota's rent. All that fall under a quota pay the same rent per unit that counts.</summary>
    /// <param name="quota">The quota.</param>
    /// <param name="source">The seller whose product falls under it (itself possibly under another quota: an export quota behind an import quota).</param>
    /// <param name="rentScale">
    /// Rent per unit of the product when the quota is used to its normal degree, above 0, USD per unit: small beside the price. For a tariff-rate quota
    /// <see cref="TariffQuota.RentScale"/>.
    /// </param>
    /// <param name="countedShare">Part of a unit that counts against the quota, above 0.</param>
    public SupplierId AddQuotaSeller(PlantId quota, SupplierId source, double rentScale, double countedShare = 1)
    {
        var name = _plants[quota.Index].Owner;
        Check(rentScale > 0 && double.IsFinite(rentScale), () => $"Quota {name}: rent scale {rentScale} must be above 0.");
        Check(countedShare > 0 && double.IsFinite(countedShare), () => $"Quota {name}: counted share {countedShare} must be above 0.");
        _suppliers.Add(new SupplierEntry(quota.Index, _suppliers[source.Index].Product, source.Index, 0, rentScale, countedShare));
        return new SupplierId(_suppliers.Count - 1);
    }

    /// <summary>The plant behind a seller; for a quota, the quota itself.</summary>
    public PlantId PlantOf(SupplierId supplier) => new(_suppliers[supplier.Index].Plant);

    /// <summary>Adds a buyer's market for a product. A region may have several (a complying and a free one).</summary>
    /// <param name="product">Id of the product.</param>
    /// <param name="buyer">Name of the buyer, usually a region.</param>
    /// <param name="terms">How it chooses.</param>
    public MarketId AddMarket(string product, string buyer, MarketTerms terms)
    {
        if (MarketLayout.Fault(terms) is { } fault)
        {
            _problems.Add($"Market of {product} in {buyer}: {fault}.");
        }

        _markets.Add(new MarketEntry(graph.IndexOf(product), buyer, terms));
        return new MarketId(_markets.Count - 1);
    }

    /// <summary>Makes room for lanes that will be opened.</summary>
    /// <param name="lanes">How many, at least.</param>
    public void Expect(int lanes) => _lanes.EnsureCapacity(lanes);

    /// <summary>Opens a lane from a seller to a market. Lanes never opened are no alternative at all.</summary>
    /// <param name="supplier">Seller.</param>
    /// <param name="market">Buyer, of the same product.</param>
    /// <param name="preference">h: home bias and contracts, 0 or more.</param>
    /// <param name="cost">Delivered cost.</param>
    /// <param name="banned">Whether it is closed this year.</param>
    public void AddLane(SupplierId supplier, MarketId market, double preference, LandedCost cost, bool banned = false)
    {
        // There are thousands of lanes: nothing is written for those without a fault.
        var fault = _suppliers[supplier.Index].Product != _markets[market.Index].Product ? "the seller and the market have different products"
            : !(preference >= 0) || !double.IsFinite(preference) ? $"preference {preference} must be 0 or more"
            : MarketLayout.Fault(cost);
        if (fault is not null)
        {
            _problems.Add($"Lane to {_markets[market.Index].Buyer}: {fault}.");
        }

        _lanes.Add((supplier.Index, market.Index, preference, cost, banned));
    }

    /// <summary>Lets a seller buy a fixed amount of an input.</summary>
    /// <param name="supplier">The seller of the output.</param>
    /// <param name="market">Where it buys.</param>
    /// <param name="quantity">Units bought per unit of output (quantity / yield), above 0.</param>
    public void AddInput(SupplierId supplier, MarketId market, double quantity)
    {
        CheckUse(supplier, market, quantity);
        _suppliers[supplier.Index].Inputs.Add(new MixAlternative(market, quantity, 1));
    }

    /// <summary>Lets a seller fill one place with several inputs, shared by a logit on price: phi_k ~ a_k P_k^-kappa.</summary>
    /// <param name="supplier">The seller of the output.</param>
    /// <param name="exponent">kappa, 0 or more; 0 keeps the shares at the preferences.</param>
    /// <param name="alternatives">The inputs, at least one with a preference above 0.</param>
    public void AddMix(SupplierId supplier, double exponent, IReadOnlyList<MixAlternative> alternatives)
    {
        ArgumentNullException.ThrowIfNull(alternatives);
        Check(exponent >= 0 && double.IsFinite(exponent), () => $"Mix: exponent {exponent} must be 0 or more.");
        Check(
            alternatives.All(a => a.Preference >= 0 && double.IsFinite(a.Preference)) && alternatives.Any(a => a.Preference > 0),
            () => "Mix: preferences must be 0 or more and one of them above 0.");
        foreach (var alternative in alternatives)
        {
            CheckUse(supplier, alternative.Market, alternative.Quantity);
        }

        _suppliers[supplier.Index].Mixes.Add((exponent, [.. alternatives]));
    }

    /// <summary>Adds a demand from outside the chain: final demand, or use of a metal outside batteries.</summary>
    public DemandId AddDemand(MarketId market, DemandResponse response)
    {
        if (MarketLayout.Fault(response, _markets[market.Index].Terms.TradeElasticity) is { } fault)
        {
            _problems.Add($"Demand of {_markets[market.Index].Buyer}: {fault}.");
        }

        _demands.Add((market.Index, response));
        return new DemandId(_demands.Count - 1);
    }

    /// <summary>Compiles the year.</summary>
    /// <exception cref="MarketProblemException">Every fault found, including plants whose products feed one another.</exception>
    public MarketProblem Build() => Build(new RunArrays());

    /// <summary>Compiles the year.</summary>
    /// <param name="arrays">Where the large arrays of the problem come from.</param>
    /// <exception cref="MarketProblemException">Every fault found, including plants whose products feed one another.</exception>
    public MarketProblem Build(RunArrays arrays)
    {
        ArgumentNullException.ThrowIfNull(arrays);
        if (_problems.Count > 0)
        {
            throw new MarketProblemException([.. _problems]);
        }

        return new MarketProblem(new MarketCompiler(graph, _plants, _suppliers, _markets, _lanes, _demands).Compile(arrays));
    }

    private void CheckUse(SupplierId supplier, MarketId market, double quantity)
    {
        var output = graph.Products[_suppliers[supplier.Index].Product].Id;
        var input = graph.Products[_markets[market.Index].Product].Id;
        Check(quantity > 0 && double.IsFinite(quantity), () => $"{output} uses {quantity} of {input}: it must be above 0.");
        Check(
            graph.InputsOf(_suppliers[supplier.Index].Product).Any(link => link.Input == input && link.Kind != ProductLinkKind.Recovery),
            () => $"{output} has no link to {input} in the chain.");
        Check(_suppliers[supplier.Index].Source < 0, () => $"A quota on {output} buys nothing but {output}.");
    }

    private void Check(bool holds, Func<string> problem)
    {
        if (!holds)
        {
            _problems.Add(problem());
        }
    }

    internal sealed record PlantEntry(string Region, string Owner, double Capacity, PriceCurve Curve)
    {
        public bool IsTariffQuota { get; init; }
    }

    internal sealed record SupplierEntry(int Plant, int Product, int Source, double Conversion, double FixedCost, double CapacityPerUnit)
    {
        public List<MixAlternative> Inputs { get; } = [];

        public List<(double Exponent, MixAlternative[] Alternatives)> Mixes { get; } = [];
    }

    internal sealed record MarketEntry(int Product, string Buyer, MarketTerms Terms);
}
