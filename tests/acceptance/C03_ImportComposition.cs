using System.Globalization;
using Cellcast.Simulation;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>
/// C3: what America imports, finished or in parts, from whom, and how fast it grows. The run has lithium and sodium batteries only, so the share of lithium among storage
/// batteries (17% in 2009, 85% in 2024) is outside it.
/// </summary>
public sealed class C03_ImportComposition(ITestOutputHelper output)
{
    private const string Home = "United States", China = "China";
    private static readonly string[] Finished = ["Cell", "Pack", "System"], Parts = ["Active Material", "Component", "Precursor"];

    private static readonly Lazy<Results> Run = new(() =>
    {
        var results = new Results.Builder(2020, 2035);
        SolvedScenarios.Of("baseline").WriteTo(results, 2020);
        return results.Build();
    });

    [Fact, System("C3", Kind.Arithmetic)]
    public void Sevenfold_in_five_years_is_47_6_per_cent_a_year() => Assert.Equal(0.476, Math.Pow(7, 1 / 5.0) - 1, 1e-3);

    [Theory, System("C3", Kind.DataView)]
    [InlineData("import_share", "battery_parts", "USA", 2024, "CHN", 0.33)]
    [InlineData("import_share", "li_ion_battery", "MEX", 2025, "USA", 0.57)]
    [InlineData("trade_value", "li_ion_battery", "USA", 2023, "CHN", 13_100)]
    public void What_customs_counted_stands_with_its_source(string parameter, string goods, string buyer, int year, string origin, double value)
    {
        var table = Repository.Package.Tables["trade_observed"];
        var values = table.Numbers("value");
        var row = Assert.Single(Enumerable.Range(0, table.RowCount), row =>
            table.Text(row, "parameter") == parameter && table.Text(row, "subject") == goods && table.Text(row, "region") == buyer && table.Text(row, "origin") == origin
            && table.Text(row, "year") == year.ToString(CultureInfo.InvariantCulture) && values.Values[row] == value);
        Assert.NotEqual("", table.Text(row, "source"));
    }

    [Fact, System("C3", Kind.Outcome)]
    public void Imports_come_finished_and_mostly_from_China_and_parts_less_so()
    {
        foreach (var year in new[] { 2020, 2022, 2023, 2024, 2025, 2030 })
        {
            output.WriteLine($"{year}: finished {Bought(Finished, Home, null, year) / 1000:0.0} bn USD, {ShareOf(Finished, year):0%} from China; parts {Bought(Parts, Home, null, year) / 1000:0.0} bn, {ShareOf(Parts, year):0%} from China");
        }

        var growth = Math.Pow(Bought(Finished, Home, null, 2023) / Bought(Finished, Home, null, 2020), 1 / 3.0) - 1;
        var mexico = Bought(Finished, "Latin America", Home, 2025) / Bought(Finished, "Latin America", null, 2025);
        output.WriteLine($"finished imports grow {growth:0%} a year from 2020 to 2023 (report: 47.6% from 2018 to 2023); of Latin American imports {mexico:0%} come from the United States (report, Mexico alone: 57%)");

        Assert.True(growth > 0);
        Assert.True(Bought(Finished, Home, null, 2024) > 2 * Bought(Parts, Home, null, 2024));
        Assert.True(ShareOf(Finished, 2023) > 0.5);
        Assert.True(ShareOf(Parts, 2024) < ShareOf(Finished, 2024));
    }

    private static double ShareOf(string[] groups, int year) => Bought(groups, Home, China, year) / Bought(groups, Home, null, year);

    // Million USD at the seller's gate, bought abroad from one origin or from all.
    private static double Bought(string[] groups, string buyer, string? origin, int year)
    {
        var total = 0.0;
        foreach (var product in SolvedScenarios.Of("baseline").Scenario.Chain.Graph.Products.Where(product => groups.Contains(product.Variable.Split('|')[0])))
        {
            foreach (var from in SolvedScenarios.Of("baseline").Scenario.Chain.Regions.Where(region => region != buyer && (origin is null || region == origin)))
            {
                var amount = Run.Value.Value($"Trade|{product.Variable}|{from}>{buyer}", buyer, year) ?? 0;
                total += amount > 0 ? amount * (Run.Value.Value($"Price|{product.Variable}", from, year) ?? 0) : 0;
            }
        }

        return total;
    }
}
