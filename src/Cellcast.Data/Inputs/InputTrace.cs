namespace Cellcast.Data;

/// <summary>Notes which data a computation reads: what its result rests on. Stop it by disposing of it.</summary>
public sealed class InputTrace : IDisposable
{
    private readonly HashSet<StoredDatum> read = [];
    private readonly Lock guard = new();
    private readonly Action<InputTrace> stop;

    internal InputTrace(Action<InputTrace> stop)
    {
        this.stop = stop;
    }

    /// <summary>The data read so far, each once, in the order of files and lines.</summary>
    public IReadOnlyList<Datum> Data
    {
        get
        {
            lock (guard)
            {
                return [.. read.Select(datum => datum.Full).OrderBy(datum => datum.File, StringComparer.Ordinal).ThenBy(datum => datum.Line)];
            }
        }
    }

    /// <summary>The keys of their sources in <c>sources.csv</c>, each once, in order.</summary>
    public IReadOnlyList<string> Sources =>
        [.. Data.SelectMany(datum => datum.Source.Split(';', StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public void Dispose() => stop(this);

    internal void Add(StoredDatum datum)
    {
        lock (guard)
        {
            read.Add(datum);
        }
    }
}
