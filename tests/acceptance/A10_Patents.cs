using Cellcast.Data.Technologies;
using Cellcast.Technology;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>A10 and D5: who invents, and does it turn into plants (seed 001, figures 9 to 11; seed 000, figure 4)?</summary>
public sealed class A10_Patents(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<(string Name, IReadOnlyDictionary<string, double> Shares)> Ladder = PatentPage.Ladder(Repository.Desk);

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

    [Fact, System("A10", Kind.DataView)]
    public void Stocks_of_25_years_are_those_of_the_report()
    {
        // China: about half of all six, 70% of NMC, LFP and sodium, 40% of sulphur and silicon; lithium metal United States 27, China 25; six families of the next generation to one of the incumbents.
        var patents = Repository.Package.Tables["patents"];
        double Row(string parameter, string subject, string region) => patents.Numbers("value")[Enumerable.Range(0, patents.RowCount).Single(row => patents.Text(row, "parameter") == parameter && patents.Text(row, "subject") == subject && patents.Text(row, "region") == region)]!.Value;
        Assert.Equal([0.5, 0.7, 0.7, 0.7, 0.4, 0.4, 0.25], ((string[])["six-chemistries", "NMC", "LFP", "sodium-ion", "lithium-sulfur", "silicon-anode", "lithium-metal"]).Select(of => Row("patent_stock_share", of, "China")));
        Assert.Equal(0.27, Row("patent_stock_share", "lithium-metal", "United States"));
        Assert.Equal(6, Row("patent_ratio_next_to_incumbent", "next-generation", "World"));
    }

    [Fact, System("A10", Kind.Arithmetic)]
    public void Without_the_filter_China_is_higher_everywhere()
    {
        // Of every hundred families behind the filter 43 are Chinese. If China files half as often abroad, 86 stand for them against 57: 60%.
        Assert.Equal(86.0 / (86 + 57), PatentStock.WithoutFilter(0.43, 2), 12);
        Assert.All((double[])[0.25, 0.4, 0.5, 0.7], share => Assert.True(PatentStock.WithoutFilter(share, 2) > share));
    }

    [Fact, System("A10", Kind.Outcome)]
    public void Two_thirds_of_the_worlds_lithium_ion_families_still_count_and_most_are_young()
    {
        var (firstYear, filed) = PatentPage.Filed(Repository.Desk);
        var counts = PatentStock.Depreciated(filed, Repository.Inputs.Value("knowledge_depreciation"))[^1];
        output.WriteLine($"{filed.Sum():#,0} families from {firstYear} to {firstYear + filed.Length - 1}: {counts:#,0} count at a loss of a tenth a year, {PatentStock.Within(filed, 5)[^1]:#,0} are of the last five years");
        Assert.InRange(counts / filed.Sum(), 0.5, 0.8);
        Assert.True(PatentStock.Within(filed, 5)[^1] > 0.5 * PatentStock.Within(filed, 25)[^1]);
    }

    [Fact, System("D5", Kind.Outcome)]
    public void A_lead_in_research_predicts_patents_and_firms_in_order_but_no_lag_can_be_told()
    {
        // Yearly changes of families against those of output, four years before to six after: the best of eleven is within what chance gives the best of eleven (three standard errors).
        var lags = PatentPage.Correlations(Repository.Desk, "liion_annual_production");
        output.WriteLine(string.Join(", ", lags.Select(lag => $"{lag.Lag}: {lag.Correlation:0.00}")));
        Assert.All(lags, lag => Assert.True(Math.Abs(lag.Correlation) < 3 * lag.Chance));

        // China leads every rung, by less at each to firms and again by more in lithium-metal plants.
        var leads = Ladder.Select(rung => rung.Shares["China"] / rung.Shares["United States"]).ToList();
        Assert.True(leads[0] > leads[1] && leads[1] > leads[2] && leads[3] > leads[2] && leads[3] < leads[0]);
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
