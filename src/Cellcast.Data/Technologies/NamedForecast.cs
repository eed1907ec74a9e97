namespace Cellcast.Data.Technologies;

/// <summary>A forecast by name of the share of the next generation, as a row of the package states or reads it.</summary>
/// <param name="Source">Key of the source.</param>
/// <param name="Says">What it says, in its own terms.</param>
/// <param name="Definition">Id of the definition of next generation that it speaks of.</param>
/// <param name="Year">The year.</param>
/// <param name="Low">Low end of the share.</param>
/// <param name="High">High end of the share.</param>
/// <param name="IsCeiling">Whether it says that the share stays below the high end; else that it reaches the low end.</param>
public sealed record NamedForecast(string Source, string Says, string Definition, int Year, double Low, double High, bool IsCeiling)
{
    /// <summary>The share that decides whether it holds.</summary>
    public double Line => IsCeiling ? High : Low;

    /// <summary>Whether a share is what it says.</summary>
    public bool Holds(double share) => IsCeiling ? share < High : share >= Low;

    /// <summary>The three forecasts of the reports for all batteries of the world.</summary>
    /// <param name="package">The package.</param>
    public static IReadOnlyList<NamedForecast> All(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var table = package.Tables["technology"];
        NamedForecast Of(string parameter, string subject, string says, string definition, bool isCeiling)
        {
            var row = Enumerable.Range(0, table.RowCount).First(row => table.Text(row, "parameter") == parameter && table.Text(row, "subject") == subject);
            return new(table.Text(row, "source"), says, definition, table.Integers("year")[row]!.Value, table.Numbers("low")[row]!.Value, table.Numbers("high")[row]!.Value, isCeiling);
        }

        return
        [
            Of("forecast_share", "Li-metal anode", "\"20-30 percent of the global battery market could be served by disruptive next-generation batteries with lithium-metal anodes\" (Bloomberg); base taken as GWh", NextGeneration.LithiumMetal, false),
            Of("forecast_share", "combined Na-ion and solid-state, near to medium term", "\"combined market share is generally expected to remain below 10 percent in the near-to-medium term\" for sodium-ion and solid-state, \"in the absence of major breakthroughs\"", NextGeneration.WithSodium, true),
            Of("forecast_reading", "next generation, no material change", "\"unlikely to materially change battery markets for at least the coming decade\"; no number: read as below a tenth, for sodium-ion and lithium metal (silicon blends are left out of its analysis)", NextGeneration.WithSodium, true),
        ];
    }
}
