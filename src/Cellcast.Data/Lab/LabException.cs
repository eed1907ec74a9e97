namespace Cellcast.Data.Lab;

/// <summary>Changes of levers that cannot be made; names every problem.</summary>
public sealed class LabException : Exception
{
    public LabException()
        : this([])
    {
    }

    public LabException(string message)
        : base(message) => Problems = [];

    public LabException(string message, Exception innerException)
        : base(message, innerException) => Problems = [];

    public LabException(IReadOnlyList<LabProblem> problems)
        : base(string.Join('\n', problems.Select(problem => $"{problem.Path}: found {problem.Found}, allowed {problem.Allowed}"))) => Problems = problems;

    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<LabProblem> Problems { get; }
}
