namespace Cellcast.Policy;

/// <summary>
/// A limit on quantities between regions. In a year it asks that the sum over its products, origins and destinations of flow x <see cref="Covered"/> be at most
/// <see cref="QuantityIn"/>; of a flow that runs all year only the part in the days of the quota counts against it.
/// </summary>
public sealed class QuotaMeasure
{
    private readonly int _firstYear;
    private readonly double[] _quantity;
    private readonly double[] _shareOfYear;
    private readonly int _regions;
    private readonly int[] _slotOfProduct;
    private readonly double[] _covered;

    internal QuotaMeasure(
        string id,
        QuotaKind kind,
        double inQuotaDuty,
        double outOfQuotaDuty,
        IReadOnlyList<int> products,
        IReadOnlyList<int> origins,
        IReadOnlyList<int> destinations,
        int firstYear,
        double[] quantity,
        double[] shareOfYear,
        int regions,
        int[] slotOfProduct,
        double[] covered)
    {
        (Id, Kind, InQuotaDuty, OutOfQuotaDuty) = (id, kind, inQuotaDuty, outOfQuotaDuty);
        (Products, Origins, Destinations) = (products, origins, destinations);
        (_firstYear, _quantity, _shareOfYear, _regions, _slotOfProduct, _covered) = (firstYear, quantity, shareOfYear, regions, slotOfProduct, covered);
    }

    /// <summary>The instrument's id.</summary>
    public string Id { get; }

    /// <summary>What it limits.</summary>
    public QuotaKind Kind { get; }

    /// <summary>Duty within a tariff-rate quota, already part of <see cref="LaneMeasures.DutyRate"/>; 0 for other quotas.</summary>
    public double InQuotaDuty { get; }

    /// <summary>Duty above a tariff-rate quota, in place of the one within; 0 for other quotas, above which nothing passes.</summary>
    public double OutOfQuotaDuty { get; }

    /// <summary>Indices of the products that share the quota.</summary>
    public IReadOnlyList<int> Products { get; }

    /// <summary>Indices of the regions whose goods count against it.</summary>
    public IReadOnlyList<int> Origins { get; }

    /// <summary>Indices of the regions they go to; empty means all abroad.</summary>
    public IReadOnlyList<int> Destinations { get; }

    /// <summary>What may pass in the days of a year on which the quota holds, in the products' flow unit (kt, GWh, km2); infinite in a year without it.</summary>
    public double QuantityIn(int year) => _shareOfYear[year - _firstYear] > 0 ? _quantity[year - _firstYear] : double.PositiveInfinity;

    /// <summary>Share of the year's days on which it holds.</summary>
    public double ShareOfYear(int year) => _shareOfYear[year - _firstYear];

    /// <summary>Share of a lane's flow of a year that the quota reaches: the origin's and destination's treated shares, and for vehicles what travels in them.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="origin">Index of the origin.</param>
    /// <param name="destination">Index of the destination.</param>
    /// <param name="year">Calendar year.</param>
    public double Covered(int product, int origin, int destination, int year)
    {
        var slot = _slotOfProduct[product];
        return slot < 0 ? 0 : _covered[(((((slot * _regions) + origin) * _regions) + destination) * _quantity.Length) + year - _firstYear];
    }

    /// <summary>
    /// The most of one product that an origin may ship in a year if it alone uses the quota: the quota in its days, what the untreated rest of the region ships
    /// meanwhile, and what all would ship in the other days.
    /// </summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="origin">Index of the origin.</param>
    /// <param name="destination">Index of a destination.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="unrestricted">What would be shipped in a whole year without the quota.</param>
    public double Limit(int product, int origin, int destination, int year, double unrestricted)
    {
        var covered = Covered(product, origin, destination, year);
        var share = ShareOfYear(year);
        return covered <= 0 || share <= 0
            ? double.PositiveInfinity
            : QuantityIn(year) + (unrestricted * ((share * (1 - covered)) + 1 - share));
    }
}
