using Cellcast.Technology;

namespace Cellcast.Data;

/// <summary>Reads how chemistries learn: rates, output paths and what spills over (learning notes 1-3 and 11).</summary>
/// <param name="inputs">The inputs.</param>
/// <param name="chemistries">Table of chemistries, which names the output group and line family of each.</param>
public sealed class LearningReader(Inputs inputs, Table chemistries)
{
    /// <summary>Year the cost inputs speak of: every learning factor is 1 there.</summary>
    public const int BaseYear = 2025;

    /// <summary>The tables this reads, besides <c>chemistries</c>.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["learning", "output_paths"];

    private const string CumulativeOutput = "cumulative_output", World = "World";

    // The total of the lithium-ion groups: it contains them, so it is never added to them.
    private const string LithiumIonTotal = "liion";

    // Learning on these lines has nothing to do with making cells.
    private static readonly string[] FamiliesWithoutCells = ["flow", "metal-air"];

    private readonly Dictionary<string, OutputPath> paths = new(StringComparer.Ordinal);

    /// <summary>How the costs of a chemistry learn along the dated paths of output.</summary>
    /// <exception cref="DataException">An input is missing.</exception>
    public ComponentLearning Of(string chemistry)
    {
        var rates = new ComponentLearningRates(
            inputs.Value("learning_rate", "conversion", "", BaseYear),
            inputs.Value("learning_rate", "active_material", "", BaseYear),
            inputs.Value("learning_rate", "pack", "", BaseYear),
            inputs.Value("material_intensity_improvement", "", "", BaseYear),
            inputs.TryValue("material_intensity_floor", chemistry, "", BaseYear, out var floor) ? floor : 1);
        return new ComponentLearning(
            rates, Experience(chemistry, "conversion_spillover"), Experience(chemistry, "material_spillover"), Experience(chemistry, "pack_spillover"), BaseYear);
    }

    /// <summary>The one-line experience curve with its forecast error, for the band around a cost path (learning note 6).</summary>
    /// <remarks>Chemistries without a series of their own take the prior from other technologies.</remarks>
    public StochasticExperienceCurve Curve(string chemistry)
    {
        var family = HasOwnSeries(chemistry) ? LithiumIonTotal : "next_generation";
        return new(
            inputs.Value("learning_exponent", family, "", BaseYear),
            inputs.Value("learning_exponent_sd", family, "", BaseYear),
            inputs.Value("learning_noise", family, "", BaseYear),
            inputs.Value("learning_noise_moving_average", "", "", BaseYear),
            lowestExponent: 0);
    }

    /// <summary>Effective experience in making the cells of a chemistry, GWh by the end of a year.</summary>
    public ProcessExperience CellExperience(string chemistry) => Experience(chemistry, "conversion_spillover");

    private bool HasOwnSeries(string chemistry) =>
        Row(chemistry) is var row && chemistries.Text(row, "status") == "commercial" && !FamiliesWithoutCells.Contains(chemistries.Text(row, "line_family"));

    private ProcessExperience Experience(string chemistry, string spillover)
    {
        var own = chemistries.Text(Row(chemistry), "output_group");
        var share = inputs.TryValue(spillover, chemistry, "", BaseYear, out var value) ? value : 0;
        var others = CellGroups().Where(group => group != own).Select(group => (share, Path(group))).ToList();
        return new(own.Length == 0 ? null : Path(own), others);
    }

    private IEnumerable<string> CellGroups()
    {
        var withoutCells = Enumerable.Range(0, chemistries.RowCount)
            .Where(row => FamiliesWithoutCells.Contains(chemistries.Text(row, "line_family")))
            .Select(row => chemistries.Text(row, "output_group"))
            .ToHashSet(StringComparer.Ordinal);
        return inputs.SubjectsOf(CumulativeOutput).Where(group => group != LithiumIonTotal && !withoutCells.Contains(group));
    }

    private OutputPath Path(string group)
    {
        if (!paths.TryGetValue(group, out var path))
        {
            var dated = inputs.Find(CumulativeOutput, group, World);
            path = new(dated.Select(datum => datum.Year!.Value).Order().Select(year => (year, inputs.Value(CumulativeOutput, group, World, year))));
            paths.Add(group, path);
        }

        return path;
    }

    private int Row(string chemistry)
    {
        for (var row = 0; row < chemistries.RowCount; row++)
        {
            if (chemistries.Text(row, "id") == chemistry)
            {
                return row;
            }
        }

        throw new ArgumentException($"There is no chemistry '{chemistry}'.", nameof(chemistry));
    }
}
