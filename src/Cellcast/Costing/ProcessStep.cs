namespace Cellcast.Costing;

/// <summary>
/// One step of a cell plant at the published baseline, and how its labour, equipment and floor grow with volume:
/// F = F0 (V / V0)^p (cost model C1).
/// </summary>
public sealed record ProcessStep
{
    /// <summary>Step id, for example <c>coating_cathode</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The volume its size follows.</summary>
    public required StepDriver Driver { get; init; }

    /// <summary>What else changes its size.</summary>
    public StepSizeEffect SizeEffect { get; init; }

    /// <summary>Direct labour of the baseline plant, h/yr.</summary>
    public required double BaselineHours { get; init; }

    /// <summary>Equipment of the baseline plant, million USD.</summary>
    public required double BaselineEquipmentMusd { get; init; }

    /// <summary>Floor of the baseline plant, m2.</summary>
    public required double BaselineFloorM2 { get; init; }

    /// <summary>Exponents of the baseline source.</summary>
    public required ScaleExponents Exponents { get; init; }

    /// <summary>Steeper exponents of the older generation of the same source.</summary>
    public required ScaleExponents SteepExponents { get; init; }

    /// <summary>Whether the step falls away when electrodes are coated dry.</summary>
    public bool DroppedByDryCoating { get; init; }

    /// <summary>Equipment of the step in a dry line over that in a wet line, ratio: the calender also forms the film.</summary>
    public double DryCoatingEquipmentRatio { get; init; } = 1;
}
