using Cellcast.Technology;

namespace Cellcast.Tests.Technology;

public sealed class TwoFactorCurveTests
{
    [Fact]
    public void Doing_and_searching_multiply() =>
        Assert.Equal(Math.Pow(2, -0.25) * Math.Pow(3, -0.15), new TwoFactorCurve(0.25, 0.15).Factor(2, 3), 12);

    [Fact]
    public void Research_as_before_lets_the_stock_grow_as_before() =>
        Assert.Equal(Math.Pow(1.05, 10), TwoFactorCurve.KnowledgeAfter(10, 0.05, 1, 0.1, 3), 9);

    // Steady stock, no growth: research is d = 10% of it. Doubled from the fourth year on: after year 4 the stock is 0.9 + 0.2 = 1.1, after year 5 0.99 + 0.2 = 1.19.
    [Theory]
    [InlineData(3, 1.0)]
    [InlineData(4, 1.1)]
    [InlineData(5, 1.19)]
    public void Doubled_research_counts_after_its_lag(int years, double stock) =>
        Assert.Equal(stock, TwoFactorCurve.KnowledgeAfter(years, 0, 2, 0.1, 3), 12);

    [Fact]
    public void Ended_research_lets_the_stock_fade() =>
        Assert.Equal(0.9 * 0.9, TwoFactorCurve.KnowledgeAfter(2, 0, 0, 0.1, 0), 12);
}
