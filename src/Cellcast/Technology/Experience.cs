namespace Cellcast.Technology;

/// <summary>
/// What a maker has learnt from, in GWh: its own output and the share of others' that spills over to it.
/// </summary>
/// <remarks>Learning note (11) and (12).</remarks>
public static class Experience
{
    /// <summary>
    /// Effective experience of a chemistry in one process: own output plus, for every other, the share that counts times its output:
    /// Z_k = Q_k + sum over i of s_ik Q_i.
    /// </summary>
    /// <param name="ownGwh">Own cumulative output, GWh, not negative.</param>
    /// <param name="others">Spillover share (0 to 1) and cumulative output in GWh of each other chemistry.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share outside 0 to 1 or an output below 0.</exception>
    public static double OfChemistry(double ownGwh, params ReadOnlySpan<(double Share, double Gwh)> others)
    {
        CheckOutput(ownGwh);
        var experience = ownGwh;
        foreach (var (share, gwh) in others)
        {
            CheckShare(share, nameof(others));
            CheckOutput(gwh);
            experience += share * gwh;
        }

        return experience;
    }

    /// <summary>
    /// Experience of makers in a region: E_r = Q_r + a (Q_world - Q_r) + t (1 - a) Q_owner, with a the share of foreign experience that anybody
    /// can use and t the share of the rest of its parent's experience that a joint venture or daughter brings along.
    /// </summary>
    /// <param name="regionGwh">Cumulative output of the region, GWh.</param>
    /// <param name="worldGwh">Cumulative output of the world including the region, GWh.</param>
    /// <param name="foreignShare">a: 0 keeps everything at home, 1 shares everything.</param>
    /// <param name="ownerGwh">Cumulative output of the owner outside the region, GWh; 0 without a parent; part of the foreign output.</param>
    /// <param name="ownerShare">t: share of the owner's experience that moves with it.</param>
    /// <remarks>
    /// The note's (12) adds t Q_owner to a (Q_world - Q_r), which counts the owner's output twice and can exceed the experience of the whole
    /// world; here the transfer acts on the part of it that the region does not already use. At a = 0 the two agree.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A share outside 0 to 1, an output below 0, the world below the region, or the owner above the foreign output.</exception>
    public static double OfRegion(double regionGwh, double worldGwh, double foreignShare, double ownerGwh = 0, double ownerShare = 0)
    {
        CheckOutput(regionGwh);
        CheckOutput(ownerGwh);
        CheckShare(foreignShare, nameof(foreignShare));
        CheckShare(ownerShare, nameof(ownerShare));
        ArgumentOutOfRangeException.ThrowIfLessThan(worldGwh, regionGwh);
        var foreign = worldGwh - regionGwh;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ownerGwh, foreign);
        return regionGwh + (foreignShare * foreign) + (ownerShare * (1 - foreignShare) * ownerGwh);
    }

    private static void CheckOutput(double gwh)
    {
        if (!(gwh >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(gwh), gwh, "Cumulative output cannot be below 0.");
        }
    }

    private static void CheckShare(double share, string name)
    {
        if (!(share >= 0 && share <= 1))
        {
            throw new ArgumentOutOfRangeException(name, share, "A share of experience lies between 0 and 1.");
        }
    }
}
