namespace Cellcast.Data;

/// <summary>Something worked out of inputs as they stand, with what was read for it.</summary>
/// <param name="Value">What came out.</param>
/// <param name="Reads">What was read.</param>
internal sealed record Reading(object Value, ReadAddresses Reads);
