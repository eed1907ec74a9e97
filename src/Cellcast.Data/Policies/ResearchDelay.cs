using Cellcast.Policy;
using Cellcast.World;

namespace Cellcast.Data.Policies;

/// <summary>What public research money does to the delay of announced plants of a cell, with and without the rule that makers of cells and of cars apply together.</summary>
/// <param name="Months">Delay without the money, months.</param>
/// <param name="HalvingMillions">Money that halves it, million USD of 2024.</param>
/// <param name="JointPart">Part of the qualification that is done meanwhile under the rule, 0 to 1.</param>
/// <param name="QualificationMonths">Qualification in the uses named, mean, months; 0 without the rule.</param>
/// <remarks>Equation I5 of docs/policy.md.</remarks>
internal readonly record struct ResearchDelay(double Months, double HalvingMillions, double JointPart, double QualificationMonths)
{
    private static readonly Unit InMonths = Unit.Parse("months");

    /// <summary>Reads what a cell's delay rests on.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="product">Id of the cell.</param>
    /// <param name="applications">Uses whose makers must apply too; none without the rule.</param>
    /// <param name="year">Year of the inputs.</param>
    public static ResearchDelay Of(Inputs inputs, string product, IReadOnlyList<string> applications, int year) => new(
        inputs.ValueIn(InMonths, "project_slip", product, "", year),
        inputs.Value("research_halving", "", "", 0),
        inputs.Value("joint_qualification", "", "", 0),
        applications.Select(use => inputs.ValueIn(InMonths, "qualification_lag", use, "", year)).DefaultIfEmpty(0).Average());

    /// <summary>Delay that a sum leaves, months.</summary>
    /// <param name="millions">Million USD of 2024 for this cell.</param>
    public double Left(double millions) => Math.Max(0, (Months * Math.Pow(2, -millions / HalvingMillions)) - (JointPart * QualificationMonths));

    /// <summary>What an instrument that states a sum of money gives, million USD of 2024.</summary>
    /// <param name="facts">Exchange rates and the worth of money.</param>
    /// <param name="grant">The instrument.</param>
    /// <param name="year">The year whose money it is.</param>
    public static double MillionsOf(PolicyFacts facts, Instrument grant, int year)
    {
        const double Million = 1e6;
        var unit = Unit.Parse(grant.Unit!);
        return grant.Rate!.Value * unit.Factor / facts.ExchangeRate(unit.Currency!, year) * facts.WorthOfDollar(year) / Million;
    }
}
