namespace Cellcast.Web.Messages;

/// <summary>Variables wanted.</summary>
/// <param name="Key">Name by which the answer is found</param>
/// <param name="Variable">A variable, the first levels of one, or a pattern: * is anything within a level, + the sum over a level</param>
/// <param name="By">Along what to open it: region, owner, product, chemistry, origin; region where none is said</param>
/// <param name="Regions">Regions wanted, World for the sum; all (or World, for views other than region) where none are named</param>
internal sealed record SelectInput(string Key, string Variable, string? By, IReadOnlyList<string>? Regions);
