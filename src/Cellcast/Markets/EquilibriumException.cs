namespace Cellcast.Markets;

/// <summary>A year whose markets could not be brought into equilibrium; the message names product, region, owner and residual.</summary>
public sealed class EquilibriumException : Exception
{
    public EquilibriumException()
    {
    }

    public EquilibriumException(string message)
        : base(message)
    {
    }

    public EquilibriumException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="problem">The year.</param>
    /// <param name="report">How the solve ended.</param>
    public EquilibriumException(MarketProblem problem, EquilibriumReport report)
        : base(Describe(problem, report)) => Report = report;

    /// <param name="year">Calendar year.</param>
    /// <param name="problem">Its markets.</param>
    /// <param name="report">How the solve ended.</param>
    public EquilibriumException(int year, MarketProblem problem, EquilibriumReport report)
        : base($"{year}: {Describe(problem, report)}") => Report = report;

    /// <summary>How the solve ended.</summary>
    public EquilibriumReport Report { get; }

    private static string Describe(MarketProblem problem, EquilibriumReport report)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return $"No equilibrium found in {report.Steps} steps: {problem.NameOf(report.WorstPlant)} is off balance by {report.Residual:G3} (ln supply less ln demand).";
    }
}
