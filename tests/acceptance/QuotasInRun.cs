using Cellcast.Data.Answers;
using Cellcast.Data.Policies;
using Cellcast.Data.Scenarios;
using Cellcast.Simulation;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>Quotas of a scenario and of the law in a run of the whole chain: kept, worth something where they bind, nothing where they do not.</summary>
public sealed class QuotasInRun(ITestOutputHelper output)
{
    private const int From = 2027, Last = 2032;
    private const string Cells = "Cell|LFP", Limit = "US-QUOTA-LFP", Cobalt = "Mined|Cobalt", Law = "CD-CO-Q26", Cars = "CA-TRQ-EV";

    private static readonly Lazy<Results> Baseline = new(() => Solved(Load("baseline")));

    [Theory]
    [InlineData(10, true)]
    [InlineData(500, false)]
    public void Chinese_cells_in_the_United_States_never_exceed_their_quota(double limit, bool binds)
    {
        var scenario = Load("us-cell-quota");
        var run = Solved(scenario with { Instruments = [.. scenario.Instruments.Select(rule => rule with { Caps = rule.Caps with { Volume = limit } })] });
        for (var year = From; year <= Last; year++)
        {
            var imports = Of(run, $"Trade|{Cells}|China>United States", "United States", year);
            var (rent, price) = (Of(run, $"Quota Rent|{Cells}|{Limit}", "United States", year), Of(run, $"Price|{Cells}", "China", year));
            output.WriteLine($"{year}: quota {limit}, without it {Of(Baseline.Value, $"Trade|{Cells}|China>United States", "United States", year):0.0}, imports {imports:0.000000} GWh, rent {rent:0.00} of {price:0.0} USD/kWh");
            Assert.True(imports <= limit + 1e-6);
            Assert.Equal(imports * rent, Of(run, $"Quota Income|{Cells}|{Limit}", "United States", year), 1e-6 * imports * rent);
            Assert.Equal(binds, rent > 0.01 * price);
        }

    }

    [Fact]
    public void The_law_keeps_Congos_cobalt_to_its_quota_and_a_looser_one_is_worth_less()
    {
        // The law's rule ends after 2027: 96.6 kt of contained cobalt, which Congo makes 96% of in its region.
        var law = Load("cobalt-quota-stays");
        Results[] runs = [Solved(law), Solved(law with { Instruments = [.. law.Instruments.Select(rule => rule with { Rate = 150 })] })];
        for (var year = 2026; year <= 2030; year++)
        {
            double[] used = [.. runs.Select(run => Of(run, $"Quota Use|{Cobalt}|{Law}", "Africa", year))];
            double[] rents = [.. runs.Select(run => Of(run, $"Quota Rent|{Cobalt}|{Law}", "Africa", year))];
            output.WriteLine($"{year}: {used[0]:0.00} kt at a rent of {rents[0]:0.00} USD/kg; of 150 kt {used[1]:0.00} at {rents[1]:0.00}; sold abroad {Of(runs[0], $"Exports|{Cobalt}", "Africa", year):0.0} kt");
            Assert.InRange(used[0], 0.99 * 96.6, 96.6 + 1e-6);
            Assert.True(used[1] <= 150 + 1e-6 && used[1] >= used[0]);
            Assert.True(rents[0] > 1 && rents[1] < rents[0]);
        }

        // In the baseline it ends, and with it the rent.
        Assert.True(Of(Baseline.Value, $"Quota Rent|{Cobalt}|{Law}", "Africa", 2027) > 1);
        Assert.Null(Baseline.Value.Value($"Quota Rent|{Cobalt}|{Law}", "Africa", 2028));
    }

    [Fact]
    public void Cars_above_Canadas_quota_pay_the_full_surtax_and_those_within_it_are_worth_the_difference()
    {
        var law = TradePolicies.Of(Repository.Package, Repository.Inputs, Load("baseline"), 2020, 2040);
        for (var year = 2026; year <= 2035; year++)
        {
            var (limit, used) = (Of(Baseline.Value, $"Quota Limit|Pack|EV|{Cars}", "Canada", year), Of(Baseline.Value, $"Quota Use|Pack|EV|{Cars}", "Canada", year));
            var (rent, duty) = (Of(Baseline.Value, $"Quota Rent|Pack|EV|{Cars}", "Canada", year), Of(Baseline.Value, $"Quota Duty|Pack|EV|{Cars}", "Canada", year));

            // The surtax of 100% in place of 6.1%, on the price at the gate (a mean over owners) and the tax that China does not refund.
            var difference = (1 - 0.061) * Of(Baseline.Value, "Price|Pack|EV", "China", year) * (1 + law.Lane("pack_ev", "China", "Canada", year).ExportWedge);
            output.WriteLine($"{year}: {used:0.00} of {limit:0.00} GWh; rent {rent:0.0} of {difference:0.0} USD/kWh");
            if (used > 1.1 * limit)
            {
                Assert.InRange(rent / difference, 0.97, 1.04);
                Assert.Equal(rent * (used - limit), duty, 0.001 * duty);
            }
            else
            {
                Assert.InRange(rent / difference, 0, 1.02);
            }
        }
    }

    private static Scenario Load(string name) => new ScenarioLibrary(Path.Combine(Repository.Root, "scenarios"), Repository.Package.Vocabulary()).Load(name).Scenario;

    private static Results Solved(Scenario scenario) => ScenarioRun.Of(Repository.Package, scenario, [], 2020, 2040);

    private static double Of(Results run, string variable, string region, int year) => run.Value(variable, region, year) ?? double.NaN;
}
