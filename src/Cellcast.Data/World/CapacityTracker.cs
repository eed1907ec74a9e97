namespace Cellcast.Data;

/// <summary>
/// How another tracker of announced cell plants sees a region: how much of what is announced is built or decided. It moves projects between those states; only
/// where it counts more than everything announced does the sum rise.
/// </summary>
internal sealed class CapacityTracker
{
    private const string Parameter = "announced_capacity";
    private const string Subject = "cell.cell";
    private const string CellStage = "cell";
    private const int Horizon = 2030;

    /// <summary>The vintage of the pipeline whose projects trackers have counted.</summary>
    public const int TrackedVintage = 2025;

    private readonly double[] decided;
    private readonly double[] announced;

    private CapacityTracker(int regions)
    {
        decided = new double[regions];
        announced = new double[regions];
        Array.Fill(decided, 1);
        Array.Fill(announced, 1);
    }

    /// <summary>What the size of an addition is multiplied by where this tracker is believed whole.</summary>
    public double FactorOf(int region, string status) => status == CapacityAddition.Announced ? announced[region] : decided[region];

    /// <exception cref="DataException">The tracker counts no region of the model, or not this vintage.</exception>
    public static CapacityTracker Read(Inputs inputs, IReadOnlyList<CapacityGroup> groups, IReadOnlyList<string> regions, int vintage, string tracker)
    {
        var counts = inputs.Find(Parameter, Subject, alternatives: true).Where(datum => datum.Year == Horizon && datum.Variant.Length > 0).ToArray();
        var scale = new CapacityTracker(regions.Count);
        var found = false;
        var standing = inputs.Find("nameplate_capacity").Max(datum => datum.Year ?? 0);
        var cells = groups.Where(group => group.Stage == CellStage).SelectMany(group => group.Products).ToHashSet(StringComparer.Ordinal);
        for (var region = 0; region < regions.Count; region++)
        {
            if (Array.Find(counts, datum => datum.Variant == tracker && datum.Region == regions[region]) is not { } count || vintage != TrackedVintage)
            {
                continue;
            }

            found = true;
            var stock = cells.Sum(cell => inputs.Value("nameplate_capacity", cell, regions[region], standing));
            double firm = 0, rest = 0;
            foreach (var datum in inputs.Find("capacity_addition", null, regions[region]))
            {
                var parts = datum.Subject.Split('.');
                if (cells.Contains(parts[0]) && parts[1] == $"{vintage}" && datum.Year <= Horizon)
                {
                    firm += parts[^1] == CapacityAddition.Announced ? 0 : datum.Value;
                    rest += parts[^1] == CapacityAddition.Announced ? datum.Value : 0;
                }
            }

            // The tracker's count less what stands is decided; what is left of all announcements is not.
            var wanted = Math.Max(0, count.Value - stock);
            scale.decided[region] = firm > 0 ? wanted / firm : 1;
            scale.announced[region] = rest > 0 && firm > 0 ? Math.Max(0, firm + rest - wanted) / rest : 1;
        }

        var known = counts.Where(datum => regions.Contains(datum.Region)).Select(datum => datum.Variant).Distinct().Order(StringComparer.Ordinal);
        return found
            ? scale
            : throw new DataException([new DataProblem(Parameter, 0, null, $"tracker '{tracker}' of vintage {vintage}", $"one of {string.Join(", ", known)}, vintage {TrackedVintage}", null)]);
    }
}
