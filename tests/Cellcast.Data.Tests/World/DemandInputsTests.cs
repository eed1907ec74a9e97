using Cellcast.Demand;

namespace Cellcast.Data.Tests.World;

/// <summary>Outlooks, laid out by application and region, still say what their sources say.</summary>
public sealed class DemandInputsTests
{
    private static readonly Lazy<DataPackage> Package = new(() => DataPackage.Load(RepositoryData.Folder, null, DemandInputs.Tables));

    private static readonly Lazy<DemandInputs> Read = new(() => new DemandInputs(new Inputs(Package.Value)));

    private static DemandInputs Demand => Read.Value;

    [Theory]
    [InlineData("central", 2030, 3375)] // IEA STEPS 2024: 4.5 times the 750 GWh of 2023
    [InlineData("high", 2030, 3750)] // IEA APS 2024: 5 times
    [InlineData("low", 2030, 3000)] // IEA STEPS 2025: more than 3 TWh
    [InlineData("nze", 2030, 5250)] // IEA NZE 2024: 7 times
    [InlineData("iea_steps_2024", 2030, 3375)]
    [InlineData("iea_steps_2024", 2035, 5250)]
    [InlineData("iea_aps_2024", 2035, 6750)]
    [InlineData("iea_nze_2024", 2035, 9000)]
    [InlineData("iea_steps_2025", 2030, 3000)]
    [InlineData("central", 2023, 750)] // Global EV Outlook 2024
    [InlineData("central", 2024, 950)] // Global EV Outlook 2025
    public void Vehicles_add_up_to_the_total_of_the_source(string outlook, int year, double gwh) =>
        Assert.Equal(gwh, Group(Demand.Paths(outlook), "vehicle", year), gwh * 1e-3);

    [Theory]
    [InlineData("mckinsey_low_2025", 3300)]
    [InlineData("mckinsey_base_2025", 3910)]
    [InlineData("mckinsey_high_2025", 5200)]
    [InlineData("mckinsey_base_2023", 4700)]
    [InlineData("carnegie_2026", 5100)]
    public void All_uses_add_up_to_the_total_of_the_source(string outlook, double gwh) =>
        Assert.Equal(gwh, Demand.Paths(outlook).Total(2030), 6);

    [Theory]
    [InlineData("bnef_2025", 2035, 972)]
    [InlineData("bnef_2023", 2030, 372)]
    [InlineData("iea_steps_2024", 2030, 400)]
    [InlineData("iea_aps_2024", 2030, 500)]
    public void Storage_adds_up_to_the_total_of_the_source(string outlook, int year, double gwh) =>
        Assert.Equal(gwh, Group(Demand.Paths(outlook), "stationary", year), 6);

    [Theory]
    [InlineData("carnegie_2026", "Europe", 1000)]
    [InlineData("carnegie_2026", "United States", 1000)]
    [InlineData("argonne_2024", "United States", 1080)]
    [InlineData("isi_2025", "Europe", 1050)]
    public void A_region_adds_up_to_its_own_total(string outlook, string region, double gwh)
    {
        var paths = Demand.Paths(outlook);
        var at = Demand.Regions.ToList().IndexOf(region);
        Assert.Equal(gwh, Enumerable.Range(0, Demand.Applications.Count).Sum(application => paths.Quantity(application, at, 2030)), 6);
    }

    [Fact]
    public void Every_outlook_that_can_be_run_has_the_same_history_and_is_whole()
    {
        var central = Demand.Paths("central");
        Assert.True(Demand.Scenarios.Count >= 15);
        foreach (var outlook in Demand.Scenarios)
        {
            var paths = Demand.Paths(outlook.Id);
            for (var application = 0; application < Demand.Applications.Count; application++)
            {
                for (var region = 0; region < Demand.Regions.Count; region++)
                {
                    for (var year = paths.FirstYear; year <= paths.LastYear; year++)
                    {
                        var value = paths.Quantity(application, region, year);
                        Assert.True(value >= 0 && double.IsFinite(value));
                        if (year <= paths.LastObservedYear)
                        {
                            Assert.Equal(central.Quantity(application, region, year), value, 9);
                        }
                    }
                }
            }
        }
    }

    [Fact]
    public void Two_and_three_wheelers_and_data_centres_are_taken_out_of_what_held_them()
    {
        // 2023 before the niches stood apart: mass cars 409.6, short storage 105.0 GWh (sums of the regional rows).
        var paths = Demand.Paths("central");
        Assert.Equal(409.6, World(paths, "ev_mass", 2023) + World(paths, "two_three_wheelers", 2023), 0.05);
        Assert.Equal(105.0, World(paths, "grid_short", 2023) + World(paths, "data_centre", 2023), 0.05);
        Assert.InRange(World(paths, "two_three_wheelers", 2023), 10, 30);
        // The IEA: 3% of China's demand of 415 GWh.
        var china = Demand.Regions.ToList().IndexOf("China");
        Assert.Equal(0.03 * 415, paths.Quantity(Application("two_three_wheelers"), china, 2023), 3);
    }

    [Fact]
    public void Investors_of_2021_expect_less_than_came()
    {
        // Outlooks of 2020-2021: 1.5 and 1.6 TWh (stated policies), 2.6 (BNEF), 3 to 6.5 (sustainable development, net zero) for 2030.
        var paths = Demand.Paths("central");
        var expectations = Demand.Expectations(paths);
        var mass = Application("ev_mass");
        var china = Demand.Regions.ToList().IndexOf("China");
        Assert.True(expectations.Expected(mass, china, 2020, 3) < paths.Quantity(mass, china, 2023));
        Assert.All(Demand.Beliefs(), belief => Assert.InRange(belief.Edition, 2018, 2026));
        Assert.DoesNotContain(Demand.Beliefs(), belief => belief.Edition <= 2020 && belief.Gwh is 3375);
    }

    [Fact]
    public void Elasticities_are_known_for_every_application() => Assert.All(Demand.Elasticities(), elasticity => Assert.InRange(elasticity, 0, 2));

    private static int Application(string id) => Demand.Applications.ToList().IndexOf(id);

    private static double World(DemandPaths paths, string application, int year) => paths.World(Application(application), year);

    private static double Group(DemandPaths paths, string segment, int year) =>
        Enumerable.Range(0, Demand.Applications.Count).Where(application => Demand.SegmentOf(application) == segment).Sum(application => paths.World(application, year));
}
