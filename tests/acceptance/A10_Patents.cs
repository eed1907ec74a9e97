using Cellcast.Data.Technologies;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>A10 and D5: who invents, and does it turn into plants (seed 001, figures 9 to 11; seed 000, figure 4)?</summary>
public sealed class A10_Patents(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<(string Name, IReadOnlyDictionary<string, double> Shares)> Ladder = PipelinePage.Ladder(Repository.Desk);

    [Fact, System("A10", Kind.DataView)]
    public void The_flow_of_2024_is_that_of_the_report_and_leaves_six_percent_for_others()
    {
        var flow = Ladder[1].Shares;
        Assert.Equal((0.43, 0.21, 0.18, 0.10, 0.02), (flow["China"], flow["Europe"], flow["United States"], flow["South Korea"], flow["Japan"]));
        Assert.Equal(0.06, 1 - flow.Values.Sum(), 9);
    }

    [Fact, System("A10", Kind.DataView)]
    public void The_two_filters_disagree_on_Japan_and_are_kept_apart()
    {
        // Two jurisdictions, 2024: 2%. International families, 2000-2018: 41%.
        var patents = Repository.Package.Tables["patents"];
        var japan = Enumerable.Range(0, patents.RowCount).Where(row => patents.Text(row, "region") == "Japan" && patents.Text(row, "subject") == "all-batteries").Select(row => patents.Numbers("value")[row]!.Value).Order().ToList();
        output.WriteLine(string.Join(", ", japan));
        Assert.Equal([0.02, 0.409], japan);
    }

    [Fact, System("D5", Kind.DataView)]
    public void China_leads_papers_68_to_10_and_plants_14_to_5()
    {
        double Ratio(int rung) => Ladder[rung].Shares["China"] / Ladder[rung].Shares["United States"];
        output.WriteLine(string.Join(", ", Ladder.Select((rung, index) => $"{rung.Name}: {Ratio(index):0.0} to 1")));
        Assert.Equal(6.8, Ratio(0), 9);
        Assert.Equal(14.0 / 5, Ratio(3), 9);
        Assert.True(Ratio(3) < Ratio(0)); // a lead in papers does not carry over in full
    }
}
