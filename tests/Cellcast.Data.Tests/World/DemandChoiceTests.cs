using Cellcast.Demand;

namespace Cellcast.Data.Tests.World;

/// <summary>The choice of chemistry on the package's rows: the base year comes out, and what follows has the right signs.</summary>
public sealed class DemandChoiceTests
{
    private static readonly Lazy<DataPackage> Package = new(() => DataPackage.Load(RepositoryData.Folder, null, [.. DemandChoice.Tables, "prices_base"]));

    private static readonly Lazy<Inputs> Rows = new(() => new Inputs(Package.Value));

    [Theory]
    [InlineData(2020)]
    [InlineData(2023)]
    public void The_base_year_comes_out_at_its_own_prices(int baseYear)
    {
        var read = new DemandChoice(Rows.Value, baseYear);
        var prices = Prices(read, baseYear);
        var choice = read.Calibrate(prices);
        var count = read.Choice.Alternatives.Count;
        var found = new double[count];
        for (var application = 0; application < choice.Applications.Count; application++)
        {
            for (var region = 0; region < choice.Regions.Count; region++)
            {
                var slot = choice.Slot(application, region, 0);
                // Without shares of a year before (2020) the target is what was bought; with them the step from that year is.
                var before = read.SharesBefore.Length > 0 ? read.SharesBefore : read.Shares;
                choice.Shares(application, region, baseYear, prices.AsSpan(region * count, count), before.AsSpan(slot, count), found);
                Assert.Equal(1, found.Sum(), 12);
                for (var k = 0; k < count; k++)
                {
                    if (baseYear == 2020)
                    {
                        Assert.Equal(read.Shares[slot + k], found[k], 9);
                    }
                    else
                    {
                        Assert.Equal(read.Shares[slot + k], found[k], 0.12);
                    }
                }
            }
        }
    }

    [Fact]
    public void Shares_dated_after_the_base_year_are_not_read()
    {
        Assert.Equal(2020, new DemandChoice(Rows.Value, 2020).SharesYear);
        Assert.Empty(new DemandChoice(Rows.Value, 2020).SharesBefore);
        Assert.Equal(2022, new DemandChoice(Rows.Value, 2022).SharesYear);
        Assert.Equal(2023, new DemandChoice(Rows.Value, 2025).SharesYear);
        using var trace = Rows.Value.StartTrace();
        _ = new DemandChoice(Rows.Value, 2021);
        Assert.DoesNotContain(trace.Data, datum => datum.Parameter == "chemistry_share" && datum.Year > 2021);
    }

    [Fact]
    public void Started_in_2020_phosphate_rises_everywhere_as_it_did()
    {
        var (choice, shares) = Run(2020, 2023);
        var lfp = choice.Products.ToList().IndexOf("cell_lfp");
        double Of(string application, string region) => shares[choice.Slot(choice.Applications.ToList().IndexOf(application), choice.Regions.ToList().IndexOf(region), lfp)];

        // Counted in 2023: China 80%, Europe 11%, United States 20% of mass cars; storage in the United States 70%. Bands, not the values: the fit stops at 2022.
        Assert.InRange(Of("ev_mass", "China"), 0.60, 0.92);
        Assert.InRange(Of("ev_mass", "Europe"), 0.03, 0.30);
        Assert.InRange(Of("ev_mass", "United States"), 0.02, 0.35);
        Assert.InRange(Of("grid_short", "United States"), 0.45, 0.90);
        Assert.True(Of("ev_mass", "China") > Of("ev_long", "China"));
    }

    [Fact]
    public void Newcomers_wait_for_their_year_and_enter_slowly()
    {
        var (choice, shares) = Run(2023, 2026);
        var sodium = choice.Products.ToList().IndexOf("cell_na");
        var solid = choice.Products.ToList().IndexOf("cell_assb");
        var mass = choice.Applications.ToList().IndexOf("ev_mass");
        var china = choice.Regions.ToList().IndexOf("China");
        Assert.InRange(shares[choice.Slot(mass, china, sodium)], 0, 0.03);
        Assert.Equal(0, shares[choice.Slot(mass, china, solid)]);
    }

    [Fact]
    public void What_an_application_cannot_use_is_never_bought()
    {
        var (choice, shares) = Run(2023, 2035);
        var products = choice.Products.ToList();
        for (var region = 0; region < choice.Regions.Count; region++)
        {
            // Lithium-sulphur lasts 200 cycles; cars ask for 500 at the very least. Titanate cells are too heavy for the long-range car.
            Assert.Equal(0, shares[choice.Slot(choice.Applications.ToList().IndexOf("ev_mass"), region, products.IndexOf("cell_lis"))]);
            Assert.Equal(0, shares[choice.Slot(choice.Applications.ToList().IndexOf("ev_long"), region, products.IndexOf("cell_lto"))]);
            Assert.Equal(0, shares[choice.Slot(choice.Applications.ToList().IndexOf("ev_mass"), region, products.IndexOf("sys_vfb"))]);
        }
    }

    private static (ChemistryChoice Choice, double[] Shares) Run(int baseYear, int toYear)
    {
        var read = new DemandChoice(Rows.Value, baseYear);
        var choice = read.Calibrate(Prices(read, baseYear));
        var last = read.Shares.ToArray();
        var next = new double[last.Length];
        var demand = Enumerable.Repeat(1.0, choice.Applications.Count * choice.Regions.Count).ToArray();
        var capacity = Enumerable.Repeat(double.PositiveInfinity, choice.Bottlenecks.Count).ToArray();
        for (var year = baseYear + 1; year <= toYear; year++)
        {
            choice.SharesOfYear(year, demand, Prices(read, Math.Min(year - 1, 2023)), capacity, last, next);
            (last, next) = (next, last);
        }

        return (choice, last);
    }

    // Chinese cell prices of the package for every region; what has none is priced beside its like, in USD/kWh.
    private static double[] Prices(DemandChoice read, int year)
    {
        double Of(string product) =>
            Rows.Value.TryValue("price", product, "China", year, out var price) ? price
            : product switch
            {
                "cell_nca" or "cell_si" => Of("cell_nmc_hi"),
                "cell_lmfp" => Of("cell_lfp"),
                "cell_na" => Of("cell_lfp") * 1.1,
                "cell_semi" or "cell_assb" or "cell_lis" => 2 * Of("cell_nmc_hi"),
                "sys_vfb" or "sys_fe" => 330,
                _ => Of("cell_lfp") + 20,
            };
        double[] prices = [.. read.Choice.Alternatives.Select(alternative => Of(alternative.Product))];
        return [.. read.Choice.Regions.SelectMany(_ => prices)];
    }
}
