using Cellcast.Data.Studies;
using Cellcast.Technology.Readiness;

namespace Cellcast.Data.Technologies;

/// <summary>Which pledges are real and when they arrive (system A11); how far a date can be trusted (E5).</summary>
public static class PipelinePage
{
    internal static readonly int[] Years = [2026, 2028, 2030, 2032, 2035];

    /// <summary>The tables these pages rest on.</summary>
    public static IReadOnlyList<string> Tables { get; } = [.. StudyDesk.Tables.Concat(Readiness.Tables).Concat(NextGenPipeline.Tables).Append("patents").Distinct(StringComparer.Ordinal)];

    /// <summary>The pipeline of all chemistries.</summary>
    public static TechnologyAnswer Pipeline(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return TechnologyAnswer.Traced(desk.Inputs, () =>
        {
            var pipeline = new NextGenPipeline(desk.Package, desk.Inputs, new Readiness(desk.Package, desk.Inputs));
            var pledged = pipeline.Facilities.Sum(facility => facility.Odds > 0 ? facility.GwhPerYear : 0);
            var metal = pipeline.Facilities.Where(facility => facility.Group == "lithium-metal").ToList();
            var answer = $"{pledged:#,0} GWh/yr of next-generation plants are named or counted; at their odds and with the slips seen so far {pipeline.Expected(2030, _ => true):#,0} run at the end of 2030 and {pipeline.Expected(2035, _ => true):#,0} in 2035. "
                + $"Of the {metal.Sum(facility => facility.GwhPerYear):#,0} GWh/yr that plants counted as lithium metal would hold, {metal.Sum(facility => facility.GwhPerYear * pipeline.Probability(facility, 2030)):0.#} are expected by 2030.";
            return ("Next-generation plants: pledged and expected", answer,
                (IReadOnlyList<StudyTable>)[ByGroup(pipeline), ByRegion(pipeline), Crossed(pipeline), Facilities(pipeline, _ => true)],
                (IReadOnlyList<string>)
                [
                    "expected = size x chance of the stage (running 1, building 65%, announced or paused 15%, given up 0; project_completion) x share of such plants that have started by then, given that this one had not when looked at",
                    "plants counted without a name take the size of pledged_plant_size (5 to 20 GWh); the forecast of 500 GWh of sodium in China by 2030 (report 001) is no plant and not in",
                    "a plant without a date starts a build time after its status was seen",
                ],
                pipeline.Facilities.Select(facility => facility.Source));
        });
    }

    /// <summary>Announced dates against reality.</summary>
    public static TechnologyAnswer Dates(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return TechnologyAnswer.Traced(desk.Inputs, () =>
        {
            var readiness = new Readiness(desk.Package, desk.Inputs);
            string Of(string kind) => $"{Words(kind)} {readiness.Of(kind).Median.Mean:0.0} years ({readiness.Of(kind).Median.Low:0.0} to {readiness.Of(kind).Median.High:0.0}), never {readiness.Of(kind).Never.Mean:0%}";
            var answer = $"Median slip of what starts at all: {string.Join("; ", Readiness.Kinds.Select(Of))}. Of {readiness.Announcements.Count} promises {readiness.Announcements.Count(seen => seen.Outcome == SlipOutcome.Achieved)} were achieved, "
                + $"{readiness.Announcements.Count(seen => seen.Outcome == SlipOutcome.Dropped)} dropped, the rest is open.";
            var estimates = new StudyTable(
                "Slip after the first promised date",
                [new("class"), new("cases", "ratio"), new("prior median", "yr"), new("median", "yr"), new("low", "yr"), new("high", "yr"), new("never", "share"), new("never, low", "share"), new("never, high", "share"), new("half have started", "yr"), new("nine in ten", "yr")],
                [.. Readiness.Kinds.Select(kind => (kind, of: readiness.Of(kind), prior: Readiness.Prior(desk.Inputs, kind))).Select(row => (IReadOnlyList<StudyCell>)
                [
                    Words(row.kind), row.of.Cases, row.prior.MedianYears, Tenth(row.of.Median.Mean), Tenth(row.of.Median.Low), Tenth(row.of.Median.High), row.of.Never.Mean, row.of.Never.Low, row.of.Never.High, Tenth(row.of.Quantile(0.5)), Tenth(row.of.Quantile(0.9)),
                ])]);
            var promises = new StudyTable(
                "Promises",
                [new("firm"), new("what"), new("class"), new("first date", "date_year"), new("latest or achieved", "date_year"), new("slip", "yr"), new("outcome"), new("median forecast", "date_year")],
                [.. readiness.Announcements.OrderBy(seen => seen.Kind, StringComparer.Ordinal).ThenBy(seen => seen.First).Select(seen => (IReadOnlyList<StudyCell>)
                [
                    seen.Firm, seen.What, Words(seen.Kind), seen.First, seen.Latest, seen.Outcome == SlipOutcome.Dropped || seen.SlipYears < 0 ? (double?)null : Tenth(seen.SlipYears),
                    seen.Outcome == SlipOutcome.Open ? seen.SlipYears > 0 ? "open, at least" : "open" : seen.Outcome == SlipOutcome.Achieved ? "achieved" : "dropped",
                    seen.Outcome == SlipOutcome.Open ? Tenth(seen.First + Ahead(readiness.Of(seen.Kind), seen.SlipYears)) : (double?)null,
                ])]);
            return ("How far can a launch date be trusted?", answer, (IReadOnlyList<StudyTable>)[estimates, promises],
                (IReadOnlyList<string>)
                [
                    "open cases count as late by at least what has passed, or what the firm itself now says; the prior is that of learning (start_slip_median, never_probability) and weighs most where cases are few: no solid-state promise has been kept or dropped yet",
                    "cases are those that became known, not a sample; kept dates of small plants are missing, so slips are biased long",
                    "median forecast = first date + the slip that half of those which have slipped so far stay under, if it starts at all",
                ],
                readiness.Announcements.Select(seen => seen.Source));
        });
    }

