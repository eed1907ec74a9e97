namespace Cellcast.Markets;

/// <summary>What a year may rewrite of lanes, by slot. A problem reads one set while the next year's may be written into another.</summary>
internal sealed class LaneNumbers
{
    private readonly int[] _marketSlot;

    /// <param name="lanes">Number of slots, padding included.</param>
    /// <param name="marketSlot">Slot of every market.</param>
    /// <param name="arrays">Where the arrays come from.</param>
    public LaneNumbers(int lanes, int[] marketSlot, RunArrays arrays)
    {
        _marketSlot = marketSlot;
        Banned = new bool[lanes];
        Preference = arrays.Take(lanes);
        AdValorem = arrays.Take(lanes);
        Specific = arrays.Take(lanes);
        ImportFloor = arrays.Take(lanes);
        ImportFloorCount = new int[marketSlot.Length];

        // Padding must be harmless under a logarithm.
        Array.Fill(Specific, 1);
    }

    public bool[] Banned { get; }

    public double[] Preference { get; }

    public double[] AdValorem { get; }

    public double[] Specific { get; }

    /// <summary>Minimum import price of a lane, 0 for none.</summary>
    public double[] ImportFloor { get; }

    /// <summary>Lanes of a market that have a minimum import price, by slot of the market.</summary>
    public int[] ImportFloorCount { get; }

    /// <summary>Writes one lane, whose numbers make sense.</summary>
    public void Set(LaneId id, double preference, in LandedCost cost, bool banned)
    {
        var lane = id.Slot;
        if (cost.Floor > 0 || ImportFloor[lane] > 0)
        {
            ImportFloorCount[_marketSlot[id.Market.Index]] += (cost.Floor > 0 ? 1 : 0) - (ImportFloor[lane] > 0 ? 1 : 0);
            ImportFloor[lane] = cost.Floor;
        }

        Preference[lane] = preference;
        AdValorem[lane] = cost.AdValorem;
        Specific[lane] = cost.Specific;
        Banned[lane] = banned;
    }
}
