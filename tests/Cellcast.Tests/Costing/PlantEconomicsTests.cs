using Cellcast.Costing;
using Cellcast.Finance;

namespace Cellcast.Tests.Costing;

public sealed class PlantEconomicsTests
{
    private static PlantProject Newcomer(string region, double price = 70)
    {
        CellCostCase @case = NotesCase.Of("LFP", region);
        return new PlantProject
        {
            CaseInYear = _ => @case,
            PriceInYear = _ => price,
            StartYear = 2026,
            BuildMonths = 36,
            YieldRamp = new YieldRamp(0.55, @case.Yield, 20),
            OutputShares = [0.2, 0.5, 0.75, 0.85],
            OperatingYears = 15,
            EquipmentDeduction = DepreciationSchedule.StraightLine(10),
            BuildingDeduction = DepreciationSchedule.StraightLine(25),
        };
    }

    /// <summary>A plant that is built in a year, runs level for ten, and has nothing the levelised cost leaves out.</summary>
    private static PlantProject Level(string region)
    {
        CellCostCase @case = NotesCase.Of("LFP", region);
        @case = @case with
        {
            Finance = @case.Finance with { BuildingLifeYears = 10, ConstructionInterest = 1, WorkingCapitalMonths = 0 },
        };
        return Newcomer(region) with
        {
            CaseInYear = _ => @case,
            BuildMonths = 12,
            YieldRamp = new YieldRamp(@case.Yield, @case.Yield, 20),
            OutputShares = [0.85],
            OperatingYears = 10,
            BuildingDeduction = DepreciationSchedule.StraightLine(10),
            OwnerUsesLosses = true,
        };
    }

    [Theory]
    [InlineData("China")]
    [InlineData("United States")]
    public void A_level_plant_breaks_even_at_its_full_cost(string region)
    {
        // The capital charge of C7 is the level payment that repays the investment after tax: the cash flows must find the same price.
        PlantProject project = Level(region);
        Assert.Equal(UnitCost.Of(project.CaseInYear(2026)).Full, PlantEconomics.Of(project).BreakEvenPrice(), 9);
    }

    [Fact]
    public void At_the_break_even_price_the_rate_of_return_is_the_cost_of_capital()
    {
        PlantProject project = Newcomer("United States");
        double price = PlantEconomics.Of(project).BreakEvenPrice();
        PlantEconomics atPrice = PlantEconomics.Of(project with { PriceInYear = _ => price });
        Assert.Equal(0, atPrice.PresentValueMusd, 6);
        Assert.Equal(0.08, atPrice.RateOfReturn.Rate!.Value, 9);
    }

    [Fact]
    public void The_ramp_makes_a_newcomer_dearer_than_its_mature_cost()
    {
        PlantProject project = Newcomer("United States");
        Assert.InRange(PlantEconomics.Of(project).BreakEvenPrice(), UnitCost.Of(project.CaseInYear(2026)).Full + 1, 90);
    }

    [Fact]
    public void Investment_is_spread_over_building_and_is_that_of_the_worked_example_without_interest()
    {
        // I_e 89.89 + I_b 19.18 USD/kWh/yr with 6% interest (worked example) on 30 GWh.
        PlantEconomics economics = PlantEconomics.Of(Newcomer("United States"));
        Assert.InRange(economics.InvestmentMusd, (89.88 + 19.17) / 1.06 * 30, (89.90 + 19.19) / 1.06 * 30);
        Assert.Equal(-economics.InvestmentMusd / 3, economics.Years[1].Investment, 9);
        Assert.Equal(18, economics.Years.Count);
        Assert.Equal(0, economics.Years[2].OutputGwh);
        Assert.Equal(0.2 * 30, economics.Years[3].OutputGwh, 9);
        Assert.Equal(0.85 * 30, economics.Years[^1].OutputGwh, 9);
    }

    [Fact]
    public void Buildings_that_outlive_the_plant_are_worth_something_at_the_end()
    {
        // 15 of 25 years used: 40% of the building is left.
        PlantEconomics economics = PlantEconomics.Of(Newcomer("United States"));
        Assert.InRange(economics.Years[^1].Investment, 0.4 * 19.17 / 1.06 * 30, 0.4 * 19.19 / 1.06 * 30);
    }

