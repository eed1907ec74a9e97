namespace Cellcast.Data.Equations;

/// <summary>An equation of the documents, and where it is shown with its numbers or why it is not.</summary>
/// <param name="Document">Name of the document.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Ask">What can be asked to see it; empty where it is not shown.</param>
/// <param name="Region">Where to ask.</param>
/// <param name="Year">When to ask.</param>
/// <param name="Why">Why it is not shown; empty where it is.</param>
public sealed record EquationEntry(string Document, string Number, string Ask, string Region, int Year, string Why);
