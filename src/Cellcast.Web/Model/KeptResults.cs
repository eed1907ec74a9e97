using Cellcast.Simulation;

namespace Cellcast.Web.Model;

/// <summary>Results with their names sorted out for questions.</summary>
/// <param name="Results">The results.</param>
internal sealed record KeptResults(Simulation.Results Results)
{
    private readonly Lazy<ResultsQuery> query = new(() => new ResultsQuery(Results));

    /// <summary>Asks them by name.</summary>
    public ResultsQuery Query => query.Value;
}
