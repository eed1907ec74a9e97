namespace Cellcast.Cli;

/// <summary>Shows the progress of work that several threads do.</summary>
/// <param name="line">Where it is shown.</param>
/// <param name="task">What the work is.</param>
internal sealed class SharedProgress(ProgressLine line, string task) : IProgress<double>
{
    private readonly Lock gate = new();
    private double shown;

    public void Report(double value)
    {
        lock (gate)
        {
            // A thread may come late with less than is shown.
            shown = Math.Max(shown, value);
            line.Show(task, shown);
        }
    }
}
