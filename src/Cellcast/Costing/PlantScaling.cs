namespace Cellcast.Costing;

/// <summary>Which published exponents scale a plant. The two generations of the same source disagree on how much size saves.</summary>
public enum PlantScaling
{
    /// <summary>BatPaC 5: 0.7-0.95, weak economies of scale.</summary>
    BatPaC5,

    /// <summary>BatPaC 3: 0.4-0.8, strong economies of scale, applied around the same baseline plant.</summary>
    BatPaC3,
}
