using System.Runtime.ExceptionServices;

namespace Cellcast.Chain;

/// <summary>
/// Pieces of work that a run leaves to another core, one after the other, while it goes on with its own. Where no core is free a piece is done by whoever needs it: nobody waits for work that has
/// not begun, and what comes out is the same. Nothing is allocated after construction.
/// </summary>
/// <param name="pieces">What is done each time, in this order; no piece may rest on another.</param>
internal sealed class SideWork(params Action[] pieces) : IThreadPoolWorkItem
{
    private const int Idle = 0, Offered = 1, Running = 2;

    // So many looks at work that is nearly done cost less than falling asleep.
    private const int Looks = 100;

    private readonly object gate = new();
    private readonly int[] states = new int[pieces.Length];
    private readonly ExceptionDispatchInfo?[] problems = new ExceptionDispatchInfo?[pieces.Length];

    /// <summary>Offers all pieces to another core. Those offered before must have been finished.</summary>
    public void Start()
    {
        for (var piece = 0; piece < states.Length; piece++)
        {
            Volatile.Write(ref states[piece], Offered);
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>Returns when a piece is done, and does it where nobody has begun; at once where it was not offered. Throws what the work threw.</summary>
    /// <param name="piece">Index of the piece.</param>
    public void Finish(int piece)
    {
        Do(piece);
        for (var look = 0; look < Looks && Volatile.Read(ref states[piece]) == Running; look++)
        {
            Thread.SpinWait(Looks);
        }

        lock (gate)
        {
            while (states[piece] == Running)
            {
                Monitor.Wait(gate);
            }
        }

        var thrown = problems[piece];
        problems[piece] = null;
        thrown?.Throw();
    }

    /// <inheritdoc/>
    public void Execute()
    {
        for (var piece = 0; piece < pieces.Length; piece++)
        {
            Do(piece);
        }
    }

    private void Do(int piece)
    {
        if (Interlocked.CompareExchange(ref states[piece], Running, Offered) != Offered)
        {
            return;
        }

        try
        {
            pieces[piece]();
        }
        catch (Exception thrown)
        {
            // Told by Finish, to the thread whose work it is.
            problems[piece] = ExceptionDispatchInfo.Capture(thrown);
        }

        lock (gate)
        {
            Volatile.Write(ref states[piece], Idle);
            Monitor.PulseAll(gate);
        }
    }
}
