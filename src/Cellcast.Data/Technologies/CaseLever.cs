namespace Cellcast.Data.Technologies;

/// <summary>How far a lever was pulled, 0 to 1, with its range and what in the text says so.</summary>
public sealed record CaseLever(double Value, double Low, double High, string Note);
