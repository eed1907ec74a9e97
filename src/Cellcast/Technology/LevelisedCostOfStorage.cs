using Cellcast.Costing;
using Cellcast.Finance;

namespace Cellcast.Technology;

/// <summary>
/// The constant price per MWh delivered that pays for a storage plant over its life: capital, operation, charging energy and end of life over
/// discounted energy out.
/// </summary>
/// <remarks>
/// Learning note (22): E_t = N DoD (1 - d)^(t-1); LCOS = 1000 [C + sum (om C + p E_t / eta) / (1 + r)^t + end C / (1 + r)^L] / sum E_t / (1 + r)^t.
/// Published values differ most by whether charging is inside: the tree shows it apart.
/// </remarks>
public static class LevelisedCostOfStorage
{
    /// <summary>Name of the whole.</summary>
    public const string Total = "levelised cost of storage";

    /// <summary>Name of the part that repays the plant.</summary>
    public const string Capital = "capital";

    /// <summary>Name of the part for operation and maintenance.</summary>
    public const string Operation = "operation and maintenance";

    /// <summary>Name of the part for charging energy including round-trip losses.</summary>
    public const string Charging = "charging energy";

    /// <summary>Name of the part for dismantling.</summary>
    public const string EndOfLife = "end of life";

    private const string Unit = "USD/MWh";
    private const double KwhPerMwh = 1000;

    /// <summary>The levelised cost, USD per MWh delivered, as a tree of its four parts.</summary>
    /// <param name="project">The plant.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value out of its range, or a life below one year.</exception>
    public static CostNode Of(StorageProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        Check(project);
        var life = project.LifeYears;
        var discount = 1 / (1 + project.DiscountRate);
        var energy = 0.0;
        var yearlyOutput = project.CyclesPerYear * project.DepthOfDischarge;
        var discountFactor = 1.0;
        for (var year = 1; year <= life; year++)
        {
            discountFactor *= discount;
            energy += yearlyOutput * discountFactor;
            yearlyOutput *= 1 - project.DegradationPerYear;
        }

        var capexPerMwh = KwhPerMwh * project.CapexUsdPerKwh / energy;
        return CostNode.Sum(
            Total,
            CostNode.Leaf(Capital, capexPerMwh, Unit),
            CostNode.Leaf(Operation, project.OperationShare * capexPerMwh * CapitalRecovery.AnnuityPresentValue(project.DiscountRate, life), Unit),
            CostNode.Leaf(Charging, project.ChargingPriceUsdPerMwh / project.RoundTripEfficiency, Unit),
            CostNode.Leaf(EndOfLife, project.EndCostShare * capexPerMwh * discountFactor, Unit));
    }

    /// <summary>What repaying the plant alone puts on a kWh delivered, USD/kWh: capital x recovery factor / cycles. Losses, fade and upkeep come on top.</summary>
    /// <param name="capexUsdPerKwh">Installed cost, USD per kWh of energy capacity.</param>
    /// <param name="rate">Real discount rate per year, above -1.</param>
    /// <param name="years">Years of operation, above 0.</param>
    /// <param name="cyclesPerYear">Full cycles a year, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value out of range.</exception>
    public static double CapitalAlone(double capexUsdPerKwh, double rate, double years, double cyclesPerYear)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cyclesPerYear);
        return capexUsdPerKwh * CapitalRecovery.Factor(rate, years) / cyclesPerYear;
    }

    private static void Check(StorageProject project)
    {
        Require(project.DurationHours > 0, "the duration must be above 0 h", project.DurationHours);
        Require(project.RoundTripEfficiency is > 0 and <= 1, "the round-trip efficiency must lie above 0 and at most at 1", project.RoundTripEfficiency);
        Require(project.CyclesPerYear > 0, "the cycles a year must be above 0", project.CyclesPerYear);
        Require(project.DepthOfDischarge is > 0 and <= 1, "the depth of discharge must lie above 0 and at most at 1", project.DepthOfDischarge);
        Require(project.DegradationPerYear is >= 0 and < 1, "the degradation a year must be at least 0 and below 1", project.DegradationPerYear);
        Require(project.LifeYears >= 1, "the life must be at least one year", project.LifeYears);
    }

    private static void Require(bool holds, string rule, double found)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(nameof(found), found, $"Storage project: {rule}.");
        }
    }
}
