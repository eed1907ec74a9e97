using Cellcast.Data.Accounts;
using Cellcast.Policy;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>C13: what makes a cathode plant bankable: a guaranteed price beside a grant (seed 003).</summary>
public sealed class C13_MidstreamGuarantee(ITestOutputHelper output)
{
    private static readonly string[] Cathode = ["cam_lfp", "cam_nmc_hi"];

    [Fact, System("C13", Kind.Outcome)]
    public void A_guaranteed_price_brings_more_cathode_than_a_grant_of_three_tenths_and_costs_only_while_the_market_is_below_it()
    {
        var guarantee = Effect("l66-price-guarantee", []);
        var grant = Effect("baseline", [Grant()]);
        Assert.True(guarantee.Marginal.Sum(guarantee.Marginal.HomeOutput) > grant.Marginal.Sum(grant.Marginal.HomeOutput));
        Assert.True(guarantee.Marginal.CostPerUnit < grant.Marginal.CostPerUnit, "per dollar too");
        Assert.True(guarantee.Paid.Take(8).All(paid => paid > 0));
        Assert.All(guarantee.Paid.Skip(10), paid => Assert.Equal(0, paid));
        foreach (var (name, account) in new[] { ("guarantee", guarantee), ("grant", grant) })
        {
            output.WriteLine($"{name}: {account.Paid.Sum():0} million USD paid 2027-2040, {account.Marginal.Sum(account.Marginal.HomeOutput):0} kt more active material at home, {account.Marginal.CostPerUnit:0.0} USD/kg");
        }
    }

    [Fact, System("C13", Kind.Outcome)]
    public void Where_lithium_swings_the_guarantee_still_brings_more_for_a_dollar_than_the_grant()
    {
        // The squeeze of 2022 comes again in 2029: while cathode is dear the guarantee costs nothing, and after it it holds the price.
        var (guarantee, grant) = (Effect("lithium-squeeze", [.. SolvedScenarios.Scenario("l66-price-guarantee").Instruments]), Effect("lithium-squeeze", [Grant()]));
        foreach (var (name, account) in new[] { ("guarantee", guarantee), ("grant", grant) })
        {
            output.WriteLine($"{name}: paid by year {string.Join(", ", account.Paid.Select(paid => $"{paid:0}"))}; {account.Marginal.Sum(account.Marginal.HomeOutput):0} kt more, {account.Marginal.CostPerUnit:0.0} USD/kg");
        }

        Assert.True(guarantee.Paid[2029 - 2027] < 0.5 * guarantee.Paid[2032 - 2027], "dear years cost the treasury little");
        Assert.True(guarantee.Marginal.Sum(guarantee.Marginal.HomeOutput) > grant.Marginal.Sum(grant.Marginal.HomeOutput));
        Assert.True(guarantee.Marginal.CostPerUnit < (grant.Marginal.CostPerUnit ?? double.PositiveInfinity));
    }

    [Fact, System("C13", Kind.Outcome)]
    public void Plain_guidance_on_the_material_test_advances_plants_for_active_materials()
    {
        double Standing(string name, int year) => SolvedScenarios.Measures(name, year, year).Capacity("active_material", "United States");
        output.WriteLine(string.Join(", ", Enumerable.Range(2027, 9).Select(year => $"{year}: {Standing("baseline", year):0} and {Standing("l68-guidance", year):0} kt/yr")));
        Assert.All(Enumerable.Range(2028, 8), year => Assert.True(Standing("l68-guidance", year) >= Standing("baseline", year)));
        Assert.True(Standing("l68-guidance", 2034) > 1.005 * Standing("baseline", 2034));
    }

    private static PolicyAccount Effect(string scenario, Instrument[] more)
    {
        var asked = SolvedScenarios.Scenario(scenario);
        asked = asked with { Instruments = [.. asked.Instruments, .. more] };
        var ids = asked.Instruments.Select(instrument => instrument.Id).ToList();
        return PolicyAccounts.Of(
            SolvedScenarios.World, asked, [], new AccountsQuestion("United States", [new PolicyGroup("asked", ids)], 2027, 2040, "active_material")).Accounts[0];
    }

    private static Instrument Grant() => Instrument.Switch("GRANT", true) with
    {
        Jurisdiction = "USA",
        Kind = InstrumentKind.Grant,
        Target = new(Cathode, [], [], []),
        Rate = 0.3,
        Unit = "share",
        Start = new DateOnly(2027, 1, 1),
        End = new DateOnly(2036, 12, 31),
    };
}
