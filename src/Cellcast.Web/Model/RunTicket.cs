namespace Cellcast.Web.Model;

/// <summary>A run that is under way or done, and how many wait for it.</summary>
/// <param name="key">What is asked.</param>
/// <param name="isWhole">Whether it holds every variable.</param>
/// <param name="stopping">The server ends.</param>
internal sealed class RunTicket(string key, bool isWhole, CancellationToken stopping)
{
    private readonly CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(stopping);
    private volatile bool isLimited;
    private volatile bool isLeft;

    /// <summary>What is asked.</summary>
    public string Key => key;

    /// <summary>Whether it holds every variable.</summary>
    public bool IsWhole => isWhole;

    /// <summary>How many wait for it.</summary>
    public int Callers { get; set; }

    /// <summary>The run.</summary>
    public Task<KeptResults> Task { get; set; } = null!;

    /// <summary>Stops the run.</summary>
    public CancellationToken Cancellation => source.Token;

    /// <summary>Whether it was stopped because it took too long.</summary>
    public bool IsOverTime => isLimited && !isLeft && source.IsCancellationRequested && !stopping.IsCancellationRequested;

    /// <summary>Gives it this long from now.</summary>
    public void Limit(TimeSpan time)
    {
        isLimited = true;
        source.CancelAfter(time);
    }

    /// <summary>Stops it: nobody waits.</summary>
    public void Cancel()
    {
        isLeft = true;
        source.Cancel();
    }
}