    [Fact]
    public void Working_capital_comes_back() =>
        Assert.Equal(0, PlantEconomics.Of(Newcomer("China")).Years.Sum(year => year.WorkingCapital), 9);

    [Fact]
    public void Yield_grows_with_the_plants_own_output()
    {
        IReadOnlyList<PlantYear> years = PlantEconomics.Of(Newcomer("United States")).Years;
        Assert.InRange(years[3].Yield, 0.55, 0.62);
        Assert.True(years[^1].Yield > 0.905);
        Assert.True(years.Skip(3).Zip(years.Skip(4)).All(pair => pair.First.Yield < pair.Second.Yield));
    }

    [Fact]
    public void Deducting_at_once_is_worth_more_than_over_39_years()
    {
        PlantProject slow = Newcomer("United States") with
        {
            EquipmentDeduction = DepreciationSchedule.StraightLine(39),
            BuildingDeduction = DepreciationSchedule.StraightLine(39),
            Inflation = 0.02,
        };
        PlantProject fast = slow with { EquipmentDeduction = DepreciationSchedule.Immediate, BuildingDeduction = DepreciationSchedule.Immediate };
        Assert.True(PlantEconomics.Of(fast).PresentValueMusd > PlantEconomics.Of(slow).PresentValueMusd + 50);
        Assert.True(PlantEconomics.Of(fast).BreakEvenPrice() < PlantEconomics.Of(slow).BreakEvenPrice());
    }

    [Fact]
    public void A_loss_is_worth_more_to_an_owner_with_other_profits()
    {
        PlantProject project = Newcomer("United States");
        Assert.True(PlantEconomics.Of(project with { OwnerUsesLosses = true }).PresentValueMusd > PlantEconomics.Of(project).PresentValueMusd);
    }

    [Fact]
    public void Payback_counts_from_ground_breaking_and_is_null_where_cash_never_returns()
    {
        double payback = PlantEconomics.Of(Newcomer("China", 60)).PaybackYears!.Value;
        Assert.InRange(payback, 4, 12);
        Assert.Null(PlantEconomics.Of(Newcomer("United States", 40)).PaybackYears);
    }

    [Fact]
    public void Converting_a_line_costs_what_is_not_reused_and_yields_less()
    {
        // Equations 19 and 20: sodium on a lithium line, reuse 0.96, retrofit 10%, throughput 0.80, 7 months: (1 - 0.96) x 1.1 = 4.4% of a new plant.
        PlantProject build = Newcomer("China");
        CellCostCase sodium = NotesCase.Of("Na-layered", "China");
        PlantProject greenfield = build with { CaseInYear = _ => sodium with { GwhPerYear = 24 } };
        PlantProject converted = build with
        {
            CaseInYear = _ => sodium,
            Conversion = new LineConversion(0.96, 0.1, 0.8, 7),
        };
        PlantEconomics economics = PlantEconomics.Of(converted);
        Assert.Equal(0.044 * PlantEconomics.Of(greenfield).InvestmentMusd, economics.InvestmentMusd, 6);
        Assert.Equal(0.85 * 0.8 * 30, economics.Years[^2].OutputGwh, 9);
        Assert.True(economics.Years[0].OutputGwh > 0);
    }

    [Fact]
    public void Cash_the_old_line_would_have_earned_is_lost_while_it_stands()
    {
        PlantProject project = Newcomer("China") with { Conversion = new LineConversion(0.9, 0.1, 1, 18) };
        PlantProject earning = project with { Conversion = project.Conversion!.Value with { ForgoneMusdPerYear = 100 } };
        double discounted = 100 + (50 / 1.06);
        Assert.Equal(
            discounted,
            PlantEconomics.Of(project).PresentValueMusd - PlantEconomics.Of(earning).PresentValueMusd,
            6);
    }

    [Fact]
    public void A_plant_without_operation_is_refused() =>
        Assert.Throws<ArgumentException>(() => PlantEconomics.Of(Newcomer("China") with { OperatingYears = 0 }));
}
