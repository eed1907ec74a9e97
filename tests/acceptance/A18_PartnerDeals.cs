using Cellcast.Data.Decisions;
using Cellcast.Data.Studies;
using Cellcast.Data.Technologies;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>A18: licences, ventures and plants of foreign firms (seed 001): what each leaves of the cost gap, what the law makes of it, and for which stage it frees most.</summary>
public sealed class A18_PartnerDeals(ITestOutputHelper output)
{
    private const string Older = "licence of the older generation", Latest = "licence of the latest, know-how whole", Venture = "joint venture of halves", Minority = "venture, partner below a quarter", Own = "plant of the partner's own";

    private static readonly Lazy<TechnologyAnswer> Usual = new(() => Answer(false));

    private static TechnologyAnswer Answer(bool controlled) => PartnerPage.Of(SolvedScenarios.World, new(SolvedScenarios.Scenario("baseline"), [], "United States", ["China", "South Korea"], "LFP", 30, 2027, controlled));

    [Fact, System("A18", Kind.Outcome)]
    public void A_licence_without_the_latest_technology_leaves_a_gap_that_stays()
    {
        var (licence, venture) = (Row(Usual.Value.Tables[2], "China", Older), Row(Usual.Value.Tables[2], "China", Venture));
        output.WriteLine($"over a plant of the partner's own: {Older} {licence[2].Number:0%} then {licence[3].Number:0%}, {Venture} {venture[2].Number:0%} then {venture[3].Number:0%}");
        Assert.Equal("stays behind", licence[7].Text);
        Assert.True(licence[3].Number > 2 * venture[3].Number);
        Assert.True(licence[5].Number > 0.1, "most of it is the years behind");
    }

    [Fact, System("A18", Kind.Outcome)]
    public void A_venture_narrows_yields_from_the_first_year()
    {
        var (alone, venture) = (Row(Usual.Value.Tables[0], "", "alone"), Row(Usual.Value.Tables[0], "South Korea", Venture));
        output.WriteLine($"yield in the first year: alone {alone[3].Number:0%}, with a Korean partner {venture[3].Number:0%}; price needed {alone[5].Number:0} and {venture[5].Number:0} USD/kWh");
        Assert.True(venture[3].Number > alone[3].Number + 0.1);
        Assert.True(venture[5].Number < alone[5].Number);
    }

    [Fact, System("A18", Kind.Outcome)]
    public void Controls_on_technology_make_every_deal_with_it_dearer()
    {
        var controlled = Answer(true);
        foreach (var deal in (string[])[Latest, Venture, Own])
        {
            Assert.True(Row(controlled.Tables[0], "China", deal)[5].Number > Row(Usual.Value.Tables[0], "China", deal)[5].Number, deal);
        }

        Assert.Equal(Row(controlled.Tables[0], "China", Older)[5].Number, Row(Usual.Value.Tables[0], "China", Older)[5].Number);
    }

    [Fact, System("A18", Kind.Outcome)]
    public void The_law_takes_credits_from_halves_and_older_licences_with_China_and_from_nobody_with_Korea()
    {
        Assert.Equal(["yes", "no", "no", "yes", "yes"], ((string[])[Older, Latest, Minority, Venture, Own]).Select(deal => Row(Usual.Value.Tables[0], "China", deal)[6].Text));
        Assert.All((string[])[Older, Latest, Minority, Venture, Own], deal => Assert.Equal("no", Row(Usual.Value.Tables[0], "South Korea", deal)[6].Text));
        Assert.True(Row(Usual.Value.Tables[0], "China", Venture)[7].Number == 0 && Row(Usual.Value.Tables[0], "South Korea", Venture)[7].Number > 0);
    }

    [Fact, System("A18", Kind.Outcome)]
    public void A_venture_in_active_materials_frees_more_for_its_cost_than_one_in_cells()
    {
        var stages = Usual.Value.Tables[4];
        double Freed(string stage) => stages.Rows.Single(row => row[0].Text == stage)[5].Number!.Value;
        output.WriteLine($"points of what the United States uses freed for 100 million USD a year: active materials {Freed("active materials"):0.0}, cells {Freed("cells"):0.0}");
        Assert.True(Freed("active materials") > Freed("cells"));
    }

    private static IReadOnlyList<StudyCell> Row(StudyTable table, string partner, string deal) => table.Rows.Single(row => (partner.Length == 0 || row[0].Text == partner) && row[1].Text == deal);
}
