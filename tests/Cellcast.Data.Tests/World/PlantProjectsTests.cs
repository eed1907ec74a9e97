using Cellcast.Costing;
using Cellcast.Finance;

namespace Cellcast.Data.Tests.World;

public sealed class PlantProjectsTests
{
    private static readonly Lazy<Inputs> Usd2024 = new(() => new Inputs(DataPackage.Load(RepositoryData.Folder, null, PlantProjects.Tables)));

    private static PlantProject Project(string chemistry, string region, PlantExperience experience, double price = 70) =>
        PlantProjects.Read(Usd2024.Value, chemistry, region, 2026, new PlantSpec(30), experience, _ => price);

    [Fact]
    public void A_newcomer_in_the_United_States_as_the_data_say()
    {
        PlantProject project = Project("LFP", "United States", PlantExperience.Newcomer);
        Assert.Equal(36, project.BuildMonths, 9);
        Assert.Equal(new YieldRamp(0.55, 0.91, 20), project.YieldRamp);
        Assert.Equal([0.2, 0.5, 0.75, 0.85], project.OutputShares);
        PlantEconomics economics = PlantEconomics.Of(project);
        Assert.Equal(13, economics.Years.Count);
        Assert.Equal(0.2 * 30, economics.Years[3].OutputGwh, 9);
    }

    [Fact]
    public void Experience_is_worth_several_dollars_a_kWh()
    {
        double newcomer = PlantEconomics.Of(Project("LFP", "Europe", PlantExperience.Newcomer)).BreakEvenPrice();
        double transfer = PlantEconomics.Of(Project("LFP", "Europe", PlantExperience.Transfer)).BreakEvenPrice();
        Assert.InRange(newcomer - transfer, 1, 20);
    }

    [Fact]
    public void A_plant_at_half_output_needs_a_higher_price()
    {
        PlantProject half = PlantProjects.Read(
            Usd2024.Value, "LFP", "China", 2026, new PlantSpec(30) { Utilisation = 0.5 }, PlantExperience.Transfer, _ => 60);
        Assert.Equal(0.5 * 30, PlantEconomics.Of(half).Years[^2].OutputGwh, 9);
        Assert.True(PlantEconomics.Of(half).BreakEvenPrice() > PlantEconomics.Of(Project("LFP", "China", PlantExperience.Transfer)).BreakEvenPrice() + 3);
    }

    [Fact]
    public void Costs_may_learn_over_the_life_of_the_plant()
    {
        PlantProject still = Project("LFP", "China", PlantExperience.Transfer);
        PlantProject learning = PlantProjects.Read(
            Usd2024.Value, "LFP", "China", 2026, new PlantSpec(30), PlantExperience.Transfer, _ => 60,
            year => LearningFactors.None with { Conversion = Math.Pow(0.98, year - 2026) });
        Assert.True(PlantEconomics.Of(learning).BreakEvenPrice() < PlantEconomics.Of(still).BreakEvenPrice());
        // Machines are bought at the start, so what is learned later does not make them cheaper.
        Assert.Equal(PlantEconomics.Of(still).InvestmentMusd, PlantEconomics.Of(learning).InvestmentMusd);
    }

    [Fact]
    public void Turning_a_line_to_sodium_costs_a_small_part_of_a_new_plant()
    {
        PlantProject build = Project("Na-layered", "China", PlantExperience.Transfer, 80);
        LineConversion conversion = PlantProjects.Conversion(Usd2024.Value, "Na-layered", "China", 2026);
        Assert.Equal((1 - 0.961) * 1.1, conversion.InvestmentRatio, 9); // retrofit 10%
        PlantEconomics converted = PlantEconomics.Of(build with { Conversion = conversion });
        Assert.True(converted.InvestmentMusd < 0.05 * PlantEconomics.Of(build).InvestmentMusd);
        Assert.True(converted.BreakEvenPrice() < PlantEconomics.Of(build).BreakEvenPrice());
    }

    [Theory] // Learning notes, equation 19: 0.93, 0.97, 0.96, 0.75, 0.72, 0.34, each the steps' shares times what can be used of them.
    [InlineData("LFP", 0.93)]
    [InlineData("Si-NMC", 0.97)]
    [InlineData("Na-layered", 0.96)]
    [InlineData("Semi-solid-Li", 0.75)]
    [InlineData("Li-S", 0.72)]
    public void What_a_line_is_worth_to_another_chemistry(string chemistry, double reuse) =>
        Assert.Equal(reuse, PlantProjects.Conversion(Usd2024.Value, chemistry, "China", 2026).ReuseShare, 2);

    [Fact]
    public void A_chemistry_no_line_is_turned_to_is_refused() =>
        Assert.Throws<DataException>(() => PlantProjects.Conversion(Usd2024.Value, "NMC811", "China", 2026));

    [Fact]
    public void Thirty_nine_years_of_deductions_are_worth_less_than_one()
    {
        // Systems B13: 39 equal deductions are worth about 30% of face value at 8%, 44% at 5%.
        DepreciationSchedule slow = DepreciationSchedule.StraightLine(39);
        Assert.InRange(slow.PresentValueShare(0.08), 0.28, 0.32);
        Assert.InRange(slow.PresentValueShare(0.05), 0.42, 0.46);
        PlantProject project = Project("LFP", "United States", PlantExperience.Newcomer, 90);
        double immediate = PlantEconomics.Of(project with { BuildingDeduction = DepreciationSchedule.Immediate }).PresentValueMusd;
        Assert.True(immediate > PlantEconomics.Of(project with { BuildingDeduction = slow }).PresentValueMusd);
    }
}
