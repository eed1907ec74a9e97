using Cellcast.World;

namespace Cellcast.Policy;

/// <summary>
/// What policy does to trade and producers in every year of a run, compiled to arrays: what each lane pays and how far it is open, the quotas, and what
/// producers receive. Immutable; safe to read from several threads.
/// </summary>
public sealed class TradePolicy
{
    // Longer than any plant is planned ahead; what lies beyond is worked out when it is asked for.
    private const int StandingYears = 50;

    private readonly Dictionary<string, int> _products;
    private readonly Dictionary<string, int> _regions;
    private readonly Dictionary<string, int> _owners;
    private readonly LaneMeasures[][] _lanes;
    private readonly double[] _weights;
    private readonly ProducerMeasures _producers;
    private readonly Lazy<double[]> _site;
    private readonly double[]?[] _waiting;
    private readonly double[] _stands;
    private readonly int _regionCount;
    private readonly int _ownerCount;
    private readonly int _years;

    private readonly TradeMeasures _measures;

    private TradePolicy(
        IPolicyFacts facts,
        TradeMeasures measures,
        int firstYear,
        int lastYear,
        LaneMeasures[][] lanes,
        double[]?[] waiting,
        ProducerMeasures producers,
        IReadOnlyList<QuotaMeasure> quotas)
    {
        _measures = measures;
        Products = [.. facts.Products.Select(product => product.Id)];
        Regions = facts.Regions;
        Owners = facts.Owners;
        (_products, _regions, _owners) = (Index(Products), Index(Regions), Index(Owners));
        (FirstYear, LastYear, _years) = (firstYear, lastYear, lastYear - firstYear + 1);
        (_lanes, _waiting, _producers, Quotas) = (lanes, waiting, producers, quotas);
        PurchaseRules = [.. producers.Sourcing.Where(rule => rule.Purchases is not null)];
        ReserveStorage = producers.Reserves is null ? 0 : facts.ReserveStorage;
        _site = new Lazy<double[]>(() => [.. Regions.SelectMany(region => Enumerable.Range(firstYear, _years).Select(year => facts.SiteCost(region, year)))]);
        _weights = [.. Enumerable.Range(0, facts.InvestorYears).Select(year => Math.Pow(1 + facts.InvestorDiscount, -year))];
        LawStands = facts.LawStands;
        _stands = [.. Enumerable.Range(0, StandingYears).Select(years => Math.Pow(LawStands, years))];
        (_regionCount, _ownerCount) = (Regions.Count, Owners.Count);
    }

    /// <summary>Ids of the products, in the order of their indices.</summary>
    public IReadOnlyList<string> Products { get; }

    /// <summary>Ids of the regions, in the order of their indices.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Groups that own plants, in the order of their indices.</summary>
    public IReadOnlyList<string> Owners { get; }

    /// <summary>First year compiled.</summary>
    public int FirstYear { get; }

    /// <summary>Last year compiled; later years are not known here.</summary>
    public int LastYear { get; }

    /// <summary>Chance that a law stands from one year to the next, as investors see it.</summary>
    public double LawStands { get; }

    /// <summary>Limits on quantities.</summary>
    public IReadOnlyList<QuotaMeasure> Quotas { get; }

    /// <summary>Rules on where inputs come from; of those on plants that hold in the same year at most one covers a product in a region.</summary>
    public IReadOnlyList<SourcingRule> SourcingRules => _producers.Sourcing;

    /// <summary>Those of them on what projects buy, each after the one it comes on top of.</summary>
    public IReadOnlyList<SourcingRule> PurchaseRules { get; }

    /// <summary>Works out every lane, credit and quota of a range of years.</summary>
    /// <param name="book">The instruments.</param>
    /// <param name="facts">What the law's words leave open.</param>
    /// <param name="firstYear">First year.</param>
    /// <param name="lastYear">Last year.</param>
    /// <param name="like">
    /// A policy of other instruments with the same facts and years; null for none. Lanes of products which the same instruments meet are taken from it, and what producers receive where
    /// the same instruments pay: what comes out is the same.
    /// </param>
    /// <exception cref="PolicyException">An instrument cannot be computed with; all problems are reported.</exception>
    public static TradePolicy Compile(PolicyBook book, IPolicyFacts facts, int firstYear, int lastYear, TradePolicy? like = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentOutOfRangeException.ThrowIfLessThan(lastYear, firstYear);
        var measures = TradeMeasures.Read(book, facts);
        var known = like is not null && like.FirstYear == firstYear && like.LastYear == lastYear ? like : null;
        var lanes = new LaneCompiler(measures, facts, firstYear, lastYear);
        return new TradePolicy(
            facts,
            measures,
            firstYear,
            lastYear,
            lanes.Compile(known?._measures, known?._lanes),
            known is not null && measures.LicenseAlike(known._measures) ? known._waiting : lanes.CompileWaiting(),
            known is not null && measures.PayAlike(known._measures) ? known._producers : ProducerMeasures.Of(measures, facts, firstYear, lastYear),
            new QuotaCompiler(measures, facts, firstYear, lastYear).Compile());
    }

