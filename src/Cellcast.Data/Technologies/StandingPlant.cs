namespace Cellcast.Data.Technologies;

/// <summary>A cell plant that stands: named in the package, or described by its user.</summary>
/// <param name="Name">As shown.</param>
/// <param name="Chemistry">Chemistry id.</param>
/// <param name="Place">Country or region, as shown.</param>
/// <param name="Region">Region id.</param>
/// <param name="GwhPerYear">Nameplate, GWh a year.</param>
public sealed record StandingPlant(string Name, string Chemistry, string Place, string Region, double GwhPerYear);
