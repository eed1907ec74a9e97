namespace Cellcast.World;

/// <summary>What a text says in numbers, and what is odd about it.</summary>
/// <param name="Quantities">The quantities read, in order.</param>
/// <param name="Warnings">One sentence for each oddity; empty where nothing was found.</param>
public sealed record QuantityReport(IReadOnlyList<Quantity> Quantities, IReadOnlyList<string> Warnings);