    /// <summary>Facilities with what is expected of each.</summary>
    internal static StudyTable Facilities(NextGenPipeline pipeline, Func<PipelineFacility, bool> wanted) => new(
        "Facilities",
        [new("facility"), new("region"), new("size", "GWh/yr"), new("status"), new("start", "date_year"), new("odds", "share"), .. Years.Select(year => new StudyColumn($"runs {year}", "share"))],
        [.. pipeline.Facilities.Where(wanted).OrderBy(facility => facility.Group, StringComparer.Ordinal).ThenBy(facility => facility.Start).Select(facility => (IReadOnlyList<StudyCell>)
        [
            facility.Name, facility.Region, facility.GwhPerYear, facility.Status, Tenth(facility.Start), facility.Odds, .. Years.Select(year => (StudyCell)pipeline.Probability(facility, year)),
        ])]);

    private static StudyTable ByGroup(NextGenPipeline pipeline) => new(
        "By chemistry",
        [new("group"), new("pledged", "GWh/yr"), .. Years.Select(year => new StudyColumn($"{year}", "GWh/yr"))],
        [.. pipeline.Groups.Select(group => (IReadOnlyList<StudyCell>)[group, pipeline.Facilities.Where(facility => facility.Group == group && facility.Odds > 0).Sum(facility => facility.GwhPerYear), .. Years.Select(year => (StudyCell)Tenth(pipeline.Expected(year, facility => facility.Group == group)))])]);

    private static StudyTable ByRegion(NextGenPipeline pipeline) => new(
        "By region, expected",
        [new("region"), .. Years.Select(year => new StudyColumn($"{year}", "GWh/yr"))],
        [.. pipeline.Facilities.GroupBy(facility => facility.Region).OrderByDescending(group => group.Sum(facility => facility.GwhPerYear)).Select(group => (IReadOnlyList<StudyCell>)[group.Key, .. Years.Select(year => (StudyCell)Tenth(pipeline.Expected(year, facility => facility.Region == group.Key)))])]);

    private static StudyTable Crossed(NextGenPipeline pipeline)
    {
        const int year = 2030;
        return new(
            $"By chemistry and region, expected at the end of {year}",
            [new("region"), .. pipeline.Groups.Select(group => new StudyColumn(group, "GWh/yr"))],
            [.. pipeline.Facilities.GroupBy(facility => facility.Region).OrderByDescending(region => pipeline.Expected(year, facility => facility.Region == region.Key)).Select(region => (IReadOnlyList<StudyCell>)
            [
                region.Key, .. pipeline.Groups.Select(group => (StudyCell)Tenth(pipeline.Expected(year, facility => facility.Region == region.Key && facility.Group == group))),
            ])]);
    }

    // The slip that half of those that are this late already stay under.
    private static double Ahead(SlipPosterior slip, double passed) => slip.Quantile((1 + slip.StartedBy(passed)) / 2);

    private static double Tenth(double value) => Math.Round(value, 1);

    private static string Words(string kind) => kind switch
    {
        "incumbent" => "lithium-ion plants",
        "drop_in" => "drop-in chemistries",
        _ => "solid-state and sulfur",
    };
}
