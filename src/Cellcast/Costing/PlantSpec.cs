namespace Cellcast.Costing;

/// <summary>What a user says of a plant; what is left open takes the value of the data for its region.</summary>
/// <param name="GwhPerYear">Nameplate output of good cells, GWh/yr, above 0.</param>
public sealed record PlantSpec(double GwhPerYear)
{
    /// <summary>Output over nameplate, in (0, 1]; <see langword="null"/> for the normal utilisation.</summary>
    public double? Utilisation { get; init; }

    /// <summary>Active-mass yield, in (0, 1]; <see langword="null"/> for the region's mature yield.</summary>
    public double? Yield { get; init; }

    /// <summary>Whether the cathode active material is made in the region at its own conversion cost, rather than brought from China.</summary>
    public bool CathodeMadeAtHome { get; init; }

    /// <summary>Which published exponents scale the plant.</summary>
    public PlantScaling Scaling { get; init; }

    /// <summary>Wet or dry electrodes.</summary>
    public ElectrodeRoute Route { get; init; }
}
