using System.Globalization;
using Cellcast.Finance;

namespace Cellcast.Data.Studies;

/// <summary>Announced plants by capital per GWh, by firm and by host country (systems B5).</summary>
/// <param name="Leader">Projects of the firm that the report compares.</param>
/// <param name="Others">Projects of other makers.</param>
public sealed record CapitalIntensity(IReadOnlyList<CapexProject> Leader, IReadOnlyList<CapexProject> Others)
{
    private const string China = "China";

    // The printed sums are rounded to three figures, so a mean of them is known to about this share.
    private const double Rounding = 0.005;

    /// <summary>All projects together.</summary>
    public CapexComparison Together { get; } = new([.. Leader, .. Others]);

    /// <summary>The leader's projects together.</summary>
    public CapexGroup LeaderTotal => Together.Group("CATL", Leader.Contains);

    /// <summary>The leader's projects in China.</summary>
    public CapexGroup AtHome => Together.Group("CATL in China", project => Leader.Contains(project) && project.Host == China);

    /// <summary>The leader's projects abroad.</summary>
    public CapexGroup Abroad => Together.Group("CATL abroad", project => Leader.Contains(project) && project.Host != China);

    /// <summary>The other makers' projects together.</summary>
    public CapexGroup OthersTotal => Together.Group("other makers", Others.Contains);

    /// <summary>Reads the two groups of projects.</summary>
    public static CapitalIntensity Of(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        return new(Projects(package.Tables["plants"], "capital_intensity_catl"), Projects(package.Tables["plants"], "capital_intensity_others"));
    }

    /// <summary>Answers the study.</summary>
    public static StudyPage Page(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var study = Of(desk.Package);
        var (total, home, abroad, others) = (study.LeaderTotal, study.AtHome, study.Abroad, study.OthersTotal);
        var cheapest = study.Others.MinBy(project => project.MusdPerGwh)!;
        var answer = $"CATL builds for {home.MusdPerGwh:0.0} MUSD/GWh in China and for {abroad.MusdPerGwh:0.0} abroad, more than {cheapest.Name} ({cheapest.MusdPerGwh:0}): the host country explains "
            + $"{study.Together.ShareExplainedByHost:0%} of the variance between projects, the firm {study.Together.ShareExplainedByFirm:0%}. The place counts for more than the firm.";
        var (capacity, intensity, rest) = (desk.Figures["catl_total_capacity"], desk.Figures["catl_capital_intensity"], desk.Figures["others_capital_intensity"]);
        return new(
            answer,
            [
                new(
                    "Projects, cheapest first",
                    [new("project"), new("host"), new("capacity", "GWh/yr"), new("capital", "MUSD/GWh")],
                    [.. study.Together.Ranked.Select(project => (IReadOnlyList<StudyCell>)[project.Name, project.Host, project.Gwh, project.MusdPerGwh])],
                    Bar: 3),
                new(
                    "Groups",
                    [new("group"), new("projects", "ratio"), new("capacity", "GWh/yr"), new("weighted mean", "MUSD/GWh"), new("simple mean", "MUSD/GWh")],
                    [
                        .. new[] { home, abroad, total, others }.Select(group => (IReadOnlyList<StudyCell>)
                            [group.Name, (double)group.Projects, group.Gwh > 0 ? group.Gwh : (double?)null, group.WeightedMeanMusdPerGwh, group.SimpleMeanMusdPerGwh]),
                    ]),
            ],
            [
                capacity.Judged(capacity.AgreesAsPrinted(total.Gwh), $"computed {capacity.In(total.Gwh)}", total.Gwh),
                intensity.Judged(
                    Math.Abs((total.MusdPerGwh / intensity.Number) - 1) < Rounding ? Verdict.Confirmed : Verdict.Differs, $"computed {intensity.In(total.MusdPerGwh)}, but {home.MusdPerGwh:0.0} at home and {abroad.MusdPerGwh:0.0} abroad, which the mean hides",
                    total.MusdPerGwh),
                rest.Judged(
                    rest.AgreesAsPrinted(others.SimpleMeanMusdPerGwh) ? Verdict.Confirmed : Verdict.Differs, $"computed {rest.In(others.SimpleMeanMusdPerGwh)} as a simple mean; compared with CATL abroad, the advantage of the firm is "
                    + $"{1 - (abroad.MusdPerGwh / others.SimpleMeanMusdPerGwh):0%}, not {1 - (total.MusdPerGwh / others.SimpleMeanMusdPerGwh):0%}", others.SimpleMeanMusdPerGwh),
            ],
            [
                "sums as announced, at face value of their years; working capital and ramp-up are left out", "an average over a project, not what one more GWh would cost",
                "ten projects, in most countries one firm: the shares describe this list and prove no cause",
            ]);
    }

    private static List<CapexProject> Projects(Table plants, string study)
    {
        var projects = new List<CapexProject>();
        for (var row = 0; row < plants.RowCount; row++)
        {
            if (plants.Text(row, "study") != study)
            {
                continue;
            }

            double Number(string column) => double.Parse(plants.Text(row, column), CultureInfo.InvariantCulture);
            var (name, firm, host) = (plants.Text(row, "name"), plants.Text(row, "firm"), plants.Text(row, "region"));
            projects.Add(plants.Text(row, "capital_intensity").Length > 0
                ? new CapexProject(name, firm, host, Number("capital_intensity"))
                : CapexProject.Of(name, firm, host, Number("value"), Number("investment")));
        }

        return projects;
    }
}
