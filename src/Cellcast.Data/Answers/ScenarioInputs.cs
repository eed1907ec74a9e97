using Cellcast.Simulation;

namespace Cellcast.Data.Answers;

/// <summary>Lays the changes of a scenario on inputs.</summary>
public static class ScenarioInputs
{
    /// <summary>The inputs of a scenario.</summary>
    /// <param name="inputs">Those of the package.</param>
    /// <param name="scenario">The scenario with all it inherits.</param>
    /// <param name="changes">Further changes, which apply after the scenario's.</param>
    /// <exception cref="DataException">A change names something that does not exist; all are reported.</exception>
    public static Inputs Of(Inputs inputs, Scenario scenario, IReadOnlyList<Override> changes)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(scenario);
        var resolved = new List<Override>();
        var problems = new List<DataProblem>();
        foreach (var change in scenario.Overrides)
        {
            try
            {
                resolved.Add(inputs.Resolve(change));
            }
            catch (DataException problem)
            {
                problems.AddRange(problem.Problems);
            }
        }

        return problems.Count == 0 ? inputs.With([.. resolved, .. changes]) : throw new DataException(problems);
    }
}
