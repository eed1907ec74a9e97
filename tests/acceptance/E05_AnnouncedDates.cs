using Cellcast.Data.Technologies;
using Cellcast.Technology.Readiness;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>E5: how far a launch date can be trusted (seeds 000, 001, 004).</summary>
public sealed class E05_AnnouncedDates(ITestOutputHelper output)
{
    private static readonly Readiness Readiness = new(Repository.Package, Repository.Inputs);

    [Fact, System("E5", Kind.DataView)]
    public void The_dates_of_the_reports_are_held_with_what_came_after()
    {
        Announcement Of(string id) => Readiness.Announcements.Single(announcement => announcement.Id == id);
        Assert.Equal((2027, 2027, 2028), (Of("samsung-sdi-solid-state").First, Of("catl-solid-state").First, Of("nissan-solid-state").First));
        Assert.Equal(2028, Of("toyota-solid-state").Latest); // 2027 in seed 004, by 2028 in seed 000
        Assert.Equal((2025, 2030), (Of("bmw-solid-power").First, Of("bmw-solid-power").Latest));
        Assert.Equal(2030, Of("chinese-majors-solid-state").Latest); // headline of 2025 in seed 001
    }

    [Fact, System("E5", Kind.DataView)]
    public void Dates_of_plants_are_those_of_the_table_of_plants()
    {
        var plants = Repository.Package.Tables["plants"];
        var table = Repository.Package.Tables["announcements"];
        var first = Enumerable.Range(0, plants.RowCount).ToDictionary(row => plants.Text(row, "id"), row => plants.Text(row, "first_announced_start") is { Length: > 0 } date ? date : plants.Text(row, "announced_start"));
        Assert.All(Enumerable.Range(0, table.RowCount).Where(row => table.Text(row, "plant").Length > 0), row => Assert.Equal(first[table.Text(row, "plant")][..4], $"{Math.Floor(table.Numbers("first")[row]!.Value):0}"));
    }

    [Fact, System("E5", Kind.Outcome)]
    public void Solid_state_slips_longest_and_lithium_ion_plants_least()
    {
        foreach (var kind in Readiness.Kinds)
        {
            var slip = Readiness.Of(kind);
            output.WriteLine($"{kind}: {slip.Cases} cases, median slip {slip.Median.Mean:0.0} ({slip.Median.Low:0.0}-{slip.Median.High:0.0}) years, never {slip.Never.Mean:0%} ({slip.Never.Low:0%}-{slip.Never.High:0%})");
        }

        var medians = Readiness.Kinds.Select(kind => Readiness.Of(kind).Median.Mean).ToList();
        Assert.Equal(medians.Order(), medians);
        Assert.True(medians[2] > medians[1] + 1);
    }

    [Fact, System("E5", Kind.Outcome)]
    public void What_is_known_is_narrower_than_the_prior_where_there_are_cases_and_not_where_all_are_open()
    {
        double Width(string kind) => Math.Log(Readiness.Of(kind).Median.High / Readiness.Of(kind).Median.Low);
        Assert.True(Width("incumbent") < Width("solid_state_and_sulfur"));
        Assert.DoesNotContain(Readiness.Announcements, seen => seen.Kind == "solid_state_and_sulfur" && seen.Outcome == SlipOutcome.Achieved);
    }
}
