namespace Cellcast.Data.Accounts;

/// <summary>What instruments do, by year of the accounts: the run with them less the run without. Million USD of 2024 a year, GWh (or the stage's unit) a year, shares.</summary>
public sealed class PolicyEffect
{
    private readonly double[] values;

    /// <summary>Takes values quantity by quantity.</summary>
    /// <param name="regions">Number of regions.</param>
    /// <param name="years">Number of years.</param>
    /// <param name="values">One for each quantity and year.</param>
    internal PolicyEffect(int regions, int years, double[] values)
    {
        (Regions, Years) = (regions, years);
        this.values = values;
    }

    /// <summary>Number of regions.</summary>
    public int Regions { get; }

    /// <summary>Number of years.</summary>
    public int Years { get; }

    /// <summary>What it costs the home treasury: less collected or more paid. By index of the year.</summary>
    public double BudgetCost(int year) => values[year];

    /// <summary>More made at home.</summary>
    public double HomeOutput(int year) => values[Years + year];

    /// <summary>Change of the share of home use that is imported.</summary>
    public double ImportDependence(int year) => values[(2 * Years) + year];

    /// <summary>What buyers at the end of the chain pay more in a region.</summary>
    public double ConsumerCost(int region, int year) => values[((3 + region) * Years) + year];

    /// <summary>What producers gain in a region.</summary>
    public double ProducerGain(int region, int year) => values[((3 + Regions + region) * Years) + year];

    /// <summary>Sum over all years of a quantity given by year.</summary>
    public double Sum(Func<int, double> ofYear)
    {
        ArgumentNullException.ThrowIfNull(ofYear);
        return Enumerable.Range(0, Years).Sum(ofYear);
    }

    /// <summary>Budget cost per unit of home output gained, USD per kWh of a stage in GWh; null where none is gained.</summary>
    public double? CostPerUnit => Sum(HomeOutput) > 0 ? Sum(BudgetCost) / Sum(HomeOutput) : null;

    /// <summary>Budget cost of taking a point off import dependence for a year, million USD; null where none is taken off.</summary>
    public double? CostPerPoint => Sum(ImportDependence) < 0 ? -Sum(BudgetCost) / (100 * Sum(ImportDependence)) : null;

    /// <summary>How many values there are in all.</summary>
    internal static int Length(int regions, int years) => (3 + (2 * regions)) * years;
}
