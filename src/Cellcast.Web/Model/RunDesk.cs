using Cellcast.Data;
using Cellcast.Simulation;
using Cellcast.Web.Safety;

namespace Cellcast.Web.Model;

/// <summary>
/// Runs scenarios for whoever asks: the same question once, a few at a time, the latest answers kept. A run that nobody waits for any more is stopped.
/// </summary>
internal sealed class RunDesk(ModelDesk desk, ServeSettings settings) : IDisposable
{
    // Whole answers of shipped scenarios are some megabytes each.
    private const int KeptWhole = 6;

    private readonly Lock guard = new();
    private readonly Dictionary<string, RunTicket> tickets = [];
    private readonly LinkedList<string> recent = [];
    private readonly SemaphoreSlim places = new(settings.Runs);
    private readonly SemaphoreSlim jobs = new(settings.Jobs);
    private readonly CancellationTokenSource stopping = new();
    private int waiting;
    private long done;

    /// <summary>Runs that compute or wait now.</summary>
    public int Under => Volatile.Read(ref waiting);

    /// <summary>Runs and answers computed since the start.</summary>
    public long Done => Interlocked.Read(ref done);

    /// <summary>Does now what the first questions would wait for. What goes wrong is told to whoever asks later.</summary>
    public async Task Warm()
    {
        try
        {
            var model = await desk.Model(stopping.Token).ConfigureAwait(false);
            _ = await Run(ScenarioReading.Of(model, settings, null), null, stopping.Token).ConfigureAwait(false);
            await Task.Run(() => model.World.Warm(stopping.Token), stopping.Token).ConfigureAwait(false);
            _ = await desk.Basis(stopping.Token).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is OperationCanceledException or DataException or Markets.EquilibriumException or ProblemException)
        {
            // The server has ended, or the same happens to whoever asks.
        }
    }

    /// <summary>Computes something that is no run, within the same limits.</summary>
    /// <param name="work">The work; told when to stop.</param>
    /// <param name="cancellation">Whoever asks has gone.</param>
    /// <exception cref="ProblemException">Too much is under way, or it took too long.</exception>
    public Task<T> Compute<T>(Func<CancellationToken, T> work, CancellationToken cancellation) => Compute(work, places, settings.RunSeconds, cancellation);

    /// <summary>Computes something that takes many runs: it may take longer, and keeps no place from single runs.</summary>
    /// <inheritdoc cref="Compute{T}(Func{CancellationToken, T}, CancellationToken)"/>
    public Task<T> Job<T>(Func<CancellationToken, T> work, CancellationToken cancellation) => Compute(work, jobs, settings.JobSeconds, cancellation);

    private async Task<T> Compute<T>(Func<CancellationToken, T> work, SemaphoreSlim turn, int seconds, CancellationToken cancellation)
    {
        Enter();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stopping.Token);
        try
        {
            await turn.WaitAsync(limit.Token).ConfigureAwait(false);
            try
            {
                limit.CancelAfter(TimeSpan.FromSeconds(seconds));
                return await Task.Run(() => work(limit.Token), limit.Token).ConfigureAwait(false);
            }
            finally
            {
                turn.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            throw TooLong(seconds);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
            Interlocked.Increment(ref done);
        }
    }

    /// <summary>Stops every run: the server ends.</summary>
    public void Stop() => stopping.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        places.Dispose();
        jobs.Dispose();
        stopping.Dispose();
    }

    /// <summary>The results of a scenario, at least those wanted.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="wanted">Patterns of variables in the words of <see cref="VariableSelection"/>; null for all.</param>
    /// <param name="cancellation">Whoever asks has gone.</param>
    /// <exception cref="ProblemException">Too many runs wait, or the run took too long.</exception>
    public async Task<KeptResults> Run(ReadScenario scenario, IReadOnlyCollection<string>? wanted, CancellationToken cancellation)
    {
        // Shipped scenarios are asked again and again, for one view after the other: they are run whole.
        var patterns = scenario.IsShipped || wanted is null ? null : wanted.Order(StringComparer.Ordinal).ToList();
        var ticket = TicketOf(scenario, patterns);
        try
        {
            return await ticket.Task.WaitAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            Leave(ticket);
        }
    }

    private RunTicket TicketOf(ReadScenario scenario, List<string>? patterns)
    {
        var key = patterns is null ? $"{scenario.Id} *" : $"{scenario.Id} {string.Join('\n', patterns)}";
        lock (guard)
        {
            if (!tickets.TryGetValue(key, out var ticket))
            {
                Enter();
                ticket = new RunTicket(key, patterns is null, stopping.Token);
                tickets.Add(key, ticket);
                ticket.Task = Task.Run(() => Compute(ticket, scenario, patterns));
            }

            ticket.Callers++;
            recent.Remove(key);
            recent.AddFirst(key);
            Forget();
            return ticket;
        }
    }

    private async Task<KeptResults> Compute(RunTicket ticket, ReadScenario scenario, List<string>? patterns)
    {
        try
        {
            var model = await desk.Model(ticket.Cancellation).ConfigureAwait(false);
            await places.WaitAsync(ticket.Cancellation).ConfigureAwait(false);
            try
            {
                ticket.Limit(TimeSpan.FromSeconds(settings.RunSeconds));
                var selection = patterns is null ? VariableSelection.All : VariableSelection.Of(patterns);
                return new(model.World.Run(scenario.Whole, [], selection, cancellation: ticket.Cancellation));
            }
            finally
            {
                places.Release();
            }
        }
        catch (Exception problem)
        {
            Drop(ticket);
            throw problem is OperationCanceledException && ticket.IsOverTime ? TooLong(settings.RunSeconds) : problem;
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
            Interlocked.Increment(ref done);
        }
    }

    private void Enter()
    {
        if (Interlocked.Increment(ref waiting) > settings.Runs + settings.WaitingRuns)
        {
            var found = Interlocked.Decrement(ref waiting);
            throw new ProblemException(StatusCodes.Status429TooManyRequests, "The server is busy", $"{found} runs are under way; try again in a moment");
        }
    }

    private static ProblemException TooLong(int seconds) => new(StatusCodes.Status503ServiceUnavailable, "The run took too long", $"it was stopped after {seconds} seconds");

    // Nobody waits for it any more: what is not done yet need not be done.
    private void Leave(RunTicket ticket)
    {
        lock (guard)
        {
            if (--ticket.Callers == 0 && !ticket.Task.IsCompleted)
            {
                tickets.Remove(ticket.Key);
                recent.Remove(ticket.Key);
                ticket.Cancel();
            }
        }
    }

    private void Drop(RunTicket ticket)
    {
        lock (guard)
        {
            if (tickets.TryGetValue(ticket.Key, out var known) && known == ticket)
            {
                tickets.Remove(ticket.Key);
                recent.Remove(ticket.Key);
            }
        }
    }

    private void Forget()
    {
        var (whole, parts) = (0, 0);
        for (var node = recent.First; node is not null;)
        {
            var (next, ticket) = (node.Next, tickets[node.Value]);
            var isTooMany = ticket.IsWhole ? ++whole > KeptWhole : ++parts > settings.KeptRuns;
            if (isTooMany && ticket.Callers == 0)
            {
                tickets.Remove(node.Value);
                recent.Remove(node);
            }

            node = next;
        }
    }
}
