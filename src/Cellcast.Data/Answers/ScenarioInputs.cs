using Cellcast.Data.Policies;
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
    /// <exception cref="Policy.PolicyException">An instrument cannot be computed with; all problems are reported.</exception>
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

        if (problems.Count > 0)
        {
            throw new DataException(problems);
        }

        // What a scenario sets itself comes first: its instruments change inputs as they then stand. They are no part of the base year, whose trade was that under the law of its time.
        var own = inputs.With([.. resolved, .. changes]);
        var ofInstruments = InputPolicies.Of(own, scenario, ChainScenario.BaseYearOfPackage + 1, ChainScenario.LastYearOfPackage);
        return ofInstruments.Count == 0 ? own : inputs.With([.. resolved, .. changes, .. ofInstruments]);
    }
}
