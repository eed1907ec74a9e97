namespace Cellcast.Chain;

/// <summary>
/// What recycling rests on: what cells contain, how long packs live, what is collected, and what plants can take and recover. Material m, cell p (a product), kind of
/// black mass f, application a, region r, year t from the chain's first.
/// </summary>
public sealed record RecyclingInputs
{
    /// <summary>Indices of the products that recovery gives back: [m].</summary>
    public required int[] Materials { get; init; }

    /// <summary>Kind of black mass a cell becomes; -1 for what gives nothing back: [p].</summary>
    public required int[] KindOf { get; init; }

    /// <summary>Material contained in a cell, without what was lost in making it, units per unit: [p, m].</summary>
    public required double[] Content { get; init; }

    /// <summary>Share of what collected cells contain that comes back: [f, m]; 0 where the process gives none.</summary>
    public required double[] Recovered { get; init; }

    /// <summary>Black mass of a unit of cells, units of black mass: [f].</summary>
    public required double[] MassPerUnit { get; init; }

    /// <summary>Electrodes scrapped for each unit of good cells, as a share of the unit: [p].</summary>
    public required double[] Scrap { get; init; }

    /// <summary>Cell of each alternative that buyers choose between; -1 for systems without cells: [k].</summary>
    public required int[] CellOfAlternative { get; init; }

    /// <summary>Share of what was sold that is retired at an age of so many years: [a, age].</summary>
    public required double[] Retired { get; init; }

    /// <summary>Number of ages in <see cref="Retired"/>.</summary>
    public required int Ages { get; init; }

    /// <summary>Share of what is retired that reaches a recycler of the region: [a, r, t].</summary>
    public required double[] Collected { get; init; }

    /// <summary>Share of scrap that reaches one, 0 to 1.</summary>
    public required double ScrapCollected { get; init; }

    /// <summary>Black mass that plants can take: [f, r, t]; NaN where it is not observed any more.</summary>
    public required double[] Capacity { get; init; }

    /// <summary>Cash cost of refining what is recovered, as a share of the material's price in the base year, 0 to below 1.</summary>
    public required double CashCost { get; init; }

    /// <summary>Most that plants grow in a year where they are short, share.</summary>
    public required double CapacityGrowth { get; init; }
}
