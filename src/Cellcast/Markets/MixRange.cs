namespace Cellcast.Markets;

/// <summary>One mix of one seller, a range of uses.</summary>
internal readonly record struct MixRange(int UseStart, int UseCount, double Exponent);
