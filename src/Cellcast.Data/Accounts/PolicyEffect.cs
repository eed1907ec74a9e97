namespace Cellcast.Data.Accounts;

/// <summary>What instruments do, by year of the accounts: the run with them less the run without. Million USD of 2024 a year, GWh (or the stage's unit) a year, shares.</summary>
public sealed class PolicyEffect
{
    // What runs differ by less than a share of this of what there is may be the solver's.
    private const double Noticed = 1e-4;

    private readonly double[] values;
    private readonly double output;
    private readonly double jobs;

    /// <summary>Takes values quantity by quantity.</summary>
    /// <param name="regions">Number of regions.</param>
    /// <param name="years">Number of years.</param>
    /// <param name="values">One for each quantity and year.</param>
    /// <param name="scale">Home output and jobs of the run compared, sums over the years, against which a change is told from none.</param>
    internal PolicyEffect(int regions, int years, double[] values, (double Output, double Jobs) scale)
    {
        (Regions, Years) = (regions, years);
        this.values = values;
        (output, jobs) = scale;
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

    /// <summary>More production workers at home, of cell and pack plants, whatever the stage of the question.</summary>
    public double HomeJobs(int year) => values[(3 * Years) + year];

    /// <summary>What buyers at the end of the chain pay more in a region.</summary>
    public double ConsumerCost(int region, int year) => values[(ConsumerRow(region) * Years) + year];

    /// <summary>What producers gain in a region.</summary>
    public double ProducerGain(int region, int year) => values[(ProducerRow(Regions, region) * Years) + year];

    /// <summary>Sum over all years of a quantity given by year.</summary>
    public double Sum(Func<int, double> ofYear)
    {
        ArgumentNullException.ThrowIfNull(ofYear);
        return Enumerable.Range(0, Years).Sum(ofYear);
    }

    /// <summary>Budget cost per unit of home output gained, USD per kWh of a stage in GWh; null where none is gained.</summary>
    public double? CostPerUnit => Sum(HomeOutput) > Noticed * output ? Sum(BudgetCost) / Sum(HomeOutput) : null;

    /// <summary>Budget cost of taking a point off import dependence for a year, million USD; null where none is taken off.</summary>
    public double? CostPerPoint => Sum(ImportDependence) < -Noticed * Years ? -Sum(BudgetCost) / (100 * Sum(ImportDependence)) : null;

    /// <summary>Budget cost of a job at home for a year, USD; null where none is gained.</summary>
    public double? CostPerJob => Sum(HomeJobs) > Noticed * jobs ? 1e6 * Sum(BudgetCost) / Sum(HomeJobs) : null;

    /// <summary>How many values there are in all.</summary>
    internal static int Length(int regions, int years) => ProducerRow(regions, regions) * years;

    /// <summary>Index of consumers' cost of a region among the quantities.</summary>
    internal static int ConsumerRow(int region) => 4 + region;

    /// <summary>Index of the gain of producers of a region among the quantities.</summary>
    internal static int ProducerRow(int regions, int region) => ConsumerRow(regions) + region;
}
