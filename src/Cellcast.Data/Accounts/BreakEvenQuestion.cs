using Cellcast.Policy;

namespace Cellcast.Data.Accounts;

/// <summary>Which level of an instrument meets a target.</summary>
/// <param name="Lever">The instrument; its rate is what is looked for, in its own unit.</param>
/// <param name="Measure">What is to reach a value.</param>
/// <param name="Target">The value, in the unit of the measure.</param>
/// <param name="Home">Region it is measured in.</param>
/// <param name="Year">Year it is measured in.</param>
/// <param name="Stage">Stage it is measured for, where no product is named.</param>
/// <param name="Product">Id of the product; null for the whole stage. A gap needs one.</param>
/// <param name="Origin">Region whose goods a gap is measured against.</param>
/// <param name="Highest">Highest level tried, above 0.</param>
public sealed record BreakEvenQuestion(
    Instrument Lever, TargetMeasure Measure, double Target, string Home, int Year, string Stage, string? Product, string Origin, double Highest)
{
    /// <summary>Whether less of the measure is better.</summary>
    public bool WantsLess => Measure is TargetMeasure.Gap or TargetMeasure.Dependence;

    /// <summary>Whether a value of the measure meets the target.</summary>
    public bool IsMetBy(double value) => WantsLess ? value <= Target : value >= Target;
}
