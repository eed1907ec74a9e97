namespace Cellcast.Technology;

/// <summary>The experience of one chemistry in one process by year: its own output path and those that spill over to it.</summary>
/// <param name="Own">The chemistry's own path; <see langword="null"/> where it has made nothing yet.</param>
/// <param name="Others">Other paths with the share of each that counts, 0 to 1; none of them contains the own path.</param>
/// <remarks>
/// Learning note (11). It is why sodium-ion starts far down the assembly curve (four fifths of lithium-ion's experience counts) and at the top of
/// the hard-carbon curve, and why a solid-state cell is the reverse.
/// </remarks>
public sealed record ProcessExperience(OutputPath? Own, IReadOnlyList<(double Share, OutputPath Path)> Others)
{
    /// <summary>A process learnt from one path alone.</summary>
    public static ProcessExperience Of(OutputPath own) => new(own, []);

    /// <summary>Effective experience by the end of a year, GWh.</summary>
    public double At(int year)
    {
        var others = new (double Share, double Gwh)[Others.Count];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = (Others[i].Share, Others[i].Path.Cumulative(year));
        }

        return Experience.OfChemistry(Own?.Cumulative(year) ?? 0, others);
    }
}
