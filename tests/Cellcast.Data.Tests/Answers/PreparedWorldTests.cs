using Cellcast.Data.Answers;
using Cellcast.Data.Tests.Chain;
using Cellcast.Simulation;

namespace Cellcast.Data.Tests.Answers;

public sealed class PreparedWorldTests
{
    private static readonly string[] Wanted =
        ["Price|Cell|LFP", "Production|Cell", "Capacity|Cell|LFP|Owned by *", "Cost|Cell|NMC811", "Trade|Cell|LFP|*>Europe", "Chemistry Share|*|Cell|LFP"];

    [Fact]
    public void The_same_question_gives_the_same_numbers_asked_alone_or_beside_others_and_a_few_variables_are_those_of_all()
    {
        var world = new PreparedWorld(RealChain.Package);
        var changes = new[] { "lithium_price=40000", "cost_of_capital@Europe=0.05", "wage=x1.2" }.Select(change => world.Inputs.Parse(change)).ToArray();
        var few = VariableSelection.Of(Wanted);
        var together = new Results[changes.Length];
        Parallel.For(0, changes.Length, i => together[i] = world.Run(Scenario.Empty("moved"), [changes[i]], few));

        // Another world, which was asked nothing before, and all variables.
        var alone = new PreparedWorld(RealChain.Package).Run(Scenario.Empty("moved"), [changes[0]]);
        Assert.Contains(together[0].Variables, variable => variable.Name == "Trade|Cell|LFP|China>Europe");
        Assert.Equal(alone.Variables.Select(variable => variable.Name).Where(few.Includes), together[0].Variables.Select(variable => variable.Name));
        foreach (var variable in together[0].Variables)
        {
            foreach (var region in alone.Regions)
            {
                Assert.True(alone.Series(variable.Name, region).SequenceEqual(together[0].Series(variable.Name, region)), $"{variable.Name}, {region}");
            }
        }

        Assert.NotEqual(together[0].Value("Price|Cell|LFP", "China", 2035), together[1].Value("Price|Cell|LFP", "China", 2035));
        Assert.NotEqual(together[2].Value("Price|Cell|LFP", "China", 2035), together[1].Value("Price|Cell|LFP", "China", 2035));
    }

    [Fact]
    public void A_run_that_is_cancelled_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(
            () => new PreparedWorld(RealChain.Package).Run(Scenario.Empty("moved"), [], VariableSelection.Of(Wanted), cancellation: cancelled.Token));
    }
}
