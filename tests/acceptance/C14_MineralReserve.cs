using Cellcast.Chain;
using Cellcast.Data.Accounts;
using Cellcast.Data.Answers;
using Cellcast.Policy;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>C14: a reserve of battery minerals (seed 003): what it does to prices when supply is cut for a year, how long it lasts, and what it costs.</summary>
public sealed class C14_MineralReserve(ITestOutputHelper output)
{
    private const string US = "United States";
    private const int Cut = 2031;
    private static readonly Lazy<SolvedChain> Without = new(() => World.Solve(Scenario([]), []));
    private static readonly Lazy<SolvedChain> With = new(() => World.Solve(Scenario([.. Reserve]), []));

    [Theory, System("C14", Kind.Outcome)]
    [InlineData("co_chem", true)]
    [InlineData("li2co3", false)]
    [InlineData("gr_nat", false)]
    public void A_reserve_lowers_the_price_of_the_year_in_which_supply_is_cut_and_holds_more_days(string product, bool isCalmed)
    {
        var (free, kept) = (Price(Without.Value, product, Cut), Price(With.Value, product, Cut));
        var (days, more) = (Days(Without.Value, product), Days(With.Value, product));
        output.WriteLine(FormattableString.Invariant($"{product}: {free:0.00} USD/kg in {Cut} without a reserve, {kept:0.00} with; {days:0} days of cover before, {more:0} with; swing {Swing(Without.Value, product):0.000} and {Swing(With.Value, product):0.000}"));

        Assert.True(kept < free);

        // Cobalt, which America buys abroad, is calmed. Lithium and graphite it then makes itself: a cut moves them by less than a fifth, and a reserve that is filled and
        // sold again has nothing to calm there (docs/policy.md).
        Assert.Equal(isCalmed, Swing(With.Value, product) < 0.8 * Swing(Without.Value, product));
        if (isCalmed)
        {
            Assert.True(kept < 0.7 * free);
            Assert.True(Swing(Without.Value, product) > 1);
        }
        else
        {
            Assert.True(Swing(Without.Value, product) < 0.25 && Math.Abs(Swing(With.Value, product) - Swing(Without.Value, product)) < 0.03);
        }

        Assert.InRange(more - days, 30, 130);
    }

    [Fact, System("C14", Kind.Outcome)]
    public void The_bill_for_all_minerals_of_the_reserve_swings_less_with_it()
    {
        // What America used of them before the cut, at the prices of each year: lithium, cobalt, nickel and graphite together.
        string[] minerals = ["li2co3", "lioh", "co_chem", "ni_so4", "gr_nat"];
        double[] used = [.. minerals.Select(product => Year(Without.Value, Cut - 1).Use[Place(Without.Value, product)])];
        double Bill(SolvedChain solved, int year) => minerals.Index().Sum(mineral => used[mineral.Index] * Price(solved, mineral.Item, year));
        double Variance(SolvedChain solved)
        {
            var bills = Enumerable.Range(Cut - 2, 5).Select(year => Math.Log(Bill(solved, year))).ToList();
            return bills.Average(bill => Math.Pow(bill - bills.Average(), 2));
        }

        output.WriteLine(FormattableString.Invariant($"bill {Bill(Without.Value, Cut - 1):0} million USD in {Cut - 1}, {Bill(Without.Value, Cut):0} in {Cut} without a reserve, {Bill(With.Value, Cut):0} with; variance of its logarithm, {Cut - 2} to {Cut + 2}: {Variance(Without.Value):0.0000} and {Variance(With.Value):0.0000}"));
        Assert.True(Variance(With.Value) < 0.8 * Variance(Without.Value));
    }

    [Fact, System("C14", Kind.Outcome)]
    public void It_costs_money_to_fill_and_gives_some_back_in_the_cut()
    {
        var account = PolicyAccounts.Of(World, Scenario([.. Reserve]), [], new AccountsQuestion(US, [new PolicyGroup("reserve", ["L67-US-RESERVE"])], 2027, 2035, "refined")).Accounts[0];
        output.WriteLine("million USD paid: " + string.Join(", ", account.Paid.Select(paid => FormattableString.Invariant($"{paid:0}"))));

        Assert.True(account.Paid.Take(4).Sum() > 0);
        Assert.True(account.Paid[Cut - 2027] < 0, "what is released is sold");
        Assert.True(account.Paid.Sum() > 0);
    }

    [Fact, System("C14", Kind.Outcome)]
    public void American_lithium_attracts_capital_and_natural_graphite_does_not()
    {
        var (early, late) = (SolvedScenarios.Measures("baseline", 2025, 2025), SolvedScenarios.Measures("baseline", 2035, 2035));
        double More(string what) => late.Capacity(what, US) - early.Capacity(what, US);
        foreach (var what in (string[])["li_mined", "li2co3+lioh", "gr_mined", "gr_nat"])
        {
            output.WriteLine(FormattableString.Invariant($"{what}: American capacity {early.Capacity(what, US):0.0} kt/yr in 2025, {late.Capacity(what, US):0.0} in 2035"));
        }

        Assert.True(More("li_mined") > 0.5 * early.Capacity("li_mined", US) && More("li2co3+lioh") > 0);
        Assert.True(late.Capacity("gr_mined", US) <= 1);
        Assert.True(late.Capacity("li2co3+lioh", US) / early.Capacity("li2co3+lioh", US) > late.Capacity("gr_nat", US) / early.Capacity("gr_nat", US));
    }

    private static PreparedWorld World => SolvedScenarios.World;

    private static IReadOnlyList<Instrument> Reserve => SolvedScenarios.Scenario("l67-reserve").Instruments;

    // For a year nothing that America imports arrives.
    private static Simulation.Scenario Scenario(IReadOnlyList<Instrument> more) => SolvedScenarios.Scenario("baseline") with
    {
        Instruments =
        [
            .. more,
            Instrument.Switch("CUT", true) with
            {
                Jurisdiction = "USA",
                Kind = InstrumentKind.ImportBan,
                Target = new(["co_chem", "li2co3", "lioh", "ni_so4", "gr_nat"], [], [], []),
                Rate = 0,
                Unit = "share",
                Start = new DateOnly(Cut, 1, 1),
                End = new DateOnly(Cut, 12, 31),
            },
        ],
    };

    private static ChainYear Year(SolvedChain solved, int year) => solved.Run.Years[year - solved.Run.Years[0].Year];

    private static int Place(SolvedChain solved, string product) =>
        solved.Scenario.Chain.At(solved.Scenario.Chain.Graph.IndexOf(product), solved.Scenario.Chain.Regions.Index().First(region => region.Item == US).Index);

    private static double Price(SolvedChain solved, string product, int year) => Year(solved, year).Delivered[Place(solved, product)];

    private static double Days(SolvedChain solved, string product)
    {
        const double DaysPerYear = 365;
        var (place, year) = (Place(solved, product), Year(solved, Cut - 1));
        return DaysPerYear * year.Stock[place] / year.Use[place];
    }

    // Largest rise of the price over the year before, in logarithms.
    private static double Swing(SolvedChain solved, string product) =>
        Enumerable.Range(Cut, 3).Max(year => Math.Abs(Math.Log(Price(solved, product, year) / Price(solved, product, year - 1))));
}
