using Cellcast.Data;

namespace Cellcast.Acceptance;

/// <summary>The choice of chemistry run forward at held prices: Chinese prices of 2023 where the package has them, full cost over those of the parent elsewhere.</summary>
internal static class ChoiceCase
{
    private const int BaseYear = 2023;

    /// <summary>GWh a year of a product in the world and in one region, in a year.</summary>
    public static (double World, double Region) Gwh(string product, string region, int year, double priceOverParent = 1.2, string outlook = "central")
    {
        var read = new DemandChoice(Repository.Inputs, BaseYear);
        var paths = new DemandInputs(Repository.Inputs).Paths(outlook);
        double[] own = [.. read.Choice.Alternatives.Select((_, k) => Price(read, k, priceOverParent))];
        double[] price = [.. read.Choice.Regions.SelectMany(_ => own)];
        var choice = read.Calibrate(price);
        var (last, next) = (read.Shares.ToArray(), new double[read.Shares.Length]);
        var demand = new double[choice.Applications.Count * choice.Regions.Count];
        double[] capacity = [.. Enumerable.Repeat(double.PositiveInfinity, choice.Bottlenecks.Count)];
        for (var at = BaseYear + 1; at <= year; at++)
        {
            for (var buyer = 0; buyer < demand.Length; buyer++)
            {
                demand[buyer] = paths.Quantity(buyer / choice.Regions.Count, buyer % choice.Regions.Count, at);
            }

            choice.SharesOfYear(at, demand, price, capacity, last, next);
            (last, next) = (next, last);
        }

        var (world, place) = (0.0, 0.0);
        var wanted = choice.Products.ToList().IndexOf(product);
        for (var buyer = 0; buyer < demand.Length; buyer++)
        {
            var gwh = demand[buyer] * last[(buyer * choice.Products.Count) + wanted];
            world += gwh;
            place += choice.Regions[buyer % choice.Regions.Count] == region ? gwh : 0;
        }

        return (world, place);
    }

    private static double Price(DemandChoice read, int alternative, double priceOverParent)
    {
        const double FlowSystem = 330, CellSystem = 120;
        var product = read.Choice.Alternatives[alternative].Product;
        return Repository.Inputs.TryValue("price", product, "China", BaseYear, out var price) && product != "cell_na" ? price
            : product == "bess" ? CellSystem
            : product == "sys_vfb" ? FlowSystem
            : read.Choice.Alternatives[alternative].Parent is >= 0 and var parent ? Price(read, parent, priceOverParent) * priceOverParent
            : Repository.Inputs.Value("price", "cell_nmc_hi", "China", BaseYear);
    }
}
