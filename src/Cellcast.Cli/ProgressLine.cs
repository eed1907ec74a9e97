using System.Diagnostics;

namespace Cellcast.Cli;

/// <summary>A line on the terminal for what takes over a second, wiped when the answer comes.</summary>
/// <param name="error">Takes the line.</param>
/// <param name="isShown">Whether a terminal is there to show it.</param>
internal sealed class ProgressLine(TextWriter error, bool isShown)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private int drawn;

    /// <summary>Told of every share too; null where nobody else asks.</summary>
    public IProgress<double>? Listener { get; set; }

    /// <summary>Says how far a long task is; drawn after the first second only.</summary>
    public void Show(string task, double share)
    {
        Listener?.Report(share);
        if (!isShown || watch.Elapsed < Patience)
        {
            return;
        }

        var line = $"{task} {share:P0}";
        error.Write($"\r{line.PadRight(drawn)}");
        drawn = line.Length;
    }

    /// <summary>Wipes the line.</summary>
    public void Wipe()
    {
        if (drawn > 0)
        {
            error.Write($"\r{new string(' ', drawn)}\r");
            drawn = 0;
        }
    }
}
