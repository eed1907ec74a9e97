namespace Cellcast.Markets;

/// <summary>Markets that do not describe a solvable year; the message lists every fault found.</summary>
public sealed class MarketProblemException : Exception
{
    public MarketProblemException()
    {
    }

    public MarketProblemException(string message)
        : base(message)
    {
    }

    public MarketProblemException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="problems">Every fault, one sentence each.</param>
    public MarketProblemException(IReadOnlyList<string> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>Every fault, one sentence each.</summary>
    public IReadOnlyList<string> Problems { get; } = [];
}
