using Cellcast.Data.Answers;
using Cellcast.Simulation;

namespace Cellcast.Data.Tests.Answers;

public sealed class SolvedChainTests
{
    [Fact]
    public void A_year_allocates_nothing_and_takes_few_steps_once_the_choice_of_chemistry_is_calibrated()
    {
        var package = DataPackage.Load(RepositoryData.Folder);
        var inputs = new Inputs(package);
        var scenario = new ChainScenario(package, inputs, Scenario.Empty("baseline"), new ScenarioCosts(package, inputs), 2030, ChainKnowledge.Latest);
        var run = scenario.NewRun();
        var allocated = new Dictionary<int, long>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var year in run.Years)
        {
            Assert.True(run.SolveNext());
            var after = GC.GetAllocatedBytesForCurrentThread();
            allocated.Add(year.Year, after - before);

            // The dictionary's own growth does not count.
            before = GC.GetAllocatedBytesForCurrentThread();
        }

        // Shares are counted to 2023: in 2024 buyers choose for the first time, at a bias found then.
        Assert.All(allocated.Where(year => year.Key > ChainKnowledge.Latest.SharesUntil + 1), year => Assert.Equal(0, year.Value));

        // 75 steps is what a year of the worst shipped scenario may take.
        Assert.All(run.Years, year => Assert.InRange(year.Steps, 1, 75));
        Assert.False(run.SolveNext());
    }

    [Fact]
    public void Buyers_who_choose_first_remember_the_prices_that_were_paid()
    {
        // Cells at Chinese gates in 2023, the last year whose shares are counted: LFP 76, mid nickel 92 USD/kWh (prices_base), so 0.826 of each other; freight within China moves that little.
        var package = DataPackage.Load(RepositoryData.Folder);
        var inputs = new Inputs(package);
        var scenario = new ChainScenario(package, inputs, Scenario.Empty("baseline"), new ScenarioCosts(package, inputs), 2024, ChainKnowledge.Latest);
        var year = scenario.NewRun().Solve()[^1];
        var alternatives = scenario.Demand.Choice.Alternatives.Select(alternative => alternative.Product).ToList();
        var china = scenario.Chain.Regions.ToList().IndexOf("China") * alternatives.Count;
        Assert.Equal(76.0 / 92, year.BuyersPrice[china + alternatives.IndexOf("cell_lfp")] / year.BuyersPrice[china + alternatives.IndexOf("cell_nmc_mid")], 0.01);
    }
}
