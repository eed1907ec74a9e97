namespace Cellcast.World;

/// <summary>Products and links that do not form a value chain; the message lists every fault found.</summary>
public sealed class ProductGraphException : Exception
{
    public ProductGraphException()
    {
    }

    public ProductGraphException(string message)
        : base(message)
    {
    }

    public ProductGraphException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="problems">Every fault, one sentence each.</param>
    public ProductGraphException(IReadOnlyList<string> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>Every fault, one sentence each.</summary>
    public IReadOnlyList<string> Problems { get; } = [];
}
