namespace Cellcast.Costing;

/// <summary>How electrodes are made.</summary>
public enum ElectrodeRoute
{
    /// <summary>Slurry coated, dried, solvent recovered.</summary>
    Wet,

    /// <summary>Dry coated: coating, drying and solvent recovery fall away; the calender forms the film and costs more.</summary>
    Dry,
}