    /// <summary>What a lane pays in a year.</summary>
    /// <exception cref="PolicyException">A name is unknown, or the year outside of those compiled; names the nearest.</exception>
    public LaneMeasures Lane(string product, string origin, string destination, int year) => Lane(
        Find(_products, product, "product"), Find(_regions, origin, "region"), Find(_regions, destination, "region"), Checked(year));

    /// <summary>What a lane pays in a year, by indices.</summary>
    public LaneMeasures Lane(int product, int origin, int destination, int year) =>
        _lanes[product][Start(year) + (origin * _regionCount) + destination];

    /// <summary>Interest on goods of a lane that wait for an export licence, a share of their price at the border (equation L6a).</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="origin">Index of the seller's region.</param>
    /// <param name="destination">Index of the buyer's region.</param>
    /// <param name="year">Calendar year.</param>
    public double Waiting(int product, int origin, int destination, int year) =>
        _waiting[product] is { } of ? of[((((year - FirstYear) * _regionCount) + origin) * _regionCount) + destination] : 0;

    /// <summary>All lanes of a product in a year: origin by origin, each with all destinations.</summary>
    public ReadOnlySpan<LaneMeasures> Lanes(int product, int year) => _lanes[product].AsSpan(Start(year), _regionCount * _regionCount);

    /// <summary>What a producer gets per unit it sells in a year: production credits it may have, in cash.</summary>
    /// <param name="product">Id of the product.</param>
    /// <param name="region">Where it is made.</param>
    /// <param name="owner">Group that owns the plant.</param>
    /// <param name="year">Year of the sale.</param>
    /// <exception cref="PolicyException">A name is unknown, or the year outside of those compiled; names the nearest.</exception>
    public ProducerCredit ProductionCredit(string product, string region, string owner, int year) => ProductionCredit(
        Find(_products, product, "product"), Find(_regions, region, "region"), Find(_owners, owner, "owner group"), Checked(year));

    /// <summary>What a producer gets per unit it sells in a year, by indices.</summary>
    public ProducerCredit ProductionCredit(int product, int region, int owner, int year) =>
        _producers.Credits[(((((product * _regionCount) + region) * _ownerCount) + owner) * _years) + year - FirstYear];

    /// <summary>What is left of <see cref="ProductionCredit(int, int, int, int)"/> for a producer who keeps the rules on inputs with a part of what it makes.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="owner">Index of the owner group.</param>
    /// <param name="year">Year of the sale.</param>
    /// <param name="keptShare">Share of output with which they are kept, 0 to 1.</param>
    public ProducerCredit ReceivedCredit(int product, int region, int owner, int year, double keptShare)
    {
        var credit = ProductionCredit(product, region, owner, year);
        for (var rule = 0; keptShare < 1 && rule < SourcingRules.Count; rule++)
        {
            var hanging = SourcingRules[rule].Purchases is null ? SourcingRules[rule].Credit(product, region, owner, year) : default;
            if (hanging != default && !double.IsNaN(SourcingRules[rule].ThresholdIn(year)))
            {
                return new ProducerCredit(credit.PerUnit - ((1 - keptShare) * hanging.PerUnit), credit.ShareOfCost - ((1 - keptShare) * hanging.ShareOfCost));
            }
        }

        return credit;
    }

    /// <summary>
    /// What an investor who decides at the end of a year counts on per unit sold: the mean of the credits of the years in which the plant sells, discounted, each times
    /// the chance that the law stands until then (equation L8). Years beyond the last one compiled are taken to be as that.
    /// </summary>
    /// <remarks>A law is known from the year before it begins: what pays nobody next year is not counted on.</remarks>
    /// <param name="product">Index of the product.</param>
    /// <param name="region">Index of the region of the plant.</param>
    /// <param name="owner">Index of the owner group.</param>
    /// <param name="year">The year behind.</param>
    /// <param name="firstSale">First year of sales.</param>
    /// <param name="keptShare">Share of the credits hanging on a rule on inputs that the plant expects to have, 0 to 1.</param>
    public ProducerCredit ExpectedCredit(int product, int region, int owner, int year, int firstSale, double keptShare = 1)
    {
        if (ProductionCredit(product, region, owner, Math.Min(year + 1, LastYear)) == default)
        {
            return default;
        }

        double perUnit = 0, share = 0, weights = 0;
        for (var sold = 0; sold < _weights.Length; sold++)
        {
            var stands = _weights[sold] * Stands(firstSale + sold - year);
            var credit = ReceivedCredit(product, region, owner, Math.Min(firstSale + sold, LastYear), keptShare);
            perUnit += stands * credit.PerUnit;
            share += stands * credit.ShareOfCost;
            weights += _weights[sold];
        }

        return new ProducerCredit(perUnit / weights, share / weights);
    }

    /// <summary>Share of what a plant costs that is paid for its investor when it is placed in service in a year.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="region">Index of the region of the plant.</param>
    /// <param name="owner">Index of the owner group.</param>
    /// <param name="year">Calendar year.</param>
    public double InvestmentSupport(int product, int region, int owner, int year) =>
        _producers.Investments[(((((product * _regionCount) + region) * _ownerCount) + owner) * _years) + year - FirstYear];

