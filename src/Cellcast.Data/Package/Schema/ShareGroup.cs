namespace Cellcast.Data;

/// <summary>Shares that make up a whole: the values of a parameter, summed over a dimension, are 1 for every combination of the other columns of the key.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Over">The column summed over.</param>
public sealed record ShareGroup(string Parameter, string Over);
