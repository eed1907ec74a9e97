namespace Cellcast.Technology.StageGates;

/// <summary>How far a country pulls each lever, 0 to 1.</summary>
/// <param name="Research">Research support: the prototype.</param>
/// <param name="IpControl">Control over who may license: the right to make it at home, and how easily a rival gets it.</param>
/// <param name="Capital">Patient capital: pilot and scale.</param>
/// <param name="Demand">Demand at home, bought or subsidised: scale.</param>
/// <param name="Base">Industrial base: suppliers, makers, workforce; pilot and scale, and their speed.</param>
public readonly record struct GateLevers(double Research, double IpControl, double Capital, double Demand, double Base)
{
    /// <summary>Mean of the levers that act on a pilot.</summary>
    public double OfPilot => (Capital + Base) / 2;

    /// <summary>Mean of the levers that act on scaling.</summary>
    public double OfScale => (Capital + Demand + Base) / 3;
}
