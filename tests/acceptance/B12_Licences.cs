using Cellcast.Costing;
using Cellcast.Data.Decisions;
using Cellcast.Data.Technologies;
using Cellcast.Policy;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>B12: how a licence decides who wins: what a royalty adds where patents hold, and what leaks through whoever may sublicense (seed 002).</summary>
public sealed class B12_Licences(ITestOutputHelper output)
{
    private const double Royalty = 0.10, Gwh = 30;
    private const int Start = 2026, Draws = 150;

    private static readonly Lazy<Hindcast> Cases = new(() => new Hindcast(Repository.Package, Repository.Inputs));

    [Fact, System("B12", Kind.Outcome)]
    public void A_tenth_of_sales_where_patents_hold_and_nothing_in_China_takes_the_price_that_plants_need_further_apart()
    {
        double Needed(string region, double royalty)
        {
            var deal = PartnerDeal.Between(Repository.Inputs, false).Single(one => one.Id == "alone") with { Experience = PlantExperience.Transfer, Royalty = royalty };
            return new PartnerCase(Repository.Desk.Book, deal, region, "LFP", region, Start, Gwh, _ => 60, _ => 0, Finding.Clear).PriceNeeded();
        }

        var china = Needed("China", 0);
        foreach (var region in (string[])["South Korea", "Indonesia & Southeast Asia", "Europe", "United States"])
        {
            var (free, licensed) = (Needed(region, 0), Needed(region, Royalty));
            output.WriteLine($"LFP from a plant of {Gwh} GWh/yr in {region}: {free:0.0} USD/kWh without royalty, {licensed:0.0} with; over China ({china:0.0}) {(free / china) - 1:0%} and {(licensed / china) - 1:0%}");

            // What is left of a sale must be what was needed: 1 / (1 - 0.1). China, where nothing was filed, needs what it needed.
            Assert.Equal(free / (1 - Royalty), licensed, 1e-6 * free);
            Assert.True((licensed / china) - 1 > (free / china) - 1 + Royalty);
        }

        // It weighs about as much as all that a South Korean plant is behind a Chinese one otherwise, and more than any plant spends on labour.
        Assert.True(Needed("South Korea", Royalty) - Needed("South Korea", 0) > Repository.Desk.Cost("LFP", "South Korea", Start).Labour);
    }

    [Fact, System("B12", Kind.Outcome)]
    public void NMC_leaks_through_licensees_who_may_sublicense_and_control_of_licences_keeps_more_of_it()
    {
        var history = Cases.Value.Cases.Single(one => one.Id == "NMC");
        Assert.Contains("could sublicense", history.Levers[("home", "ip_control")].Note, StringComparison.Ordinal);
        var (actual, controlled) = (Cases.Value.Run(history, [], Draws), Cases.Value.Run(history, ["ip_control"], Draws));
        output.WriteLine($"NMC: {history.Rival} holds a market with {actual.RivalHolds:0%} as licensed, {controlled.RivalHolds:0%} had licences been kept; in volume in {actual.RivalYear:0} and {controlled.RivalYear:0}; {history.Home} holds with {actual.HomeHolds:0%} and {controlled.HomeHolds:0%}");
        Assert.True(controlled.RivalHolds < actual.RivalHolds);
        Assert.True(controlled.RivalYear > actual.RivalYear);
        Assert.True(controlled.HomeHolds > 1.5 * actual.HomeHolds);
    }

    [Fact, System("B12", Kind.Outcome)]
    public void What_is_not_filed_abroad_is_open_there()
    {
        // Case 2: LFP was not filed in China. Had it been, a follower is later and holds less; the inventor alone does not win by it.
        var history = Cases.Value.Cases.Single(one => one.Id == "LFP");
        var (actual, filed) = (Cases.Value.Run(history, [], Draws), Cases.Value.Run(history, ["ip_control"], Draws));
        output.WriteLine($"LFP: China in volume in {actual.RivalYear:0} (seen {history.Scaled}), {filed.RivalYear:0} with patents filed; holds with {actual.RivalHolds:0%} and {filed.RivalHolds:0%}");
        Assert.Equal(0, history.Levers[("home", "ip_control")].Value);
        Assert.True(filed.RivalYear > actual.RivalYear && filed.RivalHolds < actual.RivalHolds);
        Assert.True(filed.HomeHolds > actual.HomeHolds && !filed.IsChanged);
    }
}
