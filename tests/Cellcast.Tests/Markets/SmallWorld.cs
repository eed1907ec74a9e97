using Cellcast.Markets;
using Cellcast.World;

namespace Cellcast.Tests.Markets;

/// <summary>Worlds small enough to work by hand: a mine, and salt made of two units of its ore.</summary>
internal static class SmallWorld
{
    public const string Ore = "ore";
    public const string Salt = "salt";
    public static readonly PriceCurve Curve = new(1.5, 0.85);

    public static ProductGraph Graph { get; } = new(
        [new Product(Ore, "Ore", "mined", 0, "t"), new Product(Salt, "Salt", "refined", 1, "t")],
        [new ProductLink(Ore, Salt, 1.8, 0.9)]);

    public static MarketTerms Terms(double gamma = 5, double reference = 10) => new(gamma, reference);

    /// <summary>Demand that does not answer price.</summary>
    public static DemandResponse Fixed(double quantity) => new(quantity, 10, 0);

    public static MarketSolution Solved(MarketProblemBuilder builder, out MarketWorkspace work)
    {
        work = new MarketWorkspace(builder.Build());
        AnnualEquilibrium.Solve(work);
        return new MarketSolution(work);
    }

    public static MarketSolution Solved(MarketProblemBuilder builder) => Solved(builder, out _);
}
