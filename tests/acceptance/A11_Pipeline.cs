using Cellcast.Data.Technologies;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>A11: which pledges are real and when they arrive (seed 001, figures 12 to 14).</summary>
public sealed class A11_Pipeline(ITestOutputHelper output)
{
    private static readonly NextGenPipeline Pipeline = new(Repository.Package, Repository.Inputs, new Readiness(Repository.Package, Repository.Inputs));

    [Fact, System("A11", Kind.DataView)]
    public void Counts_of_plants_are_those_of_the_report()
    {
        // Lithium metal by 2030: China 14, Korea 6, United States 5, Europe 4, Japan 4 = 33. Silicon 2026: 8, 6, 3, about 3. Sodium 2026: China 12 and more, Korea 1, Japan 0.
        Assert.Equal((14, 6, 5, 4, 4), (Count("lithium-metal", "China"), Count("lithium-metal", "South Korea"), Count("lithium-metal", "United States"), Count("lithium-metal", "Europe"), Count("lithium-metal", "Japan")));
        Assert.Equal((8, 6, 3, 3), (Count("silicon-anode", "China"), Count("silicon-anode", "South Korea"), Count("silicon-anode", "United States"), Count("silicon-anode", "Europe")));
        Assert.Equal((12, 0), (Count("sodium-ion", "China"), Count("sodium-ion", "Japan")));
    }

    [Fact, System("A11", Kind.Arithmetic)]
    public void The_shares_of_firms_add_to_103_percent_and_those_of_chemistries_to_more_than_one_tag() // expected: refute as shares
    {
        var table = Repository.Package.Tables["nextgen_facilities"];
        double Sum(string parameter) => Enumerable.Range(0, table.RowCount).Where(row => table.Text(row, "parameter") == parameter).Sum(row => table.Numbers("value")[row]!.Value);
        Assert.Equal(1.03, Sum("nextgen_firm_share"), 9);
        Assert.Equal(1.05, Sum("nextgen_product_share"), 9);
    }

    [Fact, System("A11", Kind.Outcome)]
    public void Sodium_and_silicon_arrive_before_lithium_metal_and_pledges_shrink()
    {
        double Expected(string group, int year) => Pipeline.Expected(year, facility => facility.Group == group);
        foreach (var group in Pipeline.Groups)
        {
            output.WriteLine($"{group}: {Expected(group, 2026):0.0} in 2026, {Expected(group, 2030):0.0} in 2030, {Expected(group, 2035):0.0} GWh/yr in 2035");
        }

        Assert.True(Expected("sodium-ion", 2030) > Expected("lithium-metal", 2030));
        Assert.True(Expected("silicon-anode", 2030) > Expected("lithium-metal", 2030));
        Assert.True(Pipeline.Expected(2035, _ => true) < Pipeline.Facilities.Sum(facility => facility.GwhPerYear));
        Assert.All(Pipeline.Facilities, facility => Assert.True(Pipeline.Probability(facility, 2028) <= Pipeline.Probability(facility, 2032)));
    }

    // 33 pledges by 15% are about 5 plants, in time or late.
    [Fact, System("A11", Kind.Outcome)]
    public void Of_the_lithium_metal_pledges_few_are_expected_by_their_date()
    {
        var counted = Pipeline.Facilities.Where(facility => facility.Group == "lithium-metal").ToList();
        Assert.True(counted.Sum(facility => facility.GwhPerYear * Pipeline.Probability(facility, 2030)) < 0.15 * counted.Sum(facility => facility.GwhPerYear));
    }

    private static double Count(string group, string region)
    {
        var table = Repository.Package.Tables["nextgen_facilities"];
        return Enumerable.Range(0, table.RowCount).Where(row => table.Text(row, "parameter") == "nextgen_facilities" && table.Text(row, "subject") == group && table.Text(row, "region") == region && table.Text(row, "facility").Length == 0
            && (group != "sodium-ion" || table.Text(row, "stage") == "commercial_start" || region == "Japan")).Sum(row => table.Numbers("value")[row]!.Value);
    }

    [Fact, System("A11", Kind.DataView)]
    public void Sodium_outside_China_is_two_American_plans_one_Korean_and_one_European_for_2029()
    {
        Assert.Equal((2, 1), (Planned("United States", 2026), Planned("South Korea", 2026)));
        Assert.Equal(1, Planned("Europe", 2029));

        static double Planned(string region, int year)
        {
            var table = Repository.Package.Tables["nextgen_facilities"];
            return Enumerable.Range(0, table.RowCount).Where(row => table.Text(row, "parameter") == "nextgen_facilities" && table.Text(row, "subject") == "sodium-ion" && table.Text(row, "region") == region && table.Text(row, "stage") == "planned"
                && table.Integers("year")[row] == year).Sum(row => table.Numbers("value")[row]!.Value);
        }
    }

    [Fact, System("A11", Kind.Outcome)]
    public void By_chemistry_and_region_the_parts_add_up_and_China_leads_sodium()
    {
        var crossed = PipelinePage.Pipeline(Repository.Desk).Tables[2];
        var sodium = crossed.Columns.Select(column => column.Name).ToList().IndexOf("sodium-ion");
        Assert.Equal(Pipeline.Expected(2030, _ => true), crossed.Rows.Sum(row => row.Skip(1).Sum(cell => cell.Number!.Value)), 2.0);
        Assert.Equal("China", crossed.Rows.MaxBy(row => row[sodium].Number)![0].Text);
    }
}
