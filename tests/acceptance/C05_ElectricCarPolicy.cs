using Cellcast.Data;
using Cellcast.Demand;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>C5: what the end of purchase credits and standards does to battery demand (seed 003).</summary>
public sealed class C05_ElectricCarPolicy(ITestOutputHelper output)
{
    private const double Pack = 110;
    private const double FullCredit = 7_500;

    private static ElectricCarMarket Market => new DemandBlocks(Repository.Inputs).CarMarket("United States", 2025);

    [Fact, System("C5", Kind.Arithmetic)]
    public void Fourteen_million_fewer_cars_a_year_in_2030_cannot_be_44_percent()
    {
        // The path before would have been 31.8 million a year: twice the American market. Over all years to 2030 it can be meant.
        Assert.Equal(31.8, 14 / 0.44, 1);
        Assert.True(14e6 / 0.44 > 1.5 * Market.CarsPerYear);
    }

    [Fact, System("C5", Kind.Outcome)]
    public void Losing_the_credit_costs_a_sixth_to_a_third_of_sales_and_not_all_of_the_fall_that_was_seen()
    {
        var usual = Market.Response(Pack, Pack, 0, FullCredit);
        var range = Repository.Inputs.Range("ev_sales_elasticity");
        var strong = (Market with { Elasticity = range.High }).Response(Pack, Pack, 0, FullCredit);
        output.WriteLine($"without the credit of 7,500 USD: {usual - 1:0%}, at the high end of the elasticity {strong - 1:0%}; sales fell 36% on the year in the quarter after, buying ahead included");
        Assert.InRange(usual, 0.66, 0.90);
        Assert.InRange(strong, 0.50, usual);
    }

    [Fact, System("C5", Kind.DataView)]
    public void The_American_outlook_of_2030_was_more_than_halved_within_a_year()
    {
        // IEA STEPS 2024: 7.2 + 1.6 million cars; BNEF 2025: 4.1 million. The report: 44% below the earlier path.
        var (battery, hybrid) = new DemandBlocks(Repository.Inputs).Sales("IEA STEPS 2024", "United States", 2030)!.Value;
        var later = Assert.Single(Repository.Inputs.Find("ev_sales", "ev_car.BNEF EVO 2025", "United States"), datum => datum.Year == 2030).Value;
        output.WriteLine($"2030: {(battery + hybrid) / 1e6:0.0} million (IEA 2024), {later / 1e6:0.0} million (BNEF 2025): {1 - (later / (battery + hybrid)):0%} less, the report says 44%");
        Assert.InRange(1 - (later / (battery + hybrid)), 0.35, 0.65);

        // Of all years from 2026 to 2030, in straight lines between 2025 and 2030, it is the 14 million of the report.
        var (before, after) = (new DemandBlocks(Repository.Inputs).Sales("IEA STEPS 2024", "United States", 2025)!.Value, Assert.Single(Repository.Inputs.Find("ev_sales", "ev_car.BNEF EVO 2025", "United States"), datum => datum.Year == 2025).Value);
        var lost = Enumerable.Range(1, 5).Sum(year => ((before.Item1 + before.Item2 - after) * (5 - year) / 5) + ((battery + hybrid - later) * year / 5)) / 1e6;
        output.WriteLine($"2026 to 2030 together {lost:0.0} million cars fewer");
        Assert.InRange(lost, 11, 20);
    }

    [Fact, System("C5", Kind.Outcome)]
    public void A_mandate_holds_sales_where_the_price_alone_would_not()
    {
        var outlook = 0.46 * Market.CarsPerYear;
        var response = Market.Response(Pack, Pack, 0, FullCredit);
        Assert.True(Market.Sales(outlook, response, 0.44, isInOutlook: true) > Market.Sales(outlook, response, 0, isInOutlook: true));
    }
}
