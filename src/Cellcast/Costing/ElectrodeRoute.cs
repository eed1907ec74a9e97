namespace Cellcast.Costing;

/// <summary>How electrodes are made.</summary>
public enum ElectrodeRoute
{
    /// <summary>Slurry coated, dried, solvent recovered.</summary>
    Wet,

    /// <summary>
    /// Dry coated: coating, drying and solvent recovery fall away. Forming the film in the calender is not priced apart, so this is the most
    /// that dry coating can save.
    /// </summary>
    Dry,
}
