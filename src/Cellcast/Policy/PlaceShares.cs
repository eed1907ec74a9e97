namespace Cellcast.Policy;

/// <summary>How much of each region a measure reaches for one product, by year: computed once, read for every lane.</summary>
internal sealed class PlaceShares
{
    private readonly double[] _shares;
    private readonly int _years;

    private PlaceShares(int regions, int years)
    {
        _shares = new double[regions * years];
        _years = years;
    }

    public double this[int region, int year] => _shares[(region * _years) + year];

    /// <summary>Share of each region's supply that comes from any of some places a measure names; all of it when none is named.</summary>
    /// <exception cref="PolicyException">How much of a region a place is, is not known; names the measure.</exception>
    public static PlaceShares OfSupply(TradeMeasure measure, IReadOnlyList<string> places, PolicyProduct product, IPolicyFacts facts, int firstYear, int years) =>
        Of(measure, places, facts, years, (place, region, year) => facts.SupplyShare(place, region, product, firstYear + year));

    /// <summary>Share of each region's demand that stands in any of some places a measure names; all of it when none is named.</summary>
    /// <exception cref="PolicyException">How much of a region a place is, is not known; names the measure.</exception>
    public static PlaceShares OfDemand(TradeMeasure measure, IReadOnlyList<string> places, PolicyProduct product, IPolicyFacts facts, int firstYear, int years) =>
        Of(measure, places, facts, years, (place, region, year) => facts.DemandShare(place, region, product, firstYear + year));

    /// <summary>Every share multiplied by a factor of its region and year.</summary>
    public PlaceShares Times(Func<int, int, double> factor)
    {
        for (var index = 0; index < _shares.Length; index++)
        {
            if (_shares[index] != 0)
            {
                _shares[index] *= factor(index / _years, index % _years);
            }
        }

        return this;
    }

    private static PlaceShares Of(TradeMeasure measure, IReadOnlyList<string> places, IPolicyFacts facts, int years, Func<string, string, int, double> share)
    {
        var shares = new PlaceShares(facts.Regions.Count, years);
        for (var region = 0; region < facts.Regions.Count; region++)
        {
            var of = shares._shares.AsSpan(region * years, years);
            of.Fill(places.Count == 0 ? 1 : 0);
            foreach (var place in places)
            {
                var certain = facts.CertainShare(place, facts.Regions[region]);
                for (var year = 0; year < years; year++)
                {
                    of[year] += certain ?? Stated(place, region, year);
                }
            }

            for (var year = 0; year < years; year++)
            {
                of[year] = Math.Min(1, of[year]);
            }
        }

        return shares;

        double Stated(string place, int region, int year)
        {
            try
            {
                return share(place, facts.Regions[region], year);
            }
            catch (PolicyException problem)
            {
                throw new PolicyException($"instrument '{measure.Instrument.Id}': {problem.Message}", problem);
            }
        }
    }
}
