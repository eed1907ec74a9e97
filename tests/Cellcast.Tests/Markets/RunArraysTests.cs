using Cellcast.Markets;

namespace Cellcast.Tests.Markets;

public sealed class RunArraysTests
{
    [Fact]
    public void An_array_taken_again_holds_zeros_and_no_other_run_has_it_meanwhile()
    {
        var arrays = new RunArrays();
        var (first, second) = (arrays.Take(3), arrays.Take(3));
        Assert.NotSame(first, second);
        first[1] = 7;
        arrays.TakeBack();

        double[][] again = [arrays.Take(3), arrays.Take(3), arrays.Take(3)];
        Assert.Contains(first, again);
        Assert.Contains(second, again);
        Assert.Equal(3, again.Distinct().Count());
        Assert.All(again, array => Assert.Equal([0, 0, 0], array));
    }

    [Fact]
    public void What_a_run_did_not_need_is_forgotten()
    {
        var arrays = new RunArrays();
        var neededOnce = arrays.Take(5);
        arrays.TakeBack();
        arrays.Take(4);
        arrays.TakeBack();
        Assert.NotSame(neededOnce, arrays.Take(5));
    }
}
