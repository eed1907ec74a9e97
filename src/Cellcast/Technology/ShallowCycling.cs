namespace Cellcast.Technology;

/// <summary>Cycle life at partial depth of discharge: N(d) = N(1) d^-k.</summary>
/// <param name="Exponent">k: at 1 only the energy put through counts; more where shallow cycles spare a cell.</param>
/// <remarks>Systems B10: what a satellite battery can use of its energy if it is to last.</remarks>
public readonly record struct ShallowCycling(double Exponent)
{
    /// <summary>Cycles at a depth.</summary>
    /// <param name="fullCycles">Cycles at full depth to the end of life.</param>
    /// <param name="depth">Depth of discharge, above 0 and at most 1.</param>
    public double CyclesAt(double fullCycles, double depth) => fullCycles * Math.Pow(depth, -Exponent);

    /// <summary>The deepest discharge, at most 1, at which a cell lasts for so many cycles.</summary>
    /// <param name="fullCycles">Cycles at full depth.</param>
    /// <param name="needed">Cycles asked for, above 0.</param>
    public double DeepestFor(double fullCycles, double needed) => Math.Min(1, Math.Pow(fullCycles / needed, 1 / Exponent));
}
