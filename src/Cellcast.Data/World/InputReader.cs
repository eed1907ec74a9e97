using Cellcast.World;

namespace Cellcast.Data;

/// <summary>Reads inputs for one region and year in the units the model works in, whatever unit the rows are in.</summary>
internal readonly struct InputReader(Inputs inputs, string region, int year)
{
    private static readonly Unit Pure = Unit.One;

    /// <summary>The inputs.</summary>
    public Inputs Inputs { get; } = inputs;

    /// <summary>The region.</summary>
    public string Region { get; } = region;

    /// <summary>The year.</summary>
    public int Year { get; } = year;

    /// <summary>The same reader; leaves no trace unless what it reads bears on the result.</summary>
    public InputReader If(bool bears) => bears ? this : new InputReader(Inputs.Untraced, Region, Year);

    /// <summary>A pure number: a share, a ratio, kg/kg.</summary>
    public double Number(string parameter, string subject = "") => Inputs.ValueIn(Pure, parameter, subject, Region, Year);

    /// <summary>A pure number, or what stands for a missing one.</summary>
    public double NumberOr(double otherwise, string parameter, string subject = "") =>
        Inputs.TryValue(parameter, subject, Region, Year, out _) ? Number(parameter, subject) : otherwise;

    /// <summary>A value in a unit.</summary>
    public double In(Unit unit, string parameter, string subject = "") => Inputs.ValueIn(unit, parameter, subject, Region, Year);

    /// <summary>A value in a unit, or what stands for a missing one.</summary>
    public double InOr(double otherwise, Unit unit, string parameter, string subject = "") =>
        Inputs.TryValue(parameter, subject, Region, Year, out _) ? In(unit, parameter, subject) : otherwise;
}
