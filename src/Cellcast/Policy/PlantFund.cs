namespace Cellcast.Policy;

/// <summary>
/// Money for plants that runs out: a sum for so much capacity, or a share of what plants cost up to a ceiling. First come, first served, by the year plants are placed
/// in service. Compiled to arrays; immutable.
/// </summary>
/// <remarks>Equation L10 of docs/policy.md. Million USD of 2024; capacity in the product's flow unit a year.</remarks>
public sealed class PlantFund
{
    private readonly int _owners;
    private readonly int _years;
    private readonly int _firstYear;
    private readonly double[]?[] _reach;
    private readonly bool[]?[] _regionsReached;
    private readonly double[]? _perCapacity;
    private readonly double _share;

    /// <summary>Takes a fund whose reach is worked out.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="budget">All it may pay, million USD of 2024.</param>
    /// <param name="perCapacity">What a unit of capacity gets by product, million USD; null where it is a share of cost.</param>
    /// <param name="share">Share of what a plant costs; read without <paramref name="perCapacity"/>.</param>
    /// <param name="charge">Yearly sum over its life that a dollar of investment is worth, 1/yr.</param>
    /// <param name="size">Number of owner groups, and the first year.</param>
    /// <param name="reach">By product how much of a plant it reaches: [region, owner, year]; null for a product it is not for.</param>
    /// <param name="years">Number of years.</param>
    public PlantFund(Instrument instrument, double budget, double[]? perCapacity, double share, double charge, (int Owners, int FirstYear) size, double[]?[] reach, int years)
    {
        (Instrument, BudgetMillions, Charge) = (instrument, budget, charge);
        (_owners, _firstYear) = size;
        (_perCapacity, _share, _reach, _years) = (perCapacity, share, reach, years);
        _regionsReached = [.. reach.Select(of => of?.Chunk(_owners * _years).Select(region => Array.Exists(region, part => part > 0)).ToArray())];
    }

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; }

    /// <summary>All it may pay.</summary>
    public double BudgetMillions { get; }

    /// <summary>Yearly sum over its life that a dollar of investment is worth, 1/yr.</summary>
    public double Charge { get; }

    /// <summary>Whether it is for plants of a product in a region, of any owner in any year.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="region">Index of the region.</param>
    public bool Reaches(int product, int region) => _regionsReached[product] is { } regions && regions[region];

    /// <summary>What a unit of capacity placed in service in a year may get while money is left, million USD.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="owner">Index of the owner group.</param>
    /// <param name="year">Calendar year; after the last compiled nothing is paid.</param>
    /// <param name="yearlyCost">What a unit of capacity costs a year over its life: w u*, million USD.</param>
    public double PerCapacity(int product, int region, int owner, int year, double yearlyCost) =>
        year >= _firstYear + _years || _reach[product] is not { } reach ? 0
        : reach[(((region * _owners) + owner) * _years) + year - _firstYear] * (_perCapacity is null ? _share * yearlyCost / Charge : _perCapacity[product]);
}
