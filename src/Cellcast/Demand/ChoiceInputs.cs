namespace Cellcast.Demand;

/// <summary>Everything the choice of chemistry needs before it is calibrated, in flat arrays.</summary>
public sealed record ChoiceInputs
{
    /// <summary>The alternatives, by index.</summary>
    public required IReadOnlyList<ChoiceAlternative> Alternatives { get; init; }

    /// <summary>The applications, by index.</summary>
    public required IReadOnlyList<ChoiceBuyer> Buyers { get; init; }

    /// <summary>Names of the regions, by index.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Names of what can run short, by index: line families and the materials their cells are made of.</summary>
    public required IReadOnlyList<string> Bottlenecks { get; init; }

    /// <summary>What an alternative takes of each bottleneck, units of its capacity per kWh, by alternative and bottleneck; 0 where it does without.</summary>
    public required double[] Needs { get; init; }

    /// <summary>The rules.</summary>
    public required ChoiceRules Rules { get; init; }

    /// <summary>Years in which half of what prices do not explain fades, by application and region; infinite where it stays.</summary>
    public required IReadOnlyList<double> HalfLife { get; init; }

    /// <summary>Effective cost by application, region and alternative, the last index running fastest.</summary>
    public required EffectiveCost[] Costs { get; init; }

    /// <summary>Whether an application may buy an alternative at all (on its menu, no veto), by application and alternative.</summary>
    public required bool[] Offered { get; init; }
}
