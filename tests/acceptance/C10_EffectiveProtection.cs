using Cellcast.Data.Accounts;
using Cellcast.Policy;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>C10: duties on inputs take away what the duty on cells gives (seed 003).</summary>
public sealed class C10_EffectiveProtection(ITestOutputHelper output)
{
    [Theory, System("C10", Kind.Arithmetic)]
    [InlineData(0.10, -0.023)] // 10% on cells, 25% on inputs worth 45% of them
    [InlineData(0.209, 0.175)]
    public void A_duty_on_inputs_turns_protection_into_a_tax(double duty, double rate) =>
        Assert.Equal(rate, EffectiveProtection.Rate(duty, 0, [0.45], [0.25])!.Value, 3);

    [Fact, System("C10", Kind.Arithmetic)]
    public void Credits_count_as_a_duty_on_the_product_and_makers_without_value_added_have_no_rate()
    {
        Assert.Equal(0.4, EffectiveProtection.Rate(0.1, 0.1, [0.5], [0])!.Value, 12);
        Assert.Null(EffectiveProtection.Rate(0.1, 0, [0.6, 0.4], [0, 0]));
    }

    [Fact, System("C10", Kind.Outcome)]
    public void American_cells_are_better_protected_without_duties_on_their_inputs()
    {
        var law = Row("baseline");
        var free = Row("l17-input-tariffs");
        output.WriteLine($"LFP cells 2030, United States against China: duty {law.Duty:0.0%}, duty on inputs {law.InputDuty:0.0%}, effective {law.Rate:+0%;-0%}, with credits {law.RateWithCredit:+0%;-0%}; without duties on materials and parts {free.Rate:+0%;-0%}");
        Assert.True(law.InputDuty > free.InputDuty);
        Assert.True(law.Rate < law.Duty, "duties on inputs take a part of what the duty on cells gives");
        Assert.True(free.Rate > law.Rate && law.RateWithCredit > law.Rate);
    }

    private static ProtectionRow Row(string scenario) =>
        ProtectionTable.Of(SolvedScenarios.Of(scenario), "United States", "China", 2030).Single(row => row.Product == "cell_lfp");
}
