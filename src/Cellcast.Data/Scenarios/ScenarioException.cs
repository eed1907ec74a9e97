namespace Cellcast.Data.Scenarios;

/// <summary>A scenario that cannot be read; names every problem found, in order of file, line and column.</summary>
public sealed class ScenarioException : Exception
{
    public ScenarioException()
        : this([])
    {
    }

    public ScenarioException(string message)
        : base(message) => Problems = [];

    public ScenarioException(string message, Exception innerException)
        : base(message, innerException) => Problems = [];

    public ScenarioException(IReadOnlyList<ScenarioProblem> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>Everything that is wrong, in order of place.</summary>
    public IReadOnlyList<ScenarioProblem> Problems { get; }
}
