using Cellcast.Markets;

namespace Cellcast.Cli.Tests;

public sealed class FailureTests
{
    [Fact]
    public void A_year_without_equilibrium_is_a_failure_of_the_model_in_its_own_words()
    {
        const string why = "2031: No equilibrium found in 420 steps: LFP cell, China, Other is off balance by 0.2 (ln supply less ln demand).";
        var failure = Failure.Of(new EquilibriumException(why));

        Assert.Equal(Failure.Failed, failure.ExitCode);
        Assert.Equal([why], failure.Problems);
    }
}
