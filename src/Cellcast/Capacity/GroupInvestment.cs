namespace Cellcast.Capacity;

/// <summary>How capacity of one group (a product, or a line family of cells) is built, used up and given up. Equation numbers: docs/model-capacity.md.</summary>
public sealed record GroupInvestment
{
    /// <summary>Years from order to commissioning in the reference region (K8), at least 1.</summary>
    public required double LeadYears { get; init; }

    /// <summary>Years from order to commissioning on the fast track, in the reference region (K8), at least 1.</summary>
    public required double FastLeadYears { get; init; }

    /// <summary>Utilisation of qualified capacity that investors plan for (K6), share.</summary>
    public required double PlannedUtilisation { get; init; }

    /// <summary>Share of the gap to the wanted capacity that is ordered in a year (K6).</summary>
    public required double AdjustmentSpeed { get; init; }

    /// <summary>How orders answer the margin: power of the margin (K6).</summary>
    public required double MarginExponent { get; init; }

    /// <summary>Most the margin can raise orders, ratio (K6).</summary>
    public required double MarginFactorCap { get; init; }

    /// <summary>How much demand a year of scarcity hides: power of its price over the least price that hides any (K5).</summary>
    public required double LatentExponent { get; init; }

    /// <summary>Price above which demand is shed and output no longer shows it, ratio to full cost (K5).</summary>
    public required double LatentPrice { get; init; }

    /// <summary>Fixed cost per unit over full cost, share: what turns a margin into a price over full cost (K5).</summary>
    public required double FixedCostShare { get; init; }

    /// <summary>Margins above this say nothing more, in units of the fixed cost (K3, K5).</summary>
    public required double MarginCap { get; init; }

    /// <summary>Margins below this say nothing more, in units of the fixed cost (K3).</summary>
    public required double MarginFloor { get; init; }

    /// <summary>Weight of the year's margin in the smoothed one, share (K3).</summary>
    public required double MarginSmoothing { get; init; }

    /// <summary>Most a group can order in the world in a year, share of its capacity (K6).</summary>
    public required double WorldBuildLimit { get; init; }

    /// <summary>Most a region can order in a year, share of its own capacity (K7).</summary>
    public required double RegionBuildLimit { get; init; }

    /// <summary>What a region can order in a year beyond that, share of the world's capacity (K7).</summary>
    public required double EntryBuildLimit { get; init; }

    /// <summary>Weight of a region without capacity, share of the world's capacity (K7).</summary>
    public required double PresenceFloor { get; init; }

    /// <summary>How orders follow the industrial base: power of capacity (K7).</summary>
    public required double PresenceExponent { get; init; }

    /// <summary>How orders follow cost: power of the expected full cost, counted down (K7).</summary>
    public required double CostExponent { get; init; }

    /// <summary>Share of a region's orders that go to owners by their size in the world rather than by what they own there (K7).</summary>
    public required double ForeignInvestmentShare { get; init; }

    /// <summary>Margin of a region below which strategic over-investment fades, in units of the fixed cost (K9).</summary>
    public required double StrategicFadeMargin { get; init; }

    /// <summary>Smoothed margin below which projects are cancelled (K11).</summary>
    public required double CancellationMargin { get; init; }

    /// <summary>Most that is cancelled in a year, share (K11).</summary>
    public required double CancellationRate { get; init; }

    /// <summary>Smoothed margin below which lines are closed (K12).</summary>
    public required double ClosureMargin { get; init; }

    /// <summary>Most that is closed in a year, share (K12).</summary>
    public required double ClosureRate { get; init; }

    /// <summary>Share of younger lines that retires in a year (K13).</summary>
    public required double RetirementRate { get; init; }

    /// <summary>Share of lines past their life that retires in a year (K13).</summary>
    public required double LateRetirementRate { get; init; }

    /// <summary>Age from which a line counts as past its life, years (K13).</summary>
    public required double LifeYears { get; init; }

    /// <summary>Share of a line's mature capacity that is qualified in its first, second ... year; 1 after the last (K1).</summary>
    public required IReadOnlyList<double> Qualification { get; init; }

    /// <summary>Qualified over nameplate capacity of mature lines where the base year has none to learn it from, share (K1).</summary>
    public required double MatureShare { get; init; }

    /// <summary>Utilisation below which a line counts as idle and may be converted, share (K10).</summary>
    public required double ConversionUtilisation { get; init; }

    /// <summary>Most of the idle capacity that is converted in a year, share (K10).</summary>
    public required double ConversionRate { get; init; }

    /// <summary>Smoothed margin of the old use below which owners convert (K10).</summary>
    public required double ConversionMargin { get; init; }

    /// <summary>Years of output lost while a new line qualifies: sum of what is not yet qualified.</summary>
    internal double QualificationYears
    {
        get
        {
            var lost = 0.0;
            for (var age = 0; age < Qualification.Count; age++)
            {
                lost += 1 - Qualification[age];
            }

            return lost;
        }
    }
}
