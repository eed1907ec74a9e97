namespace Cellcast.Policy;

/// <summary>An instrument, or a question about one, that cannot be used; names every problem found.</summary>
public sealed class PolicyException : Exception
{
    public PolicyException()
        : this([])
    {
    }

    public PolicyException(string message)
        : base(message) => Problems = [message];

    public PolicyException(string message, Exception innerException)
        : base(message, innerException) => Problems = [message];

    /// <param name="problems">What is wrong, a sentence each.</param>
    public PolicyException(IReadOnlyList<string> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<string> Problems { get; }
}