    /// <summary>The same as an investor counts on it who decides at the end of a year, with the chance that the law stands; see <see cref="ExpectedCredit"/>.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="region">Index of the region of the plant.</param>
    /// <param name="owner">Index of the owner group.</param>
    /// <param name="year">The year behind.</param>
    /// <param name="inService">Year in which the plant is placed in service.</param>
    public double ExpectedInvestmentSupport(int product, int region, int owner, int year, int inService) =>
        InvestmentSupport(product, region, owner, Math.Min(year + 1, LastYear)) > 0
            ? Stands(inService - year) * InvestmentSupport(product, region, owner, Math.Min(inService, LastYear))
            : 0;

    /// <summary>The price up to which a state tops up what makers receive in a year, USD of 2024 per unit; 0 for none.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="region">Index of the region of the plant.</param>
    /// <param name="year">Calendar year.</param>
    public double GuaranteedPrice(int product, int region, int year) => _producers.Guarantees[(((product * _regionCount) + region) * _years) + year - FirstYear];

    /// <summary>What of the plants an owner group would order in a region it may build, 0 (none) to 1 (P10).</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="owner">Index of the owner group.</param>
    /// <param name="year">Calendar year; after the last compiled as that.</param>
    public double EntryShare(int product, int region, int owner, int year) =>
        _producers.Entry is null ? 1 : _producers.Entry[(((((product * _regionCount) + region) * _ownerCount) + owner) * _years) + Math.Min(year, LastYear) - FirstYear];

    /// <summary>What buyers at the end of the chain are paid for a unit: a sum, or a share of what they install (equation F3c).</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="price">Price delivered of the product, USD of 2024 per unit.</param>
    /// <param name="kept">Share of what they buy with which each of <see cref="PurchaseRules"/> is kept, 0 to 1 (P15); empty where all are.</param>
    public double PaidToBuyers(int product, int region, int year, double price, ReadOnlySpan<double> kept = default)
    {
        if (_producers.Purchases.Length == 0)
        {
            return 0;
        }

        var credit = _producers.Purchases[(((product * _regionCount) + region) * _years) + year - FirstYear];
        for (var rule = 0; rule < kept.Length; rule++)
        {
            var hanging = PurchaseRules[rule].Credit(product, region, 0, year);
            if (hanging != default && !double.IsNaN(PurchaseRules[rule].ThresholdIn(year)))
            {
                credit = new ProducerCredit(credit.PerUnit - ((1 - kept[rule]) * hanging.PerUnit), credit.ShareOfCost - ((1 - kept[rule]) * hanging.ShareOfCost));
            }
        }

        return PaidToBuyers(credit, region, year, price);
    }

    /// <summary>What stands beside a storage block in its installed cost, USD of 2024 per kWh.</summary>
    /// <param name="region">Index of the region.</param>
    /// <param name="year">Calendar year.</param>
    public double SiteCost(int region, int year) => _site.Value[(region * _years) + year - FirstYear];

    /// <summary>The same of one instrument.</summary>
    /// <param name="credit">What it pays.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="price">Price delivered of the product, USD of 2024 per unit.</param>
    public double PaidToBuyers(ProducerCredit credit, int region, int year, double price) =>
        credit.ShareOfCost > 0 ? credit.At(price + SiteCost(region, year)) : credit.PerUnit;

    /// <summary>Money for plants that runs out.</summary>
    public IReadOnlyList<PlantFund> PlantFunds => _producers.Funds;

    /// <summary>What public reserves of a region are to hold of a product, years of what is used there (P11).</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="year">Calendar year.</param>
    public double ReserveYears(int product, int region, int year) => _producers.Reserves is null ? 0 : _producers.Reserves[(((product * _regionCount) + region) * _years) + year - FirstYear];

    /// <summary>What keeping a reserve costs, share of its worth a year.</summary>
    public double ReserveStorage { get; }

    /// <summary>Weight of the years of sales that an investor counts, from the first (L8).</summary>
    public IReadOnlyList<double> InvestorWeights => _weights;

    /// <summary>Chance that a law still stands after so many years (L8).</summary>
    /// <param name="years">Years ahead.</param>
    public double Stands(int years) => (uint)years < (uint)_stands.Length ? _stands[years] : Math.Pow(LawStands, years);

    private int Start(int year) => (year - FirstYear) * _regionCount * _regionCount;

    private int Checked(int year) => year >= FirstYear && year <= LastYear
        ? year
        : throw new PolicyException($"year {year} is outside of those compiled, {FirstYear} to {LastYear}");

    private static int Find(Dictionary<string, int> indices, string name, string what)
    {
        ArgumentNullException.ThrowIfNull(name);
        return indices.TryGetValue(name, out var index)
            ? index
            : throw new PolicyException($"{what} '{name}' is unknown{(NearestName.Of(name, indices.Keys) is { } nearest ? $", did you mean '{nearest}'?" : "")}");
    }

    private static Dictionary<string, int> Index(IReadOnlyList<string> names) =>
        names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
}
