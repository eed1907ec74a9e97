namespace Cellcast.Policy;

/// <summary>What one instrument pays a producer, or the buyers of a region, in a calendar year.</summary>
/// <param name="Product">Index of the product.</param>
/// <param name="Region">Index of the region of the plant.</param>
/// <param name="Owner">Index of the owner group; 0 for buyers.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Credit">What a unit sold earns.</param>
public readonly record struct PaymentLine(int Product, int Region, int Owner, int Year, ProducerCredit Credit);
