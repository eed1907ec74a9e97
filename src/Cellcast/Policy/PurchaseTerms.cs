namespace Cellcast.Policy;

/// <summary>What a rule on what projects buy needs beside <see cref="SourcingTerms"/>.</summary>
/// <param name="FirstYear">First year of the array.</param>
/// <param name="Begun">Share of what is placed in service that was begun before the rule and is outside of it, by year, 0 to 1.</param>
/// <param name="Elasticity">How what is built answers the installed cost (Q16), 0 or more.</param>
/// <param name="Under">The rule it comes on top of, as all credits that hang on this one hang on that one too: a bonus is lost with what it is a bonus on. Null for none.</param>
public sealed record PurchaseTerms(int FirstYear, IReadOnlyList<double> Begun, double Elasticity, SourcingRule? Under = null)
{
    /// <summary>Share of what is placed in service in a year that the rule does not reach, 0 to 1.</summary>
    /// <param name="year">Calendar year.</param>
    public double BegunBefore(int year) => Begun[year - FirstYear];
}
