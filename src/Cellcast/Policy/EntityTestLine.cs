namespace Cellcast.Policy;

/// <summary>One test of a firm.</summary>
/// <param name="Test">What is tested.</param>
/// <param name="Rule">The instrument it rests on.</param>
/// <param name="Finding">What is found.</param>
/// <param name="Why">The firm's figure against the law's.</param>
public sealed record EntityTestLine(string Test, string Rule, Finding Finding, string Why);
