using System.Runtime.ExceptionServices;

namespace Cellcast.Chain;

/// <summary>
/// Work that a run leaves to another core while it goes on with its own. Where no core is free it is done by whoever needs it: nobody waits for work that has not begun, and what comes out is
/// the same. Starting and finishing it allocate nothing.
/// </summary>
/// <param name="work">What is done each time.</param>
internal sealed class SideWork(Action work) : IThreadPoolWorkItem
{
    private const int Idle = 0, Offered = 1, Running = 2;

    // So many looks at work that is nearly done cost less than falling asleep.
    private const int Looks = 100;

    private readonly object gate = new();
    private ExceptionDispatchInfo? problem;
    private volatile int state;

    /// <summary>Offers the work to another core. What was offered before must have been finished.</summary>
    public void Start()
    {
        state = Offered;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>Returns when the work is done, and does it where nobody has begun; at once where nothing was offered. Throws what the work threw.</summary>
    public void Finish()
    {
        Execute();
        for (var look = 0; look < Looks && state == Running; look++)
        {
            Thread.SpinWait(Looks);
        }

        lock (gate)
        {
            while (state == Running)
            {
                Monitor.Wait(gate);
            }
        }

        var thrown = problem;
        problem = null;
        thrown?.Throw();
    }

    /// <inheritdoc/>
    public void Execute()
    {
        if (Interlocked.CompareExchange(ref state, Running, Offered) != Offered)
        {
            return;
        }

        try
        {
            work();
        }
        catch (Exception thrown)
        {
            // Told by Finish, to the thread whose work it is.
            problem = ExceptionDispatchInfo.Capture(thrown);
        }

        lock (gate)
        {
            state = Idle;
            Monitor.PulseAll(gate);
        }
    }
}
