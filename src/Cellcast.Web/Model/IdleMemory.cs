using System.Runtime;

namespace Cellcast.Web.Model;

/// <summary>Gives back to the machine what runs left behind, once nothing has been computed for a while: the server may stand open all day beside other work.</summary>
internal sealed class IdleMemory(RunDesk runs, ModelDesk desk) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);
    private const int QuietBeats = 3;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat);
        var (seen, quiet) = (-1L, 0);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var done = runs.Done;
            quiet = runs.Under > 0 || done != seen ? 0 : quiet + 1;
            seen = done;
            if (quiet == QuietBeats)
            {
                // Nobody waits: the one collection that also returns pages to the machine.
                desk.Ready?.World.Rest();
                GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }
        }
    }
}
