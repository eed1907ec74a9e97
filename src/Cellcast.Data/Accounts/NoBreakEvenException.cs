namespace Cellcast.Data.Accounts;

/// <summary>No level of the instrument meets the target.</summary>
/// <param name="message">Which levels were tried and what they brought.</param>
public sealed class NoBreakEvenException(string message) : Exception(message);
