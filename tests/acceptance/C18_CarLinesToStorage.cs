using Cellcast.Capacity;
using Xunit.Abstractions;
using static Cellcast.Acceptance.CapacityTables;

namespace Cellcast.Acceptance;

/// <summary>C18: lines for cars turned to storage cells (seed 003).</summary>
public sealed class C18_CarLinesToStorage(ITestOutputHelper output)
{
    [Fact, System("C18", Kind.Outcome)]
    public void Makers_turn_nickel_lines_to_LFP_when_car_demand_falls_and_less_so_when_storage_pays_little()
    {
        var (pays, paysLittle, carsSell) = (Converted(0.05, 1.5), Converted(0.05, 0.08), Converted(1.2, 1.5));
        output.WriteLine($"converted of 100 GWh/yr in three years: {pays:0.0}; with poor storage margins {paysLittle:0.0}; with cars selling {carsSell:0.0}");
        Assert.InRange(pays, 5, 40);
        Assert.True(paysLittle < 0.6 * pays);
        Assert.Equal(0, carsSell);
    }

    [Fact, System("C18", Kind.DataView)]
    public void The_two_counts_of_American_LFP_stand_as_a_range_and_the_package_lies_between()
    {
        var rows = Repository.Inputs.Find("announced_capacity", "cell.cell.LFP", "United States", alternatives: true);
        Assert.Equal([100, 200], rows.Select(row => row.Value).Order());
        var announced = Announced(["cell_lfp"], "United States", All);
        output.WriteLine($"the package: {announced:0} GWh/yr");
        Assert.InRange(announced, 100, 200);
    }

    // An owner with 100 GWh/yr of nickel lines, which run at 20% of what they could when cars do not sell, and 50 GWh/yr of LFP lines that are full; storage demand grows by 30%.
    private static double Converted(double carMargin, double storageMargin)
    {
        var all = Reader.Parameters(2025);
        string[] names = ["layered-oxide", "phosphate"];
        var index = names.Select(name => Array.FindIndex(Groups, group => group.Name == name)).ToArray();
        var nodes = new CapacityNodes([0, 1], [0, 0], [0, 0], 2, 1, 1);
        var parameters = new InvestmentParameters
        {
            Groups = [.. index.Select(group => all.Groups[group])],
            BuildTimeRatio = [1.8],
            StrategicFactor = [1, 1],
            FastTrackShare = [0, 0],
            StrategicFadeFrom = all.StrategicFadeFrom,
            StrategicFadeTo = all.StrategicFadeTo,
            LeastExpectedCost = all.LeastExpectedCost,
        };
        var stock = new CapacityStock(nodes, parameters, 2025, 2030, [100, 50], [70, 35], [0.2, 0.2]);
        var pipeline = new CapacityPipeline(nodes, 2025, 2030);
        var route = Reader.Routes(Chemistry, 2026).Single(candidate => Groups[candidate.FromGroup].Name == names[0] && Groups[candidate.ToGroup].Name == names[1]);
        var rule = new InvestmentRule(nodes, parameters, pipeline, new ConversionRoute(0, 1, route.Terms));
        var flows = new CapacityFlows(2);
        var converted = 0.0;
        for (var year = 2025; year < 2028; year++)
        {
            var used = carMargin < 1 ? 0.2 : 0.9;
            rule.Advance(year, [used * stock.Effective(0), stock.Effective(1)], [carMargin, storageMargin], [60, 60], [0, 0.3], [], stock, flows);
            converted += flows.ConversionsOut[0];
        }

        return converted;
    }

    private static string? Chemistry(string product)
    {
        var table = Repository.Package.Tables["products"];
        return table.Text(Enumerable.Range(0, table.RowCount).First(row => table.Text(row, "id") == product), "chemistry");
    }
}
