namespace Cellcast.Cli;

/// <summary>Input on the command line that cannot be used; carries every problem found.</summary>
public sealed class UsageException : Exception
{
    public UsageException()
        : this([])
    {
    }

    public UsageException(string message)
        : this([message])
    {
    }

    public UsageException(string message, Exception innerException)
        : base(message, innerException) => Problems = [message];

    public UsageException(IReadOnlyList<string> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>What is wrong, a sentence each.</summary>
    public IReadOnlyList<string> Problems { get; }
}
