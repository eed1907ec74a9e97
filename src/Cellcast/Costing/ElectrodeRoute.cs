namespace Cellcast.Costing;

/// <summary>How electrodes are made.</summary>
public enum ElectrodeRoute
{
    /// <summary>Slurry coated, dried, solvent recovered.</summary>
    Wet,

    /// <summary>Dry coated: coating with drying, solvent recovery and vacuum drying fall away.</summary>
    Dry,
}
