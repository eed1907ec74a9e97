namespace Cellcast.Policy;

/// <summary>
/// A rule that gives credits only to those who buy enough of their inputs from whom it allows: a material assistance test, or local content. Firms choose
/// whether to keep it: plants, or projects for what they install. Compiled to arrays; immutable.
/// </summary>
/// <remarks>Equations P1 to P8 and P12 to P16 of docs/policy.md.</remarks>
public sealed class SourcingRule
{
    private readonly int _regions;
    private readonly int _owners;
    private readonly int _years;
    private readonly int _firstYear;
    private readonly double[] _threshold;
    private readonly bool[] _barredOwners;
    private readonly double[]?[] _barredPlaces;
    private readonly int[] _slots;
    private readonly ProducerCredit[] _credits;

    /// <summary>Takes a rule whose effects are worked out.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="terms">What firms reckon with.</param>
    /// <param name="regions">Number of regions.</param>
    /// <param name="firstYear">First year of the arrays.</param>
    /// <param name="threshold">Least share that must be allowed, by year; not a number in a year without the rule.</param>
    /// <param name="barredOwners">Whether all an owner group sells is barred.</param>
    /// <param name="barredPlaces">By product the share barred of what is made in a place: [region, year]; null for none.</param>
    /// <param name="slots">By product and region the first index of its credits; negative where none hangs on the rule.</param>
    /// <param name="credits">The credits that hang on it: [slot, owner, year]; those of buyers under the first owner.</param>
    /// <param name="purchases">What it needs where it is on what projects buy; null for one on what plants use.</param>
    public SourcingRule(
        Instrument instrument, SourcingTerms terms, int regions, int firstYear, double[] threshold, bool[] barredOwners, double[]?[] barredPlaces, int[] slots, ProducerCredit[] credits, PurchaseTerms? purchases = null)
    {
        ArgumentNullException.ThrowIfNull(threshold);
        ArgumentNullException.ThrowIfNull(barredOwners);
        (Instrument, Terms, Purchases) = (instrument, terms, purchases);
        (_regions, _owners, _firstYear, _years) = (regions, barredOwners.Length, firstYear, threshold.Length);
        (_threshold, _barredOwners, _barredPlaces, _slots, _credits) = (threshold, barredOwners, barredPlaces, slots, credits);
    }

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; }

    /// <summary>What firms reckon with.</summary>
    public SourcingTerms Terms { get; }

    /// <summary>What it needs where it is on what projects buy, to the buyers of which its credits are paid; null for one on what plants use.</summary>
    public PurchaseTerms? Purchases { get; }

    /// <summary>Whether it asks projects for content they are rewarded for, or comes on top of another rule, and so bars nobody from what all have.</summary>
    public bool IsOnBonus => Purchases is not null && (Purchases.Under is not null || Instrument.Kind == InstrumentKind.LocalContent);

    /// <summary>Least share of the cost of inputs that must be allowed, 0 to 1; not a number in a year without the rule.</summary>
    /// <param name="year">Calendar year.</param>
    public double ThresholdIn(int year) => _threshold[year - _firstYear];

    /// <summary>How much of what a plant sells counts as barred, 0 to 1.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="region">Index of the region of the plant.</param>
    /// <param name="owner">Index of its owner group.</param>
    /// <param name="year">Calendar year.</param>
    public double BarredShare(int product, int region, int owner, int year) =>
        _barredOwners[owner] ? 1 : _barredPlaces[product] is { } places ? places[(region * _years) + year - _firstYear] : 0;

    /// <summary>Whether a credit on the product in the region hangs on this rule in some year.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="region">Index of the region.</param>
    public bool Covers(int product, int region) => _slots[(product * _regions) + region] >= 0;

    /// <summary>Whether any owner may have a credit that hangs on this rule in a year.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="year">Calendar year.</param>
    public bool PaysIn(int product, int region, int year)
    {
        for (var owner = 0; owner < _owners; owner++)
        {
            if (Credit(product, region, owner, year) != default)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The credits of a producer that hang on this rule, as if it were kept; those of buyers without what hangs on a rule on top of this one as well.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="owner">Index of the owner group.</param>
    /// <param name="year">Calendar year.</param>
    public ProducerCredit Credit(int product, int region, int owner, int year)
    {
        var slot = _slots[(product * _regions) + region];
        return slot < 0 ? default : _credits[(((slot * _owners) + owner) * _years) + year - _firstYear];
    }
}
