using Cellcast.Chain;

namespace Cellcast.Tests.Chain;

public sealed class SideWorkTests
{
    [Fact]
    public void Work_that_is_offered_is_done_once_by_the_time_it_is_finished()
    {
        var (times, others) = (0, 0);
        var side = new SideWork(() => times++, () => others++);
        side.Finish(0);
        Assert.Equal(0, times);
        for (var turn = 1; turn <= 1_000; turn++)
        {
            side.Start();
            side.Finish(turn % 2);
            side.Finish(1 - (turn % 2));
            Assert.Equal((turn, turn), (times, others));
        }
    }

    [Fact]
    public void What_the_work_throws_is_told_to_whoever_finishes_it_and_only_once()
    {
        var side = new SideWork(() => throw new InvalidDataException("broken"));
        side.Start();
        Assert.Equal("broken", Assert.Throws<InvalidDataException>(() => side.Finish(0)).Message);
        side.Finish(0);
    }
}
