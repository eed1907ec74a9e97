using Cellcast.Data.Accounts;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>B15: six levers apart and together (seed 002).</summary>
public sealed class B15_SixLevers(ITestOutputHelper output)
{
    private static readonly string[] Six = ["six-ip", "six-demand", "six-capital", "six-deregulation", "six-fdi", "six-continuity"];

    [Fact, System("B15", Kind.Outcome)]
    public void Six_levers_together_bring_more_than_the_sum_of_each_and_continuity_carries_the_most()
    {
        var all = string.Join('+', Six.Prepend("baseline"));
        var unkept = string.Join('+', Six[..^1].Prepend("baseline"));
        Parallel.ForEach(Six.Append(all).Append(unkept), name => SolvedScenarios.Of(name));
        double Made(string name) => SolvedScenarios.Measures(name, 2034, 2040).Made("cell", "United States") - SolvedScenarios.Measures("baseline", 2034, 2040).Made("cell", "United States");
        var singles = Six.ToDictionary(name => name, Made);
        foreach (var (name, more) in singles)
        {
            output.WriteLine($"{name,-18} {more,7:+0.0;-0.0} GWh a year");
        }

        output.WriteLine($"{"together",-18} {Made(all),7:+0.0;-0.0}, sum of singles {singles.Values.Sum():+0.0;-0.0}; without continuity {Made(unkept):+0.0;-0.0}");
        Assert.True(Made(all) > singles.Values.Sum());
        Assert.True(Made(unkept) < Made(all));

        // The other five bring more where the credit is kept than where it ends: aligned levers reinforce each other.
        Assert.True(Made(all) - singles["six-continuity"] > 1.5 * Made(unkept));

        // Without continuity they do not stop the slump after its end: a third less is made, and plants stand idle.
        double Year(string name, int year) => SolvedScenarios.Measures(name, year, year).Made("cell", "United States");
        double Idle(string name, int year) => 1 - (Year(name, year) / SolvedScenarios.Measures(name, year, year).Capacity("cell", "United States"));
        foreach (var name in (string[])[unkept, all])
        {
            output.WriteLine($"{(name == all ? "all six" : "without continuity"),-18} {string.Join(", ", new[] { 2028, 2030, 2032, 2033, 2034, 2036, 2038, 2040 }.Select(year => $"{year}: {Year(name, year):0} GWh, idle {Idle(name, year):0%}"))}");
        }

        Assert.True(Year(unkept, 2034) < 0.75 * Year(unkept, 2030) && Idle(unkept, 2034) > Idle(unkept, 2030) + 0.1);
        Assert.True(Year(all, 2034) > Year(all, 2030));
        Assert.Equal("six-continuity", singles.MaxBy(single => single.Value).Key);
    }

    [Fact, System("B15", Kind.Outcome)]
    public void What_three_levers_do_together_is_the_sum_of_their_shares()
    {
        var answer = PolicyPackage.Of(
            SolvedScenarios.World,
            SolvedScenarios.Scenario("baseline"),
            [.. new[] { "six-capital", "six-fdi", "six-continuity" }.Select(SolvedScenarios.Scenario)],
            new AccountsQuestion("United States", [], 2027, 2040));
        for (var year = 0; year < answer.Years.Count; year++)
        {
            Assert.Equal(answer.Together.HomeOutput(year), answer.Shares.Sum(share => share.HomeOutput(year)), 9);
            Assert.Equal(answer.Together.BudgetCost(year), answer.Shares.Sum(share => share.BudgetCost(year)), 6);
        }

        // Pairs: what two do together, beside what each does alone.
        Assert.Equal(3, answer.Pairs.Count);
        foreach (var (first, second, effect) in answer.Pairs)
        {
            var (alone, together) = (answer.Alone[first].Sum(answer.Alone[first].HomeOutput) + answer.Alone[second].Sum(answer.Alone[second].HomeOutput), effect.Sum(effect.HomeOutput));
            output.WriteLine($"{answer.Parts[first].Name} and {answer.Parts[second].Name}: {together:+0;-0} GWh in all years, apart {alone:+0;-0}");
        }

        // Patient capital brings more beside a credit that lasts than alone.
        var pair = answer.Pairs.Single(one => one.First == 0 && one.Second == 2).Effect;
        Assert.True(pair.Sum(pair.HomeOutput) > answer.Alone[0].Sum(answer.Alone[0].HomeOutput) + answer.Alone[2].Sum(answer.Alone[2].HomeOutput));
    }

    [Fact, System("B15", Kind.Outcome)]
    public void Investors_see_the_end_of_a_credit_coming_and_makers_slump_after_it()
    {
        double Capacity(string name, int year) => SolvedScenarios.Measures(name, year, year).Capacity("cell", "United States");
        double Made(string name, int year) => SolvedScenarios.Measures(name, year, year).Made("cell", "United States");
        output.WriteLine($"American cells made in 2029, 2033 and 2036: {Made("baseline", 2029):0}, {Made("baseline", 2033):0}, {Made("baseline", 2036):0} GWh; with a credit that stays {Made("six-continuity", 2029):0}, {Made("six-continuity", 2033):0}, {Made("six-continuity", 2036):0}");
        Assert.True(Made("baseline", 2033) < Made("baseline", 2029));
        Assert.True(Made("six-continuity", 2033) > Made("baseline", 2033));

        // The difference shows before the credit has fallen by a cent: what is ordered in 2027 and 2028 sells when it fades.
        Assert.True(Capacity("six-continuity", 2030) > Capacity("baseline", 2030));
    }
}
