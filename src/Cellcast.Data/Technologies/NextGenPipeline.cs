using System.Globalization;
using Cellcast.World;

namespace Cellcast.Data.Technologies;

/// <summary>Plants of the next generation, each at its odds and with the slip of its class: what is to be expected of the pledges (system A11).</summary>
public sealed class NextGenPipeline
{
    // Lithium metal is counted in the reports without saying which architecture; named plants of these groups are among the counted.
    private const string LithiumMetal = "lithium-metal";

    private static readonly string[] OfLithiumMetal = ["semi-solid", "all-solid-state", "lithium-sulfur"];

    private static readonly Unit GwhPerYear = Unit.Parse("GWh/yr"), Months = Unit.Parse("months");

    private readonly Readiness readiness;

    /// <summary>Reads the plants.</summary>
    /// <param name="package">The package, at least with <see cref="Tables"/>.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="readiness">Slips by class.</param>
    public NextGenPipeline(DataPackage package, Inputs inputs, Readiness readiness)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(inputs);
        this.readiness = readiness;
        AsOf = readiness.Announcements.Max(announcement => announcement.AsOf);
        var named = Named(package, inputs).ToList();
        Facilities = [.. named, .. Counted(package, inputs, named)];
    }

    /// <summary>The tables read here.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["plants", "nextgen_facilities", "learning", "region_factors", "chemistries"];

    /// <summary>When the pipeline was looked at.</summary>
    public double AsOf { get; }

    /// <summary>The facilities.</summary>
    public IReadOnlyList<PipelineFacility> Facilities { get; }

    /// <summary>The groups, those with most pledged first.</summary>
    public IReadOnlyList<string> Groups => [.. Facilities.GroupBy(facility => facility.Group).OrderByDescending(group => group.Sum(facility => facility.GwhPerYear)).Select(group => group.Key)];

    /// <summary>The group of a chemistry; empty where it is none of the next generation.</summary>
    public static string GroupOf(string chemistry) => chemistry switch
    {
        "Semi-solid-Li" => "semi-solid",
        "Li-S" => "lithium-sulfur",
        "Si-NMC" => "silicon-anode",
        "VRFB" => "vanadium flow",
        "Iron-air" => "iron-air",
        not null when chemistry.StartsWith("Na-", StringComparison.Ordinal) && chemistry is "Na-layered" or "Na-polyanion" or "Na-Prussian-white" => "sodium-ion",
        not null when chemistry.StartsWith("ASSB", StringComparison.Ordinal) => "all-solid-state",
        _ => "",
    };

    /// <summary>Whether a facility of a group counts for a chemistry: plants counted as lithium metal may be of any such cell.</summary>
    public static bool Concerns(string group, string chemistry) => group == GroupOf(chemistry) || (group == LithiumMetal && OfLithiumMetal.Contains(GroupOf(chemistry)));

    /// <summary>Probability that a facility runs at the end of a year, given that it did not when looked at.</summary>
    public double Probability(PipelineFacility facility, int year)
    {
        ArgumentNullException.ThrowIfNull(facility);
        if (facility.IsRunning)
        {
            return facility.Start <= year + 1 ? 1 : 0;
        }

        var slip = readiness.Of(facility.Kind);
        var passed = slip.StartedBy(AsOf - facility.Start);
        return facility.Odds * Math.Max(0, slip.StartedBy(year + 1 - facility.Start) - passed) / (1 - passed);
    }

    /// <summary>Expected GWh/yr at the end of a year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="wanted">Which facilities.</param>
    public double Expected(int year, Func<PipelineFacility, bool> wanted) => Facilities.Where(wanted).Sum(facility => facility.GwhPerYear * Probability(facility, year));

    private static IEnumerable<PipelineFacility> Named(DataPackage package, Inputs inputs)
    {
        var plants = package.Tables["plants"];
        var families = Families(package);
        for (var row = 0; row < plants.RowCount; row++)
        {
            var chemistry = plants.Text(row, "product") == "aam_si" ? "Si-NMC" : plants.Text(row, "chemistry");
            var group = GroupOf(chemistry);
            if (group.Length == 0 || plants.Booleans("listed")[row] != true || plants.Text(row, "unit") != GwhPerYear.Symbol || plants.Numbers("value")[row] is not { } size)
            {
                continue;
            }

            var (status, region) = (plants.Text(row, "status"), plants.Text(row, "region"));
            var isRunning = status is "operating" or "ramping" or "pilot";
            var odds = status switch
            {
                "under-construction" => inputs.Value("project_completion", "under_construction_next_generation"),
                "announced" or "paused" => inputs.Value("project_completion", "announced_only_next_generation"),
                _ when isRunning => 1,
                _ => 0,
            };
            var start = Date(plants.Text(row, "actual_start")) ?? Date(plants.Text(row, "announced_start")) ?? Date(plants.Text(row, "first_announced_start"))
                ?? (Date(plants.Text(row, "status_date")) ?? 0) + (isRunning ? 0 : BuildYears(inputs, region));
            yield return new(plants.Text(row, "name"), group, region, size, status, start, odds, Readiness.KindOf(families.GetValueOrDefault(chemistry, ""), chemistry), isRunning, plants.Text(row, "source"));
        }
    }

    // What the reports count by region beyond the plants that are named; each of the size that the package assumes.
    private static IEnumerable<PipelineFacility> Counted(DataPackage package, Inputs inputs, IReadOnlyList<PipelineFacility> named)
    {
        var table = package.Tables["nextgen_facilities"];
        for (var row = 0; row < table.RowCount; row++)
        {
            var (group, stage) = (table.Text(row, "subject"), table.Text(row, "stage"));
            if (table.Text(row, "parameter") != "nextgen_facilities" || table.Text(row, "facility").Length > 0 || stage is not ("planned" or "commercial_start") || table.Text(row, "region") == "World")
            {
                continue;
            }

            var region = table.Text(row, "region");
            var known = named.Count(facility => facility.Region == region && facility.Odds > 0 && (facility.Group == group || (group == LithiumMetal && OfLithiumMetal.Contains(facility.Group))));
            var left = table.Numbers("value")[row]!.Value - known;
            if (left > 0)
            {
                var odds = inputs.Value("project_completion", stage == "planned" ? "announced_only_next_generation" : "under_construction_next_generation");
                yield return new(
                    $"{left:0} more {group} plants counted in {region}", group, region, left * inputs.ValueIn(GwhPerYear, "pledged_plant_size", group), "counted", table.Integers("year")[row]!.Value, odds,
                    group == LithiumMetal ? Readiness.Kinds[2] : Readiness.Kinds[1], false, table.Text(row, "source"));
            }
        }
    }

    private static Dictionary<string, string> Families(DataPackage package)
    {
        var chemistries = package.Tables["chemistries"];
        return Enumerable.Range(0, chemistries.RowCount).ToDictionary(row => chemistries.Text(row, "id"), row => chemistries.Text(row, "line_family"), StringComparer.Ordinal);
    }

    private static double BuildYears(Inputs inputs, string region)
    {
        const double MonthsPerYear = 12;
        const int Now = 2025;
        return inputs.ValueIn(Months, "build_time", "", region, Now) / MonthsPerYear;
    }

    // A year, a month of a year, or a day.
    private static double? Date(string text)
    {
        const double MonthsPerYear = 12, HalfMonth = 0.5;
        if (text.Length == 0)
        {
            return null;
        }

        var parts = text.Split('-');
        var year = int.Parse(parts[0], CultureInfo.InvariantCulture);
        return parts.Length == 1 ? year : year + ((int.Parse(parts[1], CultureInfo.InvariantCulture) - HalfMonth) / MonthsPerYear);
    }
}
